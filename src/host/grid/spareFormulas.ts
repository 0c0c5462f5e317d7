import { ObjectMatrix, type ICellData, type Injector, type Nullable } from '@univerjs/core';
import {
  FormulaDataModel,
  initSheetFormulaData,
  IOtherFormulaManagerService,
  type IFormulaData,
} from '@univerjs/engine-formula';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { isFormula } from './cellValue';
import type { Grid } from './grid';

/** Cells of a sheet with formulas, by row and column. */
type Formulas = ObjectMatrix<Nullable<ICellData>>;

/**
 * Spares Univer work on formulas. Whenever a sheet comes, goes or gets a name and before each
 * calculation it searches every cell for formulas, slowly: here cells without one are passed over,
 * and a sheet is not searched again before its cells have been touched. To a sheet that nobody has
 * been shown only the grid writes: of a workbook that holds no formula it need not be searched at
 * all. Where nobody sees the workbook, the formulas of conditional formats and validations need not
 * be worked out for each cell.
 */
export function spareFormulas(grid: Grid, injector: Injector, isSeen: boolean): void {
  const searched = new Map<string, { readonly touched: number; readonly found: Formulas }>();
  const formulasOf = (sheet: FWorksheet): Formulas => {
    const id = sheet.getSheetId();
    const touched = grid.touched.count(id);
    const known = searched.get(id);
    if (known?.touched === touched) return known.found;
    const found = formulasIn(sheet.getSheet().getCellMatrix().getMatrix());
    searched.set(id, { touched, found });
    return found;
  };
  injector.get(FormulaDataModel).getFormulaData = () => {
    const all: IFormulaData = {};
    const sheets = grid.workbook.getSheets();
    for (const sheet of sheets) {
      const isSearched = grid.hasFormulas || grid.shown?.has(sheet.getSheetId()) === true;
      const found: Formulas = isSearched ? formulasOf(sheet) : new ObjectMatrix();
      initSheetFormulaData(all, grid.workbook.getId(), sheet.getSheetId(), found);
    }
    // Those that are gone are forgotten.
    if (searched.size > sheets.length) searched.clear();
    return all;
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
