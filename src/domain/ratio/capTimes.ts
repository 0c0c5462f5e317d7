import { groupBy } from '../ground/groupBy';
import { normalizeText } from '../ground/normalizeText';
import { capHolds, checksInSpan, visitsOf } from '../population/visitCount';
import type { Cap } from '../profile/profile';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { CheckedEnterprise } from './yearChecks';

/** What a cap counts of one enterprise in a year. */
export interface CapTimes {
  /** in the fullest of its spans. */
  readonly most: number;
  /** the checks of that span, the oldest first. */
  readonly checks: readonly InspectionRecord[];
}

/**
 * The most checks that a cap counts of an enterprise in any of its spans of the year; null where it
 * does not hold for it. Where each authority counts by itself, those of the one with most. The
 * register's own count is one of the year.
 *
 * @param cap of the profile
 * @param enterprise with its checks of the year
 * @param year of these checks
 *
 * @example
 * capTimes({ times: 2, per: 'week' }, { row: {}, category: 'key', own: [], all: [{ date: '2026-04-06', kind: null }, { date: '2026-04-12', kind: null }, { date: '2026-04-13', kind: null }] }, 2026)?.most // → 2
 * capTimes({ times: 2, per: 'year', categories: ['general'] }, { row: {}, category: 'key', all: [], own: [] }, 2026) // → null
 */
export function capTimes(
  cap: Cap,
  { row, category, all, own }: CheckedEnterprise,
  year: number,
): CapTimes | null {
  if (!capHolds(cap, row, category)) return null;
  const groups =
    cap.perAuthority === true ? [own, ...groupBy(others(all, own), byAuthority).values()] : [all];
  const spans = groups.flatMap((group) =>
    cap.per === 'year'
      ? [spanOfYear(cap, group, year)]
      : group.map(({ date }) => checksInSpan(cap, group, date)),
  );
  const fullest = spans.reduce<readonly InspectionRecord[]>(
    (most, each) => (each.length > most.length ? each : most),
    [],
  );
  if (cap.per !== 'year') return { most: fullest.length, checks: fullest };
  const counts = groups.map((checks) => visitsOf({ row: {}, checks }, year, cap.kinds));
  return { most: Math.max(row.visits ?? 0, ...counts), checks: fullest };
}

function others(
  all: readonly InspectionRecord[],
  own: readonly InspectionRecord[],
): InspectionRecord[] {
  const ours = new Set(own);
  return all.filter((check) => !ours.has(check));
}

function byAuthority({ authority = '' }: InspectionRecord): string {
  return normalizeText(authority);
}

function spanOfYear(
  cap: Cap,
  checks: readonly InspectionRecord[],
  year: number,
): InspectionRecord[] {
  return checksInSpan(cap, checks, `${year}-01-01`);
}
