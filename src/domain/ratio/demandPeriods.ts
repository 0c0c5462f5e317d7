/**
 * The periods of a year by which a demand is compared with what was done: its own (每月, 每半年), and where a
 * draw was made for a longer one, that one, of which nobody can tell the parts. A draw of a shorter
 * one makes no period of its own: what the rule asks for is asked of its whole span. Batches are those
 * that were drawn.
 */

import { drawingPeriods, isDrawnIn } from '../calendar/months';
import {
  comparePeriods,
  firstPeriod,
  periodEnd,
  periodKind,
  periodMonths,
  periodStart,
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
} from '../calendar/period';
import { demandKind, drawingKind, isOfBatch } from '../profile/demandKind';
import type { Demand, Profile } from '../profile/profile';

/** The periods of a demand, in their order, those to come too. */
export interface DemandPeriods {
  readonly kind: PeriodKind;
  readonly periods: readonly Period[];
}

/**
 * The periods of a demand in a year.
 *
 * @param demand of a category or of a directed draw
 * @param profile whose demand it is
 * @param draws periods of the year of which a list in force is known
 * @param year four digits
 *
 * @example
 * demandPeriods({ quota: { kind: 'percent', percent: 50, per: 'half-year' } }, {}, [{ year: 2026, quarter: 1 }], 2026).periods // → [{ year: 2026, half: 1 }, { year: 2026, half: 2 }]
 * demandPeriods({ quota: { kind: 'percent', percent: 5, per: 'quarter' } }, {}, [{ year: 2026, half: 1 }], 2026).periods // → [{ year: 2026, half: 1 }, { year: 2026, quarter: 3 }, { year: 2026, quarter: 4 }]
 */
export function demandPeriods(
  demand: Demand,
  profile: Profile,
  draws: readonly Period[],
  year: number,
): DemandPeriods {
  const kind = demandKind(demand, drawnKind(draws) ?? drawingKind(profile));
  if (kind === 'batch')
    return { kind, periods: draws.filter((draw) => isDrawnIn(demand, draw)).sort(comparePeriods) };
  const own = drawingPeriods(demand, firstPeriod(kind, year));
  const longer = draws.filter((draw) => isLonger(periodKind(draw), kind)).sort(comparePeriods);
  const outer = longer.filter(
    (draw, index) => !longer.slice(0, index).some((each) => isWithin(draw, each)),
  );
  const batches = draws.filter((draw) => isBatchInOwnMonth(demand, draw));
  const taken = [...outer, ...batches];
  return {
    kind,
    periods: [
      ...taken,
      ...own.filter(
        (period) =>
          !outer.some((each) => isWithin(period, each)) &&
          !batches.some((each) => periodMonths(each).first === periodMonths(period).first),
      ),
    ].sort(comparePeriods),
  };
}

/**
 * The periods that begin before a day is over.
 *
 * @param day ISO date
 *
 * @example
 * begunBy([{ year: 2026, month: 1 }, { year: 2026, month: 2 }], '2026-01-31') // → [{ year: 2026, month: 1 }]
 */
export function begunBy(periods: readonly Period[], day: string): Period[] {
  return periods.filter((period) => periodStart(period) <= day);
}

/**
 * Whether one period lies in another one.
 *
 * @example
 * isWithin({ year: 2026, month: 5 }, { year: 2026, quarter: 2 }) // → true
 */
export function isWithin(inner: Period, outer: Period): boolean {
  return periodStart(outer) <= periodStart(inner) && periodEnd(inner) <= periodEnd(outer);
}

/** The shortest kind that was drawn, batches aside; null where nothing was. */
function drawnKind(draws: readonly Period[]): PeriodKind | null {
  const kinds = new Set(draws.map(periodKind));
  return PERIOD_KINDS.find((kind) => kind !== 'batch' && kinds.has(kind)) ?? null;
}

/** Of months that are named one by one a batch in one of them stands for it. */
function isBatchInOwnMonth({ months, quota }: Demand, draw: Period): boolean {
  return (
    periodKind(draw) === 'batch' &&
    months !== undefined &&
    'months' in months &&
    months.months.includes(periodMonths(draw).first) &&
    !isOfBatch(quota)
  );
}

function isLonger(one: PeriodKind, other: PeriodKind): boolean {
  return one !== 'batch' && PERIOD_KINDS.indexOf(one) > PERIOD_KINDS.indexOf(other);
}
