import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { Box } from './box';
import { isFilled, isFormula, parseInput, valueOf, type GridValue } from './cellValue';
import { daysAhead } from './dateSystem';
import type { CellPatch } from './pendingWrites';
import type { Sheet } from './sheet';
import { numberFormat } from './styleFacets';
import { writeFacet } from './styles';
import { usedBox } from './usedBox';

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
      // What is spilled into a cell has the look of the cell.
      const value = isFilled(cell) ? null : spilled?.[row]?.[column];
      values.push(read(value ? { ...cell, v: value.v, t: value.t } : cell));
    }
    rows.push(values);
  }
  return rows;
}

/**
 * The same of values as an add-in gets them: days by the workbook's own calendar.
 *
 * @param read of a stored cell
 */
export function readValues(
  sheet: Sheet,
  box: Box,
  read: (cell: Nullable<ICellData>) => GridValue = valueOf,
): GridValue[][] {
  const { styles, extras } = sheet.grid;
  if (!extras.from1904) return readCells(sheet, box, read);
  return readCells(sheet, box, (cell) => {
    const value = read(cell);
    return typeof value === 'number'
      ? value - daysAhead(true, styles.numberFormat(cell?.s))
      : value;
  });
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
    patchAt: (row, column, format) => {
      const patch = parseInput(valueAt(row - box.firstRow, column - box.firstColumn), format);
      return patch && typedInto(format, patch, sheet.grid.extras.from1904);
    },
  });
}

/**
 * What was typed, for a cell of a number format: a text that is a day or a percentage brings a
 * format along, which a cell that has one does not take. Bare numbers are the workbook's own.
 */
function typedInto(format: string, { s, ...patch }: CellPatch, from1904: boolean): CellPatch {
  if (s) return format === 'General' ? { ...patch, s } : patch;
  const isNumber = typeof patch.v === 'number' && patch.t === CellValueType.NUMBER;
  return isNumber ? { ...patch, v: Number(patch.v) + daysAhead(from1904, format) } : patch;
}

/** Writes one number format into all cells of a box. */
export function writeNumberFormat(sheet: Sheet, box: Box, format: string): void {
  keepNumbers(sheet, box, () => {
    writeFacet(sheet, box, numberFormat, format);
  });
}

/** @param formatAt by row and column inside the box; null leaves a cell as it is */
export function writeNumberFormats(
  sheet: Sheet,
  box: Box,
  formatAt: (row: number, column: number) => string | null,
): void {
  keepNumbers(sheet, box, () => {
    sheet.grid.write(sheet.id, {
      kind: 'content',
      box: sheet.reserve(box),
      patchAt: (row, column) => {
        const pattern = formatAt(row - box.firstRow, column - box.firstColumn);
        return pattern === null ? null : { s: { n: { pattern } } };
      },
    });
  });
}

/** What a format shows as a day is another number in the grid of a workbook that begins in 1904. */
function keepNumbers(sheet: Sheet, whole: Box, change: () => void): void {
  const box = sheet.grid.extras.from1904 ? usedBox(sheet, true, sheet.clip(whole)) : null;
  if (!box) {
    change();
    return;
  }
  const numbers = readValues(sheet, box, (cell) => (isFormula(cell) ? '' : valueOf(cell)));
  change();
  writeValues(sheet, box, (row, column) => {
    const value = numbers[row]?.[column];
    return typeof value === 'number' ? value : null;
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
