import type { CheckKind } from '../register/inspectionRecord';
import type { Profile } from './profile';

/**
 * The kinds of checks that count for anything: for a demand that looks at visits, or towards a cap.
 *
 * @param profile of any authority
 * @returns undefined where all of them do
 *
 * @example
 * countedKinds({ plans: { key: { quota: { kind: 'none' } }, general: { quota: { kind: 'count', count: 1, per: 'year' }, counts: ['routine'] } }, caps: [{ times: 2, per: 'year', kinds: ['special', 'routine'] }] }) // → ['routine', 'special']
 * countedKinds({ plans: { key: { quota: { kind: 'none' }, coverageYears: 1 } } }) // → undefined
 */
export function countedKinds({
  plans,
  directed = [],
  caps = [],
}: Pick<Profile, 'plans' | 'directed' | 'caps'>): readonly CheckKind[] | undefined {
  const demands = [...Object.values(plans), ...directed.map(({ plan }) => plan)].filter(
    ({ quota, coverageYears, noRepeat }) =>
      quota.kind !== 'none' || coverageYears !== undefined || noRepeat === true,
  );
  const kinds = [...demands.map(({ counts }) => counts), ...caps.map((cap) => cap.kinds)];
  const named = kinds.filter((each) => each !== undefined);
  return kinds.length === 0 || named.length < kinds.length ? undefined : [...new Set(named.flat())];
}
