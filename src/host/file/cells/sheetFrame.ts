import { rootElement, XmlSyntaxError } from '../package/xmlElement';
import { indexOfMark, lastIndexOfMark, textOf } from './bytes';

/** A worksheet part taken apart: its cells are most of it, and all else is read without them. */
export interface SheetFrame {
  /** The part with nothing between the tags of its sheetData, and without comments. */
  readonly xml: string;
  /** What stands between them. */
  readonly rows: Uint8Array;
  /** What the names of its elements begin with: 'x:' or ''. */
  readonly prefix: string;
}

const NO_ROWS = new Uint8Array(0);
const MARK = 'sheetData';
/** Of the sheetData tag: what may follow its name. */
const AFTER_NAME = /[\s/>]/;
const SLASH = 47;
const COLON = 58;
const OPEN = 60;

/**
 * Takes the cells out of a worksheet part.
 *
 * @param part UTF-8
 * @throws XmlSyntaxError where the part ends before it should
 */
export function takeRows(part: Uint8Array): SheetFrame {
  const bytes = withoutMark(part);
  const name = openingName(bytes);
  if (name < 0) return whole(textOf(bytes));
  const start = bytes.lastIndexOf(OPEN, name);
  const prefix = textOf(bytes.subarray(start + 1, name));
  const openEnd = bytes.indexOf('>'.charCodeAt(0), name) + 1;
  if (openEnd === 0) throw new XmlSyntaxError('a tag does not end');
  if (bytes[openEnd - 2] === SLASH) return { ...whole(textOf(bytes)), prefix };
  const closeStart = closingTag(bytes, `</${prefix}${MARK}`);
  if (closeStart < openEnd) throw new XmlSyntaxError('sheetData does not end');
  const xml = textOf(bytes.subarray(0, openEnd)) + textOf(bytes.subarray(closeStart));
  return { ...whole(xml), rows: bytes.subarray(openEnd, closeStart), prefix };
}

/** Where the tag of that name begins that stands last and in no comment; -1 where there is none. */
function closingTag(bytes: Uint8Array, mark: string): number {
  let at = lastIndexOfMark(bytes, mark, bytes.length);
  while (at > 0 && isInComment(textOf(bytes.subarray(at)))) at = lastIndexOfMark(bytes, mark, at);
  return at;
}

/** Where the name of the tag begins, without prefix; -1 where there is none. */
function openingName(bytes: Uint8Array): number {
  for (let at = indexOfMark(bytes, MARK, 0); at >= 0; at = indexOfMark(bytes, MARK, at + 1)) {
    const before = bytes[at - 1];
    const after = String.fromCharCode(bytes[at + MARK.length] ?? 0);
    if ((before !== OPEN && before !== COLON) || !AFTER_NAME.test(after)) continue;
    const head = textOf(bytes.subarray(0, at));
    if (head.lastIndexOf('<!--') <= head.lastIndexOf('-->')) return at;
  }
  return -1;
}

/** Whether what comes before a text is a comment that is still open: anything may stand in one. */
function isInComment(tail: string): boolean {
  const [open, close] = [tail.indexOf('<!--'), tail.indexOf('-->')];
  return close >= 0 && (open < 0 || close < open);
}

function whole(text: string): SheetFrame {
  const xml = text.replace(/<!--[^]*?-->/g, '');
  rootElement(xml);
  return { xml, rows: NO_ROWS, prefix: '' };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
