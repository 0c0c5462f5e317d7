import type { ICellData } from '@univerjs/core';
import { intersection, type Box } from './box';
import { isFilled, valueOf } from './cellValue';
import type { Mutation } from './mutation';
import type { CellPatch } from './pendingWrites';
import type { Sheet } from './sheet';
import { univerRange } from './univerRange';

/**
 * Merges the cells of a box into one, or those of each of its rows. Only the first value remains, at
 * the top left. Univer's own command would select the cells too, and so show the sheet.
 */
export function mergeCells(sheet: Sheet, box: Box, across: boolean): void {
  unmergeCells(sheet, box);
  const boxes = across ? rowsOf(sheet.reserve(box)) : [sheet.reserve(box)];
  for (const each of boxes) keepFirst(sheet, each);
  sheet.grid.mutate(sheet.id, merging('add', boxes), merging('remove', boxes));
}

/** Takes merges apart that have cells of a box. */
export function unmergeCells(sheet: Sheet, box: Box): void {
  const target = sheet.reserve(box);
  const boxes = sheet.mergedBoxes().filter((merged) => intersection(merged, target) !== null);
  if (boxes.length > 0)
    sheet.grid.mutate(sheet.id, merging('remove', boxes), merging('add', boxes));
}

function merging(what: 'add' | 'remove', boxes: readonly Box[]): Mutation {
  return {
    id: `sheet.mutation.${what}-worksheet-merge`,
    params: { ranges: boxes.map(univerRange) },
  };
}

function rowsOf(box: Box): Box[] {
  return Array.from({ length: box.lastRow - box.firstRow + 1 }, (_, index) => ({
    ...box,
    firstRow: box.firstRow + index,
    lastRow: box.firstRow + index,
  }));
}

/** Empties all cells but the one at the top left, which gets the first value where it has none. */
function keepFirst(sheet: Sheet, box: Box): void {
  const cells = sheet.cells();
  let first: CellPatch | null | undefined;
  let isToClear = false;
  for (let row = box.firstRow; row <= box.lastRow; row++)
    for (let column = box.firstColumn; column <= box.lastColumn; column++) {
      const cell = cells[row]?.[column];
      if (!cell || !isFilled(cell)) continue;
      const isTopLeft = row === box.firstRow && column === box.firstColumn;
      isToClear ||= !isTopLeft;
      if (first === undefined) first = isTopLeft ? null : contentOf(cell);
    }
  if (!isToClear) return;
  sheet.grid.write(sheet.id, {
    kind: 'content',
    box,
    patchAt: (row, column) =>
      row === box.firstRow && column === box.firstColumn ? (first ?? null) : { v: null },
  });
}

function contentOf(cell: ICellData): CellPatch {
  const { t, f } = cell;
  return { v: valueOf(cell), ...(t && { t }), ...(f && { f }) };
}
