/**
 * Merged cells give their value to their first row only, and where they were merged is not known
 * here. So a group column is filled down only where it is plain: it stands left of the names, its
 * first entry has a value, some have none, and no value comes twice.
 */

import type { CellProblems } from './fieldCells';
import type { FieldColumn } from './fieldColumns';
import { isBlankCell } from '../../domain/ground/normalizeText';
import type { SheetTable } from '../cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';

/**
 * The values of a column with those of merged cells given to all of their rows; the same values
 * where the column has none.
 *
 * @param table that the column stands in
 * @param rows 0-based places in the table of the entries
 * @param column as its values were read
 * @param name the name column
 * @param values one an entry
 * @param problems takes a warning where cells were filled
 */
export function fillDown<Value extends CellValue>(
  table: SheetTable,
  rows: readonly number[],
  column: FieldColumn,
  name: FieldColumn,
  values: readonly (Value | undefined)[],
  problems: CellProblems,
): readonly (Value | undefined)[] {
  const isBlank = (row: number): boolean => isBlankCell(table.values[row]?.[column.offset] ?? '');
  const [firstRow] = rows;
  if (column.offset >= name.offset || firstRow === undefined || isBlank(firstRow)) return values;
  const count = rows.filter(isBlank).length;
  const filled = values.filter((value) => value !== undefined);
  if (count === 0 || new Set(filled).size < filled.length) return values;

  problems.add(firstRow, column.columnIndex, 'warning', {
    code: 'column-filled-down',
    header: column.header,
    count,
  });
  let above: Value | undefined;
  return values.map((value, index) => {
    const row = rows[index];
    if (row !== undefined && !isBlank(row)) above = value;
    return above;
  });
}
