import { cellAddress } from '../../domain/ground/cellAddress';
import type { Place } from '../../domain/ground/problem';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { lineBreaks } from './readActs';
import type { SheetContent } from '../writing/sheetContent';

/** A cell that shows something else than it was written with. */
export interface ChangedCell {
  readonly place: Place;
  readonly recorded: string;
  readonly expected: string;
}

/**
 * The cells of a sheet that are not what its content has there; cells that the content does not
 * speak of may hold anything.
 *
 * @param content as its builder makes it
 * @param table the sheet as it stands
 * @param rowCount of how many rows from the top
 */
export function changedCells(
  { blocks, printArea }: SheetContent,
  { sheet, values, rowIndex, columnIndex }: SheetTable,
  rowCount: number,
): readonly ChangedCell[] {
  return blocks.flatMap((block) =>
    block.values.flatMap((cells, row) =>
      cells.flatMap((value, column): ChangedCell[] => {
        const at = { row: block.rowIndex + row, column: block.columnIndex + column };
        if (at.row >= rowCount || at.column >= printArea.columnCount) return [];
        const cell = values[at.row - rowIndex]?.[at.column - columnIndex] ?? '';
        const [recorded, expected] = [lineBreaks(String(cell)), String(value)];
        const place = { sheet, cell: cellAddress(at.row + 1, at.column) };
        return recorded === expected ? [] : [{ place, recorded, expected }];
      }),
    ),
  );
}
