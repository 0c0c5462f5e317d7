import type { SheetTable } from '../../src/reading/cell/sheetTable';
import type { CellValue } from '../../src/domain/ground/cellValue';
import type { SheetContent } from '../../src/excel/writing/sheetContent';
import { sheetTable } from './sheetTable';

/** A sheet as reading would find it once the content has been written. */
export function writtenSheet(content: SheetContent): SheetTable {
  const rows: CellValue[][] = [];
  for (const { rowIndex, columnIndex, values } of content.blocks) {
    values.forEach((row, down) => {
      row.forEach((value, across) => {
        const line = (rows[rowIndex + down] ??= []);
        line[columnIndex + across] = value;
      });
    });
  }
  return sheetTable(
    content.name,
    Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? '')),
  );
}
