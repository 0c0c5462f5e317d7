/** How far the cells of a sheet reach. */
export interface Reach {
  rowCount: number;
  columnCount: number;
}

/** Lets it reach to a cell. */
export function reach(to: Reach, rowIndex: number, column: number): void {
  if (rowIndex >= to.rowCount) to.rowCount = rowIndex + 1;
  if (column >= to.columnCount) to.columnCount = column + 1;
}
