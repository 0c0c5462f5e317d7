import type { Condition, Profile } from './profile';

/**
 * All conditions of a profile over the enterprise register: of categories, weights, exemptions,
 * directed draws and caps, in that order.
 *
 * @param profile of any authority
 *
 * @example
 * unitConditions({ categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }], caps: [{ times: 2, per: 'year', except: { field: 'credit', is: ['D'] } }] }) // → [{ field: 'keyListed', is: [true] }, { field: 'credit', is: ['D'] }]
 */
export function unitConditions({
  categoryRules,
  weights = [],
  exemptions = [],
  directed = [],
  caps = [],
}: Pick<Profile, 'categoryRules' | 'weights' | 'exemptions' | 'directed' | 'caps'>): Condition[] {
  return [
    ...[...categoryRules, ...weights, ...exemptions].flatMap(({ any }) => any),
    ...directed.map(({ units }) => units),
    ...caps.flatMap(({ units, except }) => [units ?? [], except ?? []].flat()),
  ];
}
