import type { CellValue } from '../../src/domain/ground/cellValue';
import type { SheetContent } from '../../src/excel/writing/sheetContent';
import type { SheetTable } from '../../src/reading/cell/sheetTable';

/** The cells of a sheet as Excel would give them back. */
export function tableOf(content: SheetContent): SheetTable {
  const values: CellValue[][] = [];
  for (const block of content.blocks) {
    block.values.forEach((row, index) => {
      const line = (values[block.rowIndex + index] ??= []);
      row.forEach((value, column) => (line[block.columnIndex + column] = value));
    });
  }
  const width = Math.max(...Array.from(values, (row) => row?.length ?? 0));
  const filled = Array.from(values, (row) =>
    Array.from({ length: width }, (_, column) => row?.[column] ?? ''),
  );
  return {
    sheet: content.name,
    rowIndex: 0,
    columnIndex: 0,
    values: filled,
    hidden: false,
    protected: false,
  };
}
