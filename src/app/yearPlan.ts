import { comparePeriods, isSamePeriod, periodKind, type Period } from '../domain/calendar/period';
import type { CurrentTask, DrawnList, PeriodRecord } from '../domain/act/periodRecord';
import { projectYear, type ProjectedPeriod } from '../domain/plan/yearProjection';
import type { Population } from '../domain/population/population';
import { categoryQuotas } from '../domain/quota/categoryQuota';
import { directedQuotas } from '../domain/quota/directedQuota';
import type { Profile } from '../domain/profile/profile';
import type { PlannedPeriod } from '../excel/plan/yearPlanSheet';
import { freshPopulation, namedPeriods, ruledProfile } from './annualPlan';
import type { WorkbookScan } from './scanWorkbook';

/** A year as it is: what was drawn of it, and what the rest asks for after that. */
export interface YearPlan {
  /** at the beginning of the year. */
  readonly population: Population;
  /** in the order of the year. */
  readonly periods: readonly PlannedPeriod[];
}

/** A period with the list in force. */
interface DrawnPeriod {
  readonly period: Period;
  readonly list: DrawnList;
}

/**
 * The year of a plan table: periods with a list in force as they were drawn, the others reckoned as
 * the draws leave it; null where there are no registers.
 *
 * @param scan of the workbook
 * @param profile whose quotas count for what is to come
 * @param year to plan
 */
export function yearPlan(scan: WorkbookScan, profile: Profile, year: number): YearPlan | null {
  const rules = ruledProfile(scan, profile);
  const population = freshPopulation(scan, rules, { year, quarter: 1 });
  if (population === null) return null;
  const drawn = drawnOf(scan.periods, year);
  const listOf = (period: Period): DrawnList | null =>
    drawn.find((each) => isSamePeriod(each.period, period))?.list ?? null;
  const periods = withDrawn(namedPeriods(rules, year), drawn);
  const projected = projectYear(population, periods, (period) => {
    const list = listOf(period);
    return list === null ? null : new Set(standing(list).map(({ unit }) => unit.id));
  });
  return {
    population,
    periods: projected.map((each) => {
      const list = listOf(each.period);
      return list === null ? { ...each, done: null } : asDrawn(each.period, list);
    }),
  };
}

function drawnOf(periods: readonly PeriodRecord[], year: number): DrawnPeriod[] {
  return periods.flatMap(({ period, current }) =>
    period.year === year && current !== null ? [{ period, list: current }] : [],
  );
}

/**
 * The periods of a year with those that were drawn. A batch that was drawn takes the place of one that
 * had no name yet; what the rules do not plan stands beside the others.
 */
function withDrawn(planned: readonly Period[], drawn: readonly DrawnPeriod[]): Period[] {
  const isDrawn = (period: Period): boolean =>
    drawn.some((each) => isSamePeriod(each.period, period));
  const batches = drawn.filter(({ period }) => periodKind(period) === 'batch').length;
  const open = planned.filter((period) => !isDrawn(period));
  const named = open.filter((period) => periodKind(period) !== 'batch');
  const unnamed = open.filter((period) => periodKind(period) === 'batch').slice(batches);
  return [...drawn.map(({ period }) => period), ...named, ...unnamed].sort(comparePeriods);
}

function standing({ tasks }: DrawnList): readonly CurrentTask[] {
  return tasks.filter(({ status }) => status === 'standing');
}

/** What a list says of its period, with the arithmetic of its own draw. */
function asDrawn(period: Period, list: DrawnList): PlannedPeriod {
  const { recorded, sheets } = list;
  const { population, items } = recorded;
  const tasks = standing(list);
  const ofCategory = new Map(recorded.categories.map((each) => [each.category, each.drawn]));
  const ofDirected = new Map(recorded.directed.map((each) => [each.id, each.drawn]));
  const joined = (is: (task: CurrentTask) => boolean): number => tasks.filter(is).length;
  return {
    period,
    categories: categoryQuotas(population).map((each) => ({
      ...each,
      drawn: ofCategory.get(each.category) ?? each.quota,
    })),
    directed: directedQuotas(population).map((each) => ({
      ...each,
      drawn: ofDirected.get(each.id) ?? each.quota,
    })),
    tasks: tasks.length,
    joint: jointOf(joined, population.profile),
    done: { record: sheets.record, profile: population.profile, items },
  };
}

/** Tasks with other departments, of the sides that the profile asks for. */
function jointOf(
  joined: (is: (task: CurrentTask) => boolean) => number,
  { joint }: Profile,
): ProjectedPeriod['joint'] {
  const isInternal = (task: CurrentTask): boolean => task.joint.internal.length > 0;
  const isExternal = (task: CurrentTask): boolean => task.joint.external.length > 0;
  return {
    internal: joint?.internal === undefined ? 0 : joined(isInternal),
    external: joint?.external === undefined ? 0 : joined(isExternal),
    any: joint?.any === undefined ? 0 : joined((task) => isInternal(task) || isExternal(task)),
  };
}
