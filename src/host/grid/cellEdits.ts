import { BooleanNumber } from '@univerjs/core';
import {
  isEntireColumn,
  isEntireRow,
  rowCount,
  columnCount,
  MAX_COLUMNS,
  MAX_ROWS,
  type Box,
} from './box';
import { followValidations } from './followValidations';
import type { LineMove } from './lineMove';
import { moveCells } from './moveCells';
import type { Sheet } from './sheet';
import { usedBox } from './usedBox';

/** Makes room at a box; whole rows and columns move as such. */
export function insertCells(sheet: Sheet, box: Box, shift: 'Down' | 'Right'): void {
  const { univerSheet } = sheet;
  if (isEntireRow(box)) insertRows(sheet, box);
  else if (isEntireColumn(box))
    editLines(sheet, box, { axis: 'column', first: box.firstColumn, count: columnCount(box) }, () =>
      univerSheet.insertColumnsBefore(box.firstColumn, columnCount(box)),
    );
  else moveCells(sheet, box, shift);
  sheet.grid.calculation.markAllDirty();
}

/** Whether room at a box pushes used cells out of the grid. */
export function leavesGrid(sheet: Sheet, box: Box, shift: 'Down' | 'Right'): boolean {
  const isDown = isEntireRow(box) || (!isEntireColumn(box) && shift === 'Down');
  const pushed = isDown
    ? { ...box, firstRow: MAX_ROWS - rowCount(box), lastRow: MAX_ROWS - 1 }
    : { ...box, firstColumn: MAX_COLUMNS - columnCount(box), lastColumn: MAX_COLUMNS - 1 };
  return usedBox(sheet, false, pushed) !== null;
}

/** The new rows look like the row above, its height included. */
function insertRows(sheet: Sheet, box: Box): void {
  const { univerSheet } = sheet;
  sheet.reserve({ ...box, lastRow: box.firstRow, lastColumn: box.firstColumn });
  editLines(sheet, box, { axis: 'row', first: box.firstRow, count: rowCount(box) }, () => {
    const above = univerSheet
      .getSheet()
      .getRowManager()
      .getRow(box.firstRow - 1);
    univerSheet.insertRowsBefore(box.firstRow, rowCount(box));
    const height = above?.ia === BooleanNumber.FALSE ? above.h : undefined;
    if (height !== undefined) univerSheet.setRowHeightsForced(box.firstRow, rowCount(box), height);
  });
}

/** Takes the cells of a box out; whole rows and columns go as such. */
export function deleteCells(sheet: Sheet, box: Box, shift: 'Up' | 'Left'): void {
  const { univerSheet } = sheet;
  const { firstRow, firstColumn, lastRow, lastColumn } = sheet.clip(box);
  if (isEntireRow(box))
    editLines(sheet, box, { axis: 'row', first: firstRow, count: firstRow - lastRow - 1 }, () =>
      univerSheet.deleteRows(firstRow, lastRow - firstRow + 1),
    );
  else if (isEntireColumn(box))
    editLines(
      sheet,
      box,
      { axis: 'column', first: firstColumn, count: firstColumn - lastColumn - 1 },
      () => univerSheet.deleteColumns(firstColumn, lastColumn - firstColumn + 1),
    );
  else moveCells(sheet, box, shift);
  sheet.grid.calculation.markAllDirty();
}

/** Whole rows or columns come or go, and rules for what may be typed go along. */
function editLines(sheet: Sheet, box: Box, move: LineMove, change: () => void): void {
  const { grid, name } = sheet;
  const how =
    `${move.axis === 'row' ? 'Row' : 'Column'}${move.count > 0 ? 'Inserted' : 'Deleted'}` as const;
  sheet.editAtOnce({ box, how }, () => {
    followValidations(grid, { sheet: name, move }, change);
  });
}
