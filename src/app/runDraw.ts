import { programText } from '../text/sheet/sheetText';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { workCalendar } from '../domain/calendar/workCalendar';
import { finishDay } from '../domain/deadline/dueDates';
import type { Draw, DrawMethod } from '../domain/draw/draw';
import { drawPeriod } from '../domain/draw/drawPeriod';
import { readSeed } from '../domain/draw/ticket/seed';
import type { PlanTemplate } from '../reading/plan/planTemplate';
import { isClear } from '../domain/ground/problem';
import { type Problem, problemText } from '../text/problem/problemText';
import type { Profile } from '../domain/profile/profile';
import type { DrawRecord, SeedSource } from '../domain/record/drawRecord';
import { readPeriodSheets, type PeriodSheets } from '../excel/record/periodSheets';
import type { ResultSheets } from '../excel/record/recordSheet';
import { runExcel } from '../excel/runExcel';
import { writeResults } from '../excel/draw/writeResults';
import { offeredPlanTemplate, planTemplateOf } from './planTemplates';
import { prepareDraw, type Preparation } from './prepareDraw';
import { clerkAnswers } from './clerkAnswers';
import { answersTo } from '../reading/answers';
import { withAnswers } from '../reading/registerChoice';
import { rememberChoice } from './rememberChoice';
import { scanWorkbook, type RegisterChoice, type WorkbookScan } from './scanWorkbook';

/** The version of package.json; a test keeps the two equal. */
const programVersion = '0.1.0';

/** Name and version, as records state them. */
const programName = `${programText.name} ${programVersion}`;

export interface DrawRequest {
  /** Absent: what the workbook remembers. */
  readonly choice?: RegisterChoice;
  /**
   * True to take what rules look for and do not find as not being there, and to keep that in the
   * workbook.
   */
  readonly assumeNone?: boolean;
  readonly profile: Profile;
  readonly period: Period;
  /** ISO date up to which checks count; without it, all of the period that are on record do. */
  readonly on?: string | undefined;
  /**
   * As it was shown before the seed; a workbook that has changed since stops the draw. Null where
   * nobody was shown one.
   */
  readonly expectedFingerprint: string | null;
  readonly seed: string;
  readonly seedSource: SeedSource;
  readonly method: DrawMethod;
  readonly drawnBy: string;
  readonly witness: string;
  /** Local date and time, worded; '' leaves the line in the record to be filled by hand. */
  readonly drawnAt: string;
  /** Why this period is drawn again; needed when the workbook holds a record of it. */
  readonly redrawReason: string;
  /**
   * The sheet of the bureau's own plan table, filled instead of a new one; null for a new one in
   * any case. Absent: the bureau's copy of the template where the workbook has one with room in it.
   */
  readonly planTemplate?: string | null;
}

export type DrawStage = 'read' | 'draw' | 'write' | 'finish';

export interface DrawOptions {
  /** fraction: 0 to 1 of the whole draw. */
  readonly onProgress?: (stage: DrawStage, fraction: number) => void;
  readonly signal?: AbortSignal;
}

