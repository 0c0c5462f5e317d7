import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { cellCount, MAX_COLUMNS, MAX_ROWS, type Box } from './box';
import { calculatedBoxes, formulaChanges, movedRows } from './changedPlaces';
import type { CellChange, CellShift, FormulaChange, OwnChange } from './cellChange';
import { contentOf, type CellContent } from './cellValue';
import type { Grid } from './grid';
import { boundsOf } from './pendingWrites';
import { selection } from './sheets';

/** What has happened to the workbook, whoever did it. */
export type GridChange =
  | OwnChange
  | { readonly kind: 'selection'; readonly sheetId: string; readonly box: Box }
  | { readonly kind: 'activated'; readonly sheetId: string; readonly previousId: string }
  | { readonly kind: 'added'; readonly sheetId: string }
  | {
      readonly kind: 'renamed';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'deleted'; readonly sheetId: string }
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly boxes: readonly Box[] }
  | {
      readonly kind: 'moved';
      readonly sheetId: string;
      readonly before: number;
      readonly after: number;
    };

const EDITING = 'sheet.mutation.set-range-values';
const RENAMING = 'sheet.mutation.set-worksheet-name';
const SORTING = 'sheet.mutation.reorder-range';

const LINES: Readonly<Record<string, CellChange>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};
/** Commands that move the cells below or beside others. */
const CELL_MOVES: Readonly<Record<string, readonly [how: CellChange, shift: CellShift]>> = {
  'sheet.command.insert-range-move-down': ['CellInserted', 'Down'],
  'sheet.command.insert-range-move-right': ['CellInserted', 'Right'],
  'sheet.command.delete-range-move-up': ['CellDeleted', 'Up'],
  'sheet.command.delete-range-move-left': ['CellDeleted', 'Left'],
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
  readonly name?: string;
  readonly selections?: readonly { readonly range: UniverRange }[];
  readonly sheet?: { readonly id: string };
  readonly fromOrder?: number;
  readonly toOrder?: number;
  /** By row the one that it was. */
  readonly order?: Readonly<Record<number, number>>;
  /** Results by workbook, sheet, row and column. */
  readonly unitData?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<number, object>> | null>>>
  >;
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
  let before: {
    readonly sheetId: string;
    readonly content: CellContent;
  } | null = null;
  /** By sheet. Univer may write a formula beforehand, and then the cell once more. */
  const formulas = new Map<string, readonly FormulaChange[]>();
  const commands = injector.get(ICommandService);
  const keeping = commands.beforeCommandExecuted(({ id, params = {} }) => {
    const { subUnitId: sheetId = '', name, cellValue = {} } = params as CommandParameters;
    if (id === RENAMING) {
      const former = grid.sheet(sheetId)?.getSheetName() ?? '';
      if (name !== undefined && name !== former)
        report({ kind: 'renamed', sheetId, before: former, after: name });
    } else if (id === EDITING && !grid.isTelling) {
      const box = boundsOf(cellValue);
      const cell = box && grid.sheet(sheetId)?.getSheet().getCellRaw(box.firstRow, box.firstColumn);
      const cells = grid.sheet(sheetId)?.getSheet();
      const changes = formulaChanges(cellValue, (row, column) => cells?.getCellRaw(row, column));
      formulas.set(sheetId, [...(formulas.get(sheetId) ?? []), ...changes]);
      before = { sheetId, content: contentOf(cell) };
    }
  });
  const telling = commands.onCommandExecuted(({ id, params = {} }, options) => {
    if (id === SetFormulaCalculationResultMutation.id) {
      const sheets = (params as CommandParameters).unitData?.[grid.workbook.getId()] ?? {};
      for (const [sheetId, rows] of Object.entries(sheets)) {
        const boxes = calculatedBoxes(rows ?? {});
        if (boxes.length > 0) report({ kind: 'calculated', sheetId, boxes });
      }
      return;
    }
    // Results of formulas are not edits, and of what it writes the grid tells by itself.
    if (
      grid.isTelling ||
      options?.fromFormula === true ||
      options?.applyFormulaCalculationResult === true
    )
      return;
    const parameters = params as CommandParameters;
    const { subUnitId = '' } = parameters;
    const written = id === EDITING ? (formulas.get(subUnitId) ?? []) : [];
    // A write that is not an edit, as where formulas follow rows, leaves nothing to tell with the next.
    if (id === EDITING) formulas.delete(subUnitId);
    const change = describe(id, parameters, activeId, grid);
    if (!change) return;
    if (change.kind === 'activated') activeId = change.sheetId;
    if (change.kind === 'cells' && !grid.isOwnEdit)
      grid.noteUserEdit(change.sheetId, change.box, bringsFormulas(parameters));
    const { range, order = {} } = parameters;
    if (id === SORTING && range)
      report({
        kind: 'sorted',
        sheetId: change.sheetId,
        by: 'Rows',
        boxes: movedRows(boxOf(range), (row) => order[row] ?? row),
      });
    const known = id === EDITING && before?.sheetId === change.sheetId ? before : null;
    if (change.kind !== 'cells' || !known) {
      report(change);
      return;
    }
    const isOneCell = cellCount(change.box) === 1;
    report({
      ...change,
      formulas: written,
      ...(isOneCell && { before: known.content }),
    });
  });
  return {
    dispose() {
      keeping.dispose();
      telling.dispose();
    },
  };
}

function describe(
  command: string,
  parameters: CommandParameters,
  activeId: string,
  grid: Grid,
): GridChange | null {
  const { subUnitId: sheetId = '', range, trigger = '' } = parameters;
  const [moved, shift] = CELL_MOVES[command] ?? [];
  if (moved && shift) {
    const box = range ? boxOf(range) : selection(grid).box;
    return { kind: 'cells', sheetId: activeId, box, how: moved, shift };
  }
  // What these do to cells is told when they are done.
  if (trigger in CELL_MOVES) return null;
  const how = LINES[command];
  if (how) return range ? { kind: 'cells', sheetId, box: linesOf(boxOf(range), how), how } : null;
  switch (command) {
    case EDITING: {
      const box = editedBox(parameters);
      return box && { kind: 'cells', sheetId, box, how: 'RangeEdited' };
    }
    // Rows of a range that were sorted.
    case SORTING:
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
    case 'sheet.mutation.set-worksheet-order': {
      const { fromOrder: from = 0, toOrder: to = 0 } = parameters;
      return from === to ? null : { kind: 'moved', sheetId, before: from, after: to };
    }
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
