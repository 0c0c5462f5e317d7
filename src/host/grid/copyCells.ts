import type { ICellData, Nullable } from '@univerjs/core';
import { cloneCellData } from '@univerjs/core';
import type { Box } from './box';
import { valueOf } from './cellValue';
import type { CellPatch } from './pendingWrites';
import type { Sheet } from './sheet';

/** A cell, and how far it is carried from where it was. */
export interface CarriedCell {
  readonly cell: Nullable<ICellData>;
  readonly rows: number;
  readonly columns: number;
}

/** `Excel.RangeCopyType` without links. */
export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

/** The cells of a box as they are now, row by row. */
export function storedCells(sheet: Sheet, box: Box): Nullable<ICellData>[][] {
  const cells = sheet.cells();
  const rows: Nullable<ICellData>[][] = [];
  for (let row = box.firstRow; row <= box.lastRow; row++) {
    const line: Nullable<ICellData>[] = [];
    for (let column = box.firstColumn; column <= box.lastColumn; column++) {
      const cell = cells[row]?.[column];
      line.push(cell ? cloneCellData(cell) : cell);
    }
    rows.push(line);
  }
  return rows;
}

/**
 * Writes cells as copies of others: what formulas name goes along, but for what stands under `$`.
 *
 * @param cellAt by row and column inside the box; null leaves a cell as it is
 */
export function writeCopies(
  sheet: Sheet,
  box: Box,
  kind: CopyKind,
  cellAt: (row: number, column: number) => CarriedCell | null,
): void {
  const target = sheet.reserve(box);
  sheet.grid.write(sheet.id, {
    kind: 'content',
    box: target,
    patchAt: (row, column) => {
      const carried = cellAt(row - box.firstRow, column - box.firstColumn);
      return carried && copyPatch(sheet, carried, kind);
    },
  });
}

function copyPatch(sheet: Sheet, { cell, rows, columns }: CarriedCell, kind: CopyKind): CellPatch {
  const style = { style: cell?.s ?? null };
  if (kind === 'Formats') return style;
  if (kind === 'Values') {
    const value = valueOf(cell);
    return value === '' ? { v: null } : { v: cell?.v ?? value, ...(cell?.t && { t: cell.t }) };
  }
  const content: CellPatch = {
    v: cell?.f ? null : (cell?.v ?? null),
    ...(cell?.t && !cell.f && { t: cell.t }),
    ...(cell?.f && { f: carriedFormula(sheet, cell.f, rows, columns) }),
    ...(cell?.ref && { ref: cell.ref }),
    ...(cell?.p && { p: cell.p }),
    custom: cell?.custom ?? null,
  };
  return kind === 'All' ? { ...content, ...style } : content;
}

/** What a formula names from elsewhere. */
function carriedFormula(sheet: Sheet, formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return sheet.grid.calculation.lexer.moveFormulaRefOffset(formula, columns, rows);
}
