import type { IStyleData } from '@univerjs/core';
import { addContentType } from '../package/contentTypes';
import { addRelationship, relationships } from '../package/relationships';
import type { NamedStyle } from '../../grid/namedStyle';
import type { Parts } from '../package/zipParts';
import { partText, setPartText } from '../package/zipParts';
import { relationshipNamespace } from '../workbookXml';
import { formatsInUse } from './dropFormats';
import { openStylesheet, type Stylesheet } from './stylesXml';
import { XML_HEAD } from '../package/xmlText';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The part with the styles of a workbook. */
export function stylesTarget(parts: Parts, workbookPart: string): string {
  const known = relationships(parts, workbookPart).find(({ kind }) => kind === 'styles');
  return known?.target ?? 'xl/styles.xml';
}

/**
 * The stylesheet of the file, or a bare one for a file without; it joins the container only if
 * something is added to it.
 */
export function openStyles(
  parts: Parts,
  workbookPart: string,
  defaultStyle: IStyleData,
  namedStyles: readonly NamedStyle[],
): { stylesheet: Stylesheet; store: () => void } {
  const part = stylesTarget(parts, workbookPart);
  const bare =
    `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>';
  const text = partText(parts, part) ?? bare;
  const stylesheet = openStylesheet(text, defaultStyle, namedStyles);
  const store = (): void => {
    stylesheet.dropReleased(() => formatsInUse(parts));
    if (stylesheet.text() === text) return;
    if (!parts.has(part)) {
      const namespace = relationshipNamespace(partText(parts, workbookPart) ?? '');
      addContentType(parts, part, STYLES_TYPE);
      addRelationship(parts, workbookPart, `${namespace}/styles`, part);
    }
    setPartText(parts, part, stylesheet.text());
  };
  return { stylesheet, store };
}
