import type { ICellData, Nullable } from '@univerjs/core';
import type { Box } from './box';
import { movedColumns, movedRows } from './changedPlaces';
import { valueOf, type GridValue } from './cellValue';
import { storedCells, writeCopies } from './copyCells';
import { moveNotes } from './notes';
import type { Sheet } from './sheet';
import type { SortField } from './tableState';

/** In what order rows or columns come. */
export interface SortOrder {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  /** What changes places. */
  readonly by: 'Rows' | 'Columns';
}

/**
 * Sorts the cells of a box as Excel does: numbers, texts, truth values, errors, and whatever the
 * direction what is empty at the end; what is equal stays in its order.
 */
export function sortCells(sheet: Sheet, box: Box, { fields, matchCase, by }: SortOrder): void {
  const cells = storedCells(sheet, box);
  const lines = by === 'Rows' ? cells : transposed(cells);
  const order = lines.map((_, index) => index);
  const compare = comparer(matchCase);
  order.sort((one, other) => {
    for (const { key, ascending } of fields) {
      const [first, second] = [valueOf(lines[one]?.[key]), valueOf(lines[other]?.[key])];
      const difference = compare(first, second, ascending);
      if (difference !== 0) return difference;
    }
    return one - other;
  });
  reorder(sheet, box, by, order);
}

/**
 * Lets rows or columns of a box change places, with what formulas name beside them, links and notes.
 *
 * @param order for each line of the box the one that comes into its place
 */
export function reorder(
  sheet: Sheet,
  box: Box,
  by: SortOrder['by'],
  order: readonly number[],
): void {
  const cells = storedCells(sheet, box);
  writeCopies(sheet, box, 'All', (row, column) => {
    const line = by === 'Rows' ? row : column;
    const from = order[line] ?? line;
    if (from === line) return null;
    return by === 'Rows'
      ? { cell: cells[from]?.[column], rows: row - from, columns: 0 }
      : { cell: cells[row]?.[from], rows: 0, columns: column - from };
  });
  const places = new Map(order.map((from, line) => [from, line]));
  moveNotes(sheet, ({ row, col }) => {
    const [down, right] = [row - box.firstRow, col - box.firstColumn];
    const isInside = down >= 0 && right >= 0 && row <= box.lastRow && col <= box.lastColumn;
    if (!isInside) return null;
    return by === 'Rows'
      ? { row: box.firstRow + (places.get(down) ?? down), col }
      : { row, col: box.firstColumn + (places.get(right) ?? right) };
  });
  const [first, moved] =
    by === 'Rows' ? [box.firstRow, movedRows] : [box.firstColumn, movedColumns];
  const boxes = moved(box, (line) => first + (order[line - first] ?? 0));
  sheet.grid.ownEdit(() => {
    sheet.grid.onChanged({ kind: 'sorted', sheetId: sheet.id, by, boxes });
  });
}

type Cells = readonly (readonly Nullable<ICellData>[])[];

function transposed(cells: Cells): Nullable<ICellData>[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]));
}

function comparer(
  matchCase: boolean,
): (one: GridValue, other: GridValue, ascending: boolean) => number {
  const collator = new Intl.Collator('zh-CN', { sensitivity: matchCase ? 'variant' : 'accent' });
  return (one, other, ascending) => {
    const [first, second] = [rankOf(one), rankOf(other)];
    if (first === EMPTY || second === EMPTY) return first - second;
    const difference =
      first !== second
        ? first - second
        : first === TEXT
          ? collator.compare(String(one), String(other))
          : Number(one) - Number(other);
    return ascending ? difference : -difference;
  };
}

const TEXT = 1;
const EMPTY = 3;

function rankOf(value: GridValue): number {
  if (value === '') return EMPTY;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? TEXT : 2;
}
