/**
 * How many units a demand asks for in one period, and how that was reckoned. It says what is due
 * in a batch, a month, a quarter, a half-year or a year; what is due in longer spans is spread over
 * the quarters left: (due − done so far) ÷ quarters left, rounded up, so that the last quarter
 * never has more left than it can draw. Of several quotas that must all be met the largest part of
 * the quarter counts, of several of which one is enough the smallest. 全覆盖 (丽水 2021, 西平 2024: every
 * key unit once a year) raises the quota in the same way: units not yet visited ÷ quarters left. A
 * demand that keeps to some months draws in the quarters that have any of them, and only these are
 * counted as quarters left. Every step is kept, so that a record can show its arithmetic.
 *
 * Rounding: up (至少, 不低于) unless the quota says otherwise and down for what is the most (不超过), once
 * for each span that a clause names; what is spread rounds up. The base of a percentage
 * is all units given, those that are not in the pool included. A quota is never more than its
 * units. What asks for all of them (100 %, 1 次) asks for all that can be drawn.
 */

import { drawsLeft, isDrawnIn, yearlyDraws, type DrawTimes } from '../calendar/months';
import { periodKind, periodMonths, type Period } from '../calendar/period';
import type { PoolInspector, Unit } from '../population/population';
import { appended, type Base, type Due, type Part } from './part';
import { bounded, drawable, mostDue, quotaDue } from './quotaDue';
import type { QuotaStep } from './quotaStep';
import { doneOf, isByMonth } from './done';
import { spansOf } from './span';
import { partOf } from './spanPart';
import { evenPart, kindOf } from './spread';
import { isOfDraws } from '../profile/anyQuota';
import type { Demand, LimitQuota, Quota } from '../profile/profile';

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
 * @param period of the draw
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
  const { months, batches, yearNumber } = demand;
  const times: DrawTimes = {
    ...(months === undefined ? {} : { months }),
    ...(batches === undefined ? {} : { batches }),
  };
  const base: Base = {
    units,
    inspectors,
    period,
    times,
    ...(yearNumber?.year === period.year ? { yearNumber: yearNumber.count } : {}),
  };
  if (!isDrawnIn(times, period))
    return { quota: 0, steps: [{ kind: 'outside', ...times, ...kindOf(period) }] };
  const regular = periodPart(demand.quota, base);
  const coverage =
    demand.coverageYears === undefined ? null : coveragePart(demand.coverageYears, base);
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
  return (
    (demand.quota.kind !== 'none' && !isOfDraws(demand.quota)) || demand.coverageYears !== undefined
  );
}

/**
 * @param limits of the quotas around this one, the innermost first: a least and a most number hold
 *   for the span that the quota names, 每年 20%，不超过 50 家 is 50 a year, and not each quarter
 */
function periodPart(quota: Quota, base: Base, limits: readonly Limits[] = []): Part {
  switch (quota.kind) {
    case 'and':
    case 'or':
      return joinedPart(quota, base, limits);
    case 'bounded':
      return periodPart(quota.quota, base, [quota, ...limits]);
    case 'none':
      return limits.reduce<Part>(limitedPart, { count: 0, steps: [] });
    case 'most': {
      const most = mostDue(quota.quota, base);
      const limited = { ...limits.reduce<Part>(limitedPart, most), per: most.per };
      return partOf(drawable(limited, base), base);
    }
    default: {
      const whole = quotaDue(quota, base);
      const limited = limits.reduce<Part>(limitedPart, whole);
      return isOfDraws(quota) && limited.count === 0
        ? limited
        : partOf(
            quota.kind === 'times'
              ? { ...limited, per: whole.per }
              : drawable({ ...limited, per: whole.per }, base),
            base,
          );
    }
  }
}

type Limits = Pick<Extract<Quota, { kind: 'bounded' }>, 'floor' | 'ceiling'>;

/**
 * The least of what is cut off is what is cut off of the least; so is the most. What only says how
 * often a draw is made sets no number beside others: 每季度抽查 1 批 且 每批 5% is 5 %. What is the most
 * cuts the others off at what is left of it: 每季度 5% 且 每年不超过 20%.
 */
