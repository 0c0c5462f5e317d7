import { cellAddress } from '../../domain/ground/cellAddress';
import type { Place } from '../../domain/ground/problem';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';

/** One row of a table found by its header. */
export interface TableRow {
  /** Whether the table has the column. */
  readonly has: (header: string) => boolean;
  /** '' where the table does not have the column. */
  readonly text: (header: string) => string;
  /** null where the cell holds no number. */
  readonly number: (header: string) => number | null;
  /** The row's first cell where the table does not have the column. */
  readonly place: (header: string) => Place;
}

/**
 * Finds a table by its header and reads it down to the first row whose first cell is empty. The
 * columns stand in any order, but the first; further ones are those whose headers follow without a gap.
 *
 * @param sheet one of this program's own sheets
 * @param headers that the table has in any case, its first column's first
 * @param hasGaps whether clerks may have emptied rows: the table is then read to the end of the
 *   sheet
 * @returns null when no row holds these headers
 */
export function readTable(
  sheet: SheetTable,
  headers: readonly string[],
  hasGaps = false,
): TableRow[] | null {
  const headerIndex = sheet.values.findIndex(
    (row) => row[0] === headers[0] && headers.every((header) => row.includes(header)),
  );
  if (headerIndex < 0) return null;
  const header = (sheet.values[headerIndex] ?? []).map(cellText);
  const gap = header.indexOf('');
  const width = gap < 0 ? header.length : gap;
  const columns = new Map(
    header.flatMap((text, column): [string, number][] =>
      column < width || headers.includes(text) ? [[text, column]] : [],
    ),
  );
  const below = sheet.values.map((_, index) => index).slice(headerIndex + 1);
  const isFilled = (index: number): boolean => cellText(sheet.values[index]?.[0]) !== '';
  const end = below.find((index) => !isFilled(index)) ?? sheet.values.length;
  return below
    .filter((index) => isFilled(index) && (hasGaps || index < end))
    .map((index) => tableRow(sheet, columns, index));
}

function tableRow(
  sheet: SheetTable,
  columns: ReadonlyMap<string, number>,
  index: number,
): TableRow {
  const cell = (header: string): CellValue | undefined =>
    sheet.values[index]?.[columns.get(header) ?? -1];
  return {
    has: (header) => columns.has(header),
    text: (header) => cellText(cell(header)),
    number: (header) => {
      const value = cell(header);
      return typeof value === 'number' ? value : null;
    },
    place: placeIn(sheet, columns, index),
  };
}

/** Kept longer than the row, which it does not keep. */
function placeIn(
  { sheet, rowIndex, columnIndex }: SheetTable,
  columns: ReadonlyMap<string, number>,
  index: number,
): TableRow['place'] {
  return (header) => ({
    sheet,
    cell: cellAddress(rowIndex + index + 1, columnIndex + (columns.get(header) ?? 0)),
  });
}

/**
 * The value beside a label in the first column.
 *
 * @param sheet one of this program's own sheets
 * @param label as the sheet's builder wrote it
 * @returns the value, its text and its place; null when the label is not there
 */
export function readLabelled(
  sheet: SheetTable,
  label: string,
): { readonly text: string; readonly value: CellValue; readonly place: Place } | null {
  const index = sheet.values.findIndex((row) => row[0] === label);
  if (index < 0) return null;
  const place = {
    sheet: sheet.sheet,
    cell: cellAddress(sheet.rowIndex + index + 1, sheet.columnIndex + 1),
  };
  const value = sheet.values[index]?.[1] ?? '';
  return { text: cellText(value), value, place };
}

function cellText(value: CellValue | undefined): string {
  return value === undefined ? '' : String(value);
}
