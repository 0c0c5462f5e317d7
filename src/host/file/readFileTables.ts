import type { CellValue } from 'hucre';
import { dateSerial } from './sheet/dateSerial';
import { detectFormat } from './detectFormat';
import { readSheetEntries } from './sheetEntries';
import { readSparseXlsx } from './sparseSheets';
import { asFileError } from './workbookFileError';

/** One worksheet of a file that is only looked into. */
export interface FileTable {
  readonly sheet: string;
  /**
   * From A1 up to the first thousand empty rows or columns, behind which no table goes on; rows may
   * differ in length, '' is an empty cell, dates are serials of the Windows calendar.
   */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** The first cell behind them that holds something all the same, 0-based; null for none. */
  readonly farOff: { readonly rowIndex: number; readonly columnIndex: number } | null;
}

/** So many empty rows or columns end a table in a sheet whose cells stand far apart. */
const GAP = 1000;

/**
 * The values of all worksheets of a file, without styles or anything else: for a workbook that is
 * looked into and not opened. Other kinds of file than .xlsx are converted first, by code that is
 * fetched for them alone.
 *
 * @param bytes the whole file
 * @param fileName as the clerk sees it
 * @throws WorkbookFileError for every file that cannot be read
 */
export async function readFileTables(
  bytes: Uint8Array,
  fileName: string,
): Promise<readonly FileTable[]> {
  try {
    const detected = detectFormat(bytes, fileName);
    if (detected.format !== 'xlsx') {
      const { convertFile } = await import('./conversion/convertFile');
      return await readFileTables(await convertFile(bytes, detected, fileName), fileName);
    }
    const entries = readSheetEntries(detected.parts, detected.workbookPart);
    const { sheets } = await readSparseXlsx({ bytes, parts: detected.parts, entries }, false);
    return sheets.map(({ name, rows }) => ({ sheet: name, ...readNear(rows) }));
  } catch (cause) {
    throw asFileError(cause, fileName);
  }
}

function readNear(rows: readonly (readonly CellValue[])[]): Omit<FileTable, 'sheet'> {
  // Where cells stand far apart rows have holes, which are passed over.
  const filled: number[] = [];
  rows.forEach((_, index) => filled.push(index));
  const rowCount = beforeGap(filled);
  const columns = new Set<number>();
  rows.slice(0, rowCount).forEach((row) => row.forEach((_, column) => columns.add(column)));
  const columnCount = beforeGap([...columns].sort((one, other) => one - other));
  const values = Array.from({ length: rowCount }, (_, index) =>
    Array.from({ length: Math.min(columnCount, rows[index]?.length ?? 0) }, (__, column) => {
      const value = rows[index]?.[column] ?? '';
      return value instanceof Date ? dateSerial(value) : value;
    }),
  );
  return { values, farOff: firstBeyond(rows, rowCount, columnCount) };
}

function firstBeyond(
  rows: readonly (readonly CellValue[])[],
  rowCount: number,
  columnCount: number,
): FileTable['farOff'] {
  let found: FileTable['farOff'] = null;
  rows.forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) => {
      if (found !== null || value === null || value === '') return;
      if (rowIndex >= rowCount || columnIndex >= columnCount) found = { rowIndex, columnIndex };
    }),
  );
  return found;
}

/** How many rows or columns there are before the first gap, of those that hold something. */
function beforeGap(filled: readonly number[]): number {
  const end = filled.findIndex((index, place) => index - (filled[place - 1] ?? -1) > GAP);
  return ((end < 0 ? filled.at(-1) : filled[end - 1]) ?? -1) + 1;
}
