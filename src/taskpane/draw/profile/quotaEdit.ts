/**
 * Quotas as the form shows them: a way of setting the number, parts that are joined, and limits
 * around them.
 */

import type { LimitQuota, Quota, Rounding } from '../../../domain/profile/profile';
import { without } from '../../state/without';

/** The ways of setting one number. */
export const SINGLE_WAYS = ['percent', 'times', 'draws', 'staff', 'count'] as const;
/** The ways of joining several. */
export const JOINED_WAYS = ['and', 'or'] as const;

export type SingleWay = (typeof SINGLE_WAYS)[number];
export type JoinedWay = (typeof JOINED_WAYS)[number];
/** 'unsaid' is never chosen: words of the sheet left it open. */
export type Way = SingleWay | JoinedWay | 'unsaid' | 'none';

export type SingleQuota = Extract<Quota, { kind: 'percent' | 'times' | 'staff' | 'count' }>;
export type RoundedQuota = Extract<Quota, { kind: 'percent' | 'staff' }>;
export type JoinedQuota = Extract<Quota, { kind: JoinedWay }>;

/** What each way starts with when the clerk takes it. */
const FIRST_QUOTA: { readonly [Of in SingleWay]: SingleQuota } = {
  percent: { kind: 'percent', percent: 25, per: 'quarter' },
  times: { kind: 'times', times: 1, per: 'quarter' },
  draws: { kind: 'times', times: 1, per: 'quarter', of: 'draws' },
  staff: { kind: 'staff', units: 10, base: 'licensed', per: 'year' },
  count: { kind: 'count', count: 10, per: 'quarter' },
};

/**
 * The way of a quota, whatever limits it.
 *
 * @example
 * wayOf({ kind: 'most', quota: { kind: 'percent', percent: 3, per: 'year' } }) // → 'percent'
 * wayOf({ kind: 'times', times: 1, per: 'quarter', of: 'draws' }) // → 'draws'
 */
export function wayOf(quota: Quota): Way {
  if (quota.kind === 'most' || quota.kind === 'bounded') return wayOf(quota.quota);
  return quota.kind === 'times' ? (quota.of ?? 'times') : quota.kind;
}

/**
 * A quota of another way. Parts that are joined stay when they are joined otherwise, and what is to
 * be joined becomes the first part; else the way starts with a number of its own.
 *
 * @param quota without limits around it
 * @example
 * withWay({ kind: 'none' }, 'count') // → { kind: 'count', count: 10, per: 'quarter' }
 * withWay({ kind: 'count', count: 3, per: 'year' }, 'or') // → { kind: 'or', of: [{ kind: 'count', count: 3, per: 'year' }, { kind: 'count', count: 10, per: 'quarter' }] }
 */
export function withWay(quota: Quota, way: SingleWay | JoinedWay | 'none'): Quota {
  if (way === 'none') return { kind: 'none' };
  if (way !== 'and' && way !== 'or') return FIRST_QUOTA[way];
  if (quota.kind === 'and' || quota.kind === 'or') return { ...quota, kind: way };
  const first = quota.kind === 'none' ? FIRST_QUOTA.percent : quota;
  return { kind: way, of: [first, FIRST_QUOTA.count] };
}

/** Joined quotas with one more. */
export function withPart(quota: JoinedQuota): JoinedQuota {
  return { ...quota, of: [...quota.of, FIRST_QUOTA.count] };
}

/** Joined quotas without one of them; the last one that is left stands alone. */
export function withoutPart(quota: JoinedQuota, index: number): Quota {
  const of = quota.of.filter((_, at) => at !== index);
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { ...quota, of };
}

/** The number of a quota. */
export function quotaAmount(quota: SingleQuota): number {
  switch (quota.kind) {
    case 'percent':
      return quota.percent;
    case 'times':
      return quota.times;
    case 'staff':
      return quota.units;
    case 'count':
      return quota.count;
  }
}

export function withAmount(quota: SingleQuota, amount: number): SingleQuota {
  switch (quota.kind) {
    case 'percent':
      return { ...quota, percent: amount };
    case 'times':
      return { ...quota, times: amount };
    case 'staff':
      return { ...quota, units: amount };
    case 'count':
      return { ...quota, count: amount };
  }
}

/** Whether a quota, or a part of it, is a most, which cannot be one of several alternatives. */
export function hasMost(quota: Quota): boolean {
  return (
    quota.kind === 'most' || (quota.kind === 'and' && quota.of.some(({ kind }) => kind === 'most'))
  );
}

/** Whether a quota may be the most as well as the least. */
export function isLimit(quota: Quota): quota is LimitQuota {
  return quota.kind === 'percent' || quota.kind === 'staff' || quota.kind === 'count';
}

/** @param rounding undefined for what goes without saying */
export function withRounding(quota: RoundedQuota, rounding: Rounding | undefined): RoundedQuota {
  const rest = without(quota, 'rounding') as RoundedQuota;
  return rounding === undefined ? rest : { ...rest, rounding };
}

/** The least and the most number of units of a quota. */
export interface Bounds {
  readonly floor?: number;
  readonly ceiling?: number;
}

/** A quota, and what bounds it. */
export function boundsOf(quota: Quota): { readonly core: Quota; readonly bounds: Bounds } {
  if (quota.kind !== 'bounded') return { core: quota, bounds: {} };
  const { quota: core, ...rest } = quota;
  return { core, bounds: without(rest, 'kind') };
}

/**
 * A quota within bounds; bounds that bound nothing leave it as it is.
 *
 * @example
 * withBounds({ kind: 'count', count: 3, per: 'year' }, { floor: 2 }) // → { kind: 'bounded', quota: { kind: 'count', count: 3, per: 'year' }, floor: 2 }
 * withBounds({ kind: 'none' }, { floor: 2 }) // → { kind: 'none' }
 */
export function withBounds(quota: Quota, bounds: Bounds): Quota {
  return Object.keys(bounds).length === 0 || quota.kind === 'none'
    ? quota
    : { kind: 'bounded', quota, ...bounds };
}
