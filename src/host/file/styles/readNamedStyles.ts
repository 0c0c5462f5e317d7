import type { IStyleData } from '@univerjs/core';
import { EVERYTHING, type NamedStyle } from '../../grid/namedStyle';
import { withoutEscapes } from '../cells/cellText';
import {
  attributes,
  childElement,
  childElements,
  isTrue,
  rootElement,
  type XmlElement,
} from '../package/xmlElement';

/** The numbers of the named styles that cell formats have, by the formats' own. */
export function namedStylesOfFormats(stylesXml: string): number[] {
  return formatsIn(stylesXml, 'cellXfs').map((format) =>
    Number(attributes(stylesXml, format).get('xfId') ?? 0),
  );
}

/**
 * The named styles of a file: ECMA-376 part 1, 18.8.7 and 18.8.9.
 *
 * @param looks what they look like, by the numbers of their formats
 */
export function readNamedStyles(stylesXml: string, looks: readonly IStyleData[]): NamedStyle[] {
  const formats = formatsIn(stylesXml, 'cellStyleXfs');
  const styles = formatsIn(stylesXml, 'cellStyles').flatMap((element) => {
    const said = attributes(stylesXml, element);
    const number = Number(said.get('xfId') ?? -1);
    const format = formats[number];
    return format ? [{ said, number, format }] : [];
  });
  return styles.map(({ said, number, format }) => {
    const id = said.get('builtinId');
    const flags = attributes(stylesXml, format);
    const includes = (name: string): boolean => flags.get(`apply${name}`) !== '0';
    const alignment = childElement(stylesXml, format, 'alignment');
    const aligned = alignment ? attributes(stylesXml, alignment) : new Map<string, string>();
    const order = aligned.get('readingOrder');
    return {
      number,
      name: withoutEscapes(said.get('name') ?? ''),
      builtInId: id === undefined ? null : Number(id),
      look: looks[number] ?? {},
      scope: {
        ...EVERYTHING,
        numberFormat: includes('NumberFormat'),
        font: includes('Font'),
        alignment: includes('Alignment'),
        border: includes('Border'),
        patterns: includes('Fill'),
        protection: includes('Protection'),
      },
      alignment: {
        indentLevel: Number(aligned.get('indent') ?? 0),
        shrinkToFit: isTrue(aligned.get('shrinkToFit')),
        autoIndent: isTrue(aligned.get('justifyLastLine')),
        readingOrder: order === '1' ? 'LeftToRight' : order === '2' ? 'RightToLeft' : 'Context',
      },
      isNew: false,
    };
  });
}

function formatsIn(
  stylesXml: string,
  table: 'cellXfs' | 'cellStyleXfs' | 'cellStyles',
): XmlElement[] {
  if (stylesXml === '') return [];
  const element = childElement(stylesXml, rootElement(stylesXml), table);
  return element ? [...childElements(stylesXml, element)] : [];
}
