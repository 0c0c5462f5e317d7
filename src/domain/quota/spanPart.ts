/** What of a number that is due in a span of time falls to one period. */

import { drawingPeriods, drawsLeft } from '../calendar/months';
import { periodKind, periodMonths } from '../calendar/period';
import type { MonthSpan } from '../population/unitVisits';
import { doneOf, isByMonth } from './done';
import { appended, oneDraw, type Base, type Due, type Part } from './part';
import { spansOf, type CalendarSpan } from './span';
import { spread } from './spread';
import { undatedPart } from './undatedPart';

/**
 * The period's part of what is due in a span, whichever span and period: what is due less what was
 * done in that span, over the draws that it has left, so that a draw makes up for one that was left
 * out and asks for nothing that is done. Of a period that holds several spans each asks for what it
 * lacks, and they add up, since each must reach its own minimum. A batch draws what is due for a
 * batch or of a year that is said to have so many, and nothing else.
 *
 * @param due in the span that it names; what is spread rounds up
 * @param base units that it is due of, the period, and when is drawn
 * @example
 * partOf({ count: 10, per: 'year', steps: [] }, { units: [], inspectors: [], period: { year: 2026, quarter: 1 }, times: {} }).count // → 3
 */
export function partOf(due: Due, base: Base): Part {
  const { count, per, steps } = due;
  if (per === 'batch') return { count, steps };
  if (!isByMonth(base.units)) return undatedPart(due, base);
  if (per !== 'year' && periodKind(base.period) === 'batch')
    return appended(steps, { kind: 'not-in-batch', count: 0 });
  const spans = spansOf(per, base.times, base.period);
  const [span] = spans;
  if (span === undefined || count === 0) return { count: 0, steps };
  return spans.length > 1 ? severalParts(due, spans, base) : onePart({ ...due, per }, span, base);
}

/** Nothing is said of draws left where one draw does all of it and nothing was done. */
function onePart(
  { count, per, steps }: Due & { per: CalendarSpan },
  span: MonthSpan,
  base: Base,
): Part {
  const done = doneOf(count, base, span);
  const left = drawsIn(per, span, base);
  return per !== 'year' && left === 1 && done === 0
    ? { count, steps }
    : spread({ due: count, done, left }, base, steps);
}

/** Draws of the span that are not over, the period's own included. */
function drawsIn(per: CalendarSpan, span: MonthSpan, { times, period }: Base): number {
  if (per === 'year') return drawsLeft(times, period);
  const now = periodMonths(period).first;
  return drawingPeriods(times, period).filter((each) => {
    const { first } = periodMonths(each);
    return first >= now && first <= span.last;
  }).length;
}

function severalParts({ count, per, steps }: Due, spans: readonly MonthSpan[], base: Base): Part {
  const due = spans.length * count;
  const repeated = appended(steps, {
    kind: 'repeat',
    each: count,
    times: spans.length,
    per,
    count: due,
  });
  // What one span has beyond its own is none of another's.
  const done = spans.reduce((sum, span) => sum + Math.min(count, doneOf(count, base, span)), 0);
  const part = done === 0 ? repeated : spread({ due, done, left: 1 }, base, repeated.steps);
  return oneDraw(count, part, base);
}
