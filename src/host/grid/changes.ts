import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS, type Box } from './box';
import type { Grid } from './grid';
import { boundsOf } from './pendingWrites';

/** What has happened to the workbook, whoever did it. */
export type GridChange =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly box: Box;
      readonly how: CellChange;
    }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly box: Box }
  | { readonly kind: 'activated'; readonly sheetId: string; readonly previousId: string }
  | { readonly kind: 'added'; readonly sheetId: string }
  | { readonly kind: 'deleted'; readonly sheetId: string };

/** `Excel.DataChangeType`. */
export type CellChange =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

const LINES: Readonly<Record<string, CellChange>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};
/**
 * Commands after which cells are written without any value having been edited: formats, and
 * formulas that follow moved cells.
 */
const NOT_EDITS = /^sheet\.command\.(set-style$|(insert|remove|delete)-(row|col))/;

interface UniverRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

interface CommandParameters {
  readonly subUnitId?: string;
  readonly trigger?: string;
  readonly cellValue?: Readonly<
    Record<number, Readonly<Record<number, Readonly<Record<string, unknown>> | null>>>
  >;
  readonly range?: UniverRange;
  readonly selections?: readonly { readonly range: UniverRange }[];
  readonly sheet?: { readonly id: string };
}

/**
 * Listens to what Univer does.
 *
 * @param report told of each change that Excel has an event for, in order
 */
export function watchChanges(
  grid: Grid,
  injector: Injector,
  report: (change: GridChange) => void,
): IDisposable {
  let activeId = grid.workbook.getActiveSheet().getSheetId();
  return injector.get(ICommandService).onCommandExecuted(({ id, params = {} }, options) => {
    // Results of formulas are not edits, and of what it writes the grid tells by itself.
    if (
      grid.isTelling ||
      options?.fromFormula === true ||
      options?.applyFormulaCalculationResult === true
    )
      return;
    const parameters = params as CommandParameters;
    const change = describe(id, parameters, activeId);
    if (!change) return;
    if (change.kind === 'activated') activeId = change.sheetId;
    if (change.kind === 'cells' && !grid.isOwnEdit)
      grid.noteUserEdit(change.sheetId, change.box, bringsFormulas(parameters));
    report(change);
  });
}

function describe(
  command: string,
  parameters: CommandParameters,
  activeId: string,
): GridChange | null {
  const { subUnitId: sheetId = '', range } = parameters;
  const how = LINES[command];
  if (how) return range ? { kind: 'cells', sheetId, box: linesOf(boxOf(range), how), how } : null;
  switch (command) {
    case 'sheet.mutation.set-range-values': {
      const box = editedBox(parameters);
      return box && { kind: 'cells', sheetId, box, how: 'RangeEdited' };
    }
    // Rows of a range that were sorted.
    case 'sheet.mutation.reorder-range':
      return range ? { kind: 'cells', sheetId, box: boxOf(range), how: 'RangeEdited' } : null;
    case 'sheet.operation.set-selections': {
      const selected = parameters.selections?.[0]?.range;
      return selected ? { kind: 'selection', sheetId, box: boxOf(selected) } : null;
    }
    case 'sheet.operation.set-worksheet-active':
      return sheetId === activeId ? null : { kind: 'activated', sheetId, previousId: activeId };
    case 'sheet.mutation.insert-sheet':
      return parameters.sheet ? { kind: 'added', sheetId: parameters.sheet.id } : null;
    case 'sheet.mutation.remove-sheet':
      return { kind: 'deleted', sheetId };
    default:
      return null;
  }
}

/** The cells whose value has been edited, null when none has. */
function editedBox({ trigger, cellValue = {} }: CommandParameters): Box | null {
  if (trigger !== undefined && NOT_EDITS.test(trigger)) return null;
  const changesValue = (cell: Readonly<Record<string, unknown>> | null): boolean =>
    cell === null || cell.v !== undefined || cell.f !== undefined || cell.p !== undefined;
  const edited = Object.values(cellValue).some((row) => Object.values(row).some(changesValue));
  return edited ? boundsOf(cellValue) : null;
}

function bringsFormulas({ cellValue = {} }: CommandParameters): boolean {
  return Object.values(cellValue).some((row) =>
    Object.values(row).some((cell) => Boolean(cell?.f)),
  );
}

/** Excel's rows and columns go on beyond the end of the sheet. */
function linesOf(box: Box, how: CellChange): Box {
  return how.startsWith('Row')
    ? { ...box, firstColumn: 0, lastColumn: MAX_COLUMNS - 1 }
    : { ...box, firstRow: 0, lastRow: MAX_ROWS - 1 };
}

function boxOf({ startRow, startColumn, endRow, endColumn }: UniverRange): Box {
  return { firstRow: startRow, firstColumn: startColumn, lastRow: endRow, lastColumn: endColumn };
}
