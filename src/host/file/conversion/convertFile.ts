import type { DetectedFile } from '../detectFormat';
import { WorkbookFileError } from '../workbookFileError';
import { readHtml, readXls, readXml2003 } from './readLegacyWorkbook';
import { readOpenDocument } from './readOpenDocument';
import { writePlainWorkbook } from './writePlainWorkbook';
import { parseCsv } from 'hucre/csv';
import { withoutDeclaration, withoutTabs } from './delimiter';
import { mustBeLines } from './mustFit';
import { plainSheet, plainTextCell, type PlainCell, type PlainWorkbook } from './plainWorkbook';

/** A file of any other kind than .xlsx. */
export type ForeignFile = Exclude<DetectedFile, { format: 'xlsx' }>;

/**
 * Turns a file of another kind into an .xlsx file of the same contents, from which all else goes on
 * as with any other: the spreadsheet, the object model and saving.
 *
 * @param bytes the whole file
 * @param detected what kind it is
 * @param fileName names the sheet of files that have no sheets
 * @throws WorkbookFileError when it needs a password or holds no sheet
 */
export async function convertFile(
  bytes: Uint8Array,
  detected: ForeignFile,
  fileName: string,
): Promise<Uint8Array> {
  const workbook = await readPlain(bytes, detected, fileName.replace(/\.[^.]*$/, ''));
  if (workbook === null) throw new WorkbookFileError('encrypted', fileName);
  if (workbook.sheets.length === 0) throw new WorkbookFileError('not-workbook', fileName);
  return writePlainWorkbook(workbook);
}

/** @returns null when a password is needed */
async function readPlain(
  bytes: Uint8Array,
  detected: ForeignFile,
  title: string,
): Promise<PlainWorkbook | null> {
  switch (detected.format) {
    case 'xls':
      return readXls(bytes);
    case 'ods':
      return readOpenDocument(detected.parts);
    case 'html':
      return readHtml(detected.text, title);
    case 'xml-2003':
      return readXml2003(detected.text);
    case 'delimited':
      return readDelimited(detected.text, detected.delimiter, title);
  }
}

/**
 * Reads comma- or tab-separated text. Quoted cells may hold separators and line breaks.
 *
 * @param sheetName of the one sheet
 */
function readDelimited(text: string, delimiter: string, sheetName: string): PlainWorkbook {
  mustBeLines(text, delimiter);
  const rows = parseCsv(withoutDeclaration(text), { delimiter });
  return {
    sheets: [
      plainSheet(
        sheetName,
        rows.map((row) => row.map((value) => readCell(String(value ?? '')))),
      ),
    ],
  };
}

/** Between tabs stands a text, whatever it looks like. */
function readCell(text: string): PlainCell | null {
  const bare = withoutTabs(text);
  if (bare === null) return plainTextCell(text);
  return bare === '' ? null : { value: bare };
}
