import { cellAddress } from '../../domain/ground/cellAddress';
import type { Place } from '../../domain/ground/problem';
import type { FieldColumn } from '../column/fieldColumns';
import { isErrorCell, type SheetView } from '../cell/sheetTable';

/** A cell of a register that names rows of the other one. */
export interface EntryCell extends Place {
  readonly header: string;
  /** As the cell holds it. */
  readonly text: string;
  /** Of the row that it stands in. */
  readonly id: string;
  readonly name: string;
}

/**
 * The cells of a row that name rows of the other register; empty ones and formula errors, which
 * are problems of their own, are none.
 *
 * @param table that the row stands in
 * @param columns of the field
 * @param row 0-based place in the table
 * @param owner whose row it is
 */
export function entryCells(
  table: SheetView,
  columns: readonly FieldColumn[],
  row: number,
  { id, name }: Pick<EntryCell, 'id' | 'name'>,
): EntryCell[] {
  return columns.flatMap(({ offset, columnIndex, header, remarks }) => {
    const value = table.value(row, offset);
    if (table.isBlank(row, offset) || isErrorCell(value)) return [];
    if (remarks?.mention(table.cell(row, offset)) === undefined && remarks !== undefined) return [];
    const cell = cellAddress(table.rowIndex + row + 1, columnIndex);
    return [{ sheet: table.sheet, cell, header, text: String(value), id, name }];
  });
}
