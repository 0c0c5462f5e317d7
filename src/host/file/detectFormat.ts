/**
 * What kind of file the bytes are. Names say nothing: bureaus have web pages and plain text called
 * .xls, workbooks of today called .xls and workbooks of 1997 called .xlsx. So the container is
 * looked at, and inside it what it holds.
 */

import { findDelimiter } from './conversion/delimiter';
import { mustBeWithin } from './limits';
import { isOle2Container, ole2Content } from './conversion/ole2';
import { findWorkbookPart } from './sheetEntries';
import { asFileError, WorkbookFileError } from './workbookFileError';
import type { Parts } from './package/zipParts';
import { partText, readParts } from './package/zipParts';

/** A file of a known kind, unpacked or decoded as far as it was for the look. */
export type DetectedFile =
  | { readonly format: 'xlsx'; readonly parts: Parts; readonly workbookPart: string }
  | { readonly format: 'xls' }
  | { readonly format: 'ods'; readonly parts: Parts }
  | { readonly format: 'html' | 'xml-2003'; readonly text: string }
  | { readonly format: 'delimited'; readonly text: string; readonly delimiter: string };

/**
 * `xls`: BIFF of any age, WPS' .et too. `xml-2003`: XML Spreadsheet 2003. `delimited`: comma- or
 * tab-separated text.
 */
export type FileFormat = DetectedFile['format'];

/**
 * Finds out what the bytes are.
 *
 * @param bytes the whole file
 * @param fileName for the error only
 * @throws WorkbookFileError for a file that no reader can take, with the reason
 */
export function detectFormat(bytes: Uint8Array, fileName: string): DetectedFile {
  if (bytes.length === 0) throw new WorkbookFileError('empty', fileName);
  if (isOle2Container(bytes)) return detectOle2(bytes, fileName);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return detectZip(bytes, fileName);
  return isBareBiff(bytes) ? { format: 'xls' } : detectText(bytes, fileName);
}

function detectOle2(bytes: Uint8Array, fileName: string): DetectedFile {
  const content = ole2Content(bytes);
  if (content === 'workbook') return { format: 'xls' };
  throw new WorkbookFileError(content ?? 'not-workbook', fileName);
}

/**
 * A BIFF stream without container begins with its BOF record, as Excel 2 to 4 wrote it, and some
 * report programs still do.
 */
function isBareBiff(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
    [0x04, 0x06, 0x08, 0x10].includes(bytes[2] ?? -1) &&
    bytes[3] === 0
  );
}

function detectZip(bytes: Uint8Array, fileName: string): DetectedFile {
  const parts = unpack(bytes, fileName);
  const workbookPart = findWorkbookPart(parts);
  if (workbookPart !== null) return { format: 'xlsx', parts, workbookPart };
  const type = partText(parts, 'mimetype') ?? '';
  if (!type.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    throw new WorkbookFileError('not-workbook', fileName);
  if (partText(parts, 'META-INF/manifest.xml')?.includes('encryption-data'))
    throw new WorkbookFileError('encrypted', fileName);
  return { format: 'ods', parts };
}

function unpack(bytes: Uint8Array, fileName: string): Parts {
  try {
    return readParts(bytes);
  } catch (cause) {
    throw asFileError(cause, fileName);
  }
}

/** Texts that hold separators and are no tables: JSON, RTF, PDF and PostScript. */
const OTHER_TEXT = /^\s*(?:[{[]|%PDF|%!PS)/;

function detectText(bytes: Uint8Array, fileName: string): DetectedFile {
  mustBeWithin('text', bytes.length);
  const text = isBinary(bytes) ? null : decodeText(bytes);
  if (text === null || OTHER_TEXT.test(text)) throw new WorkbookFileError('not-workbook', fileName);
  if (/^\s*</.test(text)) {
    if (/<(?:\w+:)?Workbook\b[^<>]*urn:schemas-microsoft-com:office:spreadsheet/.test(text))
      return { format: 'xml-2003', text };
    if (/<table\b/i.test(text)) return { format: 'html', text };
    throw new WorkbookFileError('not-workbook', fileName);
  }
  const delimiter = findDelimiter(text);
  if (delimiter === null) throw new WorkbookFileError('not-workbook', fileName);
  return { format: 'delimited', text, delimiter };
}

/** So many bytes are looked at before a whole file is decoded. */
const BEGINNING = 4096;

/**
 * Whether a look at the bytes is enough to see that they are no text.
 *
 * @throws BeyondLimitError where there are too many lines, or a line is no row of a list; pages and XML need no lines
 */
function isBinary(bytes: Uint8Array): boolean {
  if (MARKS.some(({ encoding, bytes: [mark] }) => encoding !== 'utf-8' && mark === bytes[0]))
    return false;
  const beginning = String.fromCharCode(...bytes.subarray(0, BEGINNING));
  if (NOT_TEXT.test(beginning)) return true;
  if (beginning.includes('<')) return false;
  let lines = 0;
  for (let start = 0; start < bytes.length;) {
    mustBeWithin('converted', ++lines);
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    mustBeWithin('line', (end - start) / MOST_BYTES);
    start = end + 1;
  }
  return false;
}

const LINE_FEED = 10;

/** Of a letter, in UTF-8 and GB18030. */
const MOST_BYTES = 4;

/** Control characters that no text file has; a byte order mark of UTF-16 is looked for before. */
const NOT_TEXT = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

const MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * The text of a file that does not say how it is encoded: by its byte order mark, else UTF-8 where
 * it is valid UTF-8, else GB18030, which includes GBK and GB 2312. A text of Chinese in GBK is
 * practically never valid UTF-8.
 *
 * @returns null for a file that is no text
 */
function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  for (const encoding of marked ? [marked.encoding] : ['utf-8', 'gb18030']) {
    const text = decode(bytes, encoding);
    if (text !== null) return NOT_TEXT.test(text) ? null : text;
  }
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    // It fails for nothing but bytes of another encoding.
    return null;
  }
}
