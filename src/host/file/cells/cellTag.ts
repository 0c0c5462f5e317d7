import { XmlSyntaxError } from '../package/xmlElement';

/** The opening tag of a cell, taken apart. */
export interface CellTag {
  /** Number of its format; -1 where it says none. */
  format: number;
  /** As `t` has it; '' where it says none. */
  type: string;
  /** 0-based; -1 where it says none. */
  row: number;
  column: number;
  /** Just after it. */
  end: number;
  /** Whether nothing stands inside the cell. */
  isEmpty: boolean;
}

const SPACE = 32;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const EQUALS = 61;
const CLOSE = 62;
const [PLACE, FORMAT, TYPE] = [114, 115, 116];

export function emptyTag(): CellTag {
  return { format: -1, type: '', row: -1, column: -1, end: 0, isEmpty: false };
}

/** Whether a tag that begins so stands there, and no longer name. */
export function isTag(xml: string, opening: string, at: number): boolean {
  if (!xml.startsWith(opening, at)) return false;
  const next = xml.charCodeAt(at + opening.length);
  return next <= SPACE || next === CLOSE || next === SLASH;
}

/**
 * Reads the tag of a cell: there are millions of them.
 *
 * @param from just after its name
 * @param tag that is filled
 */
export function readCellTag(xml: string, from: number, tag: CellTag): CellTag {
  tag.format = tag.row = tag.column = -1;
  tag.type = '';
  let at = from;
  for (;;) {
    let sign = xml.charCodeAt(at);
    while (sign <= SPACE) sign = xml.charCodeAt(++at);
    if (sign === CLOSE || sign === SLASH) {
      tag.isEmpty = sign === SLASH;
      tag.end = at + (tag.isEmpty ? 2 : 1);
      return tag;
    }
    const equals = xml.indexOf('=', at);
    let open = equals + 1;
    while (xml.charCodeAt(open) <= SPACE) open++;
    const close = xml.indexOf(xml.charAt(open), open + 1);
    if (equals < 0 || close < 0) throw new XmlSyntaxError('a cell does not end');
    const next = xml.charCodeAt(at + 1);
    if (next === EQUALS || next <= SPACE) {
      if (sign === PLACE) readPlace(xml, open + 1, close, tag);
      else if (sign === FORMAT) tag.format = wholeNumber(xml, open + 1, close);
      else if (sign === TYPE) tag.type = xml.slice(open + 1, close);
    }
    at = close + 1;
  }
}

/** 'B7'. */
function readPlace(xml: string, from: number, to: number, tag: CellTag): void {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const letter = xml.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = wholeNumber(xml, at, to);
  if (column === 0 || row < 1) throw new XmlSyntaxError('no place of a cell');
  tag.column = column - 1;
  tag.row = row - 1;
}

/** -1 for anything else. */
function wholeNumber(xml: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = xml.charCodeAt(at);
    if (digit < ZERO || digit > NINE) return -1;
    number = number * 10 + digit - ZERO;
  }
  return from < to ? number : -1;
}
