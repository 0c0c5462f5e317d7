import {
  ICommandService,
  type ICellData,
  type IDisposable,
  type Injector,
  type Nullable,
} from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Grid } from './grid';

const EDITING = 'sheet.mutation.set-range-values';

/**
 * Gives every cell a formula of its own. Where somebody fills or pastes a formula, Univer writes it
 * into the first cell only; the others name that cell by an id (`si`), which is lost where a cell is
 * copied, sorted or saved by itself. The edit is changed before it is carried out, so that Univer
 * calculates, takes back and brings again what the cells then hold.
 */
export function keepOwnFormulas(grid: Grid, injector: Injector): IDisposable {
  return injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    // What the grid writes by itself are formulas of their own already.
    if (id !== EDITING || grid.isTelling) return;
    const { cellValue = {} } = params as ISetRangeValuesMutationParams;
    giveOwn(cellValue, (formula, columns, rows) =>
      grid.calculation.lexer.moveFormulaRefOffset(formula, columns, rows),
    );
  });
}

type Rows = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

interface Source {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function giveOwn(
  written: Rows,
  moved: (formula: string, columns: number, rows: number) => string,
): void {
  const sharing: { readonly cell: ICellData; readonly row: number; readonly column: number }[] = [];
  const sources = new Map<string, Source>();
  for (const [rowKey, cells] of Object.entries(written))
    for (const [columnKey, cell] of Object.entries(cells)) {
      if (!cell?.si) continue;
      const [row, column] = [Number(rowKey), Number(columnKey)];
      sharing.push({ cell, row, column });
      if (cell.f && !sources.has(cell.si)) sources.set(cell.si, { formula: cell.f, row, column });
    }
  for (const { cell, row, column } of sharing) {
    const source = sources.get(cell.si ?? '');
    // A cell of whose formula nobody knows, which Univer shows as empty.
    if (!source) continue;
    cell.f ||= moved(source.formula, column - source.column, row - source.row);
    // Not left out: the cell may have had one.
    cell.si = null;
  }
}
