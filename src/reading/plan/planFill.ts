import type { PlanTemplate } from './planTemplate';

/**
 * Where tasks go in a plan table. Rows are 0-based, in the sheet as it is once rows have been
 * inserted.
 */
export interface PlanFill {
  /** As many as there are tasks, in their order. */
  readonly rows: readonly number[];
  /**
   * How many rows are inserted, and above which row of the sheet as it is now; none where nothing
   * stands below the table. Above its last empty row where another row stands before that, so that
   * sums under the table take the new rows in.
   */
  readonly insert: { readonly before: number; readonly count: number } | null;
  /** The row whose format new rows take; null where the table has no row yet. */
  readonly pattern: number | null;
}

/**
 * Which rows of a plan table some tasks fill: its empty rows, then new ones above what stands below
 * it.
 *
 * @param template the bureau's table
 * @param taskCount at least 1
 *
 * @example
 * planFill({ headerRow: 2, ownRows: [3], openRows: [4], footerRow: 5 }, 3) // → { rows: [4, 5, 6], insert: { before: 4, count: 2 }, pattern: 4 }
 * planFill({ headerRow: 2, ownRows: [], openRows: [3], footerRow: 4 }, 2) // → { rows: [3, 4], insert: { before: 4, count: 1 }, pattern: 3 }
 * planFill({ headerRow: 0, ownRows: [], openRows: [], footerRow: null }, 2) // → { rows: [1, 2], insert: null, pattern: null }
 */
export function planFill(
  {
    headerRow,
    ownRows,
    openRows,
    footerRow,
  }: Pick<PlanTemplate, 'headerRow' | 'ownRows' | 'openRows' | 'footerRow'>,
  taskCount: number,
): PlanFill {
  const pattern = openRows.at(-1) ?? ownRows.at(-1) ?? null;
  const next = (pattern ?? headerRow) + 1;
  const missing = Math.max(0, taskCount - openRows.length);
  const rows = [
    ...openRows.slice(0, taskCount),
    ...Array.from({ length: missing }, (_, index) => next + index),
  ];
  const isInside = openRows.length > 0 && ownRows.length + openRows.length > 1;
  const insert =
    missing > 0 && footerRow !== null
      ? { before: isInside ? next - 1 : next, count: missing }
      : null;
  return { rows, insert, pattern };
}

/**
 * Where a row that is filled stands in the sheet as it is now; null for one that is inserted.
 *
 * @param fill of a plan table
 * @param row one of its rows
 *
 * @example
 * rowBefore({ insert: { before: 4, count: 2 } }, 5) // → null
 * rowBefore({ insert: { before: 4, count: 2 } }, 6) // → 4
 * rowBefore({ insert: null }, 6) // → 6
 */
export function rowBefore({ insert }: Pick<PlanFill, 'insert'>, row: number): number | null {
  if (insert === null || row < insert.before) return row;
  return row < insert.before + insert.count ? null : row - insert.count;
}
