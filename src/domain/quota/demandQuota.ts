/**
 * How many units a demand asks for in one quarter, and how that was reckoned. It says what is due
 * in a batch, a month, a quarter, a half-year or a year; what is due in longer spans is spread over
 * the quarters left: (due − done so far) ÷ quarters left, rounded up, so that the last quarter
 * never has more left than it can draw. Of several quotas that must all be met the largest part of
 * the quarter counts, of several of which one is enough the smallest. 全覆盖 (丽水 2021, 西平 2024: every
 * key unit once a year) raises the quota in the same way: units not yet visited ÷ quarters left. A
 * demand that keeps to some months draws in the quarters that have any of them, and only these are
 * counted as quarters left. Every step is kept, so that a record can show its arithmetic.
 *
 * Rounding: always up (至少, 不低于), once for each span that a clause names. The base of a percentage
 * is all units given, those that are not in the pool included. A quota is never more than its
 * units. What asks for all of them (100 %, 1 次) asks for all that can be drawn.
 */

import { monthsWithin, quartersWithin } from '../calendar/months';
import type { Period, Quarter } from '../calendar/period';
import type { PoolInspector, Unit } from '../population/population';
import { appended, bounded, quotaDue, type Base, type Due, type Part } from './quotaDue';
import type { QuotaStep } from './quotaStep';
import type { Demand, Quota } from '../profile/profile';

/** A number of units and the arithmetic that led to it. */
export interface DemandQuota {
  readonly quota: number;
  readonly steps: readonly QuotaStep[];
}

/**
 * A demand's quota of the units that it is about.
 *
 * @param demand of a category or of a directed draw
 * @param units all of them, those that are not in the pool too; `visits` are the checks of the year
 *   before this draw
 * @param inspectors who count for staff ratios, where they meet the ratio's base
 * @param period the quarter of the draw
 *
 * @example
 * demandQuota({ quota: { kind: 'count', count: 2, per: 'quarter' }, months: { first: 4, last: 11 } }, [], [], { year: 2026, quarter: 1 }) // → { quota: 0, steps: [{ kind: 'outside', months: { first: 4, last: 11 } }] }
 */
export function demandQuota(
  demand: Demand,
  units: readonly Unit[],
  inspectors: readonly PoolInspector[],
  period: Period,
): DemandQuota {
  const base: Base = { units, inspectors, quarter: period.quarter, months: demand.months ?? null };
  if (demand.months !== undefined && monthsWithin(demand.months, period.quarter) === 0) {
    return { quota: 0, steps: [{ kind: 'outside', months: demand.months }] };
  }
  const regular = quarterPart(demand.quota, base);
  const coverage =
    demand.coverageYears === undefined
      ? null
      : coveragePart(demand.coverageYears, period.year, base);
  const wanted = Math.max(regular.count, coverage?.count ?? 0);
  const limit = bounded(wanted, units.length);
  const steps = [...regular.steps, ...(coverage?.steps ?? []), ...limit.steps];
  return { quota: limit.count, steps: steps.length > 0 ? steps : [{ kind: 'none' }] };
}

/**
 * Whether a demand can ever ask for units.
 *
 * @example
 * asksForUnits({ quota: { kind: 'none' } }) // → false
 * asksForUnits({ quota: { kind: 'none' }, coverageYears: 1 }) // → true
 */
export function asksForUnits(demand: Demand): boolean {
  return demand.quota.kind !== 'none' || demand.coverageYears !== undefined;
}

/**
 * @param limits of the quotas around this one, the innermost first: a least and a most number hold
 *   for the span that the quota names, 每年 20%，不超过 50 家 is 50 a year, and not each quarter
 */
function quarterPart(quota: Quota, base: Base, limits: readonly Limits[] = []): Part {
  switch (quota.kind) {
    case 'and':
    case 'or':
      // The least of what is cut off is what is cut off of the least; so is the most.
      return joinedPart(
        quota.kind,
        quota.of.map((each) => quarterPart(each, base, limits)),
      );
    case 'bounded':
      return quarterPart(quota.quota, base, [quota, ...limits]);
    case 'none':
      return limits.reduce<Part>(limitedPart, { count: 0, steps: [] });
    default: {
      const whole = quotaDue(quota, base);
      return partOf({ ...limits.reduce<Part>(limitedPart, whole), per: whole.per }, base);
    }
  }
}

