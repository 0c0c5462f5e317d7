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
 * Rounding: always up (至少, 不低于), once for each span that a clause names. The base of a percentage
 * is all units given, those that are not in the pool included. A quota is never more than its
 * units. What asks for all of them (100 %, 1 次) asks for all that can be drawn.
 */

import {
  drawingPeriods,
  yearlyDraws,
  drawsLeft,
  isDrawnIn,
  monthsWithin,
  type DrawTimes,
} from '../calendar/months';
import {
  firstPeriod,
  isSamePeriod,
  lastQuarter,
  periodKind,
  periodMonths,
  periodsOfYear,
  type Period,
  type PeriodKind,
} from '../calendar/period';
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
  const { months, batches } = demand;
  const times: DrawTimes = {
    ...(months === undefined ? {} : { months }),
    ...(batches === undefined ? {} : { batches }),
  };
  const base: Base = { units, inspectors, period, times };
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
  return demand.quota.kind !== 'none' || demand.coverageYears !== undefined;
}

/**
 * @param limits of the quotas around this one, the innermost first: a least and a most number hold
 *   for the span that the quota names, 每年 20%，不超过 50 家 is 50 a year, and not each quarter
 */
function periodPart(quota: Quota, base: Base, limits: readonly Limits[] = []): Part {
  switch (quota.kind) {
    case 'and':
    case 'or':
      // The least of what is cut off is what is cut off of the least; so is the most.
      return joinedPart(
        quota.kind,
        quota.of.map((each) => periodPart(each, base, limits)),
      );
    case 'bounded':
      return periodPart(quota.quota, base, [quota, ...limits]);
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
 * The period's part of what is due in a span. Spans that the period holds whole are due as often as
 * it has them in the demand's months, each rounded up by itself, as each must reach its own minimum.
 * Of a quarter that is drawn month by month each month has its even part. Half-years: visits are
 * known for the year only, so the second half owes what both halves owe less all visits. A batch
 * draws what is due for a batch, and nothing that is due by the calendar.
 */
function partOf(due: Due, base: Base): Part {
  const { count, per, steps } = due;
  const { times, period } = base;
  if (per === 'batch') return { count, steps };
  if (per === 'year') return spread(count, drawsLeft(times, period), base, steps);
  if (periodKind(period) === 'batch') return appended(steps, { kind: 'not-in-batch', count: 0 });
  const { first, last } = periodMonths(period);
  const spans = spansWithin(times, period, per);
  if (per === 'half-year') {
    const owed = spans.filter((span) => span.first <= last).length;
    const left = drawingPeriods(times, period).filter((each) => {
      const start = periodMonths(each).first;
      return start >= first && start <= lastOf(spans, last);
    }).length;
    return owed <= 1
      ? spread(count, left, base, steps)
      : spread(owed * count, left, base, [
          ...steps,
          { kind: 'repeat', each: count, times: owed, per, count: owed * count },
        ]);
  }
  if (last - first + 1 < SPAN_MONTHS[per]) return evenPart(due, base);
  const repeats = spans.filter((span) => span.first >= first && span.first <= last).length;
  return count === 0 || last - first + 1 === SPAN_MONTHS[per]
    ? { count, steps }
    : oneDraw(
        count,
        appended(steps, {
          kind: 'repeat',
          each: count,
          times: repeats,
          per,
          count: repeats * count,
        }),
        base,
      );
}

/** A draw takes no unit twice, however many spans it stands for: at most all that can be drawn. */
function oneDraw(each: number, part: Part, { units }: Base): Part {
  const excluded = units.filter(({ exclusion }) => exclusion !== null).length;
  const most = Math.max(each, units.length - excluded);
  return part.count <= most || excluded === 0
    ? part
    : appended(part.steps, { kind: 'reachable', excluded, count: most });
}

const SPAN_MONTHS = { month: 1, quarter: 3, 'half-year': 6 } as const;

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The spans of a year in which a demand draws anything, by their months. */
function spansWithin(
  { months }: DrawTimes,
  { year }: Period,
  per: keyof typeof SPAN_MONTHS,
): readonly Span[] {
  const kind = per === 'half-year' ? 'half' : per;
  return periodsOfYear(firstPeriod(kind, year))
    .filter((span) => monthsWithin(months ?? null, span) > 0)
    .map(periodMonths);
}

/** The last month of the span that a month lies in. */
function lastOf(spans: readonly Span[], month: number): number {
  return spans.find((span) => span.first <= month && month <= span.last)?.last ?? month;
}

/** Of what is due in a quarter, the part of one of its months. */
function evenPart({ count: due, steps }: Due, { times, period }: Base): Part {
  const { quarter } = lastQuarter(period);
  const own = drawingPeriods(times, period).filter((each) => lastQuarter(each).quarter === quarter);
  const index = own.findIndex((each) => isSamePeriod(each, period));
  const upTo = (parts: number): number => Math.ceil((due * parts) / own.length);
  const count = upTo(index + 1) - upTo(index);
  return own.length === 1
    ? { count: due, steps }
    : appended(steps, { kind: 'part', due, part: index + 1, parts: own.length, count });
}

/**
 * What is due less what is done, over the quarters left. Repeated visits to one unit do not stand
 * for visits to others: a unit counts as often as all units are due, `ceil(due ÷ units)` times at
 * most (once for a ratio, twice for 每年 2 次).
 */
function spread(
  annual: number,
  periodsLeft: number,
  { units, period }: Base,
  steps: readonly QuotaStep[],
): Part {
  if (periodsLeft === 0) return appended(steps, { kind: 'not-in-batch', count: 0 });
  const perUnit = units.length === 0 ? 0 : Math.ceil(annual / units.length);
  const done = units.reduce((sum, unit) => sum + Math.min(unit.visits, perUnit), 0);
  const count = Math.ceil(Math.max(0, annual - done) / periodsLeft);
  return appended(steps, { kind: 'spread', annual, done, periodsLeft, ...kindOf(period), count });
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
    return { unvisited, periodsLeft, count: Math.ceil(unvisited / periodsLeft) };
  });
  const pace = paces.reduce((fastest, each) => (each.count >= fastest.count ? each : fastest));
  return {
    count: pace.count,
    steps: [{ kind: 'coverage', ...pace, ...kindOf(period), years }],
  };
}

/** The kind of the periods that are left, where they are no quarters. */
function kindOf(period: Period): { readonly of?: Exclude<PeriodKind, 'quarter'> } {
  const kind = periodKind(period);
  return kind === 'quarter' ? {} : { of: kind };
}
