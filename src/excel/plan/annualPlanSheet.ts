import { bureauOf } from '../../domain/population/bureauOf';
import { partOfYearText } from '../../text/term/periodText';
import type { Period } from '../../domain/calendar/period';
import { isOfUntoldBatches } from '../../domain/profile/demandKind';
import type { Population } from '../../domain/population/population';
import type { ProjectedPeriod } from '../../domain/plan/yearProjection';
import { JOINT_SIDES, type JointSide } from '../../domain/profile/profile';
import { CATEGORIES } from '../../domain/register/category';
import type { CategoryQuota } from '../../domain/quota/categoryQuota';
import { canInspect } from '../../domain/draw/team/teamMaker';
import { countsAsStaff } from '../../domain/quota/staff';
import type { CellValue } from '../../domain/ground/cellValue';
import { capText } from '../../text/grammar/capText';
import { categoryText } from '../../text/term/codeText';
import { average } from '../../text/term/numberText';
import { annualPlanText as text } from '../../text/sheet/planDocumentText';
import { quotaText, stepsText } from '../../text/grammar/quotaText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { directedLabels } from '../draw/sheetLabels';
import type { Look, SheetContent } from '../writing/sheetContent';
import {
  gap,
  heading,
  layOut,
  line,
  newPage,
  remark,
  subtitle,
  title,
} from '../writing/sheetLayout';
import { table, wordsOnly } from '../writing/tableBand';
import { sum, wrappedRowHeight } from '../writing/textSize';

/** Of the columns before and behind those of the periods. */
const WIDTHS = { before: [22, 10, 8], behind: [10, 12, 20] } as const;
/** Room for four columns of periods; the steps below need it for as many as there are. */
const PERIODS_WIDTH = 40;
const LEAST_PERIOD_WIDTH = 6;

function columnWidths({ length }: readonly Period[]): number[] {
  const each = Math.max(LEAST_PERIOD_WIDTH, Math.floor(PERIODS_WIDTH / length));
  return [...WIDTHS.before, ...Array<number>(length).fill(each), ...WIDTHS.behind];
}

function countLooks(periods: readonly Period[]): Look[] {
  return [
    'centre',
    'count',
    'count',
    ...periods.map(() => 'count' as const),
    'count',
    'percent',
    'centre',
  ];
}

export interface AnnualPlan {
  /** At the beginning of the year. */
  readonly population: Population;
  /** Of the draws of the year. */
  readonly periods: readonly ProjectedPeriod[];
}

/**
 * 年度抽查计划 (西平 2024 一（四）, December): next year's checks by category and period with their
 * arithmetic, the people that they take, coverage and cap.
 *
 * @param plan what domain/plan/yearProjection.ts reckons
 */
export function annualPlanSheet(plan: AnnualPlan): SheetContent {
  const { profile, period } = plan.population;
  const periods = plan.periods.map((each) => each.period);
  const widths = columnWidths(periods);
  /** Arithmetic is half digits and signs, which take less room than they are counted for. */
  const arithmeticWidth = 1.12 * sum(widths.slice(3));
  return layOut({
    name: `${planDocumentNames.annual} ${period.year}`,
    tabColor: '#2B579A',
    orientation: 'landscape',
    columnWidths: widths,
    isEvidence: false,
    bands: [
      title(text.title(bureauOf(plan.population), period.year)),
      subtitle(text.subtitle(profile.document)),
      heading(text.countsHeading),
      table({
        header: text.headers(periods),
        rows: countRows(plan),
        looks: countLooks(periods),
        leastHeight: 22,
        wraps: wordsOnly,
      }),
      line(text.totalRemark(periods), 'remark'),
      ...(isOfUntoldBatches(profile) ? [line(text.untoldBatches, 'remark')] : []),
      line(text.signatures, 'remark', { height: 32 }),
      line(text.filing, 'remark', { height: 28 }),
      gap(),
      newPage(),
      heading(text.stepsHeading),
      table({
        header: text.stepsHeaders(periods),
        rows: stepRows(plan),
        looks: ['centre', 'centre', 'count', 'text'],
        spans: [1, 1, 1, 'rest'],
        rowHeight: (row) => wrappedRowHeight([String(row[3])], [arithmeticWidth]),
      }),
      gap(),
      heading(text.staffHeading),
      table({
        header: text.staffHeaders,
        rows: staffRows(plan),
        looks: ['centre', 'count', 'text'],
        spans: [1, 2, 'rest'],
        rowHeight: 20.25,
      }),
      gap(),
      heading(text.coverageHeading),
      ...coverageLines(plan).map(remark),
    ],
  });
}

