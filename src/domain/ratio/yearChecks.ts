/**
 * The checks of a year that count, of each enterprise and with its day: all that ratios and
 * frequencies are reckoned from.
 */

import { isSamePeriod, periodEnd, periodStart, type Period } from '../calendar/period';
import { ownNames, ownAuthority } from '../population/ownAuthority';
import { isOfKind, pastChecks, yearOf } from '../population/pastChecks';
import { visitsOf } from '../population/visitCount';
import type { Category } from '../register/category';
import { classify } from '../population/classify';
import { withKindVisits } from '../population/countedRow';
import { kindSets } from '../profile/condition';
import { countedKinds } from '../profile/countedKinds';
import { unitConditions } from '../profile/unitConditions';
import type { Demand, Profile } from '../profile/profile';
import type { Enterprise, EnterpriseId } from '../register/enterprise';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { EnterpriseRegister, InspectorRegister } from '../register/register';

/** One enterprise of the register with its checks of the year. */
export interface CheckedEnterprise {
  readonly row: Enterprise;
  readonly category: Category;
  /** of the year, of all kinds that count for anything, with dates, the oldest first. */
  readonly all: readonly InspectionRecord[];
  /** of these, those that the bureau itself made. */
  readonly own: readonly InspectionRecord[];
  /** of its own, those that count for the demand of its category. */
  readonly checks: readonly InspectionRecord[];
  /**
   * of the year and of its own, those of random draws only: routine, joint, and those of which
   * nothing says what kind they are.
   */
  readonly tasks: readonly InspectionRecord[];
  /** what lists in force of the year arrange, and nobody is known to have done. */
  readonly arranged: readonly InspectionRecord[];
  /** how many count: the records or the column of counts, whichever says more. */
  readonly times: number;
}

/** What the checks of a year are known from. */
export interface CheckSources {
  readonly enterprises: Pick<EnterpriseRegister, 'rows'>;
  readonly inspectors: Pick<InspectorRegister, 'rows'>;
  readonly records: readonly InspectionRecord[];
  /** of lists in force, not known to be done; none when absent. */
  readonly arranged?: readonly InspectionRecord[];
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
  /** checks of the year that other authorities made, which only caps count. */
  readonly others: number;
  /** enterprises of which the column of counts says more than the records. */
  readonly countedMore: number;
  /** checks that only a list of ours stands for. */
  readonly listed: number;
}

/**
 * The checks of the period's year up to the end of the period. Where records of this year have
 * dates, they alone tell the periods; the column 年度检查次数 still counts for the year where it says
 * more, since a bureau may have forgotten to note a check down.
 *
 * @param sources registers and past checks, in any order
 * @param period the year is its year; later checks are left out
 * @param profile whose demands say which kinds count
 */
export function yearChecks(
  { enterprises: { rows }, inspectors, records, arranged = [] }: CheckSources,
  period: Period,
  profile: Profile,
): YearChecks {
  const isOwn = ownAuthority(ownNames(profile, inspectors.rows));
  const ownOf = (all: readonly InspectionRecord[]): InspectionRecord[] =>
    all.filter(({ authority }) => isOwn(authority));
  const { byEnterprise, unmatched, since } = pastChecks(rows, records, {
    to: periodEnd(period),
    kinds: countedKinds(profile),
  });
  const drawn = pastChecks(rows, records, {
    to: periodEnd(period),
    kinds: ['routine', 'joint'],
  });
  const listed = pastChecks(rows, arranged, { to: periodEnd(period) });
  const counting = { sets: kindSets(unitConditions(profile)), year: period.year };
  const enterprises = rows.map((row): CheckedEnterprise => {
    const all = (byEnterprise.get(row.id) ?? []).filter((check) => yearOf(check) === period.year);
    const { category } = classify(withKindVisits(row, { row, checks: all }, counting), profile);
    const tasks = ownOf(drawn.byEnterprise.get(row.id) ?? []).filter(
      (check) => yearOf(check) === period.year,
    );
    const own = ownOf(all);
    return {
      row,
      tasks,
      arranged: (listed.byEnterprise.get(row.id) ?? []).filter(
        (check) => yearOf(check) === period.year,
      ),
      category,
      all,
      own,
      ...countedOf({ row, own }, profile.plans[category], period.year),
    };
  });
  const isDated = enterprises.some(({ all }) => all.length > 0);
  const isCounted = rows.some(({ visits = 0 }) => visits > 0);
  return {
    enterprises,
    byId: new Map(enterprises.map((each) => [each.row.id, each])),
    source: isDated ? 'records' : isCounted ? 'counts' : records.length > 0 ? 'records' : 'none',
    since,
    others: enterprises.reduce((sum, { all, own }) => sum + all.length - own.length, 0),
    unmatched: unmatched.filter((check) => yearOf(check) === period.year).length,
    countedMore: enterprises.filter(({ times, checks }) => times > checks.length).length,
    listed: enterprises.reduce(
      (sum, { all }) => sum + all.filter(({ drawn }) => drawn !== undefined).length,
      0,
    ),
  };
}

function countedOf(
  { row, own }: Pick<CheckedEnterprise, 'row' | 'own'>,
  { counts }: Demand,
  year: number,
): Pick<CheckedEnterprise, 'checks' | 'times'> {
  return {
    checks: own.filter((check) => isOfKind(check, counts)),
    times: visitsOf({ row, checks: own }, year, counts),
  };
}

/**
 * The enterprise with the checks that count for another demand than that of its category.
 *
 * @example
 * countedFor({ row: {}, own: [{ date: '2026-02-03', kind: 'special' }] }, { counts: ['routine'] }, 2026).times // → 0
 */
export function countedFor(
  enterprise: CheckedEnterprise,
  demand: Demand,
  year: number,
): CheckedEnterprise {
  return { ...enterprise, ...countedOf(enterprise, demand, year) };
}

/**
 * Whether an enterprise was checked in a period. What is known to be of a list of another period is no
 * check of a batch, beside which other draws go on.
 *
 * @example
 * isCheckedIn({ checks: [{ date: '2026-02-11' }] }, { year: 2026, quarter: 1 }) // → true
 * isCheckedIn({ checks: [{ date: '2026-02-11' }] }, { year: 2026, month: 1 }) // → false
 * isCheckedIn({ checks: [{ date: '2026-06-30', drawn: { year: 2026, month: 6 } }] }, { year: 2026, batch: 'dust', day: '2026-05-12' }) // → false
 */
export function isCheckedIn(
  { checks }: Pick<CheckedEnterprise, 'checks'>,
  period: Period,
): boolean {
  return checks.some(({ date, drawn, confirms }) => {
    const listed = drawn ?? confirms;
    const isOther = 'batch' in period && listed !== undefined && !isSamePeriod(listed, period);
    return date >= periodStart(period) && date <= periodEnd(period) && !isOther;
  });
}
