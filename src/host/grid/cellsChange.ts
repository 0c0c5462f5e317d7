import type { ICellData } from '@univerjs/core';
import type { Box } from './box';
import type { StoredCells } from './writeLooks';

/** Cells as they were at some time; undefined where there was none. */
export type KeptCells = Map<number, Map<number, ICellData | undefined>>;

/** Keeps the cells of boxes as they are, each once. */
export function keepCells(cells: StoredCells, boxes: readonly Box[]): KeptCells {
  const kept: KeptCells = new Map();
  for (const { firstRow, firstColumn, lastRow, lastColumn } of boxes) {
    for (let row = firstRow; row <= lastRow; row++) {
      const line = kept.get(row) ?? new Map<number, ICellData | undefined>();
      kept.set(row, line);
      for (let column = firstColumn; column <= lastColumn; column++)
        if (!line.has(column)) line.set(column, copyOf(cells[row]?.[column]));
    }
  }
  return kept;
}

/** Puts kept cells back. */
export function putCells(cells: StoredCells, kept: KeptCells): void {
  for (const [row, line] of kept) {
    for (const [column, cell] of line) {
      if (cell) (cells[row] ??= {})[column] = cell;
      else if (cells[row]) Reflect.deleteProperty(cells[row], column);
    }
    if (cells[row] && Object.keys(cells[row]).length === 0) Reflect.deleteProperty(cells, row);
  }
}

/** What stands in the cells of kept ones now. */
export function cellsInPlaceOf(cells: StoredCells, kept: KeptCells): KeptCells {
  return new Map(
    [...kept].map(([row, line]) => [
      row,
      new Map([...line.keys()].map((column) => [column, copyOf(cells[row]?.[column])])),
    ]),
  );
}

/** Univer changes cells in place, and the letters of a text with looks of its own. */
function copyOf(cell: ICellData | undefined): ICellData | undefined {
  if (!cell) return undefined;
  return cell.p ? { ...cell, p: structuredClone(cell.p) } : { ...cell };
}
