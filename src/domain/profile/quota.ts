/**
 * How many enterprises of each category must be drawn in one quarter. A profile says what is due in a month, a quarter, a half-year or
 * a year; what is due in longer spans is spread over the quarters left: (due − done so far) ÷ quarters left, rounded up, so that
 * the last quarter never has more left than it can draw. 全覆盖 (003, 004: every key unit once a year) raises the quota in the same way:
 * units not yet visited ÷ quarters left. Every step is kept, so that a record can show its arithmetic.
 *
 * Rounding: always up (至少, 不低于), once for each span that a clause names. The base of a percentage is the whole category, units that are
 * not in the pool included. A quota is never more than its category.
 */

import { quartersLeft, type Period, type Quarter } from '../calendar/period';
import type { Population, PoolInspector, Unit } from '../draw/population';
import { CATEGORIES, type Category } from './category';
import type { CategoryQuota, QuotaStep } from './categoryQuota';
import type { CategoryPlan, PeriodUnit, Quota, StaffBase } from './profile';
import { roundUpProduct } from './roundUp';

/** What a quota asks for in one span of time, and how that was reckoned. */
interface Due {
  readonly count: number;
  readonly per: PeriodUnit;
  readonly steps: readonly QuotaStep[];
}

/** What a quota may depend on besides itself. */
interface Base {
  readonly total: number;
  readonly inspectors: readonly PoolInspector[];
}

/** A quarter's part of a quota. */
interface Part {
  readonly count: number;
  readonly steps: readonly QuotaStep[];
}

/**
 * The quota of each category that has units or a quota of its own, in the order of CATEGORIES. A category's quota depends on nothing
 * but its own units, its plan, the quarter and, for staff ratios, the number of inspectors.
 *
 * @param population frozen; `visits` of its units are the checks of the year before this draw
 */
export function categoryQuotas(population: Population): CategoryQuota[] {
  const { profile, period, units, inspectors } = population;
  const byCategory = new Map<Category, Unit[]>(CATEGORIES.map((category) => [category, []]));
  for (const unit of units) byCategory.get(unit.category)?.push(unit);
  return CATEGORIES.flatMap((category) => {
    const plan = profile.plans[category];
    const own = byCategory.get(category) ?? [];
    return own.length === 0 && !asksForUnits(plan) ? [] : [categoryQuota(category, plan, own, inspectors, period)];
  });
}

function asksForUnits(plan: CategoryPlan): boolean {
  return plan.quota.kind !== 'none' || plan.coverageYears !== undefined;
}

function categoryQuota(
  category: Category,
  plan: CategoryPlan,
  units: readonly Unit[],
  inspectors: readonly PoolInspector[],
  period: Period,
): CategoryQuota {
  const total = units.length;
  const planned = quarterPart(due(plan.quota, { total, inspectors }), units, period.quarter);
  const coverage = plan.coverageYears === undefined ? null : coveragePart(units, plan.coverageYears, period.quarter);
  const wanted = Math.max(planned.count, coverage?.count ?? 0);
  const quota = Math.min(wanted, total);
  const steps = [...planned.steps, ...(coverage?.steps ?? []), ...bounded(wanted, total).steps];
  return {
    category,
    total,
    excluded: units.filter((unit) => unit.exclusion !== null).length,
    quota,
    steps: steps.length > 0 ? steps : [{ kind: 'none' }],
  };
}

function due(quota: Quota, base: Base): Due {
  switch (quota.kind) {
    case 'percent':
      return percentDue(quota.percent, quota.per, base.total);
    case 'times':
      return timesDue(quota.times, quota.per, base.total);
    case 'staff':
      return staffDue(quota.units, quota.base, quota.per, base);
    case 'count':
      return { count: quota.count, per: quota.per, steps: [{ kind: 'count', count: quota.count, per: quota.per }] };
    case 'none':
      return { count: 0, per: 'quarter', steps: [] };
  }
}

function percentDue(percent: number, per: PeriodUnit, total: number): Due {
  const { exact, count } = roundUpProduct(total, percent, 100);
  return { count, per, steps: [{ kind: 'percent', total, percent, exact, count }] };
}