function joinedPart(
  { kind, of }: Extract<Quota, { kind: 'and' | 'or' }>,
  base: Base,
  limits: readonly Limits[],
): Part {
  const drawn = of.filter(isOfDraws);
  const mosts = of.filter((each) => kind === 'and' && each.kind === 'most');
  const asking = of.filter((each) => !drawn.includes(each) && !mosts.includes(each));
  const said = drawn.flatMap((each) => periodPart(each, base).steps);
  const partsOf = (quotas: readonly Quota[]): readonly Part[] =>
    quotas.map((each) => periodPart(each, base, limits));
  if (asking.length === 0)
    return mosts.length > 0
      ? picked('least', partsOf(mosts), said)
      : picked(kind, partsOf(drawn), []);
  return mosts.reduce<Part>(
    (part, each) => (each.kind === 'most' ? cutOff(part, mostLeft(each.quota, base)) : part),
    picked(kind, partsOf(asking), said),
  );
}

/** One of several numbers: the most where all must be met, the least where one is enough. */
function picked(
  kind: 'and' | 'or' | 'least',
  parts: readonly Part[],
  said: readonly QuotaStep[],
): Part {
  const steps = [...said, ...parts.flatMap((part) => part.steps)];
  const counts = parts.map((part) => part.count);
  const count = kind === 'and' ? Math.max(0, ...counts) : Math.min(...counts);
  return { count, steps: counts.length === 1 ? steps : [...steps, { kind, counts, count }] };
}

function cutOff(part: Part, most: Part): Part {
  return part.count <= most.count
    ? { count: part.count, steps: [...part.steps, ...most.steps] }
    : appended([...part.steps, ...most.steps], {
        kind: 'ceiling',
        limit: most.count,
        count: most.count,
      });
}

/**
 * What a quota that is the most still allows in the period, whatever the periods to come need: of
 * each span that the period lies in or holds what is not done.
 */
function mostLeft(quota: LimitQuota, base: Base): Part {
  const most = mostDue(quota, base);
  const { count, per, steps } = most;
  if (per === 'batch') return most;
  if (!isByMonth(base.units)) return undatedMostLeft(most, base);
  const spans = spansOf(per, base.times, base.period);
  const done = spans.map((span) => doneOf(count, base, span));
  const left = done.reduce((sum, each) => sum + Math.max(0, count - each), 0);
  const allDone = done.reduce((sum, each) => sum + each, 0);
  if (allDone === 0) return spans.length > 1 ? partOf(most, base) : most;
  return appended(steps.slice(0, -1), {
    kind: 'most',
    most: spans.length * count,
    done: allDone,
    count: left,
  });
}

/**
 * The same in draws of versions that knew visits for the year only: what the first half-year left open
 * does not come on top in the second, and a batch may be as large as the span that the quota names
 * allows.
 */
function undatedMostLeft(most: Due, base: Base): Part {
  const { count, per, steps } = most;
  const { first, last } = periodMonths(base.period);
  if (per !== 'half-year' && per !== 'year')
    return periodKind(base.period) === 'batch' ? most : partOf(most, base);
  const [begun, own] =
    per === 'year' ? [1, 1] : [last > HALF ? 2 : 1, first <= HALF && last > HALF ? 2 : 1];
  const done = doneOf(begun * count, base);
  const left = Math.min(own * count, Math.max(0, begun * count - done));
  return done === 0 && begun === 1
    ? most
    : appended(steps.slice(0, -1), { kind: 'most', most: begun * count, done, count: left });
}

/** The last month of the first half-year. */
const HALF = 6;

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
 * 全覆盖: the units of the pool that nobody has visited this year, over the quarters left until they
 * are due. A unit of which nothing is known is due by the end of the N years that begin with this
 * one. Where inspection records tell of earlier years, units are due at different years' ends; each
 * of these ends asks for its own pace, and the fastest counts.
 */
function coveragePart(years: number, { units, period, times }: Base): Part {
  const leftThisYear = drawsLeft(times, period);
  if (leftThisYear === 0) return appended([], { kind: 'not-in-batch', count: 0 });
  const { year } = period;
  const yearly = yearlyDraws(times, period);
  const open = units.filter((unit) => unit.exclusion === null && unit.visits === 0);
  const paces = Array.from({ length: years }, (_, index) => {
    const unvisited = open.filter((unit) =>
      unit.due === 0 ? index === years - 1 : unit.due <= year + index,
    ).length;
    const periodsLeft = leftThisYear + index * yearly;
    return { unvisited, periodsLeft, count: evenPart(unvisited, periodsLeft) };
  });
  const pace = paces.reduce((fastest, each) => (each.count >= fastest.count ? each : fastest));
  return {
    count: pace.count,
    steps: [{ kind: 'coverage', ...pace, ...kindOf(period), years }],
  };
}
