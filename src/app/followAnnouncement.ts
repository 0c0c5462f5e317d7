import type { Act } from '../domain/act/act';
import type { Announced } from '../domain/act/announced';
import { sourceOf, type AttemptAct } from '../domain/act/announcement';
import { appendEntry, verifyChain } from '../domain/act/chain';
import type { DrawRecord } from '../domain/record/drawRecord';
import type { PeriodSheets } from '../excel/record/periodSheets';
import { compareSheets } from '../excel/record/compareSheets';
import { expectedAnnouncements } from '../excel/record/expectedSheets';
import { comparedLines } from '../excel/record/readActs';
import { verifyAnnouncements } from '../excel/record/verifyAnnouncements';
import { hindering } from '../excel/record/verifySheets';
import { askForEntries, withEntries } from '../excel/record/writeActs';
import { layOutPages } from '../excel/writing/pageLayout';
import { changeEvidence } from '../excel/writing/writeSheets';
import { runExcel } from '../excel/runExcel';
import { type Problem, problemText } from '../text/problem/problemText';
import { announcedText, startEndText } from '../text/sheet/announcementText';
import { writtenMoment } from '../text/term/momentText';
import type { DrawOutcome, DrawRequest, Follows } from './drawRequest';
import { isEntered } from './enteredAnyway';
import { periodSheetsOf } from './periodSheetsOf';
import type { FollowedAnnouncement, Preparation } from './prepareDraw';
import type { WorkbookScan } from './scanWorkbook';

/** A start that stands in the table of acts. */
export interface EnteredStart {
  /** the period with the start at the end of its entries. */
  readonly period: PeriodSheets;
  /** the count-th after the announcement. */
  readonly count: number;
  /** when it was made, worded. */
  readonly at: string;
  readonly announced: NonNullable<DrawRecord['announced']>;
}

const ERROR = { severity: 'error', sheet: '', cell: '' } as const;

/**
 * What keeps a draw from following the announcement of its period: none where nothing was announced.
 *
 * @param request of the draw
 * @param preparation with the announcement in force
 * @param scan of the workbook
 */
export function followProblems(
  { method, follows }: Pick<DrawRequest, 'method' | 'follows'>,
  { announced }: Pick<Preparation, 'announced'>,
  scan: WorkbookScan,
): Problem[] {
  if (announced === null) return [];
  const { act } = announced.entry;
  const made = act.madeAt;
  return [
    ...tamperProblems(periodSheetsOf(scan, act.period), scan),
    ...(announced.changes.length === 0
      ? []
      : [{ code: 'announced-changed', ...ERROR, made, changes: announced.changes } as const]),
    ...(method === act.method
      ? []
      : [{ code: 'announced-method', ...ERROR, announced: act.method, asked: method } as const]),
    ...(follows === undefined
      ? [{ code: 'announced-unfollowed', ...ERROR, made } as const]
      : sourceProblems(announced, follows)),
  ];
}

/**
 * That entries or announcements of a period were changed by hand: nothing is entered behind them.
 *
 * @param period as read; null for one that there is nothing of
 * @param scan of the workbook
 */
export function tamperProblems(
  period: PeriodSheets | null,
  { resultTables }: Pick<WorkbookScan, 'resultTables'>,
): Problem[] {
  if (period === null) return [];
  const { table, names } = period;
  const told = [
    ...(table === null ? [] : verifyChain(comparedLines(table, names))),
    ...verifyAnnouncements(period),
  ];
  const [first, ...others] = hindering([
    ...told,
    ...compareSheets(expectedAnnouncements(period), resultTables, told),
  ]);
  if (first === undefined) return [];
  const place = { severity: 'error', sheet: first.sheet, cell: first.cell } as const;
  return [{ code: 'announcement-differs', ...place, count: others.length + 1 }];
}

function sourceProblems(
  { entry: { act } }: Announced,
  { source, reason, startedAt }: Follows,
): Problem[] {
  const { name } = act.source;
  if (source === 'substitute') {
    if (act.substitute === null) return [{ code: 'announced-no-substitute', ...ERROR, name }];
    if (reason.trim() === '') return [{ code: 'substitute-reason-missing', ...ERROR, name }];
  }
  const used = sourceOf(act, source);
  return startedAt < used.at
    ? [{ code: 'source-not-due', ...ERROR, name: used.name, at: used.at }]
    : [];
}

