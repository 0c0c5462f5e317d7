import { anyQuota, isSpread } from '../profile/anyQuota';
import type { Demand } from '../profile/profile';
import type { Period } from '../calendar/period';
import type { Unit } from '../population/population';
import { visitsWithin } from '../population/unitVisits';
import { CALENDAR_SPANS, spanAround } from './span';

/** A turn after every year. */
const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/** Says in which turn a unit is drawn, the lowest first. */
export type Turn = (unit: Pick<Unit, 'visits' | 'due' | 'months'>) => number;

/**
 * The turns in which a demand draws its units, the most significant first. Where it asks that every
 * unit be visited in so many years (丽水 2021, 西平 2024: 全覆盖), units that nobody visited this year
 * stand before the others, those first that are due by the end of an earlier year. Then those stand
 * first that were visited less often in the span that a number is set for (每家每季度 1 次, 新县 2021:
 * 年度被抽查单位数量), so that a second visit to one does not stand for a visit to another; of several
 * spans the shortest, which ends first, goes before. In draws of versions that knew visits for the
 * year only there is one turn: coverage, or else visits where a number is set for a year or half-year.
 *
 * @param demand whose quota is drawn
 * @param period of the draw; a unit without a due year is due at the end of the demand's years,
 *   which begin with this one
 * @param isByMonth whether the units tell in which months they were visited
 *
 * @example
 * turnsOf({ quota: { kind: 'times', times: 1, per: 'quarter' } }, { year: 2026, month: 5 }, true).map((turn) => turn({ visits: 3, due: 0, months: [2, 0, 0, 1] })) // → [1]
 * turnsOf({ quota: { kind: 'none' }, coverageYears: 1 }, { year: 2026, month: 5 }, true).map((turn) => turn({ visits: 0, months: [], due: 0 })) // → [2026]
 */
export function turnsOf(
  { coverageYears, quota }: Demand,
  period: Period,
  isByMonth: boolean,
): readonly Turn[] {
  const coverage: readonly Turn[] =
    coverageYears === undefined
      ? []
      : [
          ({ visits, due }) =>
            visits > 0 ? AFTER_ALL : due === 0 ? period.year + coverageYears - 1 : due,
        ];
  if (!isByMonth) {
    if (coverage.length > 0) return coverage;
    return isSpread(quota) ? [({ visits }) => visits] : [];
  }
  const spans = CALENDAR_SPANS.filter((span) => anyQuota(quota, ({ per }) => per === span)).map(
    (span) => spanAround(span, period),
  );
  return [
    ...coverage,
    ...spans.map(
      (span): Turn =>
        (unit) =>
          visitsWithin(unit, span),
    ),
  ];
}
