import type { Follows } from '../app/drawRequest';
import { keepHistory } from '../app/historyFile';
import { announcedFor } from '../app/prepareDraw';
import { runDraw, type DrawOutcome } from '../app/runDraw';
import type { WrittenSheet } from '../app/addSheets';
import type { WorkbookScan } from '../app/scanWorkbook';
import type { Moment } from '../domain/calendar/moment';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { workCalendar } from '../domain/calendar/workCalendar';
import { missedDraw, type DueItem } from '../domain/deadline/dueDates';
import { DRAW_METHODS, type Draw, type DrawMethod } from '../domain/draw/draw';
import type { Profile } from '../domain/profile/profile';
import { categoryText } from '../text/term/codeText';
import { cliText } from '../text/cliText';
import { quotaText } from '../text/grammar/quotaText';
import { paneDrawText } from '../text/pane/paneDrawText';
import { progressText } from '../text/progressText';
import { dayText } from '../text/term/dayText';
import type { ProblemCode } from '../text/problem/problemText';
import { command } from './command';
import { countedToLines } from './countedToLines';
import type { OpenBook } from './openBook';
import { now } from './announceCommand';
import { today, UsageError } from './options';
import {
  problemJson,
  problemLines,
  questionJson,
  questionLines,
  type CommandResult,
} from './report';
import { scanBook } from './scanBook';
import { tell } from './tell';
import { withHistoryFile, type NamedHistory } from './withHistoryFile';
import { withProfile } from './withProfile';

/**
 * Draws in the workbook. When, by whom and before whom are left to be written by hand where they are
 * not given: the same command gives the same bytes whenever it is run.
 */
export const draw = command({
  help: cliText.commands.draw,
  options: [
    ['profile', 'period', 'seed'],
    ['on?', 'method?', 'out', 'reason?'],
    ['history?', 'plan?', 'bureau?', 'assume-none?'],
    ['substitute?', 'now?', 'at?', 'by?', 'witness?'],
  ],
  values: { reason: cliText.redrawReason, substitute: cliText.substituteReason },
  book: true,
  run: ({ profile, period, out, history, ...given }, book) => {
    return withProfile(profile, periodStart(period), (found) =>
      withHistoryFile(history, (file) =>
        drawIn(book, out, {
          profile: found,
          period,
          seed: given.seed,
          method: given.method,
          substituteReason: given.substitute,
          startedAt: given.now ?? now(),
          on: given.on,
          redrawReason: given.reason ?? '',
          history: file,
          drawnAt: given.at ?? '',
          drawnBy: given.by ?? '',
          witness: given.witness ?? '',
          assumeNone: given['assume-none'] === true,
          ...(given.plan === undefined ? {} : { planTemplate: given.plan }),
        }),
      ),
    );
  },
});

interface DrawArguments {
  readonly profile: Profile;
  readonly period: Period;
  /** ISO date of the draw. */
  readonly on: string | undefined;
  readonly seed: string;
  /** Absent: as announced, or sha256. */
  readonly method: DrawMethod | undefined;
  /** Why the seed is of the substitute source; absent where it is not. */
  readonly substituteReason: string | undefined;
  readonly startedAt: Moment;
  readonly redrawReason: string;
  /** When, by whom and before whom, as the record says it; '' to be written by hand. */
  readonly drawnAt: string;
  readonly drawnBy: string;
  readonly witness: string;
  readonly assumeNone: boolean;
  /** Draws of earlier quarters from another file. */
  readonly history: NamedHistory | null;
  /** Sheet of the bureau's own plan table. */
  readonly planTemplate?: string;
}

/** Arguments as they are drawn by. */
interface Settled extends DrawArguments {
  readonly method: DrawMethod;
  readonly follows?: Follows;
  /** that the workbook keeps. */
  readonly notices: WorkbookScan['notices'];
}

/** By the announcement of the period, where one is in force. */
async function settled(given: DrawArguments): Promise<Settled> {
  const scan = await scanBook(periodStart(given.period));
  const announced = announcedFor(scan, given.period);
  const { notices } = scan;
  const method = given.method ?? announced?.entry.act.method ?? DRAW_METHODS[0];
  if (announced === null) {
    if (given.substituteReason !== undefined) throw new UsageError(cliText.nothingAnnounced);
    return { ...given, method, notices };
  }
  const { substituteReason, startedAt } = given;
  const source = substituteReason === undefined ? 'main' : 'substitute';
  const follows = { source, reason: substituteReason ?? '', startedAt } as const;
  return { ...given, method, notices, follows };
}