/**
 * Enters the start of a draw into the table of acts, in one request and before anything is drawn.
 *
 * @param scan of the workbook
 * @param announced the announcement in force
 * @param request of the draw
 * @param follows which source the seed is of
 * @returns the problem where Excel refused: then nothing was entered
 */
export async function enterStart(
  scan: WorkbookScan,
  announced: FollowedAnnouncement,
  request: Pick<DrawRequest, 'seed' | 'drawnBy' | 'witness'>,
  { source, reason, startedAt }: Follows,
): Promise<{ readonly start: EnteredStart } | { readonly start: null; readonly problem: Problem }> {
  const { number } = announced.entry;
  const before = periodSheetsOf(scan, announced.entry.act.period);
  if (before === null) throw new Error('an announcement in force was read from its period');
  const act: AttemptAct = {
    kind: 'attempt',
    reason: source === 'main' ? '' : reason.trim(),
    announcement: number,
    count: announced.starts.length + 1,
    startedAt,
    source,
    seed: request.seed.trim(),
  };
  const at = writtenMoment(startedAt);
  const entered = await enter(before, act, { ...request, at });
  if (entered.period === null) return { start: null, problem: entered.problem };
  const attempt = entered.period.record.entries.at(-1)?.number ?? 0;
  return {
    start: {
      period: entered.period,
      count: act.count,
      at,
      announced: {
        ...announcedText(announced, act),
        following: { announcement: number, attempt },
      },
    },
  };
}

/**
 * Does the work of a draw whose start was entered; where it brings no draw, that is entered too.
 *
 * @param start as entered
 * @param people who draw
 * @param work the draw
 * @returns what the work came to; where there is no draw, with start-entered, or start-unended where
 *   it could not be entered
 */
export async function enterEnding(
  start: EnteredStart,
  people: Pick<DrawRequest, 'drawnBy' | 'witness'>,
  work: () => Promise<DrawOutcome>,
): Promise<DrawOutcome> {
  const end = async (kind: 'cancelled' | 'failed', reason: string): Promise<Problem[]> => {
    const { attempt } = start.announced.following;
    // When it ended is left to be written by hand: the request knows when it began.
    const entered = await enter(start.period, { kind, reason, attempt }, { ...people, at: '' });
    return entered.period === null
      ? [{ code: 'start-unended', ...ERROR, start: start.count }]
      : [
          { code: 'start-entered', ...ERROR, severity: 'warning', start: start.count },
          ...entered.problems,
        ];
  };
  let outcome: DrawOutcome;
  try {
    outcome = await work();
  } catch (thrown) {
    await end('failed', startEndText.broken(String(thrown)));
    throw thrown;
  }
  if (outcome.kind === 'done') return outcome;
  if (outcome.kind === 'cancelled')
    return { kind: 'cancelled', problems: await end('cancelled', startEndText.cancelled) };
  const errors = outcome.problems.filter(({ severity }) => severity === 'error');
  const ended = await end('failed', errors.map(problemText).join('') || startEndText.failed);
  return { kind: 'stopped', problems: [...outcome.problems, ...ended] };
}

/** Writes an entry behind the others, in one request. */
async function enter(
  period: PeriodSheets,
  act: Act,
  { at, drawnBy, witness }: { at: string } & Pick<DrawRequest, 'drawnBy' | 'witness'>,
): Promise<
  | { readonly period: PeriodSheets; readonly problems: readonly Problem[] }
  | { readonly period: null; readonly problem: Problem }
> {
  const { record, carrier, names } = period;
  const entries = appendEntry(record.entries, { at, by: drawnBy, witness, act });
  const added = entries.slice(record.entries.length);
  const written = await runExcel(async (context) => {
    const pages = changeEvidence(context, [carrier], () => [
      askForEntries(context, carrier, added, names),
    ]);
    await context.sync();
    // Behind a start comes its draw or its ending, which lays out the pages.
    return act.kind === 'attempt' ? [] : layOutPages(context, pages);
  });
  const entry = added.at(-1);
  const isWritten = written.ok || (entry !== undefined && (await isEntered(record.period, entry)));
  if (!written.ok && !isWritten) return { period: null, problem: written.problem };
  const after = { ...carrier, protected: true };
  return {
    problems: written.ok ? written.value : [],
    period: {
      ...period,
      carrier: withEntries(after, added, names),
      record: { ...record, entries },
    },
  };
}