export type DrawOutcome =
  | {
      readonly kind: 'done';
      readonly draw: Draw;
      readonly sheets: ResultSheets;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'stopped'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' };

/**
 * The whole draw: reads the registers again, makes sure that they are what was fingerprinted,
 * draws, and writes the result sheets. A draw that is stopped or cancelled leaves the workbook as
 * it was.
 *
 * @param request what to draw, and what the record shall say about it
 * @param options progress and cancelling
 */
export async function runDraw(
  request: DrawRequest,
  options: DrawOptions = {},
): Promise<DrawOutcome> {
  const report = async (stage: DrawStage, fraction: number): Promise<void> => {
    options.onProgress?.(stage, fraction);
    await paint();
    options.signal?.throwIfAborted();
  };
  try {
    await report('read', 0.05);
    const asOf = periodStart(request.period);
    const scan = await scanWorkbook(asOf, request.choice);
    const preparation = prepareDraw(scan, request.profile, request.period, request);
    if (preparation === null) return stopped(scan.problems);
    const plan = planOf(request, scan);
    const problems = [
      ...preparation.problems,
      ...requestProblems(request, preparation),
      ...plan.problems,
    ];
    if (!isClear(problems)) return stopped(problems);

    await report('draw', 0.35);
    const { seed } = readSeed(request.seed);
    if (seed === null) return stopped(problems);
    const drawn = drawPeriod(preparation.population, seed, request.method);
    const found = [...problems, ...inSheet(drawn.problems, scan)];
    if (drawn.draw === null) return stopped(found);

    await report('write', 0.5);
    const made = { request, scan, preparation, draw: drawn.draw, problems: found };
    return await write(made, plan.template, options);
  } catch (thrown) {
    if (options.signal?.aborted === true) return { kind: 'cancelled' };
    throw thrown;
  }
}

/** A draw that is made and not yet written, with all that its record tells. */
interface MadeDraw {
  readonly request: DrawRequest;
  readonly scan: WorkbookScan;
  readonly preparation: Preparation;
  readonly draw: Draw;
  readonly problems: readonly Problem[];
}

async function write(
  made: MadeDraw,
  planTemplate: PlanTemplate | null,
  { onProgress, signal }: DrawOptions,
): Promise<DrawOutcome> {
  const { request, scan, preparation, draw, problems } = made;
  const enterprises = new Map(
    scan.enterprises?.rows.map((enterprise) => [enterprise.id, enterprise]),
  );
  const input = {
    record: drawRecord(made),
    enterprises,
    due: finishDay(request.profile, request.period, workCalendar(scan.notices)),
    ...(planTemplate === null ? {} : { planTemplate }),
    earlier: preparation.earlierRecords.length === 0 ? null : periodSheetsOf(scan, request.period),
    takenNames: [...scan.sheetNames, ...scan.resultSheets],
  };
  const written = await runExcel((context) =>
    writeResults(context, input, (fraction) => {
      signal?.throwIfAborted();
      onProgress?.(fraction < 1 ? 'write' : 'finish', 0.5 + fraction * 0.45);
    }),
  );
  if (!written.ok) return stopped([written.problem]);
  if (request.assumeNone === true)
    await rememberChoice(withAnswers(scan.choice, answersTo(preparation.questions)));
  return { kind: 'done', draw, sheets: written.value, problems };
}

/**
 * The period as the workbook holds it; null where none of its records can be read, so that the new
 * one begins a table of acts.
 */
function periodSheetsOf({ resultTables }: WorkbookScan, period: Period): PeriodSheets | null {
  const { periods } = readPeriodSheets(resultTables);
  return periods.find(({ record }) => periodName(record.period) === periodName(period)) ?? null;
}

function drawRecord({ request, scan, preparation, draw, problems }: MadeDraw): DrawRecord {
  return {
    draw,
    seedSource: request.seedSource,
    drawnBy: request.drawnBy,
    witness: request.witness,
    drawnAt: request.drawnAt,
    leftOut: preparation.leftOut,
    items: preparation.items,
    enterpriseSheet: scan.enterprises?.sheet ?? '',
    inspectorSheet: scan.inspectors?.sheet ?? '',
    warnings: problems.filter(({ code }) => code !== 'question-answered').map(problemText),
    answers: clerkAnswers(scan, preparation.questions),
    earlier: preparation.earlierRecords,
    redrawReason: request.redrawReason.trim(),
    program: programName,
  };
}

/** The bureau's own plan table to be filled; null where the plan gets a sheet of its own. */
function planOf(
  { planTemplate }: DrawRequest,
  scan: WorkbookScan,
): ReturnType<typeof planTemplateOf> {
  if (planTemplate === undefined) return { template: offeredPlanTemplate(scan), problems: [] };
  return planTemplate === null
    ? { template: null, problems: [] }
    : planTemplateOf(scan, planTemplate);
}

/** What is wrong with the request itself, beyond the registers and the rules. */
function requestProblems(request: DrawRequest, preparation: Preparation): Problem[] {
  const nowhere = { severity: 'error', sheet: '', cell: '' } as const;
  const problems: Problem[] = [];
  const { expectedFingerprint } = request;
  if (expectedFingerprint !== null && expectedFingerprint !== preparation.fingerprint) {
    problems.push({
      code: 'population-changed',
      before: expectedFingerprint,
      now: preparation.fingerprint,
      ...nowhere,
    });
  }
  problems.push(...readSeed(request.seed).faults.map((fault) => ({ ...fault, ...nowhere })));
  const [recordSheet] = preparation.earlierRecords;
  if (recordSheet !== undefined && request.redrawReason.trim() === '') {
    problems.push({ code: 'period-drawn-already', recordSheet, ...nowhere, sheet: recordSheet });
  }
  return problems;
}

/** The draw knows rows, not sheets: its problems get the sheet that the units stand in. */
function inSheet(problems: readonly Problem[], scan: WorkbookScan): Problem[] {
  return problems.map((problem) =>
    problem.sheet === '' ? { ...problem, sheet: scan.enterprises?.sheet ?? '' } : problem,
  );
}

function stopped(problems: readonly Problem[]): DrawOutcome {
  return { kind: 'stopped', problems };
}

/** Lets the page paint and the clerk press cancel before the next stage. */
function paint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
