/** Rows and columns of Excel's grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells: 0-based, last row and column included. */
export interface Box {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** All cells of a sheet. */
export const WHOLE_SHEET: Box = {
  firstRow: 0,
  firstColumn: 0,
  lastRow: MAX_ROWS - 1,
  lastColumn: MAX_COLUMNS - 1,
};

/** A single cell. */
export function cellBox(row: number, column: number): Box {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}

export function rowCount(box: Box): number {
  return box.lastRow - box.firstRow + 1;
}

export function columnCount(box: Box): number {
  return box.lastColumn - box.firstColumn + 1;
}

export function cellCount(box: Box): number {
  return rowCount(box) * columnCount(box);
}

/** Whether it holds whole columns. */
export function isEntireColumn(box: Box): boolean {
  return box.firstRow === 0 && box.lastRow === MAX_ROWS - 1;
}

/** Whether it holds whole rows. */
export function isEntireRow(box: Box): boolean {
  return box.firstColumn === 0 && box.lastColumn === MAX_COLUMNS - 1;
}

/** Whether it is a rectangle of at least one cell inside Excel's grid. */
export function isInGrid(box: Box): boolean {
  const { firstRow, firstColumn, lastRow, lastColumn } = box;
  const whole = [firstRow, firstColumn, lastRow, lastColumn].every(Number.isInteger);
  return (
    whole &&
    firstRow >= 0 &&
    firstColumn >= 0 &&
    firstRow <= lastRow &&
    firstColumn <= lastColumn &&
    lastRow < MAX_ROWS &&
    lastColumn < MAX_COLUMNS
  );
}

/** The cells that both have, null when there are none. */
export function intersection(one: Box, other: Box): Box | null {
  const shared = {
    firstRow: Math.max(one.firstRow, other.firstRow),
    firstColumn: Math.max(one.firstColumn, other.firstColumn),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
  return shared.firstRow <= shared.lastRow && shared.firstColumn <= shared.lastColumn
    ? shared
    : null;
}

/** The cells of a box that another has not, as boxes from the top. */
export function outside(box: Box, other: Box): Box[] {
  const shared = intersection(box, other);
  if (!shared) return [box];
  const { firstRow, lastRow } = shared;
  const parts = [
    { ...box, lastRow: firstRow - 1 },
    { ...box, firstRow, lastRow, lastColumn: shared.firstColumn - 1 },
    { ...box, firstRow, lastRow, firstColumn: shared.lastColumn + 1 },
    { ...box, firstRow: lastRow + 1 },
  ];
  return parts.filter((part) => rowCount(part) > 0 && columnCount(part) > 0);
}

/** The smallest rectangle that holds both. */
export function bounds(one: Box, other: Box): Box {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

export function sameBox(one: Box, other: Box): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.firstColumn === other.firstColumn &&
    one.lastRow === other.lastRow &&
    one.lastColumn === other.lastColumn
  );
}

/** Calls `visit` for every cell, row by row. */
export function forEachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.firstRow; row <= box.lastRow; row++) {
    for (let column = box.firstColumn; column <= box.lastColumn; column++) visit(row, column);
  }
}