function countRows({ population, periods }: AnnualPlan): CellValue[][] {
  const { profile } = population;
  const names = directedLabels(profile);
  const clause = (key: string | undefined): string => profile.clauses[key ?? '']?.number ?? '';
  const line = (
    name: string,
    all: readonly (Amount | undefined)[],
    clauseNumber: string,
  ): CellValue[] => {
    const first = all.find((each) => each !== undefined);
    const counts = all.map((each) => each?.quota ?? 0);
    const sum = counts.reduce((total, count) => total + count, 0);
    const total = first?.total ?? 0;
    return [
      name,
      total,
      total - (first?.excluded ?? 0),
      ...counts,
      sum,
      total === 0 ? '' : sum / total,
      clauseNumber,
    ];
  };
  const whole = (name: string, counts: readonly number[]): CellValue[] => [
    name,
    '',
    '',
    ...counts,
    counts.reduce((sum, each) => sum + each, 0),
    '',
    '',
  ];
  const size = profile.team.size + (profile.team.auxiliaries ?? 0);
  const joint = (kind: JointSide): CellValue[][] =>
    profile.joint?.[kind] === undefined
      ? []
      : [
          whole(
            text[kind],
            periods.map(({ joint: of }) => of[kind]),
          ),
        ];
  return [
    ...CATEGORIES.filter((category) =>
      periods.some(({ categories }) => categories.some((each) => each.category === category)),
    ).map((category) =>
      line(
        categoryText(category),
        periods.map(({ categories }) =>
          offsiteInFull(categories.find((each) => each.category === category)),
        ),
        clause(profile.plans[category].clause),
      ),
    ),
    ...(profile.directed ?? []).map(({ id, plan: demand }) =>
      line(
        text.directed(names.get(id) ?? id),
        periods.map(({ directed }) => directed.find((each) => each.id === id)),
        clause(demand.clause),
      ),
    ),
    whole(
      text.total,
      periods.map(({ tasks }) => tasks),
    ),
    ...JOINT_SIDES.flatMap(joint),
    whole(
      text.visits,
      periods.map(({ tasks }) => tasks * size),
    ),
  ];
}

interface Amount {
  readonly total: number;
  readonly excluded: number;
  readonly quota: number;
}

/** Off-site units are all looked at each time (唐山 2024 二（三）: each quarter), without anyone being sent. */
function offsiteInFull(quota: CategoryQuota | undefined): Amount | undefined {
  return quota?.category === 'offsite' ? { ...quota, excluded: 0, quota: quota.total } : quota;
}

/** One line for each category and period; periods with one arithmetic are one line. */
function stepRows({ population, periods }: AnnualPlan): CellValue[][] {
  const names = directedLabels(population.profile);
  const lines = periods.flatMap(({ period, categories, directed }) => [
    ...categories.map((each) => ({
      name: categoryText(each.category),
      span: period,
      quota: offsiteInFull(each)?.quota ?? 0,
      steps: quotaText(each),
    })),
    ...directed.map((each) => ({
      name: text.directed(names.get(each.id) ?? each.id),
      span: period,
      quota: each.quota,
      steps: stepsText(each.steps),
    })),
  ]);
  return [...new Set(lines.map(({ name }) => name))].flatMap((name): CellValue[][] => {
    const own = lines.filter((line) => line.name === name);
    const [first] = own;
    if (first === undefined) return [];
    return own.length === periods.length &&
      own.every(({ steps, quota }) => steps === first.steps && quota === first.quota)
      ? [[name, text.everyPeriod(periods.map(({ period }) => period)), first.quota, first.steps]]
      : own.map(({ span, quota, steps }) => [name, partOfYearText(span), quota, steps]);
  });
}

function staffRows({ population: { profile, inspectors }, periods }: AnnualPlan): CellValue[][] {
  const { staff } = text;
  const { size, auxiliaries = 0 } = profile.team;
  const count = (base: 'established' | 'on-duty'): number =>
    inspectors.filter((person) => countsAsStaff(person, base)).length;
  const licensed = inspectors.filter(canInspect).length;
  const tasks = periods.reduce((sum, period) => sum + period.tasks, 0);
  const visits = tasks * (size + auxiliaries);
  const row = (name: string, value: number, note: string): CellValue[] => [name, value, note];
  return [
    row(staff.licensed, licensed, staff.licensedNote),
    row(staff.established, count('established'), staff.staffNote),
    row(staff.onDuty, count('on-duty'), staff.staffNote),
    row(staff.team, size + auxiliaries, staff.teamNote(auxiliaries)),
    row(staff.visits, visits, staff.visitsNote(tasks, size + auxiliaries)),
    ...(licensed === 0
      ? []
      : [row(staff.load, average(tasks * size, licensed), staff.loadNote(tasks * size, licensed))]),
  ];
}

function coverageLines({ population: { profile, units }, periods }: AnnualPlan): string[] {
  const lines = CATEGORIES.flatMap((category): string[] => {
    const years = profile.plans[category].coverageYears;
    if (years === undefined) return [];
    const pool = units.filter(
      (unit) => unit.category === category && unit.exclusion === null,
    ).length;
    const quotas = periods.map(
      ({ categories }) => categories.find((each) => each.category === category)?.quota ?? 0,
    );
    const visits = quotas.reduce((sum, each) => sum + each, 0);
    return [text.coverage(categoryText(category), years, Math.min(pool, visits), pool)];
  });
  const caps = (profile.caps ?? []).map((cap) => text.cap(capText(cap)));
  return [
    ...(lines.length + caps.length === 0 ? [text.noRules] : [...lines, ...caps]),
    text.remark(periods.map(({ period }) => period)),
  ];
}
