import type { DrawSheets } from '../domain/act/act';
import { periodStart, type Period } from '../domain/calendar/period';
import { workCalendar } from '../domain/calendar/workCalendar';
import { finishDay } from '../domain/deadline/dueDates';
import type { Draw, Seed } from '../domain/draw/draw';
import { drawPeriod } from '../domain/draw/drawPeriod';
import { readSeed } from '../domain/draw/ticket/seed';
import { isClear } from '../domain/ground/problem';
import { typedProblems } from '../domain/ground/typedText';
import { type Problem, problemText } from '../text/problem/problemText';
import { contactOf } from '../domain/record/drawRecord';
import type { PeriodSheets } from '../excel/record/periodSheets';
import { resultSheetKind } from '../excel/writing/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { writeResults, type ResultInput } from '../excel/draw/writeResults';
import { readIsoDate } from '../reading/cell/isoDate';
import type { DrawOptions, DrawOutcome, DrawRequest, DrawStage, StagePart } from './drawRequest';
import { enterEnding, enterStart, followProblems, type EnteredStart } from './followAnnouncement';
import { periodSheetsOf } from './periodSheetsOf';
import { LAYOUT } from '../domain/record/drawRecord';
import { programName } from './programName';
import { offeredPlanTemplate, planTemplateOf } from './planTemplates';
import { prepareDrawInSteps, type Preparation } from './prepareDraw';
import { breathe, inTurns } from './breathe';
import { clerkAnswers } from './clerkAnswers';
import type { SheetTable } from '../reading/cell/sheetTable';
import { answersTo } from '../reading/answers';
import { withAnswers } from '../reading/registerChoice';
import { rememberChoice } from './rememberChoice';
import { scanWorkbook, type WorkbookScan } from './scanWorkbook';

export type { DrawOptions, DrawOutcome, DrawRequest, DrawStage, StagePart };

/**
 * The whole draw: reads the registers again, makes sure that they are what was fingerprinted,
 * draws, and writes the result sheets. A draw that is stopped or cancelled leaves the workbook as
 * it was; after an announcement with its start, and how it ended, in the table of acts.
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
  const prepared = async (): Promise<DrawOutcome> => {
    await report('read', 0.05);
    const asOf = periodStart(request.period);
    const { scan: read = scanWorkbook } = options;
    const scan = await read(asOf, request.choice, {
      signal: options.signal,
      onRead: (part) => options.onProgress?.('read', 0.05 + 0.15 * (part.sheet / part.of), part),
      onStep: (count) => options.onProgress?.('examine', 0.2 + 0.06 * nearing(count)),
    });
    const preparation = await inTurns(
      prepareDrawInSteps(scan, request.profile, request.period, request),
      options.signal,
      (count) => options.onProgress?.('check', 0.26 + 0.08 * nearing(count)),
    );
    if (preparation === null) return stopped(scan.problems);
    const plan = planOf(request, scan);
    const problems = [
      ...preparation.problems,
      ...requestProblems(request, preparation),
      ...followProblems(request, preparation, scan),
      ...plan.problems,
    ];
    if (!isClear(problems)) return stopped(problems);

    const { seed } = readSeed(request.seed);
    if (seed === null) return stopped(problems);
    const { announced } = preparation;
    if (announced === null || request.follows === undefined)
      return await draw({ request, scan, preparation, problems, start: null }, seed);
    const started = await enterStart(scan, announced, request, request.follows);
    if (started.start === null) return stopped([started.problem]);
    const { start } = started;
    return await enterEnding(start, request, () =>
      cancellable(() => draw({ request, scan, preparation, problems, start }, seed)),
    );
  };
  const draw = async (asked: AskedDraw, seed: Seed): Promise<DrawOutcome> => {
    await report('draw', 0.35);
    const drawn = drawPeriod(asked.preparation.population, seed, request.method);
    const found = [...asked.problems, ...inSheet(drawn.problems, asked.scan)];
    if (drawn.draw === null) return stopped(found);
    await report('compose', 0.4);
    return write({ ...asked, draw: drawn.draw, problems: found }, options);
  };
  /** What the clerk has cancelled is thrown from wherever the draw was. */
  const cancellable = async (work: () => Promise<DrawOutcome>): Promise<DrawOutcome> => {
    try {
      return await work();
    } catch (thrown) {
      if (options.signal?.aborted === true) return { kind: 'cancelled' };
      throw thrown;
    }
  };
  return cancellable(prepared);
}

