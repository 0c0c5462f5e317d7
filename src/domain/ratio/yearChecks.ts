/**
 * The checks of a year that count, of each enterprise and by quarter: all that ratios and
 * frequencies are reckoned from.
 */

import { followingQuarter, type Quarter, type QuarterPeriod } from '../calendar/period';
import { pastChecks, yearOf, listedVisits } from '../population/pastChecks';
import type { Category } from '../register/category';
import { classify } from '../population/classify';
import type { Profile } from '../profile/profile';
import type { Enterprise, EnterpriseId } from '../register/enterprise';
import type { InspectionRecord } from '../register/inspectionRecord';

/** One enterprise of the register with its checks of the year. */
export interface CheckedEnterprise {
  readonly row: Enterprise;
  readonly category: Category;
  /** with dates, the oldest first. */
  readonly checks: readonly InspectionRecord[];
  /**
   * of the year, those of random draws only: routine, joint, and those of which nothing says what
   * kind they are.
   */
  readonly tasks: readonly InspectionRecord[];
  /** how many: the records or the column of counts, whichever says more. */
  readonly times: number;
}

export interface YearChecks {
  /** in the order of the register, closed enterprises too. */
  readonly enterprises: readonly CheckedEnterprise[];
  readonly byId: ReadonlyMap<EnterpriseId, CheckedEnterprise>;
  readonly source: 'records' | 'counts' | 'none';
  /** the first year that the records reach back to; null without any. */
  readonly since: number | null;
  /** records of the year that are of no enterprise of the register, or of several. */
  readonly unmatched: number;
  /** enterprises of which the column of counts says more than the records. */
  readonly countedMore: number;
  /** checks that only a list of ours stands for. */
  readonly listed: number;
}

/**
 * The checks of the period's year up to the end of the period. Where records of this year have
 * dates, they alone tell the quarters; the column 年度检查次数 still counts for the year where it says
 * more, since a bureau may have forgotten to note a check down.
 *
 * @param rows of the register
 * @param records past checks, in any order
 * @param period the year is its year; later checks are left out
 * @param profile whose cap says which kinds count
 */
export function yearChecks(
  rows: readonly Enterprise[],
  records: readonly InspectionRecord[],
  period: QuarterPeriod,
  profile: Profile,
): YearChecks {
  const { byEnterprise, unmatched, since } = pastChecks(
    rows,
    records,
    followingQuarter(period),
    profile.cap?.kinds,
  );
  const drawn = pastChecks(rows, records, followingQuarter(period), ['routine', 'joint']);
  const enterprises = rows.map((row): CheckedEnterprise => {
    const checks = (byEnterprise.get(row.id) ?? []).filter(
      (check) => yearOf(check) === period.year,
    );
    const tasks = (drawn.byEnterprise.get(row.id) ?? []).filter(
      (check) => yearOf(check) === period.year,
    );
    return {
      row,
      tasks,
      category: classify(row, profile).category,
      checks,
      times: Math.max(row.visits ?? 0, checks.length, listedVisits(checks)),
    };
  });
  const isDated = enterprises.some(({ checks }) => checks.length > 0);
  const isCounted = rows.some(({ visits = 0 }) => visits > 0);
  return {
    enterprises,
    byId: new Map(enterprises.map((each) => [each.row.id, each])),
    source: isDated ? 'records' : isCounted ? 'counts' : records.length > 0 ? 'records' : 'none',
    since,
    unmatched: unmatched.filter((check) => yearOf(check) === period.year).length,
    countedMore: enterprises.filter(({ times, checks }) => times > checks.length).length,
    listed: enterprises.reduce(
      (sum, { checks }) => sum + checks.filter(({ drawn }) => drawn !== undefined).length,
      0,
    ),
  };
}

/**
 * The quarter of a date.
 *
 * @param date ISO date
 *
 * @example
 * quarterOf('2026-06-30') // → 2
 */
export function quarterOf(date: string): Quarter {
  return Math.ceil(Number(date.slice(5, 7)) / 3) as Quarter;
}

/**
 * Whether an enterprise was checked in a quarter of the year.
 *
 * @example
 * isCheckedIn({ checks: [{ date: '2026-02-11' }] }, 1) // → true
 */
export function isCheckedIn({ checks }: CheckedEnterprise, quarter: Quarter): boolean {
  return checks.some(({ date }) => quarterOf(date) === quarter);
}