type Limits = Pick<Extract<Quota, { kind: 'bounded' }>, 'floor' | 'ceiling'>;

function joinedPart(kind: 'and' | 'or', parts: readonly Part[]): Part {
  const counts = parts.map((part) => part.count);
  const count = kind === 'and' ? Math.max(0, ...counts) : Math.min(...counts);
  return { count, steps: [...parts.flatMap((part) => part.steps), { kind, counts, count }] };
}

function limitedPart(part: Part, { floor, ceiling }: Limits): Part {
  const raised =
    floor !== undefined && part.count < floor
      ? appended(part.steps, { kind: 'floor', limit: floor, count: floor })
      : part;
  return ceiling !== undefined && raised.count > ceiling
    ? appended(raised.steps, { kind: 'ceiling', limit: ceiling, count: ceiling })
    : raised;
}

/**
 * The quarter's part of what is due in a span. A batch is one draw. Months: as often as the quarter
 * has months of the demand, each month rounded up by itself, as each must reach its own minimum.
 * Half-years: visits are known for the year only, so the second half owes what both halves owe less
 * all visits.
 */
function partOf({ count, per, steps }: Due, base: Base): Part {
  const { quarter, months } = base;
  switch (per) {
    case 'batch':
    case 'quarter':
      return { count, steps };
    case 'month': {
      const times = monthsWithin(months, quarter);
      return count === 0
        ? { count, steps }
        : appended(steps, { kind: 'repeat', each: count, times, per, count: times * count });
    }
    case 'half-year': {
      const quarters = quartersWithin(months);
      const left = quarters.filter(
        (each) => each >= quarter && isSecondHalf(each) === isSecondHalf(quarter),
      ).length;
      if (!isSecondHalf(quarter) || quarters.every(isSecondHalf))
        return spread(count, left, base, steps);
      const both = 2 * count;
      return spread(both, left, base, [
        ...steps,
        { kind: 'repeat', each: count, times: 2, per, count: both },
      ]);
    }
    case 'year':
      return spread(
        count,
        quartersWithin(months).filter((each) => each >= quarter).length,
        base,
        steps,
      );
  }
}

function isSecondHalf(quarter: Quarter): boolean {
  return quarter > 2;
}

/**
 * What is due less what is done, over the quarters left. Repeated visits to one unit do not stand
 * for visits to others: a unit counts as often as all units are due, `ceil(due ÷ units)` times at
 * most (once for a ratio, twice for 每年 2 次).
 */
function spread(
  annual: number,
  periodsLeft: number,
  { units }: Base,
  steps: readonly QuotaStep[],
): Part {
  const perUnit = units.length === 0 ? 0 : Math.ceil(annual / units.length);
  const done = units.reduce((sum, unit) => sum + Math.min(unit.visits, perUnit), 0);
  const count = Math.ceil(Math.max(0, annual - done) / periodsLeft);
  return appended(steps, { kind: 'spread', annual, done, periodsLeft, count });
}

/**
 * 全覆盖: the units of the pool that nobody has visited this year, over the quarters left until they
 * are due. A unit of which nothing is known is due by the end of the N years that begin with this
 * one. Where inspection records tell of earlier years, units are due at different years' ends; each
 * of these ends asks for its own pace, and the fastest counts.
 */
function coveragePart(years: number, year: number, { units, quarter, months }: Base): Part {
  const quarters = quartersWithin(months);
  const leftThisYear = quarters.filter((each) => each >= quarter).length;
  const open = units.filter((unit) => unit.exclusion === null && unit.visits === 0);
  const paces = Array.from({ length: years }, (_, index) => {
    const unvisited = open.filter((unit) =>
      unit.due === 0 ? index === years - 1 : unit.due <= year + index,
    ).length;
    const periodsLeft = leftThisYear + index * quarters.length;
    return { unvisited, periodsLeft, count: Math.ceil(unvisited / periodsLeft) };
  });
  const pace = paces.reduce((fastest, each) => (each.count >= fastest.count ? each : fastest));
  return { count: pace.count, steps: [{ kind: 'coverage', ...pace, years }] };
}
