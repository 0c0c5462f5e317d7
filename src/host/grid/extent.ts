import type { Box } from './box';

/** Grows around the cells that are added to it. */
export class Extent {
  #box: { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number } | null =
    null;

  /** The smallest box around them, null before the first. */
  get box(): Box | null {
    return this.#box;
  }

  add(row: number, column: number): void {
    const box = (this.#box ??= {
      firstRow: row,
      firstColumn: column,
      lastRow: row,
      lastColumn: column,
    });
    if (row < box.firstRow) box.firstRow = row;
    else if (row > box.lastRow) box.lastRow = row;
    if (column < box.firstColumn) box.firstColumn = column;
    else if (column > box.lastColumn) box.lastColumn = column;
  }
}
