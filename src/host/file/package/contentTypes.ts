import {
  applyEdits,
  attribute,
  childElements,
  editAppend,
  prefixOf,
  rootElement,
  withPrefix,
} from './xmlElement';
import { escapeXml } from './xmlText';
import type { Parts } from './zipParts';
import { partText, setPartText } from './zipParts';

const CONTENT_TYPES = '[Content_Types].xml';

/** Large and small letters are the same in a part's name. */
function isOf(partName: string | null, part: string): boolean {
  return partName?.toLowerCase() === `/${part}`.toLowerCase();
}

/** Declares a part's content type; where it has one already, nothing changes. */
export function addContentType(parts: Parts, part: string, type: string): void {
  const xml = partText(parts, CONTENT_TYPES) ?? '';
  const root = rootElement(xml);
  for (const child of childElements(xml, root))
    if (isOf(attribute(xml, child, 'PartName'), part)) return;
  const element = `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  setPartText(
    parts,
    CONTENT_TYPES,
    applyEdits(xml, [editAppend(xml, root, withPrefix(element, prefixOf(xml, root)))]),
  );
}

/** The content type that a part has by its name; '' where it has none of its own. */
export function contentType(parts: Parts, part: string): string {
  const xml = partText(parts, CONTENT_TYPES) ?? '';
  for (const override of childElements(xml, rootElement(xml), 'Override')) {
    if (isOf(attribute(xml, override, 'PartName'), part))
      return attribute(xml, override, 'ContentType') ?? '';
  }
  return '';
}

/**
 * Whether all parts with an extension have a content type, so that one part needs none of its own.
 */
export function hasDefaultContentType(parts: Parts, extension: string): boolean {
  const xml = partText(parts, CONTENT_TYPES) ?? '';
  return [...childElements(xml, rootElement(xml), 'Default')].some(
    (child) => attribute(xml, child, 'Extension')?.toLowerCase() === extension,
  );
}

/** Takes away what was declared for a part. */
export function removeContentType(parts: Parts, part: string): void {
  const xml = partText(parts, CONTENT_TYPES) ?? '';
  for (const child of childElements(xml, rootElement(xml), 'Override')) {
    if (isOf(attribute(xml, child, 'PartName'), part)) {
      setPartText(parts, CONTENT_TYPES, xml.slice(0, child.start) + xml.slice(child.end));
      return;
    }
  }
}
