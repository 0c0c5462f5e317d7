import type { Injector } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Grid } from './grid';

/**
 * Spares Univer the search of every cell for formulas, which it does whenever a sheet gets a name
 * and before each calculation, in a workbook that holds none. Only for one that nobody but the grid
 * writes to.
 */
export function spareFormulaSearch(grid: Grid, injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const search = model.getFormulaData.bind(model);
  model.getFormulaData = () =>
    grid.hasFormulas
      ? search()
      : {
          [grid.workbook.getId()]: Object.fromEntries(
            grid.workbook.getSheets().map((sheet) => [sheet.getSheetId(), {}]),
          ),
        };
}
