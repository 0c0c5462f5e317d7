import { valueIn } from './cells/cellValues';
import { scanCells, type CellMeaning, type SheetCells } from './cells/scanCells';
import { detectFormat } from './detectFormat';
import { mustBeWithin } from './limits';
import { inUtf8, partText, type Parts } from './package/zipParts';
import { frameOf, readSheets, stringsOf } from './readSheets';
import { countsFrom1904 } from './sheet/readSheet';
import { readSheetEntries, type SheetEntry } from './sheetEntries';
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
    const { workbookPart } = detected;
    const parts = inUtf8(detected.parts);
    const entries = readSheetEntries(parts, workbookPart);
    mustBeWithin('sheets', entries.length);
    const cells = await readValues(parts, workbookPart, entries);
    return entries.flatMap(({ id, name }) => {
      const rows = cells.get(id);
      return rows ? [{ sheet: name, ...readNear(rows) }] : [];
    });
  } catch (cause) {
    throw asFileError(cause, fileName);
  }
}

type Rows = SheetCells['cellData'];

/** The cells of all worksheets by sheet id. */
async function readValues(
  parts: Parts,
  workbookPart: string,
  entries: readonly SheetEntry[],
): Promise<ReadonlyMap<string, Rows>> {
  // Which of the numbers are days is said by their formats.
  if (countsFrom1904(partText(parts, workbookPart) ?? '')) {
    const { cells } = await readSheets({ parts, workbookPart, entries });
    return new Map([...cells].map(([id, { cellData }]) => [id, cellData]));
  }
  const strings = stringsOf(parts, workbookPart);
  const meaning: CellMeaning = { strings, styleId: () => undefined, daysBehind: () => 0 };
  return new Map(
    entries
      .filter((entry) => entry.worksheet)
      .map((entry) => [entry.id, scanCells(frameOf(parts, entry), meaning).cellData]),
  );
}

function readNear(rows: Rows): Omit<FileTable, 'sheet'> {
  const filled = Object.keys(rows).map(Number);
  const rowCount = beforeGap(filled);
  const columns = new Set<number>();
  for (const row of filled)
    if (row < rowCount) for (const column in rows[row]) columns.add(Number(column));
  const columnCount = beforeGap([...columns].sort((one, other) => one - other));
  const values = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => valueIn(rows[row]?.[column])),
  );
  return { values, farOff: firstBeyond(rows, rowCount, columnCount) };
}

function firstBeyond(rows: Rows, rowCount: number, columnCount: number): FileTable['farOff'] {
  for (const row in rows)
    for (const column in rows[row]) {
      const [rowIndex, columnIndex] = [Number(row), Number(column)];
      if (rowIndex < rowCount && columnIndex < columnCount) continue;
      if (valueIn(rows[rowIndex]?.[columnIndex]) !== '') return { rowIndex, columnIndex };
    }
  return null;
}

/** How many rows or columns there are before the first gap, of those that hold something. */
function beforeGap(filled: readonly number[]): number {
  const end = filled.findIndex((index, place) => index - (filled[place - 1] ?? -1) > GAP);
  return ((end < 0 ? filled.at(-1) : filled[end - 1]) ?? -1) + 1;
}