function timesDue(times: number, per: PeriodUnit, total: number): Due {
  const { exact, count } = roundUpProduct(total, times, 1);
  return { count, per, steps: [{ kind: 'times', total, times, per, exact, count }] };
}

/** The ratio sets a number of enterprises (年度被抽查单位数量), and there are no more of them than the category has. */
function staffDue(units: number, staffBase: StaffBase, per: PeriodUnit, { total, inspectors }: Base): Due {
  const staff = inspectors.filter((inspector) => countsAsStaff(inspector, staffBase)).length;
  const { exact, count: annual } = roundUpProduct(staff, units, 1);
  const limit = bounded(annual, total);
  return { count: limit.count, per, steps: [{ kind: 'staff', staff, base: staffBase, units, exact, annual }, ...limit.steps] };
}

/**
 * Whether an inspector counts in an inspectors : enterprises ratio. 在编在岗 and 实际在岗 both leave auxiliary people out: they help, and
 * are not the bureau's 环境执法人员.
 *
 * @param inspector of a population, so active
 * @param base whom the profile counts
 *
 * @example
 * countsAsStaff({ onPost: true, auxiliary: false, licensed: false }, 'established') // → true
 * countsAsStaff({ onPost: false, auxiliary: false, licensed: true }, 'on-duty') // → true
 */
export function countsAsStaff(inspector: PoolInspector, base: StaffBase): boolean {
  switch (base) {
    case 'established':
      return inspector.onPost && !inspector.auxiliary;
    case 'on-duty':
      return !inspector.auxiliary;
    case 'licensed':
      return inspector.licensed;
  }
}

/**
 * The quarter's part of what is due in a span. Months: three times the month's number, each month rounded up by itself, as each must
 * reach its own minimum. Half-years: visits are known for the year only, so the second half owes what both halves owe less all visits.
 */
function quarterPart({ count, per, steps }: Due, units: readonly Unit[], quarter: Quarter): Part {
  switch (per) {
    case 'month':
      return count === 0 ? { count, steps } : appended(steps, { kind: 'repeat', each: count, times: 3, per, count: 3 * count });
    case 'quarter':
      return { count, steps };
    case 'half-year': {
      if (quarter <= 2) return spread(count, units, 3 - quarter, steps);
      const both = 2 * count;
      return spread(both, units, 5 - quarter, [...steps, { kind: 'repeat', each: count, times: 2, per, count: both }]);
    }
    case 'year':
      return spread(count, units, quartersLeft(quarter, 1), steps);
  }
}

/**
 * What is due less what is done, over the quarters left. Repeated visits to one unit do not stand for visits to others: a unit
 * counts as often as the whole category is due, `ceil(due ÷ units)` times at most (once for a ratio, twice for 每年 2 次).
 */
function spread(annual: number, units: readonly Unit[], periodsLeft: number, steps: readonly QuotaStep[]): Part {
  const perUnit = units.length === 0 ? 0 : Math.ceil(annual / units.length);
  const done = units.reduce((sum, unit) => sum + Math.min(unit.visits, perUnit), 0);
  const count = Math.ceil(Math.max(0, annual - done) / periodsLeft);
  return appended(steps, { kind: 'spread', annual, done, periodsLeft, count });
}

/**
 * 全覆盖: the units of the pool that nobody has visited, over the quarters left. A register tells the visits of this year only, so
 * with N years each year begins the N years anew and covers at least an N-th of the category.
 */
function coveragePart(units: readonly Unit[], years: number, quarter: Quarter): Part {
  const unvisited = units.filter((unit) => unit.exclusion === null && unit.visits === 0).length;
  const periodsLeft = quartersLeft(quarter, years);
  const count = Math.ceil(unvisited / periodsLeft);
  return { count, steps: [{ kind: 'coverage', unvisited, years, periodsLeft, count }] };
}

function bounded(wanted: number, total: number): Part {
  return wanted <= total ? { count: wanted, steps: [] } : { count: total, steps: [{ kind: 'bounded', total, count: total }] };
}

function appended(steps: readonly QuotaStep[], step: QuotaStep & { readonly count: number }): Part {
  return { count: step.count, steps: [...steps, step] };
}
