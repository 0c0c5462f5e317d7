import { shiftDate } from './isoDay';
import { followingQuarter, periodStart, type Period } from './period';

/**
 * The last day of a quarter.
 *
 * @param period quarter
 *
 * @example
 * periodEnd({ year: 2026, quarter: 4 }) // → '2026-12-31'
 */
export function periodEnd(period: Period): string {
  return period.quarter === 4
    ? `${period.year}-12-31`
    : shiftDate(periodStart(followingQuarter(period)), -1);
}
