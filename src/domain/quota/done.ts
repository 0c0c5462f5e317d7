import type { Unit } from '../population/population';
import { visitsWithin, type MonthSpan } from '../population/unitVisits';
import { spansOf } from './span';
import type { Base } from './part';
import type { PeriodUnit } from '../profile/profile';

const YEAR: MonthSpan = { first: 1, last: 12 };

/**
 * Whether the units tell in which months they were visited: those of records of before do not.
 *
 * @example
 * isByMonth([{ id: 'a', visits: 0, months: [] }]) // → true
 */
export function isByMonth(units: readonly Unit[]): boolean {
  return units[0]?.months !== undefined;
}

/**
 * Visits that count for what is due. Repeated visits to one unit do not stand for visits to others:
 * a unit counts as often as all units are due, `ceil(due ÷ units)` times at most (once for a ratio,
 * twice for 每年 2 次).
 *
 * @param due in the span
 * @param base units that it is due of
 * @param span months that are looked at; the year when absent
 *
 * @example
 * doneOf(2, { units: [{ visits: 3 }, { visits: 0 }], inspectors: [], period: { year: 2026, quarter: 2 }, times: {} }) // → 1
 * doneOf(2, { units: [{ visits: 3, months: [3] }, { visits: 1, months: [0, 0, 0, 1] }], inspectors: [], period: { year: 2026, quarter: 2 }, times: {} }, { first: 4, last: 6 }) // → 1
 */
export function doneOf(due: number, { units }: Base, span: MonthSpan = YEAR): number {
  const perUnit = Math.ceil(due / units.length);
  return units.reduce((sum, unit) => sum + Math.min(visitsWithin(unit, span), perUnit), 0);
}

/**
 * Makes the function that says how often a unit was visited in the span of a quota that a draw lies
 * in; a draw that holds several spans looks at each of them anew, and finds none.
 *
 * @param per span of the quota
 * @param base of the draw
 */
export function visitsInSpan(per: PeriodUnit, base: Base): (unit: Unit) => number {
  const { times, period, units } = base;
  if (!isByMonth(units))
    return per === 'year' || per === 'half-year' ? ({ visits }) => visits : () => 0;
  const [span, ...others] = per === 'batch' ? [] : spansOf(per, times, period);
  return span === undefined || others.length > 0 ? () => 0 : (unit) => visitsWithin(unit, span);
}
