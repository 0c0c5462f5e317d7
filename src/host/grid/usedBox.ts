import type { ICellData, Nullable } from '@univerjs/core';
import type { Box } from './box';
import { isFilled } from './cellValue';
import { Extent } from './extent';
import type { Cells } from './grid';
import type { Sheet } from './sheet';

/**
 * The smallest box around the used cells.
 *
 * @param valuesOnly formatted but empty cells are not used
 * @param within only cells of this box count
 * @returns null when no cell is used
 */
export function usedBox(sheet: Sheet, valuesOnly: boolean, within: Box | null): Box | null {
  const extent = new Extent();
  addUsed(
    extent,
    sheet.cells(),
    within,
    (cell) => isFilled(cell) || (!valuesOnly && Boolean(cell?.s)),
  );
  const spilled = sheet.grid.spilled(sheet.id);
  if (spilled) addUsed(extent, spilled, within, isFilled);
  return extent.box;
}

function addUsed(
  extent: Extent,
  cells: Cells,
  within: Box | null,
  isUsed: (cell: Nullable<ICellData>) => boolean,
): void {
  for (const rowKey in cells) {
    const row = Number(rowKey);
    if (within && (row < within.firstRow || row > within.lastRow)) continue;
    const stored = cells[row];
    for (const columnKey in stored) {
      const column = Number(columnKey);
      if (within && (column < within.firstColumn || column > within.lastColumn)) continue;
      if (isUsed(stored[column])) extent.add(row, column);
    }
  }
}
