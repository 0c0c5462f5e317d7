import type { Act, Entry } from '../domain/act/act';
import { appendEntry, listFingerprint } from '../domain/act/chain';
import type { CurrentTask, DrawnList, PeriodRecord } from '../domain/act/periodRecord';
import { currentState, type ListState } from '../domain/act/listState';
import { nextSubstitute } from '../domain/act/nextSubstitute';
import { reassignTasks } from '../domain/act/reassignTasks';
import { applyAct, listNames, type ListAct } from '../domain/act/replay';
import { idsOf } from '../domain/act/verifyPeriod';
import { periodName, type Period } from '../domain/calendar/period';
import { ticketer } from '../domain/draw/ticket/ticket';
import { isClear } from '../domain/ground/problem';
import { typedProblems } from '../domain/ground/typedText';
import { contactOf } from '../domain/record/drawRecord';
import type { Problem } from '../text/problem/problemText';
import { readPeriodSheets } from '../excel/record/periodSheets';
import { readTables } from '../excel/reading/readTables';
import { resultSheetKind } from '../excel/writing/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { hindering, verifySheets } from '../excel/record/verifySheets';
import { askForChange } from '../excel/record/writeChange';
import { layOutPages } from '../excel/writing/pageLayout';
import { isEntered } from './enteredAnyway';
import type { WorkbookScan } from './scanWorkbook';

/** Why a unit is replaced; text words them. */
export const SUBSTITUTION_REASONS = [
  'suspended',
  'closed',
  'moved',
  'under-case',
  'other',
] as const;
export type SubstitutionReason = (typeof SUBSTITUTION_REASONS)[number];

/** Who changes which period's list, when and why. */
export interface ActRequest {
  readonly scan: WorkbookScan;
  readonly period: Period;
  /** worded. */
  readonly reason: string;
  /** Local date and time, worded; '' leaves it to be written by hand. */
  readonly at: string;
  readonly by: string;
  readonly witness: string;
}

export type ActOutcome =
  | { readonly kind: 'done'; readonly entry: Entry; readonly problems: readonly Problem[] }
  | { readonly kind: 'stopped'; readonly problems: readonly Problem[] };

/**
 * The unit that would take the place of a selected one, with its team; nothing is written.
 *
 * @param record of the period
 * @param enterprise id of the unit that goes
 */
export function proposeSubstitute(
  record: PeriodRecord,
  enterprise: string,
): { readonly added: CurrentTask | null; readonly problems: readonly Problem[] } {
  const state = currentState(record);
  return state === null
    ? { added: null, problems: [noList(record.period)] }
    : nextSubstitute(state, enterprise);
}

/**
 * The tasks of an inspector with whoever takes their seat; nothing is written.
 *
 * @param record of the period
 * @param inspector id of who falls out
 * @param enterprises ids of units; all of the inspector's where absent
 */
export function proposeReassign(
  record: PeriodRecord,
  inspector: string,
  enterprises?: readonly string[],
): { readonly tasks: readonly CurrentTask[]; readonly problems: readonly Problem[] } {
  const state = currentState(record);
  return state === null
    ? { tasks: [], problems: [noList(record.period)] }
    : reassignTasks(state, inspector, enterprises);
}

/**
 * 补抽: replaces a unit of the list in force by the next ticket.
 *
 * @param request with the id of the unit that goes
 */
export function substitute(
  request: ActRequest & { readonly enterprise: string },
): Promise<ActOutcome> {
  return act(request, (state, list) => {
    const { added, problems } = nextSubstitute(state, request.enterprise);
    if (added === null) return { act: null, problems };
    const ids = { list: list.sheets.list, removed: request.enterprise, added: added.unit.id };
    return {
      act: {
        kind: 'substitute',
        ...ids,
        ...idsOf(added),
        contact: contactOf(request.scan.enterprises?.rows.find(({ id }) => id === added.unit.id)),
        reason: request.reason.trim(),
        listFingerprint: '',
      },
      problems,
    };
  });
}

/**
 * 改派: takes an inspector off tasks of the list in force.
 *
 * @param request with the id of who falls out, and of the units where not all
 */
