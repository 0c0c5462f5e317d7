/**
 * Where the names of a register's enterprises stand, and what tells their rows apart when the clerk
 * has sorted them.
 */

import type { Place } from '../domain/ground/problem';
import type { FrequencyMark, FrequencyReport } from '../domain/ratio/frequency';
import { cellAddress } from '../domain/ground/cellAddress';
import type { Enterprise } from '../domain/register/enterprise';
import type { EnterpriseField } from '../domain/register/field';
import { shownText } from '../domain/ground/normalizeText';
import type { CellValue } from '../domain/ground/cellValue';
import type { MarkedColumn } from '../excel/frequency/frequencyMarks';
import type { WorkbookScan } from './scanWorkbook';

/** What a row may be told by beside its name, the simplest first. */
const FURTHER: readonly (readonly EnterpriseField[])[] = [
  [],
  ['creditCode'],
  ['sourceCode'],
  ['address'],
  ['creditCode', 'address'],
];

/** One row of the register with the column that its name stands in. */
interface PlacedRow {
  readonly row: Enterprise;
  readonly sheet: string;
  readonly columnIndex: number;
}

/**
 * The cell of an enterprise's name: lists side by side have a column of names each.
 *
 * @param row of the register
 * @param scan that it comes from
 */
export function namePlace(row: Enterprise, scan: WorkbookScan): Place {
  const { sheet, columnIndex } = placed(row, scan);
  return { sheet, cell: cellAddress(row.rowNumber, columnIndex) };
}

/**
 * The columns of names, each with what tells its rows apart: the name alone where no enterprise to
 * be marked shares it with one that is not, or not in the same way.
 *
 * @param scan of the workbook
 * @param report whose enterprises are to be marked
 */
export function markedColumns(scan: WorkbookScan, report: FrequencyReport): MarkedColumn[] {
  const rows = (scan.enterprises?.rows ?? []).map((row) => placed(row, scan));
  const columns = new Map<string, PlacedRow[]>();
  for (const each of rows) {
    const key = `${each.sheet}!${each.columnIndex}`;
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [each]);
    else known.push(each);
  }
  const states = new Map(report.marks.map(({ enterprise, state }) => [enterprise, state]));
  const possible = FURTHER.map((fields) =>
    [...columns.values()].flatMap((own) => columnOf(own, fields, scan) ?? []),
  ).filter((found) => found.length === columns.size);
  const tellsApart = (found: readonly MarkedColumn[]): boolean => {
    const seen = new Map<string, string>();
    return rows.every(({ row, sheet, columnIndex }) => {
      const column = found.find((each) => each.sheet === sheet && each.columnIndex === columnIndex);
      const key = JSON.stringify(
        column?.keyColumns.map((each) => textAt(scan, sheet, row.rowNumber, each)),
      );
      const state = states.get(row.id) ?? '';
      const earlier = seen.get(key);
      seen.set(key, state);
      return earlier === undefined || earlier === state;
    });
  };
  return possible.find(tellsApart) ?? possible.at(-1) ?? [];
}

/**
 * The texts of a mark's row as they stand in its sheet, the name first.
 *
 * @param mark of a report
 * @param columns as markedColumns gave them
 * @param scan of the workbook
 */
export function keysOf(
  { place }: FrequencyMark,
  columns: readonly MarkedColumn[],
  scan: WorkbookScan,
): string[] {
  const rowNumber = Number(/\d+$/.exec(place.cell)?.[0]);
  const column = columns.find(
    (each) => each.sheet === place.sheet && cellAddress(rowNumber, each.columnIndex) === place.cell,
  );
  return (column?.keyColumns ?? []).map((each) => textAt(scan, place.sheet, rowNumber, each));
}

function placed(row: Enterprise, { enterprises, columns, tables }: WorkbookScan): PlacedRow {
  const sheet = row.sheet ?? enterprises?.sheet ?? '';
  const own = columns.enterprise
    .filter((column) => column.sheet === sheet && column.field === 'name')
    .map(({ columnIndex }) => columnIndex);
  const possible = own.length > 0 ? own : [enterprises?.columns.name?.columnIndex ?? 0];
  const found = possible.find(
    (each) => shownText(valueAt({ tables }, sheet, row.rowNumber, each)) === row.name,
  );
  return { row, sheet, columnIndex: found ?? possible[0] ?? 0 };
}

/** Of lists side by side, the columns to the right of the name's own are nearest. */
function columnOf(
  rows: readonly PlacedRow[],
  fields: readonly EnterpriseField[],
  { columns }: WorkbookScan,
): MarkedColumn | null {
  const [first] = rows;
  if (first === undefined) return null;
  const { sheet, columnIndex } = first;
  const further = fields.flatMap((field) => {
    const own = columns.enterprise
      .filter((column) => column.sheet === sheet && column.field === field)
      .map((column) => column.columnIndex);
    const nearest = own.sort(
      (left, right) => distance(left, columnIndex) - distance(right, columnIndex),
    )[0];
    return nearest === undefined ? [] : [nearest];
  });
  if (further.length < fields.length) return null;
  const numbers = rows.map(({ row }) => row.rowNumber);
  return {
    sheet,
    columnIndex,
    firstRow: least(numbers),
    lastRow: most(numbers),
    keyColumns: [columnIndex, ...further],
  };
}

function distance(column: number, from: number): number {
  return column > from ? column - from : 1000 + from - column;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((lowest, each) => Math.min(lowest, each), Infinity);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((highest, each) => Math.max(highest, each), 0);
}

/** As EXACT compares it: numbers as Excel writes them in a text. */
function textAt(
  scan: Pick<WorkbookScan, 'tables'>,
  sheet: string,
  rowNumber: number,
  columnIndex: number,
): string {
  const value = valueAt(scan, sheet, rowNumber, columnIndex);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

function valueAt(
  { tables }: Pick<WorkbookScan, 'tables'>,
  sheet: string,
  rowNumber: number,
  columnIndex: number,
): CellValue {
  const table = tables.find((each) => each.sheet === sheet);
  return table?.values[rowNumber - 1 - table.rowIndex]?.[columnIndex - table.columnIndex] ?? '';
}
