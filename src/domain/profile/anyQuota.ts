import type { Quota } from './profile';

/** A quota of one clause. */
export type SingleQuota = Exclude<
  Quota,
  { readonly kind: 'and' | 'or' | 'bounded' | 'most' | 'none' }
>;

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
    case 'most':
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

/**
 * A quota with each of its parts of one clause changed, but for what is the most.
 *
 * @example
 * mapQuota({ kind: 'or', of: [{ kind: 'count', count: 3, per: 'year' }, { kind: 'none' }] }, (quota) => ({ ...quota, per: 'quarter' })) // → { kind: 'or', of: [{ kind: 'count', count: 3, per: 'quarter' }, { kind: 'none' }] }
 */
export function mapQuota(quota: Quota, change: (quota: SingleQuota) => SingleQuota): Quota {
  switch (quota.kind) {
    case 'and':
    case 'or':
      return { ...quota, of: quota.of.map((each) => mapQuota(each, change)) };
    case 'bounded':
      return { ...quota, quota: mapQuota(quota.quota, change) };
    // What may be the most is no n 次, which is all that is ever changed.
    case 'most':
    case 'none':
      return quota;
    default:
      return change(quota);
  }
}

/**
 * Whether a quota only says how often a draw is made, and not how many units it takes.
 *
 * @example
 * isOfDraws({ kind: 'times', times: 1, per: 'quarter', of: 'draws' }) // → true
 * isOfDraws({ kind: 'times', times: 1, per: 'quarter' }) // → false
 */
export function isOfDraws(quota: Quota): boolean {
  return quota.kind === 'times' && quota.of === 'draws';
}
