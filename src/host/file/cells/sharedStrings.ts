import { childElements, innerXml, type XmlElement } from '../package/xmlElement';
import { indexOfMark, lastIndexOfMark, textOf, textPieces } from './bytes';
import { cellText } from './cellText';

/** The texts that cells share. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** What stands inside those with looks of their own, by number. */
  readonly rich: ReadonlyMap<number, string>;
}

export const NO_STRINGS: SharedStrings = { texts: [], rich: new Map() };

const SLASH = 47;

/** @param part xl/sharedStrings.xml, UTF-8 */
export function readSharedStrings(part: Uint8Array): SharedStrings {
  const texts: string[] = [];
  const rich = new Map<number, string>();
  const name = indexOfMark(part, 'sst', 0);
  const prefix = textOf(part.subarray(part.lastIndexOf('<'.charCodeAt(0), name) + 1, name));
  const from = part.indexOf('>'.charCodeAt(0), name) + 1;
  const to = lastIndexOfMark(part, `</${prefix}sst`, part.length);
  if (name < 0 || to < from) return NO_STRINGS;
  const tags = { opening: `<${prefix}si><${prefix}t`, closing: `</${prefix}t></${prefix}si>` };
  for (const piece of textPieces(part.subarray(from, to), `</${prefix}si>`)) {
    let at = 0;
    for (let start = piece.indexOf('<'); start >= 0; start = piece.indexOf('<', at)) {
      const plain = plainEnd(piece, start, tags);
      if (plain !== null) {
        texts.push(cellText(piece.slice(plain.from, plain.to)));
        at = plain.to + tags.closing.length;
        continue;
      }
      const element = nextItem(piece, start);
      if (!element) break;
      at = element.end;
      if (isRich(piece, element)) rich.set(texts.length, innerXml(piece, element));
      texts.push(itemText(piece, element));
    }
  }
  return { texts, rich };
}

/** The place of the text of an item that is nothing but a text, null for any other. */
function plainEnd(
  xml: string,
  start: number,
  { opening, closing }: { readonly opening: string; readonly closing: string },
): { readonly from: number; readonly to: number } | null {
  if (!xml.startsWith(opening, start)) return null;
  const from = xml.indexOf('>', start + opening.length) + 1;
  if (from === 0 || xml.charCodeAt(from - 2) === SLASH) return null;
  const to = xml.indexOf('<', from);
  return to >= 0 && xml.startsWith(closing, to) ? { from, to } : null;
}

function nextItem(xml: string, from: number): XmlElement | undefined {
  const around = { name: '', start: 0, openEnd: from, closeStart: xml.length, end: xml.length };
  return childElements(xml, around, 'si').next().value as XmlElement | undefined;
}

/** Whether the item of shared strings, or a text written in place, is made of runs. */
export function isRich(xml: string, item: XmlElement): boolean {
  for (const { name } of childElements(xml, item)) if (name === 'r') return true;
  return false;
}

/** The whole text of such an item, without what is told of its pronunciation. */
export function itemText(xml: string, item: XmlElement): string {
  let text = '';
  for (const child of childElements(xml, item)) {
    if (child.name === 't') text += cellText(innerXml(xml, child));
    if (child.name === 'r') text += itemText(xml, child);
  }
  return text;
}
