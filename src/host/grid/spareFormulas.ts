import { ObjectMatrix, type ICellData, type Injector, type Nullable } from '@univerjs/core';
import {
  FormulaDataModel,
  initSheetFormulaData,
  IOtherFormulaManagerService,
  type IFormulaData,
} from '@univerjs/engine-formula';
import { isFormula } from './cellValue';
import type { Grid } from './grid';

/**
 * Spares Univer work on formulas. Whenever a sheet gets a name and before each calculation it
 * searches every cell for formulas, slowly: here cells without one are passed over. Where nobody
 * sees the workbook, only the grid writes to it: one that holds no formula need not be searched at
 * all, nor the formulas of conditional formats and validations be worked out for each cell.
 */
export function spareFormulas(grid: Grid, injector: Injector, isSeen: boolean): void {
  injector.get(FormulaDataModel).getFormulaData = () => {
    const isSearched = isSeen || grid.hasFormulas;
    const found: IFormulaData = {};
    for (const sheet of grid.workbook.getSheets()) {
      const cells = isSearched ? sheet.getSheet().getCellMatrix().getMatrix() : {};
      initSheetFormulaData(found, grid.workbook.getId(), sheet.getSheetId(), formulasIn(cells));
    }
    return found;
  };
  if (!isSeen) injector.get(IOtherFormulaManagerService).getOtherFormulaData = () => ({});
}

function formulasIn(
  cells: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>,
): ObjectMatrix<Nullable<ICellData>> {
  const found = new ObjectMatrix<Nullable<ICellData>>();
  // A list of entries, as Object.entries makes one, would take three times as long.
  for (const row in cells) {
    const columns = cells[Number(row)];
    for (const column in columns) {
      const cell = columns[Number(column)];
      if (isFormula(cell)) found.setValue(Number(row), Number(column), cell);
    }
  }
  return found;
}
