/**
 * What of a number that is due in a span of time falls to one period, in draws of versions that knew
 * visits for the year only. Their records are verified by it; draws of now go by spanPart.ts.
 */

import { drawingPeriods, drawsLeft, monthsWithin, type DrawTimes } from '../calendar/months';
import {
  firstPeriod,
  isSamePeriod,
  lastQuarter,
  periodKind,
  periodMonths,
  periodsOfYear,
  type Period,
} from '../calendar/period';
import { appended, oneDraw, type Base, type Due, type Part } from './part';
import { doneOf } from './done';
import type { QuotaStep } from './quotaStep';
import { spread } from './spread';

/**
 * The period's part of what is due in a span. Spans that the period holds whole are due as often as
 * it has them in the demand's months, each rounded up by itself, as each must reach its own minimum.
 * Of a quarter that is drawn month by month each month has its even part. Half-years: visits are
 * known for the year only, so the second half owes what both halves owe less all visits. A batch
 * draws what is due for a batch, and nothing that is due by the calendar.
 *
 * @param due in the span that it names; what is spread rounds up
 * @param base units that it is due of, the period, and when is drawn
 * @example
 * undatedPart({ count: 10, per: 'year', steps: [] }, { units: [], inspectors: [], period: { year: 2026, quarter: 1 }, times: {} }).count // → 3
 */
export function undatedPart(due: Due, base: Base): Part {
  const { count, per, steps } = due;
  const { times, period } = base;
  if (per === 'batch') return { count, steps };
  if (per === 'year') return spreadAll(count, drawsLeft(times, period), base, steps);
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
      ? spreadAll(count, left, base, steps)
      : spreadAll(owed * count, left, base, [
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

function spreadAll(due: number, left: number, base: Base, steps: readonly QuotaStep[]): Part {
  return spread({ due, done: doneOf(due, base), left }, base, steps);
}
