import { type Period, periodName } from '../domain/calendar/period';
import { freezePopulation } from '../domain/population/freezePopulation';
import { listedLoads } from '../domain/history/listedChecks';
import type { Population } from '../domain/population/population';
import type { Conflict } from '../domain/feasibility/conflict';
import { feasibility } from '../domain/feasibility/feasibility';
import type { Problem } from '../text/problem/problemText';
import { type CategoryQuota, categoryQuotas } from '../domain/quota/categoryQuota';
import { directedQuotas, type DirectedQuota } from '../domain/quota/directedQuota';
import type { Profile } from '../domain/profile/profile';
import { fingerprint } from '../domain/population/canonical';
import { resultSheetKind } from '../excel/writing/resultSheetName';
import type { RuleLine } from '../domain/population/ruleLines';
import {
  noneAnswers,
  questionProblem,
  type Question,
  type QuestionKind,
} from '../reading/question';
import { mattersTo, ruleQuestions, type RuleGround } from '../reading/ruleQuestions';
import type { WorkbookScan } from './scanWorkbook';

/**
 * All that is known before the seed: the frozen population with its fingerprint, the quotas, and
 * every problem in the way.
 */
export interface Preparation {
  readonly population: Population;
  readonly quotas: readonly CategoryQuota[];
  /** Of the directed draws that are made in the period. */
  readonly directed: readonly DirectedQuota[];
  /** 64 hex digits. */
  readonly fingerprint: string;
  /** Units that are not in the population at all. */
  readonly leftOut: Readonly<Record<'closed' | 'deregistered', number>>;
  /** 抽取记录 sheets of the same period that are already in the workbook. */
  readonly earlierRecords: readonly string[];
  /** Rules that cannot all be met, this period or later in the year, with their remedies. */
  readonly conflicts: readonly Conflict[];
  /** What each rule of the profile found in the registers. */
  readonly lines: readonly RuleLine[];
  /** What a clerk must answer before the draw, and has answered; the most harmful first. */
  readonly questions: readonly Question[];
  /** Of the registers, the profile and the rules together, conflicts included. */
  readonly problems: readonly Problem[];
}

/**
 * Applies a profile to the registers of a scan. Excel is not asked.
 *
 * @param scan of the workbook
 * @param profile rules to draw by
 * @param period quarter to draw for
 * @param assumeNone true to take what rules look for and do not find as not being there
 * @returns null when the scan found no two registers; its problems say why
 */
export function prepareDraw(
  scan: WorkbookScan,
  profile: Profile,
  period: Period,
  assumeNone = false,
): Preparation | null {
  const { enterprises, inspectors } = scan;
  if (enterprises === null || inspectors === null) return null;
  const loads = listedLoads(scan.history, inspectors.rows, period);
  const frozen = freezePopulation({
    enterprises,
    inspectors,
    profile,
    period,
    records: scan.records,
    loads,
  });
  const { population } = frozen;
  const quotas = categoryQuotas(population);
  const directed = directedQuotas(population);
  const places = { enterpriseSheet: enterprises.sheet, inspectorSheet: inspectors.sheet };
  const conflicts = feasibility(population, quotas, directed, places);
  const questions = questionsOf(scan, { enterprises, inspectors }, frozen.lines, assumeNone);
  return {
    population,
    quotas,
    directed,
    fingerprint: fingerprint(population),
    leftOut: frozen.leftOut,
    earlierRecords: scan.resultSheets.filter(
      (name) => resultSheetKind(name) === 'record' && name.includes(periodName(period)),
    ),
    conflicts,
    lines: frozen.lines,
    questions,
    problems: [
      ...scan.problems,
      ...questions.map(questionProblem),
      ...frozen.problems,
      ...conflicts.map(({ problem }) => problem),
    ],
  };
}

/** What a wrong guess does most harm to comes first: who is drawn, who is sent, what is counted. */
const BY_HARM: readonly QuestionKind[] = [
  'column',
  'field',
  'entry',
  'same',
  'row',
  'people',
  'condition',
];

function questionsOf(
  { questions, columns, choice }: WorkbookScan,
  registers: Pick<RuleGround, 'enterprises' | 'inspectors'>,
  lines: readonly RuleLine[],
  assumeNone: boolean,
): Question[] {
  const reading = questions.filter((each) => mattersTo(each, lines));
  const ground = { ...registers, columns, answers: choice.answers ?? {} };
  const rules = ruleQuestions(lines, ground).filter((each) => !isAskedOfColumn(each, reading));
  const assumed = assumeNone ? noneAnswers(rules) : {};
  return [
    ...reading,
    ...rules.map((each) => ({ ...each, answer: assumed[each.id] ?? each.answer })),
  ].sort((one, other) => BY_HARM.indexOf(one.kind) - BY_HARM.indexOf(other.kind));
}

/** A column that may be what a rule looks for is asked about as itself first. */
function isAskedOfColumn(missing: Question, reading: readonly Question[]): boolean {
  return (
    missing.kind === 'field' &&
    reading.some(
      (each) =>
        each.kind === 'column' &&
        each.answer === null &&
        each.table === missing.register &&
        each.choices.includes(missing.field),
    )
  );
}
