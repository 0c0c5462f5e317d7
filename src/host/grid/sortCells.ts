import type { ICellData, Nullable } from '@univerjs/core';
import type { Box } from './box';
import { valueOf, type GridValue } from './cellValue';
import { storedCells, writeCopies } from './copyCells';
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
  writeCopies(sheet, box, 'All', (row, column) => {
    const from = order[by === 'Rows' ? row : column] ?? 0;
    return by === 'Rows'
      ? { cell: cells[from]?.[column], rows: row - from, columns: 0 }
      : { cell: cells[row]?.[from], rows: 0, columns: column - from };
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
