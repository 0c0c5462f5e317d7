import { periodMonths, type Period } from '../domain/calendar/period';
import { groupBy } from '../domain/ground/groupBy';
import { anyQuota } from '../domain/profile/anyQuota';
import type { CalendarSpan } from '../domain/quota/span';
import type { Quota } from '../domain/profile/profile';
import type { EnterpriseId } from '../domain/register/enterprise';

/** What a demand asked for in a period, and what it took. */
export interface Taken {
  readonly period: Period;
  readonly quota: number;
  readonly drawn: number;
  /** of those drawn. */
  readonly units: readonly EnterpriseId[];
}

const MONTHS: Readonly<Record<CalendarSpan, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/**
 * How many of all that the draws of a year asked for were drawn. Where each unit is asked for so many
 * times in a span (每家每季度 1 次, 100 %), a unit counts no oftener in it: a second visit to one is none to
 * another.
 *
 * @param draws of the year, in their order
 * @param quota of the demand
 *
 * @example
 * fulfilled([{ period: { year: 2026, quarter: 1 }, quota: 2, drawn: 2, units: ['a', 'b'] }, { period: { year: 2026, quarter: 2 }, quota: 1, drawn: 1, units: ['a'] }], { kind: 'times', times: 1, per: 'year' }) // → { count: 2, total: 3 }
 * fulfilled([{ period: { year: 2026, quarter: 1 }, quota: 1, drawn: 1, units: ['a'] }, { period: { year: 2026, quarter: 2 }, quota: 1, drawn: 1, units: ['a'] }], { kind: 'percent', percent: 50, per: 'quarter' }) // → { count: 2, total: 2 }
 */
export function fulfilled(
  draws: readonly Taken[],
  quota: Quota,
): { readonly count: number; readonly total: number } {
  const total = draws.reduce((sum, draw) => sum + draw.quota, 0);
  const each = eachUnit(quota);
  if (each === null) return { count: draws.reduce((sum, { drawn }) => sum + drawn, 0), total };
  const spans = groupBy(draws, ({ period }) =>
    Math.floor((periodMonths(period).first - 1) / MONTHS[each.per]),
  );
  const counts = [...spans.values()].flatMap((within) =>
    [
      ...groupBy(
        within.flatMap(({ units }) => units),
        (id) => id,
      ).values(),
    ].map(({ length }) => Math.min(length, each.times)),
  );
  return { count: counts.reduce((sum, count) => sum + count, 0), total };
}

/** Null where no part of the quota asks for each unit. */
function eachUnit(quota: Quota): { readonly times: number; readonly per: CalendarSpan } | null {
  let found: ReturnType<typeof eachUnit> = null;
  anyQuota(quota, (part) => {
    if (part.per === 'batch') return false;
    if (part.kind === 'times' && part.of !== 'draws') found = { times: part.times, per: part.per };
    if (part.kind === 'percent' && part.percent >= 100) found = { times: 1, per: part.per };
    return found !== null;
  });
  return found;
}
