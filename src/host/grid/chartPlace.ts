import { MAX_COLUMNS, MAX_ROWS, type Box } from './box';
import type { ChartAnchor } from './chartState';
import type { Sheet } from './sheet';

/** Univer counts in pixels, Excel in points. */
const PIXELS_PER_POINT = 4 / 3;

/** Where a cell begins, from the sheet's top left. Points. */
export interface SheetPoint {
  readonly left: number;
  readonly top: number;
}

export function placeOf(sheet: Sheet, anchor: ChartAnchor): SheetPoint {
  return {
    left: total(anchor.column, (column) => columnWidth(sheet, column)) + anchor.right,
    top: total(anchor.row, (row) => rowHeight(sheet, row)) + anchor.down,
  };
}

/** The cell that a point lies in. */
export function anchorAt(sheet: Sheet, { left, top }: SheetPoint): ChartAnchor {
  const [column, right] = lineAt(left, MAX_COLUMNS, (line) => columnWidth(sheet, line));
  const [row, down] = lineAt(top, MAX_ROWS, (line) => rowHeight(sheet, line));
  return { row, column, down, right };
}

/** The size of the cells from one corner of a box to the other. */
export function sizeOf(
  sheet: Sheet,
  box: Box,
): { readonly width: number; readonly height: number } {
  const start = placeOf(sheet, { row: box.firstRow, column: box.firstColumn, down: 0, right: 0 });
  const end = placeOf(sheet, {
    row: box.lastRow + 1,
    column: box.lastColumn + 1,
    down: 0,
    right: 0,
  });
  return { width: end.left - start.left, height: end.top - start.top };
}

function total(count: number, sizeAt: (line: number) => number): number {
  let sum = 0;
  for (let line = 0; line < count; line++) sum += sizeAt(line);
  return sum;
}

/** Beyond the last line, the last one stands. */
function lineAt(
  distance: number,
  count: number,
  sizeAt: (line: number) => number,
): readonly [line: number, inside: number] {
  let rest = Math.max(0, distance);
  for (let line = 0; line < count; line++) {
    const size = sizeAt(line);
    if (rest < size) return [line, rest];
    rest -= size;
  }
  return [count - 1, 0];
}

function columnWidth({ univerSheet }: Sheet, column: number): number {
  return univerSheet.getSheet().getColVisible(column)
    ? univerSheet.getColumnWidth(column) / PIXELS_PER_POINT
    : 0;
}

function rowHeight({ univerSheet }: Sheet, row: number): number {
  return univerSheet.getSheet().getRowVisible(row)
    ? univerSheet.getRowHeight(row) / PIXELS_PER_POINT
    : 0;
}
