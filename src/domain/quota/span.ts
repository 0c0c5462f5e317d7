/**
 * The spans of time that quotas are due in, as months of a year: of a draw, those that it lies in or
 * holds.
 */

import { monthsWithin, type DrawTimes } from '../calendar/months';
import { firstPeriod, periodMonths, periodsOfYear, type Period } from '../calendar/period';
import type { MonthSpan } from '../population/unitVisits';
import type { PeriodUnit } from '../profile/profile';

/** A span of the calendar, the shortest first. */
export const CALENDAR_SPANS = ['month', 'quarter', 'half-year', 'year'] as const;
export type CalendarSpan = Exclude<PeriodUnit, 'batch'>;

/**
 * The spans of one kind that a period lies in or holds, and in which anything is drawn at all.
 *
 * @param per which spans
 * @param times when is drawn; always where it says nothing
 * @param period of the draw
 *
 * @example
 * spansOf('quarter', {}, { year: 2026, month: 5 }) // → [{ first: 4, last: 6 }]
 * spansOf('quarter', { months: { first: 4, last: 9 } }, { year: 2026, half: 1 }) // → [{ first: 4, last: 6 }]
 * spansOf('year', {}, { year: 2026, half: 2 }) // → [{ first: 1, last: 12 }]
 */
export function spansOf(per: CalendarSpan, { months }: DrawTimes, period: Period): MonthSpan[] {
  const { first, last } = periodMonths(period);
  const kind = per === 'half-year' ? 'half' : per;
  return periodsOfYear(firstPeriod(kind, period.year))
    .filter((span) => monthsWithin(months ?? null, span) > 0)
    .map(periodMonths)
    .filter((span) => span.first <= last && span.last >= first);
}

/**
 * The months in which a visit to a unit stands for one that a draw would make: the span that the draw
 * lies in, or the months of a draw that holds several.
 *
 * @example
 * spanAround('quarter', { year: 2026, month: 5 }) // → { first: 4, last: 6 }
 * spanAround('quarter', { year: 2026, half: 2 }) // → { first: 7, last: 12 }
 */
export function spanAround(per: CalendarSpan, period: Period): MonthSpan {
  const spans = spansOf(per, {}, period);
  return { first: spans[0]?.first ?? 1, last: spans.at(-1)?.last ?? 12 };
}
