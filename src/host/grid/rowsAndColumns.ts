import { columnCount, rowCount, type Box } from './box';
import type { Mutation } from './mutation';
import type { Sheet } from './sheet';
import { univerRange } from './univerRange';

/** Univer counts in pixels, Excel in points. */
const PIXELS_PER_POINT = 4 / 3;

/** @returns points; null when the columns differ */
export function readColumnWidth(sheet: Sheet, box: Box): number | null {
  const { firstColumn, lastColumn } = sheet.clip(box);
  return shared(
    firstColumn,
    lastColumn,
    (column) => sheet.univerSheet.getColumnWidth(column) / PIXELS_PER_POINT,
  );
}

/**
 * Rows keep their heights, as in Excel; Univer's own command measures every row anew.
 *
 * @param points of every column of the box
 */
export function writeColumnWidth(sheet: Sheet, box: Box, points: number): void {
  const target = sheet.reserve({ ...box, lastRow: box.firstRow });
  const former: Record<number, number> = {};
  for (let column = target.firstColumn; column <= target.lastColumn; column++)
    former[column] = sheet.univerSheet.getColumnWidth(column);
  const ranges = [
    { ...univerRange(target), startRow: 0, endRow: sheet.univerSheet.getMaxRows() - 1 },
  ];
  const width = (colWidth: number | Record<number, number>): Mutation => ({
    id: 'sheet.mutation.set-worksheet-col-width',
    params: { ranges, colWidth },
  });
  sheet.grid.mutate(sheet.id, width(Math.round(points * PIXELS_PER_POINT)), width(former));
}

/** @returns points; null when the rows differ */
export function readRowHeight(sheet: Sheet, box: Box): number | null {
  const { firstRow, lastRow } = sheet.clip(box);
  return shared(firstRow, lastRow, (row) => sheet.univerSheet.getRowHeight(row) / PIXELS_PER_POINT);
}

/** @param points of every row of the box */
export function writeRowHeight(sheet: Sheet, box: Box, points: number): void {
  const target = sheet.reserve({ ...box, lastColumn: box.firstColumn });
  sheet.edit(() =>
    sheet.univerSheet.setRowHeightsForced(
      target.firstRow,
      rowCount(target),
      Math.round(points * PIXELS_PER_POINT),
    ),
  );
}

/** Hidden by the user or by a filter; null when only some rows are. */
export function areRowsHidden(sheet: Sheet, box: Box): boolean | null {
  const { firstRow, lastRow } = sheet.clip(box);
  return shared(firstRow, lastRow, (row) => isRowHidden(sheet, row));
}

export function isRowHidden(sheet: Sheet, row: number): boolean {
  return !sheet.univerSheet.getSheet().getRowRawVisible(row);
}

/** null when only some columns are. */
export function areColumnsHidden(sheet: Sheet, box: Box): boolean | null {
  const { firstColumn, lastColumn } = sheet.clip(box);
  return shared(
    firstColumn,
    lastColumn,
    (column) => !sheet.univerSheet.getSheet().getColVisible(column),
  );
}

export function hideRows(sheet: Sheet, box: Box, hidden: boolean): void {
  const target = sheet.reserve({ ...box, lastColumn: box.firstColumn });
  sheet.edit(() =>
    hidden
      ? sheet.univerSheet.hideRows(target.firstRow, rowCount(target))
      : sheet.univerSheet.showRows(target.firstRow, rowCount(target)),
  );
}

/**
 * Hides some rows of a box and shows the others, in two steps however many they are.
 *
 * @param isHidden for each row of the box
 */
export function setRowsHidden(sheet: Sheet, box: Box, isHidden: readonly boolean[]): void {
  const target = sheet.reserve({ ...box, lastColumn: box.firstColumn });
  for (const hides of [true, false]) {
    const ranges = runs(
      isHidden,
      (wanted, index) => wanted === hides && isRowHidden(sheet, target.firstRow + index) !== hides,
    ).map(([first, last]) =>
      univerRange({
        ...target,
        firstRow: target.firstRow + first,
        lastRow: target.firstRow + last,
      }),
    );
    const set = (way: 'hidden' | 'visible'): Mutation => ({
      id: `sheet.mutation.set-row-${way}`,
      params: { ranges },
    });
    if (ranges.length === 0) continue;
    if (hides) sheet.grid.mutate(sheet.id, set('hidden'), set('visible'));
    else sheet.grid.mutate(sheet.id, set('visible'), set('hidden'));
  }
}

/** First and last index of each run of values that a test takes. */
function runs<Value>(
  values: readonly Value[],
  takes: (value: Value, index: number) => boolean,
): [first: number, last: number][] {
  const found: [number, number][] = [];
  values.forEach((value, index) => {
    const last = found.at(-1);
    if (!takes(value, index)) return;
    if (last?.[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  });
  return found;
}

export function hideColumns(sheet: Sheet, box: Box, hidden: boolean): void {
  const target = sheet.reserve({ ...box, lastRow: box.firstRow });
  const count = columnCount(target);
  sheet.edit(() =>
    hidden
      ? sheet.univerSheet.hideColumns(target.firstColumn, count)
      : sheet.univerSheet.showColumns(target.firstColumn, count),
  );
}

function shared<Value>(first: number, last: number, read: (index: number) => Value): Value | null {
  const value = read(first);
  for (let index = first + 1; index <= last; index++) {
    if (read(index) !== value) return null;
  }
  return value;
}
