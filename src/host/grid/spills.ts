import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Grid } from './grid';
import type { Spill, Spills } from './spill';

/**
 * Lets Univer have what a file holds of spills: it keeps them outside of the cells, and calculates a
 * formula that has a result only when something changes that it depends on.
 */
export function takeSpills(grid: Grid, spills: Spills): void {
  const model = grid.injector.get(FormulaDataModel);
  const places: Record<string, Record<number, Record<number, IRange>>> = {};
  const cells: Record<string, Record<number, Record<number, ICellData>>> = {};
  for (const [sheetId, ofSheet] of Object.entries(spills)) {
    if (ofSheet.length === 0) continue;
    const [place, cell] = [(places[sheetId] ??= {}), (cells[sheetId] ??= {})];
    for (const spill of ofSheet) {
      const { row, column, rows, columns } = spill;
      (place[row] ??= {})[column] = {
        startRow: row,
        endRow: row + rows - 1,
        startColumn: column,
        endColumn: column + columns - 1,
      };
      for (const [key, line] of Object.entries(spill.cells))
        Object.assign((cell[Number(key)] ??= {}), structuredClone(line));
    }
  }
  if (Object.keys(places).length === 0) return;
  const unitId = grid.workbook.getId();
  model.setArrayFormulaRange({ ...model.getArrayFormulaRange(), [unitId]: places });
  model.setArrayFormulaCellData({ ...model.getArrayFormulaCellData(), [unitId]: cells });
}

type Places = Readonly<Record<string, Readonly<Record<string, Nullable<IRange>>>>>;

/** What spills now. */
export function spillsOf(grid: Grid): Spills {
  if (!grid.hasFormulas) return {};
  const model = grid.injector.get(FormulaDataModel);
  const places = model.getArrayFormulaRange()[grid.workbook.getId()] ?? {};
  const found: Record<string, Spill[]> = {};
  for (const [sheetId, rows] of Object.entries(places)) {
    const cells = grid.spilled(sheetId) ?? {};
    for (const [row, columns] of Object.entries((rows ?? {}) as Places))
      for (const [column, range] of Object.entries(columns))
        if (range) (found[sheetId] ??= []).push(spillAt(Number(row), Number(column), range, cells));
  }
  return found;
}

function spillAt(
  row: number,
  column: number,
  { endRow, endColumn }: IRange,
  all: NonNullable<ReturnType<Grid['spilled']>>,
): Spill {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (let at = row; at <= endRow; at++)
    for (let across = column; across <= endColumn; across++) {
      const cell = all[at]?.[across];
      if (cell && (at !== row || across !== column))
        (cells[at] ??= {})[across] = { v: cell.v, t: cell.t };
    }
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1, cells };
}
