import { columnCount, rowCount, type Box } from '../../grid/box';
import { storedCells, writeCopies, type CopyKind } from '../../grid/copyCells';
import { isFilled } from '../../grid/cellValue';
import type { Sheet } from '../../grid/sheet';

/** Where a copy comes from, and what of it is taken. */
export interface CopySource {
  readonly sheet: Sheet;
  readonly box: Box;
  readonly kind: CopyKind;
  /** Empty cells leave those that they would fall on. */
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells. A box that is a whole multiple of the source gets it that many times, a smaller or
 * other one gets it once, from its first cell on.
 */
export function copyRange(target: Sheet, box: Box, source: CopySource): void {
  const cells = storedCells(source.sheet, source.sheet.clip(source.box));
  const { transpose, skipBlanks } = source;
  const [down, across] = transpose
    ? [columnCount(source.box), rowCount(source.box)]
    : [rowCount(source.box), columnCount(source.box)];
  const rows = rowCount(box) % down === 0 ? rowCount(box) : down;
  const columns = columnCount(box) % across === 0 ? columnCount(box) : across;
  const { firstRow, firstColumn } = box;
  writeCopies(
    target,
    { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 },
    source.kind,
    (row, column) => {
      const [fromRow, fromColumn] = transpose
        ? [column % across, row % down]
        : [row % down, column % across];
      const cell = cells[fromRow]?.[fromColumn];
      if (skipBlanks && !isFilled(cell)) return null;
      return {
        cell,
        rows: firstRow + row - (source.box.firstRow + fromRow),
        columns: firstColumn + column - (source.box.firstColumn + fromColumn),
      };
    },
  );
}