async function drawIn(
  book: OpenBook,
  out: string,
  wantedBy: DrawArguments,
): Promise<CommandResult> {
  tell(progressText.draw(paneDrawText.stages.read));
  const given = await settled(wantedBy);
  const { history, notices, ...wanted } = given;
  const kept =
    history === null || history.history.checks.length === 0
      ? null
      : await keepIn(history, given.period);
  if (kept !== null && kept.sheet === null)
    return stoppedResult(given, { kind: 'stopped', problems: kept.problems });
  const outcome = await runDraw(
    { ...wanted, expectedFingerprint: null, seedSource: { kind: 'witnessed' } },
    {
      onProgress: (stage) => tell(progressText.draw(paneDrawText.stages[stage])),
      scan: scanBook,
    },
  );
  if (outcome.kind !== 'done') {
    const result = stoppedResult(given, outcome);
    // A start after an announcement is kept, whatever came of it.
    if (outcome.problems?.some(({ code }) => STARTED.has(code)) !== true) return result;
    return { ...result, lines: [...result.lines, cliText.startSavedLine(await book.saveTo(out))] };
  }
  const path = await book.saveTo(out);
  const { draw: drawn, problems } = outcome;
  const missed = missedDay(given, notices);
  const sheets = [
    ...(Object.values(outcome.sheets) as string[]),
    ...(kept === null || kept.sheet === null ? [] : [kept.sheet]),
  ];
  return {
    exitCode: 0,
    lines: [
      ...problemLines(problems),
      ...missedLines(missed, given.profile),
      ...countedToLines(drawn.population, {
        on: given.on,
        announced: given.follows !== undefined,
      }),
      ...drawLines(drawn),
      cliText.savedLine(path, sheets.join(' · ')),
    ],
    json: {
      fingerprint: drawn.fingerprint,
      seed: drawn.seed,
      method: drawn.method,
      profile: given.profile.id,
      period: periodName(given.period),
      countedTo: drawn.population.countedTo,
      categories: drawn.categories.map(({ category, total, excluded, quota, drawn }) => ({
        category,
        total,
        excluded,
        quota,
        drawn,
      })),
      directed: drawn.directed.map(({ id, total, excluded, quota, shared, drawn }) => ({
        id,
        total,
        excluded,
        quota,
        shared,
        drawn,
      })),
      selected: drawn.tasks.map(
        ({ unit, ticket, lead, assists, auxiliaries, directed, shared, joint }) => ({
          id: unit.id,
          name: unit.name,
          category: unit.category,
          ticket,
          lead: lead.name,
          assists: assists.map((assist) => assist.name),
          auxiliaries: auxiliaries.map((auxiliary) => auxiliary.name),
          directed,
          ...(shared === undefined ? {} : { shared }),
          joint,
        }),
      ),
      sheets,
      ...(missed === null ? {} : { missedDeadline: missed.due?.date }),
      problems: problemJson(problems),
    },
  };
}

/**
 * The day by which the draw had to be made, where that is over on the day of the draw. It is told
 * and not recorded: the same command gives the same bytes whenever it is run.
 */
function missedDay(
  { profile, period, on = today() }: DrawArguments,
  notices: WorkbookScan['notices'],
): DueItem | null {
  if (profile.deadlines?.some(({ what }) => what === 'draw') !== true) return null;
  return missedDraw({ profile, period, calendar: workCalendar(notices), asOf: on });
}

function missedLines(missed: DueItem | null, { clauses }: Profile): string[] {
  if (missed === null || missed.due === null || missed.daysLeft === null) return [];
  const { due, daysLeft, clause = '', isRestDay } = missed;
  return [
    cliText.missedDrawLine(dayText(due.date), -daysLeft, clauses[clause]?.number ?? '', isRestDay),
  ];
}

/**
 * The workbook that is drawn in keeps what counted, so that anyone can see it and the next quarter
 * finds it.
 */
async function keepIn(history: NamedHistory, period: Period): Promise<WrittenSheet> {
  const { sheetNames, resultSheets } = await scanBook(periodStart(period));
  return keepHistory(history, history.fileName, [...sheetNames, ...resultSheets]);
}

/** What says that a start was entered. */
const STARTED: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['start-entered', 'start-unended']);

function stoppedResult(
  given: Settled,
  outcome: Exclude<DrawOutcome, { kind: 'done' }>,
): CommandResult {
  const problems = outcome.problems ?? [];
  const open = problems.flatMap((problem) =>
    problem.code === 'question-open' ? [problem.question] : [],
  );
  return {
    exitCode: 1,
    lines: [...problemLines(problems), ...questionLines(open), cliText.stoppedLine],
    json: {
      fingerprint: null,
      seed: given.seed,
      method: given.method,
      profile: given.profile.id,
      period: periodName(given.period),
      categories: [],
      directed: [],
      selected: [],
      sheets: [],
      questions: open.map(questionJson),
      problems: problemJson(problems),
    },
  };
}

function drawLines({ fingerprint, tasks, seed, method, categories }: Draw): string[] {
  return [
    cliText.fingerprintLine(fingerprint),
    cliText.drawnLine(tasks.length, seed, method),
    ...categories.map((each) =>
      cliText.categoryLine(categoryText(each.category), each.drawn, each.quota, quotaText(each)),
    ),
    ...tasks.map(({ unit, lead, assists }, index) =>
      cliText.taskLine(
        index + 1,
        unit.name,
        categoryText(unit.category),
        [lead, ...assists].map((person) => person.name).join(' '),
      ),
    ),
  ];
}
