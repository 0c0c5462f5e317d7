import { generateRandomId, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { Box } from './box';
import { newSheetSize } from './defaultSize';
import type { Grid } from './grid';
import { listNames, removeName } from './names';
import { Sheet, STAY_ON_SHEET } from './sheet';

/** Sheets in the order of their tabs, hidden ones too. */
export function listSheets(grid: Grid): Sheet[] {
  return grid.workbook.getSheets().map((univerSheet) => new Sheet(grid, univerSheet));
}

export function findSheet(grid: Grid, sheetId: string): Sheet | null {
  const univerSheet = grid.workbook.getSheetBySheetId(sheetId);
  return univerSheet && new Sheet(grid, univerSheet);
}

/** @param name without regard to case, as Excel compares names */
export function findSheetByName(grid: Grid, name: string): Sheet | null {
  const wanted = name.toLowerCase();
  return listSheets(grid).find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}

export function activeSheet(grid: Grid): Sheet {
  return new Sheet(grid, grid.workbook.getActiveSheet());
}

/**
 * The sheet that formulas without a place of their own mean where they name none: the one that is
 * shown now, and the first one when that has gone.
 */
export function homeOfFormulas(grid: Grid): () => string {
  const { id } = activeSheet(grid);
  return () => findSheet(grid, id)?.id ?? listSheets(grid)[0]?.id ?? id;
}

/** Adds an empty sheet after the others. The active sheet stays the same, as in Excel. */
export function addSheet(grid: Grid, name: string): Sheet {
  const id = generateRandomId();
  const { defaultStyle } = grid.workbook.getWorkbook().getSnapshot();
  const data = mergeWorksheetSnapshotWithDefault({ id, name, ...newSheetSize(defaultStyle) });
  const parameters = { unitId: grid.workbook.getId(), index: listSheets(grid).length, sheet: data };
  grid.edit(() =>
    grid.api.syncExecuteCommand('sheet.mutation.insert-sheet', parameters, STAY_ON_SHEET),
  );
  grid.jobs?.noteSheet(id);
  const sheet = findSheet(grid, id);
  if (!sheet) throw new Error(`Univer did not add the sheet ${name}.`);
  return sheet;
}

export function deleteSheet(sheet: Sheet): void {
  const { grid } = sheet;
  for (const name of listNames(grid, sheet.id)) removeName(grid, name);
  grid.edit(() => grid.workbook.deleteSheet(sheet.univerSheet));
  grid.calculation.markAllDirty();
  Reflect.deleteProperty(grid.extras.sheets, sheet.id);
}

/** Cells of one sheet. */
export interface SheetBox {
  readonly sheetId: string;
  readonly box: Box;
}

/** The selected cells of the active sheet; the first cell when nothing is selected. */
export function selection(grid: Grid): SheetBox {
  const sheet = grid.workbook.getActiveSheet();
  const range = sheet.getActiveRange()?.getRange();
  const {
    startRow: firstRow = 0,
    startColumn: firstColumn = 0,
    endRow: lastRow = 0,
    endColumn: lastColumn = 0,
  } = range ?? {};
  return { sheetId: sheet.getSheetId(), box: { firstRow, firstColumn, lastRow, lastColumn } };
}

/** Shows the sheet and selects the cells. */
export function select(sheet: Sheet, box: Box): void {
  sheet.activate();
  const { firstRow, firstColumn, lastRow, lastColumn } = sheet.reserve(box);
  const count = [lastRow - firstRow + 1, lastColumn - firstColumn + 1] as const;
  sheet.grid.edit(() => sheet.univerSheet.getRange(firstRow, firstColumn, ...count).activate());
}
