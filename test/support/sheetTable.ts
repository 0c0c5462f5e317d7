import type { SheetTable } from '../../src/reading/cell/sheetTable';
import type { CellValue } from '../../src/domain/ground/cellValue';

/** A sheet for tests from rows of any length, as a used range would give it. */
export function sheetTable(
  sheet: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<SheetTable> = {},
): SheetTable {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]);
  return {
    sheet,
    rowIndex: 0,
    columnIndex: 0,
    values,
    hidden: false,
    protected: false,
    ...more,
  };
}
