import type { Announced } from '../domain/act/announced';
import { changesSince, type AnnouncedChange } from '../domain/act/announcedChange';
import { isSamePeriod, type Period, periodName } from '../domain/calendar/period';
import { freezePopulation, type LeftOut } from '../domain/population/freezePopulation';
import { listedLoads } from '../domain/history/listedChecks';
import { drawnCover, itemCover, type ItemCover } from '../domain/item/itemCover';
import type { Population } from '../domain/population/population';
import type { Conflict } from '../domain/feasibility/conflict';
import { feasibility } from '../domain/feasibility/feasibility';
import { atOnce, type Steps } from '../domain/ground/steps';
import type { Problem } from '../text/problem/problemText';
import { type CategoryQuota, categoryQuotas } from '../domain/quota/categoryQuota';
import { directedQuotas, type DirectedQuota } from '../domain/quota/directedQuota';
import { notDrawn, type NotDrawn } from '../domain/quota/notDrawn';
import { changedNumbers } from '../domain/quota/yearNumbers';
import { checkUse } from '../domain/profile/countedKinds';
import type { Profile } from '../domain/profile/profile';
import { fingerprint } from '../domain/population/canonical';
import { resultSheetKind } from '../excel/writing/resultSheetName';
import type { RuleLine } from '../domain/population/ruleLines';
import { questionProblem, type Question } from '../reading/question';
import { numberQuestions, withNumbersSaid } from '../reading/numberQuestions';
import { timesQuestions, withTimesSaid } from '../reading/timesQuestions';
import { findBureau } from './bureau';
import { countedRegisters } from './countedRegisters';
import { batchesBeyond } from '../domain/ratio/batchesBeyond';
import { drawEntries } from './drawEntries';
import { drawQuestions, withoutAsked } from './drawQuestions';
import type { WorkbookScan } from './scanWorkbook';
import { vocabulary } from '../text/vocabulary/vocabulary';

/**
 * All that is known before the seed: the frozen population with its fingerprint, the quotas, and
 * every problem in the way.
 */
export interface Preparation {
  readonly population: Population;
  readonly quotas: readonly CategoryQuota[];
  /** Of the directed draws that are made in the period. */
  readonly directed: readonly DirectedQuota[];
  /** Which items the checks cover; null where neither list nor profile names any. */
  readonly items: ItemCover | null;
  /** 64 hex digits. */
  readonly fingerprint: string;
  /** Those that are not in the population at all. */
  readonly leftOut: LeftOut;
  /** Those that are in the population and cannot be drawn, by reason. */
  readonly notDrawn: readonly NotDrawn[];
  /** 抽取记录 sheets of the same period that are already in the workbook. */
  readonly earlierRecords: readonly string[];
  /** The announcement that the draw follows; null where none is in force. */
  readonly announced: FollowedAnnouncement | null;
  /** Rules that cannot all be met, this period or later in the year, with their remedies. */
  readonly conflicts: readonly Conflict[];
  /** What each rule of the profile found in the registers. */
  readonly lines: readonly RuleLine[];
  /** What a clerk must answer before the draw, and has answered; the most harmful first. */
  readonly questions: readonly Question[];
  /** Of the registers, the profile and the rules together, conflicts included. */
  readonly problems: readonly Problem[];
}

/** An announcement in force, with what is not as it says any more. */
export interface FollowedAnnouncement extends Announced {
  readonly changes: readonly AnnouncedChange[];
}

const BUREAU_MISSING = {
  code: 'bureau-missing',
  severity: 'warning',
  sheet: '',
  cell: '',
} as const;

/** How a draw is prepared. */
export interface PreparationOptions {
  /** ISO date of the draw: checks up to this day count. Without it, all of the period do. */
  readonly on?: string | undefined;
  /** true to take what rules look for and do not find as not being there. */
  readonly assumeNone?: boolean | undefined;
  /** true for a state that is to be announced itself, counted to its own day. */
  readonly anew?: boolean;
}

