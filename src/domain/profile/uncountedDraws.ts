import type { ProfileFault } from '../ground/shape';
import { demandsOf } from './demands';
import type { Profile } from './profile';

/**
 * Demands that ask for units and do not count 日常双随机: what is drawn for them is a check of that kind,
 * so that no draw would ever count and each would ask for the whole quota again. Whoever writes a
 * profile must say otherwise; records of draws by such rules are still read.
 *
 * @param profile well formed
 * @returns a fault for each, with the path of its kinds
 *
 * @example
 * uncountedDraws({ plans: { key: { quota: { kind: 'count', count: 4, per: 'year' }, counts: ['special'] }, special: { quota: { kind: 'none' }, counts: ['special'] }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } } }) // → [{ path: 'plans.key.counts', code: 'draws-uncounted' }]
 */
export function uncountedDraws(profile: Pick<Profile, 'plans' | 'directed'>): ProfileFault[] {
  return demandsOf(profile).flatMap(({ subject, demand: { quota, coverageYears, counts } }) => {
    const asks = quota.kind !== 'none' || coverageYears !== undefined;
    if (!asks || counts === undefined || counts.includes('routine')) return [];
    const plan =
      subject.kind === 'category'
        ? `plans.${subject.category}`
        : `directed.${(profile.directed ?? []).findIndex(({ id }) => id === subject.id)}.plan`;
    return [{ path: `${plan}.counts`, code: 'draws-uncounted' }];
  });
}
