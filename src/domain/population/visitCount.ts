/**
 * How many checks of an enterprise count: for a demand all of the year of the kinds that it names,
 * for a cap those of its kinds in the span that it limits.
 */

import { isoDay, shiftDate, weekdayOf } from '../calendar/isoDay';
import { periodEnd, periodStart, type Period } from '../calendar/period';
import type { Cap, CapSpan } from '../profile/profile';
import { conditionHolds } from '../profile/condition';
import type { Category } from '../register/category';
import type { Enterprise } from '../register/enterprise';
import type { CheckKind, InspectionRecord } from '../register/inspectionRecord';
import type { OwnTest } from './ownAuthority';
import { isOfKind, listedVisits, yearOf } from './pastChecks';

/** What is known of the checks of one enterprise. */
export interface KnownChecks {
  /** of the register; its own count may say more than the records. */
  readonly row: Pick<Enterprise, 'visits'>;
  /** before the draw, of all kinds and years. */
  readonly checks: readonly InspectionRecord[];
}

/**
 * The checks of a year that count: those of the records, or the register's own count, whichever says
 * more, since a bureau that keeps both may have forgotten one in either.
 *
 * @param known of the enterprise
 * @param year that is counted
 * @param kinds that count; all when undefined
 *
 * @example
 * visitsOf({ row: {}, checks: [{ date: '2026-02-03', kind: 'routine' }, { date: '2026-03-04', kind: 'complaint' }] }, 2026, ['routine']) // → 1
 * visitsOf({ row: { visits: 3 }, checks: [] }, 2026, ['routine']) // → 3
 */
export function visitsOf(
  { row, checks }: KnownChecks,
  year: number,
  kinds: readonly CheckKind[] | undefined,
): number {
  const own = checks.filter((check) => yearOf(check) === year && isOfKind(check, kinds));
  return Math.max(row.visits ?? 0, own.length, listedVisits(own));
}

/**
 * The checks of a year that count, by month, January first, up to the last month that has any. A
 * check of a list of ours stands in the last month of its period; what only the register's own
 * count or an earlier draw knows of has no month.
 *
 * @param checks of one enterprise, of all kinds and years
 * @param year that is counted
 * @param kinds that count; all when undefined
 *
 * @example
 * visitMonths([{ date: '2026-03-31', kind: 'routine' }, { date: '2026-03-04', kind: 'complaint' }, { date: '2025-05-04', kind: 'routine' }], 2026, ['routine']) // → [0, 0, 1]
 */
export function visitMonths(
  checks: readonly InspectionRecord[],
  year: number,
  kinds: readonly CheckKind[] | undefined,
): readonly number[] {
  const months: number[] = [];
  for (const check of checks) {
    if (yearOf(check) !== year || !isOfKind(check, kinds)) continue;
    const index = Number(check.date.slice(5, 7)) - 1;
    while (months.length <= index) months.push(0);
    months[index] = (months[index] ?? 0) + 1;
  }
  return months;
}

/**
 * Whether a cap limits an enterprise.
 *
 * @param cap of the profile
 * @param row with its checks of the year
 * @param category of the row
 *
 * @example
 * capHolds({ times: 2, per: 'year', categories: ['key'] }, {}, 'general') // → false
 * capHolds({ times: 2, per: 'year', except: { field: 'credit', is: ['D'] } }, { credit: 'D' }, 'general') // → false
 */
export function capHolds(cap: Cap, row: Enterprise, category: Category): boolean {
  return (
    (cap.categories?.includes(category) ?? true) &&
    (cap.units === undefined || conditionHolds(cap.units, row)) &&
    (cap.except === undefined || !conditionHolds(cap.except, row))
  );
}

/** What a cap is counted in: the draw, and whose checks are the bureau's own. */
export interface CapGround {
  readonly period: Period;
  /** last day whose checks count. */
  readonly to: string;
  /** whether an authority is the bureau itself. */
  readonly isOwn: OwnTest;
}

/**
 * The checks that count towards a cap in its span around the draw; null where that span ends before
 * the period, so that the cap leaves room for the unit later in it. Where each authority counts by
 * itself, those of the bureau. What stands on a list of ours has no day, so it counts for a quarter
 * or a year only; the register's own count is one of the year.
 *
 * @example
 * capCount({ times: 2, per: 'year', kinds: ['routine'] }, { row: {}, checks: [{ date: '2026-02-03', kind: 'routine' }] }, { period: { year: 2026, quarter: 2 }, to: '2026-04-10' }) // → 1
 * capCount({ times: 1, per: 'month' }, { row: {}, checks: [{ date: '2026-04-03', kind: null }] }, { period: { year: 2026, quarter: 2 }, to: '2026-04-10' }) // → null
 * capCount({ times: 1, per: 'month' }, { row: {}, checks: [{ date: '2026-06-03', kind: null }] }, { period: { year: 2026, quarter: 2 }, to: '2026-06-10' }) // → 1
 */
export function capCount(
  cap: Cap,
  { row, checks }: KnownChecks,
  { period, to, isOwn }: CapGround,
): number | null {
  const day = to < periodStart(period) ? periodStart(period) : to;
  if (spanOf(day, cap.per).last < periodEnd(period)) return null;
  const own = checks.filter((check) => cap.perAuthority !== true || isOwn(check.authority));
  if (cap.per === 'year') return visitsOf({ row, checks: own }, period.year, cap.kinds);
  return checksInSpan(cap, own, day).length;
}

/**
 * The checks that count towards a cap in its span around a day.
 *
 * @example
 * checksInSpan({ times: 2, per: 'week' }, [{ date: '2026-04-06', kind: null }, { date: '2026-04-13', kind: null }], '2026-04-12').length // → 1
 */
export function checksInSpan(
  { per, kinds }: Cap,
  checks: readonly InspectionRecord[],
  day: string,
): InspectionRecord[] {
  const { first, last } = spanOf(day, per);
  const isLong = per === 'quarter' || per === 'year';
  return checks.filter(
    (check) =>
      check.date >= first &&
      check.date <= last &&
      (isLong || check.drawn === undefined) &&
      isOfKind(check, kinds),
  );
}

const MONTHS: Readonly<Record<'month' | 'quarter' | 'year', number>> = {
  month: 1,
  quarter: 3,
  year: 12,
};

/**
 * The first and the last day of the span around a day.
 *
 * @example
 * spanOf('2026-05-20', 'quarter') // → { first: '2026-04-01', last: '2026-06-30' }
 * spanOf('2026-05-20', 'week') // → { first: '2026-05-18', last: '2026-05-24' }
 * spanOf('2026-12-20', 'month') // → { first: '2026-12-01', last: '2026-12-31' }
 */
export function spanOf(
  day: string,
  per: CapSpan,
): { readonly first: string; readonly last: string } {
  if (per === 'day') return { first: day, last: day };
  if (per === 'week') {
    const first = shiftDate(day, -((weekdayOf(day) + 6) % 7));
    return { first, last: shiftDate(first, 6) };
  }
  const length = MONTHS[per];
  const year = Number(day.slice(0, 4));
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length + 1;
  const next = month + length > 12 ? isoDay(year + 1, 1, 1) : isoDay(year, month + length, 1);
  return { first: isoDay(year, month, 1) ?? day, last: shiftDate(next ?? day, -1) };
}
