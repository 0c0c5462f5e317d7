import type { CheckKind } from '../register/inspectionRecord';
import { anyQuota } from './anyQuota';
import { kindSets } from './condition';
import { demandsOf } from './demands';
import type { Profile } from './profile';
import { unitConditions } from './unitConditions';

/**
 * The kinds of checks that count for anything: for a demand that looks at visits, towards
 * a cap, or in a condition.
 *
 * @param profile of any authority
 * @returns undefined where all of them do
 *
 * @example
 * countedKinds({ categoryRules: [], plans: { key: { quota: { kind: 'none' } }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'count', count: 1, per: 'year' }, counts: ['routine'] }, offsite: { quota: { kind: 'none' } } }, caps: [{ times: 2, per: 'year', kinds: ['special', 'routine'] }] }) // → ['routine', 'special']
 * countedKinds({ categoryRules: [], plans: { key: { quota: { kind: 'none' }, coverageYears: 1 }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } } }) // → undefined
 */
export function countedKinds(profile: Profile): readonly CheckKind[] | undefined {
  const { caps = [] } = profile;
  const demands = demandsOf(profile).filter(
    ({ demand: { quota, coverageYears, noRepeat } }) =>
      quota.kind !== 'none' || coverageYears !== undefined || noRepeat === true,
  );
  const kinds = [
    ...demands.map(({ demand }) => demand.counts),
    ...caps.map((cap) => cap.kinds),
    ...kindSets(unitConditions(profile)),
  ];
  const named = kinds.filter((each) => each !== undefined);
  return kinds.length === 0 || named.length < kinds.length ? undefined : [...new Set(named.flat())];
}

/** What a profile looks at in past checks. */
export interface CheckUse {
  /** whether any check can change a draw: of the span of a number, of coverage, towards a cap. */
  readonly checks: boolean;
  /** whether the kinds of checks do. */
  readonly kinds: boolean;
  /** whether it does who made them. */
  readonly authorities: boolean;
}

/**
 * What a profile looks at in past checks.
 *
 * @example
 * checkUse({ categoryRules: [], plans: { key: { quota: { kind: 'percent', percent: 25, per: 'quarter' } }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } } }) // → { checks: true, kinds: false, authorities: true }
 * checkUse({ categoryRules: [], plans: { key: { quota: { kind: 'none' } }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } }, caps: [{ times: 2, per: 'year', kinds: ['routine'] }] }) // → { checks: true, kinds: true, authorities: false }
 */
export function checkUse(profile: Profile): CheckUse {
  const { caps = [] } = profile;
  const demands = demandsOf(profile)
    .map(({ demand }) => demand)
    .filter(
      ({ quota, coverageYears, noRepeat }) =>
        anyQuota(quota, ({ per }) => per !== 'batch') ||
        coverageYears !== undefined ||
        noRepeat === true,
    );
  const inConditions = kindSets(unitConditions(profile)).length > 0;
  return {
    checks: demands.length + caps.length > 0 || inConditions,
    kinds:
      demands.some(({ counts }) => counts !== undefined) ||
      caps.some(({ kinds }) => kinds !== undefined) ||
      inConditions,
    authorities: demands.length > 0 || caps.some(({ perAuthority }) => perAuthority === true),
  };
}