/**
 * Applies a profile to the registers of a scan. Excel is not asked. Where an announcement is in force,
 * checks count to the day that it says.
 *
 * @param scan of the workbook
 * @param rules to draw by
 * @param wanted period to draw for
 * @param options day of the draw, and what to take for granted
 * @returns null when the scan found no two registers; its problems say why
 */
export function prepareDraw(
  scan: WorkbookScan,
  rules: Profile,
  wanted: Period,
  options: PreparationOptions = {},
): Preparation | null {
  return atOnce(prepareDrawInSteps(scan, rules, wanted, options));
}

/** The same in steps. */
export function* prepareDrawInSteps(
  scan: WorkbookScan,
  rules: Profile,
  wanted: Period,
  { on: day, assumeNone = false, anew = false }: PreparationOptions = {},
): Steps<Preparation | null> {
  const registers = countedRegisters(scan, rules, wanted.year);
  if (registers === null) return null;
  const { enterprises, inspectors, records } = registers;
  const announced = anew ? null : announcedFor(scan, wanted);
  // Of a batch, its day too.
  const period = announced?.entry.act.period ?? wanted;
  const on = announced?.entry.act.countedTo ?? day;
  const answers = scan.choice.answers ?? {};
  const { profile: said, ...entries } = drawEntries(scan, withTimesSaid(rules, answers), {
    period,
    on,
  });
  const bureau = findBureau(scan);
  const loads = listedLoads(scan.history, inspectors.rows, period);
  yield;
  const frozen = freezePopulation({
    enterprises,
    inspectors,
    profile: said,
    bureau: bureau.name,
    period,
    ...(on === undefined ? {} : { on }),
    records,
    loads,
  });
  const changed = changedNumbers(frozen.population, scan.history.numbers);
  const numbers = numberQuestions(changed, answers, inspectors.sheet);
  const profile = withNumbersSaid(said, changed, numbers);
  const population: Population = { ...frozen.population, profile };
  yield;
  const quotas = categoryQuotas(population);
  const directed = directedQuotas(population);
  const items = itemCover(scan.items, profile);
  const places = { enterpriseSheet: enterprises.sheet, inspectorSheet: inspectors.sheet };
  yield;
  const conflicts = feasibility(population, quotas, directed, places);
  yield;
  const questions = drawQuestions({
    asked: [
      ...scan.questions,
      ...registers.questions,
      ...entries.questions,
      ...timesQuestions(rules, population, answers),
      ...numbers,
    ],
    lines: frozen.lines,
    use: checkUse(profile),
    ground: {
      enterprises,
      inspectors,
      columns: scan.columns,
      answers,
      units: vocabulary.units,
    },
    assumeNone,
  });
  yield;
  const state = { population, quotas, directed, fingerprint: fingerprint(population) };
  yield;
  return {
    ...state,
    items: items.cover === null ? null : drawnCover(items.cover, directed),
    leftOut: frozen.leftOut,
    notDrawn: notDrawn(population),
    announced:
      announced === null
        ? null
        : { ...announced, changes: changesSince(announced.entry.act, state) },
    earlierRecords: scan.resultSheets.filter(
      (name) => resultSheetKind(name) === 'record' && name.includes(periodName(period)),
    ),
    conflicts,
    lines: frozen.lines,
    questions,
    problems: [
      ...questions.map(questionProblem),
      ...entries.unasked(withoutAsked([...scan.problems, ...frozen.problems], questions)),
      ...entries.problems,
      ...items.problems,
      ...(bureau.name === '' ? [BUREAU_MISSING] : []),
      ...registers.problems,
      ...batchesBeyond(
        profile,
        scan.periods.flatMap(({ period: of, current }) => (current === null ? [] : [of])),
        period,
      ),
      ...conflicts.map(({ problem }) => problem),
    ],
  };
}

/**
 * The announcement in force for a period; null where there is none.
 *
 * @param scan of the workbook
 * @param period to draw for
 */
export function announcedFor(
  { announced }: Pick<WorkbookScan, 'announced'>,
  period: Period,
): Announced | null {
  return announced.find(({ entry }) => isSamePeriod(entry.act.period, period)) ?? null;
}
