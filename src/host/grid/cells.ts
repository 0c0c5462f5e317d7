import type { ICellData, Nullable } from '@univerjs/core';
import { forEachCell, type Box } from './box';
import { isFilled, parseInput } from './cellValue';
import type { Sheet } from './sheet';
import { numberFormat } from './styleFacets';

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

/** The cells of a box that hold formulas, each for itself, row by row. */
export function formulaBoxes(sheet: Sheet, box: Box): Box[] {
  const cells = sheet.cells();
  const found: Box[] = [];
  forEachCell(sheet.clip(box), (row, column) => {
    const cell = cells[row]?.[column];
    if (cell?.f ?? cell?.si)
      found.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  });
  return found;
}

export function readNumberFormats(sheet: Sheet, box: Box): string[][] {
  return readCells(sheet, box, (cell) => numberFormat.read(sheet.grid.styleOf(cell)));
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
  const target = sheet.reserve(box);
  sheet.grid.write(sheet.id, {
    kind: 'content',
    box: target,
    patchAt: (row, column, isText) =>
      parseInput(valueAt(row - box.firstRow, column - box.firstColumn), isText),
  });
}

/** @param formatAt by row and column inside the box; null leaves a cell as it is */
export function writeNumberFormats(
  sheet: Sheet,
  box: Box,
  formatAt: (row: number, column: number) => string | null,
): void {
  sheet.grid.write(sheet.id, {
    kind: 'content',
    box: sheet.reserve(box),
    patchAt: (row, column) => {
      const pattern = formatAt(row - box.firstRow, column - box.firstColumn);
      return pattern === null ? null : { s: { n: { pattern } } };
    },
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
