/** The rows of the register with what the records tell of their checks this year, for the conditions. */

import { kindSets, kindsKey } from '../profile/condition';
import type { Profile } from '../profile/profile';
import { unitConditions } from '../profile/unitConditions';
import type { Enterprise } from '../register/enterprise';
import { CHECK_KINDS, type CheckKind, type InspectionRecord } from '../register/inspectionRecord';
import type { OwnTest } from './ownAuthority';
import { visitsOf } from './visitCount';

/** What the checks of a row are counted for. */
export interface RowCounting {
  readonly profile: Profile;
  /** year that is counted. */
  readonly year: number;
  readonly hasRecords: boolean;
  /** whether an authority is the bureau itself, for a cap of each authority. */
  readonly isOwn: OwnTest;
}

/**
 * A row whose 年度检查次数 is what a cap of the year counts, with its checks of each of the kinds that the
 * profile's conditions tell apart. Where records say nothing and the register has no count, there is
 * no 年度检查次数 either, but no check of any kind: that is asked about (ruleLines.ts).
 *
 * @param row of the register
 * @param checks of the enterprise that count
 *
 * @example
 * countedRow({ visits: 1 }, [{ date: '2026-02-03', kind: 'routine' }, { date: '2026-03-04', kind: 'offsite' }], { profile: { categoryRules: [{ category: 'general', any: [{ field: 'visits', kinds: ['offsite'], atLeast: 1 }] }] }, year: 2026, hasRecords: true, isOwn: () => true }) // → { visits: 2, kindVisits: { offsite: 1 } }
 */
export function countedRow(
  row: Enterprise,
  checks: readonly InspectionRecord[],
  { profile, year, hasRecords, isOwn }: RowCounting,
): Enterprise {
  const cap = profile.caps?.find(({ per }) => per === 'year');
  const counted =
    cap?.perAuthority === true ? checks.filter(({ authority }) => isOwn(authority)) : checks;
  const visits = visitsOf({ row, checks: counted }, year, cap?.kinds);
  const isSame = visits === (row.visits ?? 0) && (row.visits !== undefined || !hasRecords);
  return withKindVisits(
    isSame ? row : { ...row, visits },
    { row, checks },
    {
      sets: kindSets(unitConditions(profile)),
      year,
    },
  );
}

/** Which kinds of checks are told apart, in which year. */
export interface KindCounting {
  readonly sets: readonly (readonly CheckKind[])[];
  readonly year: number;
}

/**
 * A row with its checks of some kinds. The register's own count is of visits on site, whatever
 * brought them about: it counts where all such kinds do, and tells nothing of one of them.
 *
 * @param row to be completed; itself where no kinds are told apart
 * @param known the row as the register has it, and its checks
 *
 * @example
 * withKindVisits({}, { row: { visits: 3 }, checks: [] }, { sets: [['special']], year: 2026 }) // → { kindVisits: { special: 0 } }
 */
export function withKindVisits(
  row: Enterprise,
  known: Parameters<typeof visitsOf>[0],
  { sets, year }: KindCounting,
): Enterprise {
  if (sets.length === 0) return row;
  const counts = sets.map((kinds): [string, number] => [
    kindsKey(kinds),
    visitsOf(isOnSite(kinds) ? known : { row: {}, checks: known.checks }, year, kinds),
  ]);
  return { ...row, kindVisits: Object.fromEntries(counts) };
}

/**
 * Whether all kinds of visits on site are among some kinds of checks.
 *
 * @example
 * isOnSite(['routine', 'special']) // → false
 */
export function isOnSite(kinds: readonly CheckKind[]): boolean {
  return ON_SITE_KINDS.every((kind) => kinds.includes(kind));
}

/** All kinds of checks but 非现场. */
export const ON_SITE_KINDS: readonly CheckKind[] = CHECK_KINDS.filter((kind) => kind !== 'offsite');
