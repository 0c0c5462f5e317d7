import type { Profile } from './profile';

/**
 * Rules that ask for nothing yet: every enterprise is of the general category and none is drawn, by
 * teams of two.
 *
 * @param id of the profile
 * @param name of it, not empty
 * @example
 * emptyProfile('own', '本局方案').plans.key // → { quota: { kind: 'none' } }
 */
export function emptyProfile(id: string, name: string): Profile {
  const nothing = { quota: { kind: 'none' } } as const;
  return {
    id,
    name,
    authority: '',
    document: '',
    level: 'county',
    clauses: {},
    classifyBy: 'rules',
    categoryRules: [],
    otherwise: 'general',
    plans: { key: nothing, special: nothing, general: nothing, offsite: nothing },
    suspendedInPool: false,
    team: { size: 2, region: 'any' },
  };
}
