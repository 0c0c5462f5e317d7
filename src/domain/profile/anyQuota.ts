import type { Quota } from './profile';

/** A quota of one clause. */
export type SingleQuota = Exclude<Quota, { readonly kind: 'and' | 'or' | 'bounded' | 'none' }>;

/**
 * Whether a quota, or any of its parts, passes a test.
 *
 * @example
 * anyQuota({ kind: 'or', of: [{ kind: 'none' }, { kind: 'count', count: 3, per: 'year' }] }, ({ kind }) => kind === 'count') // → true
 * anyQuota({ kind: 'none' }, () => true) // → false
 */
export function anyQuota(quota: Quota, test: (quota: SingleQuota) => boolean): boolean {
  switch (quota.kind) {
    case 'and':
    case 'or':
      return quota.of.some((each) => anyQuota(each, test));
    case 'bounded':
      return anyQuota(quota.quota, test);
    case 'none':
      return false;
    default:
      return test(quota);
  }
}

/**
 * Whether a quota, or one of its parts, sets a number for a span of several quarters.
 *
 * @example
 * isSpread({ kind: 'percent', percent: 20, per: 'year' }) // → true
 * isSpread({ kind: 'percent', percent: 5, per: 'quarter' }) // → false
 */
export function isSpread(quota: Quota): boolean {
  return anyQuota(quota, ({ per }) => per === 'year' || per === 'half-year');
}
