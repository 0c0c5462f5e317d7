import type { ICellData, Nullable } from '@univerjs/core';
import { forEachCell, type Box } from './box';
import { isFilled, isFormulaOrRichText, parseInput } from './cellValue';
import type { Sheet } from './sheet';

/**
 * Reads a value of every cell of a box, row by row.
 *
 * @param read of a stored cell; undefined where nothing is stored
 */
export function readCells<Value>(
  sheet: Sheet,
  box: Box,
  read: (cell: Nullable<ICellData>) => Value,
): Value[][] {
  const cells = sheet.cells();
  const spilled = sheet.grid.spilled(sheet.id);
  const rows: Value[][] = [];
  for (let row = box.firstRow; row <= box.lastRow; row++) {
    const values: Value[] = [];
    for (let column = box.firstColumn; column <= box.lastColumn; column++) {
      const cell = cells[row]?.[column];
      values.push(read(spilled && !isFilled(cell) ? spilled[row]?.[column] : cell));
    }
    rows.push(values);
  }
  return rows;
}

/** Number formats, 'General' where none is set. */
export function readNumberFormats(sheet: Sheet, box: Box): string[][] {
  return readCells(sheet, box, (cell) => sheet.grid.styleOf(cell).n?.pattern ?? 'General');
}

/**
 * Writes values or formulas as if they were typed in.
 *
 * @param valueAt by row and column inside the box
 */
export function writeValues(
  sheet: Sheet,
  box: Box,
  valueAt: (row: number, column: number) => unknown,
): void {
  const { grid } = sheet;
  const target = sheet.reserve(box);
  const before = grid.cellsBefore(sheet.id);
  forEachCell(target, (row, column) => {
    const isText = grid.styleAt(sheet.id, before, row, column).n?.pattern === '@';
    const patch = parseInput(valueAt(row - box.firstRow, column - box.firstColumn), isText);
    if (!patch) return;
    const replaced =
      isFormulaOrRichText(before[row]?.[column]) ||
      isFormulaOrRichText(grid.pendingAt(sheet.id, row, column));
    grid.write(sheet.id, row, column, replaced ? { f: null, si: null, p: null, ...patch } : patch);
  });
}

/** @param formatAt by row and column inside the box; null leaves a cell as it is */
export function writeNumberFormats(
  sheet: Sheet,
  box: Box,
  formatAt: (row: number, column: number) => string | null,
): void {
  forEachCell(sheet.reserve(box), (row, column) => {
    const pattern = formatAt(row - box.firstRow, column - box.firstColumn);
    if (pattern !== null) sheet.grid.write(sheet.id, row, column, { s: { n: { pattern } } });
  });
}

/** What `Range.clear` may clear. */
export type ClearKind = 'All' | 'Formats' | 'Contents';

export function clearCells(sheet: Sheet, box: Box, kind: ClearKind): void {
  sheet.editRange(box, (range) => {
    if (kind === 'Contents') range.clearContent();
    else if (kind === 'Formats') range.clearFormat();
    else range.clear();
  });
  if (kind !== 'Formats') sheet.markDirty(box);
}
