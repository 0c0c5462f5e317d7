import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import { cellCount, MAX_COLUMNS, MAX_ROWS, type Box } from './box';
import type { CellChange, CellsChange, CellShift } from './cellChange';
import { contentOf, type CellContent } from './cellValue';
import type { Grid } from './grid';
import { boundsOf } from './pendingWrites';
import { selection } from './sheets';

/** What has happened to the workbook, whoever did it. */
export type GridChange =
  | CellsChange
  | { readonly kind: 'selection'; readonly sheetId: string; readonly box: Box }
  | { readonly kind: 'activated'; readonly sheetId: string; readonly previousId: string }
  | { readonly kind: 'added'; readonly sheetId: string }
  | {
      readonly kind: 'renamed';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'deleted'; readonly sheetId: string };

const EDITING = 'sheet.mutation.set-range-values';
const RENAMING = 'sheet.mutation.set-worksheet-name';

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
  let before: { readonly sheetId: string; readonly content: CellContent } | null = null;
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
      before = { sheetId, content: contentOf(cell) };
    }
  });
  const telling = commands.onCommandExecuted(({ id, params = {} }, options) => {
    // Results of formulas are not edits, and of what it writes the grid tells by itself.
    if (
      grid.isTelling ||
      options?.fromFormula === true ||
      options?.applyFormulaCalculationResult === true
    )
      return;
    const parameters = params as CommandParameters;
    const change = describe(id, parameters, activeId, grid);
    if (!change) return;
    if (change.kind === 'activated') activeId = change.sheetId;
    if (change.kind === 'cells' && !grid.isOwnEdit)
      grid.noteUserEdit(change.sheetId, change.box, bringsFormulas(parameters));
    const isOneCell = change.kind === 'cells' && cellCount(change.box) === 1;
    report(
      isOneCell && id === EDITING && before?.sheetId === change.sheetId
        ? { ...change, before: before.content }
        : change,
    );
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
