import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  CopySheetCommand,
  InsertSheetMutation,
  SheetInterceptorService,
  type ICopySheetCommandParams,
  type IInsertSheetMutationParams,
} from '@univerjs/sheets';
import { newChartNumber } from './charts';
import {
  isThread,
  standInAuthor,
  threadId,
  type CommentState,
  type CommentThread,
} from './commentThread';
import type { ConditionalFormatRule } from './conditionalFormats';
import type { Grid } from './grid';
import { newGuid } from './guid';
import { copyNames } from './names';
import type { CellNote } from './notes';
import { withRenamedSource } from './renamedSource';
import type { SheetExtras } from './sheetExtras';
import { freeTableName, listTables } from './tables';
import type { TableState } from './tableState';

const ADDING_FORMAT = 'sheet.mutation.add-conditional-rule';

interface FormatAddition {
  readonly subUnitId: string;
  rule: ConditionalFormatRule;
}

interface NoteUpdate {
  readonly sheetId: string;
  note: CellNote;
}

/**
 * Lets what Univer does not keep go along when a sheet is copied in the grid, as in Excel. What is
 * unlike anything else of the workbook gets an identity of its own: threads of comments, with the
 * notes that stand in for them, tables and charts.
 */
export function followCopies(grid: Grid, injector: Injector): IDisposable {
  /** By the copy. */
  const sources = new Map<string, string>();
  /** By the copy, its threads by those that they are copies of. */
  const threads = new Map<string, ReadonlyMap<string, CommentThread>>();
  /** By the copy, the conditional formats of its sheet that it is still to be given. */
  const formats = new Map<string, ConditionalFormatRule[]>();
  const commands = injector.get(ICommandService);
  const asked = injector.get(SheetInterceptorService).interceptCommand({
    getMutations({ id, params }) {
      if (id === CopySheetCommand.id) {
        const { subUnitId, targetSubUnitId } = params as Copying;
        sources.set(targetSubUnitId, subUnitId);
        const rules = grid.sheet(subUnitId)?.getConditionalFormattingRules() ?? [];
        formats.set(targetSubUnitId, structuredClone(rules));
      }
      return { redos: [], undos: [] };
    },
  });
  const inserting = commands.onCommandExecuted(({ id, params }) => {
    if (id !== InsertSheetMutation.id) return;
    const { sheet } = params as IInsertSheetMutationParams;
    const sourceId = sheet.id === undefined ? undefined : sources.get(sheet.id);
    // Taken back and done again, the copy has all of it already.
    if (sheet.id === undefined || sourceId === undefined || threads.has(sheet.id)) return;
    const from = grid.extrasOf(sourceId);
    const copied = new Map(from.threads.map((each) => [each.comment.id, copiedThread(each)]));
    threads.set(sheet.id, copied);
    const name = grid.sheet(sourceId)?.getSheetName() ?? '';
    copyNames(grid, sourceId, { copyId: sheet.id, copyName: sheet.name ?? '' });
    grid.extras.sheets[sheet.id] = {
      ...structuredClone(from),
      charts: copiedCharts(grid, from, name, sheet.name ?? ''),
      tables: copiedTables(grid, from),
      threads: [...copied.values()],
      // Of rows of the file, of which the copy has none.
      rowMoves: [],
    };
  });
  const noting = commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== 'sheet.mutation.update-note') return;
    const update = params as NoteUpdate;
    const { note, sheetId } = update;
    const thread = isThread(note) ? threads.get(sheetId)?.get(threadId(note)) : undefined;
    if (thread) update.note = { ...note, author: standInAuthor(thread) };
  });
  // Univer adds each rule before those that it has added: the last one has to come first.
  const ruling = commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== ADDING_FORMAT) return;
    const addition = params as FormatAddition;
    const last = formats.get(addition.subUnitId)?.pop();
    if (last) addition.rule = { ...last, cfId: addition.rule.cfId };
  });
  return {
    dispose() {
      asked.dispose();
      ruling.dispose();
      inserting.dispose();
      noting.dispose();
    },
  };
}

/** What Univer says to those who may add to the command. */
type Copying = Required<Pick<ICopySheetCommandParams, 'subUnitId'>> & {
  readonly targetSubUnitId: string;
};

function copiedThread({ isResolved, comment, replies }: CommentThread): CommentThread {
  return { isResolved, comment: copiedComment(comment), replies: replies.map(copiedComment) };
}

function copiedComment(comment: CommentState): CommentState {
  const mentions = comment.mentions.map((mention) => ({ ...mention, id: newGuid() }));
  return { ...comment, id: newGuid(), mentions };
}

/** Charts of cells of the sheet show those of the copy. */
function copiedCharts(
  grid: Grid,
  { charts }: SheetExtras,
  from: string,
  to: string,
): SheetExtras['charts'] {
  const first = newChartNumber(grid);
  return charts.map((chart, index) => ({
    ...withRenamedSource(structuredClone(chart), from, to),
    id: `chart${String(first + index)}`,
  }));
}

function copiedTables(grid: Grid, { tables }: SheetExtras): TableState[] {
  const all = listTables(grid).map(({ table }) => table);
  return tables.map((table) => {
    const id = Math.max(0, ...all.map((each) => each.id)) + 1;
    const copy = { ...structuredClone(table), id, name: freeTableName(all) };
    all.push(copy);
    return copy;
  });
}