export function reassign(
  request: ActRequest & { readonly inspector: string; readonly enterprises?: readonly string[] },
): Promise<ActOutcome> {
  const { inspector, enterprises } = request;
  return act(request, (state, list) => {
    const { tasks, problems } = reassignTasks(state, inspector, enterprises);
    if (tasks.length === 0) return { act: null, problems };
    const teams = tasks.map((task) => ({ enterprise: task.unit.id, ...idsOf(task) }));
    const reason = request.reason.trim();
    return {
      act: {
        kind: 'reassign',
        list: list.sheets.list,
        inspector,
        tasks: teams,
        reason,
        listFingerprint: '',
      },
      problems,
    };
  });
}

/**
 * 作废: the list in force counts no more; its sheets stay.
 *
 * @param request who and why
 */
export function voidList(request: ActRequest): Promise<ActOutcome> {
  return act(request, (_, list) => ({
    act: {
      kind: 'void',
      list: list.sheets.list,
      marks: [list.sheets.list, list.sheets.ledger, list.sheets.record],
      reason: request.reason.trim(),
    },
    problems: [],
  }));
}

interface Decided {
  readonly act: Act | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads the period's sheets anew, makes sure that they are what was recorded, decides, and writes
 * list and record in one request. Whatever stops it leaves the workbook as it was.
 */
async function act(
  request: ActRequest,
  decide: (state: ListState, list: DrawnList) => Decided,
): Promise<ActOutcome> {
  if (request.reason.trim() === '') return stopped([{ code: 'act-reason-missing', ...ERROR }]);
  const typed = typedProblems([
    ['by', request.by],
    ['witness', request.witness],
    ['reason', request.reason],
  ]);
  if (typed.length > 0) return stopped(typed);
  let done: Extract<ActOutcome, { kind: 'done' }> | null = null;
  const result = await runExcel(async (context): Promise<ActOutcome> => {
    const { tables, problems: farOff } = await readTables(
      context,
      (name) => resultSheetKind(name) !== null,
    );
    const read = readPeriodSheets(tables);
    const period = read.periods.find(
      ({ record }) => periodName(record.period) === periodName(request.period),
    );
    const list = period?.record.current ?? null;
    const state = period === undefined ? null : currentState(period.record);
    if (period === undefined || list === null || state === null)
      return stopped([...read.problems, noList(request.period)]);
    const differences = hindering(verifySheets(period, tables).differences);
    const [first] = differences;
    if (first !== undefined) {
      const place = { sheet: first.sheet, cell: first.cell };
      return stopped([
        { code: 'record-differs', severity: 'error', ...place, count: differences.length },
      ]);
    }
    const { act: decided, problems } = decide(state, list);
    if (decided === null || !isClear(problems)) return stopped(problems);
    const after = afterwards(state, decided);
    const deed = { at: request.at, by: request.by, witness: request.witness, act: after.act };
    const entries = appendEntry([...period.record.entries, ...period.missing], deed);
    const entry = entries.at(-1);
    if (entry === undefined) return stopped(problems);
    const pages = askForChange(context, { period, list, entries, tasks: after.tasks }, tables);
    done = { kind: 'done', entry, problems: [...farOff, ...problems] };
    await context.sync();
    return { ...done, problems: [...done.problems, ...(await layOutPages(context, pages))] };
  });
  if (result.ok) return result.value;
  const asked = done as Extract<ActOutcome, { kind: 'done' }> | null;
  return asked !== null && (await isEntered(request.period, asked.entry))
    ? asked
    : stopped([result.problem]);
}

/** The list after an act, and the act with the list's fingerprint. */
function afterwards(
  state: ListState,
  decided: Act,
): { readonly act: Act; readonly tasks: readonly CurrentTask[] } {
  if (decided.kind !== 'substitute' && decided.kind !== 'reassign')
    return { act: decided, tasks: state.tasks };
  const { population, seed, method } = state;
  const tasks = applyAct(state.tasks, decided, listNames(population, ticketer(method, seed)));
  if (tasks === null) throw new Error('an act that was decided by the list fits it');
  const act: ListAct = { ...decided, listFingerprint: listFingerprint(tasks) };
  return { act, tasks };
}

const ERROR = { severity: 'error', sheet: '', cell: '' } as const;

function noList(period: Period): Problem {
  return { code: 'list-missing', ...ERROR, period: periodName(period) };
}

function stopped(problems: readonly Problem[]): ActOutcome {
  return { kind: 'stopped', problems };
}
