import {
  ICommandService,
  type ICellData,
  type IDisposable,
  type Injector,
  type Nullable,
} from '@univerjs/core';
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import type { Grid } from './grid';
import { listSheets } from './sheets';

/**
 * Keeps the formula engine from giving number formats: it makes a date of the look of TODAY() or
 * DATE() in whatever cell it stands, as Excel does only while somebody types it. Where somebody
 * looks at the workbook, formulas that it did not hold when it was opened may still get theirs.
 *
 * @param isSeen whether somebody may type formulas
 */
export function keepFormats(grid: Grid, injector: Injector, isSeen: boolean): IDisposable {
  const known = isSeen ? formulasOf(grid) : null;
  return injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    const results = (params as ISetFormulaCalculationResultMutation).unitData;
    const sheets = results[grid.workbook.getId()] ?? {};
    for (const [sheetId, rows] of Object.entries(sheets)) {
      const matrix = known && grid.sheet(sheetId)?.getSheet().getCellMatrix();
      for (const [rowIndex, row] of Object.entries(rows ?? {})) {
        for (const [column, cell] of Object.entries(row as Record<number, Nullable<ICellData>>)) {
          if (!cell?.s) continue;
          const formula = matrix?.getValue(Number(rowIndex), Number(column))?.f;
          if (known === null || known.has(formula ?? '')) delete cell.s;
        }
      }
    }
  });
}

function formulasOf(grid: Grid): ReadonlySet<string> {
  const formulas = new Set<string>();
  for (const { univerSheet } of listSheets(grid)) {
    univerSheet
      .getSheet()
      .getCellMatrix()
      .forValue((_row, _column, cell) => {
        if (cell?.f) formulas.add(cell.f);
      });
  }
  return formulas;
}