/** A draw that nothing stands in the way of. */
interface AskedDraw {
  readonly request: DrawRequest;
  readonly scan: WorkbookScan;
  readonly preparation: Preparation;
  readonly problems: readonly Problem[];
  /** as it was entered; null where nothing was announced. */
  readonly start: EnteredStart | null;
}

/** A draw that is made and not yet written, with all that its record tells. */
interface MadeDraw extends AskedDraw {
  readonly draw: Draw;
}

async function write(made: MadeDraw, { onProgress, signal }: DrawOptions): Promise<DrawOutcome> {
  const { request, scan, preparation, draw, problems, start } = made;
  const planTemplate = planOf(request, scan).template;
  const earlier = start?.period ?? earlierSheets(scan, preparation, request.period);
  const inForce = earlier?.record.current?.sheets;
  const input = {
    record: drawRecord(made),
    ...(planTemplate === null ? {} : { planTemplate }),
    itemContents: new Map(scan.items?.rows.map(({ label, content }) => [label, content])),
    earlier,
    replaced: inForce === undefined ? [] : scan.resultTables.filter(isOneOf(inForce)),
    takenNames: [...scan.sheetNames, ...scan.resultSheets],
  };
  const written = await runExcel((context) =>
    writeResults(context, input, {
      onCompose(at) {
        onProgress?.('compose', 0.4 + 0.1 * ((at.sheet - 1) / at.of), at);
        return breathe(signal);
      },
      checkpoint(at) {
        if (at === null) onProgress?.('finish', 0.95);
        else onProgress?.('write', 0.5 + 0.45 * ((at.sheet - 1) / at.of), at);
        return breathe(signal);
      },
    }),
  );
  if (!written.ok) return stopped([written.problem]);
  if (request.assumeNone === true)
    await rememberChoice(withAnswers(scan.choice, answersTo(preparation.questions)));
  const { sheets, problems: refused } = written.value;
  return { kind: 'done', draw, sheets, problems: [...problems, ...refused] };
}

/** Tests for the sheets of a draw. */
function isOneOf({ list, ledger, record }: DrawSheets): (table: SheetTable) => boolean {
  return ({ sheet }) => [list, ledger, record].includes(sheet);
}

/** The period where it was drawn or announced before; null where the draw begins it. */
function earlierSheets(
  scan: WorkbookScan,
  { earlierRecords }: Preparation,
  period: Period,
): PeriodSheets | null {
  const begun =
    earlierRecords.length > 0 ||
    scan.resultSheets.some((name) => resultSheetKind(name) === 'announcement');
  return begun ? periodSheetsOf(scan, period) : null;
}

function drawRecord({
  request,
  scan,
  preparation,
  draw,
  problems,
  start,
}: MadeDraw): ResultInput['record'] {
  const drawnAt = start === null ? request.drawnAt : start.at;
  const drawn = new Set(draw.tasks.map(({ unit }) => unit.id));
  const rows = scan.enterprises?.rows.filter(({ id }) => drawn.has(id)) ?? [];
  return {
    draw,
    seedSource: request.seedSource,
    ...(start === null ? {} : { announced: start.announced }),
    drawnBy: request.drawnBy,
    witness: request.witness,
    drawnAt,
    leftOut: preparation.leftOut,
    items: preparation.items,
    enterpriseSheet: scan.enterprises?.sheet ?? '',
    inspectorSheet: scan.inspectors?.sheet ?? '',
    warnings: problems.filter(({ code }) => code !== 'question-answered').map(problemText),
    answers: clerkAnswers(scan, preparation.questions),
    earlier: preparation.earlierRecords,
    redrawReason: request.redrawReason.trim(),
    program: programName,
    layout: LAYOUT,
    due: finishDay(
      request.profile,
      request.period,
      workCalendar(scan.notices),
      readIsoDate(drawnAt) ?? request.on ?? null,
    ),
    contacts: Object.fromEntries(
      rows.flatMap((row) => {
        const own = contactOf(row);
        return own.contact + own.phone === '' ? [] : [[row.id, own] as const];
      }),
    ),
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
  const { seedSource, follows } = request;
  problems.push(
    ...typedProblems([
      ['drawnBy', request.drawnBy],
      ['witness', request.witness],
      ['source', seedSource.kind === 'public' ? seedSource.source : ''],
      ['reason', request.redrawReason],
      ['reason', follows?.reason ?? ''],
    ]),
  );
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

/** From 0 towards 1, for steps of which it is not known how many there will be. */
function nearing(count: number): number {
  return 1 - 1 / (1 + count / 20);
}

/** Lets the page paint and the clerk press cancel before the next stage. */
function paint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
