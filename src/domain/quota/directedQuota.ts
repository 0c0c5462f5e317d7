/**
 * Directed draws (定向抽查: 在限定范围内随机抽取被检查对象、匹配检查人员) have pools of their own, across categories, beside
 * the quotas of the categories. A unit that a category takes counts for the directed draws whose
 * pool it is in, too.
 */

import { isDrawnIn } from '../calendar/months';
import type { Population, Unit } from '../population/population';
import type { QuotaStep } from './quotaStep';
import { demandQuota } from './demandQuota';
import type { DirectedDraw } from '../profile/profile';

/** How many units of a directed draw's pool must be drawn in the period, and why. */
export interface DirectedQuota {
  /** of the directed draw. */
  readonly id: string;
  /** units of the population that meet its condition. */
  readonly total: number;
  /** of these, not to be drawn. */
  readonly excluded: number;
  readonly quota: number;
  readonly steps: readonly QuotaStep[];
}

/**
 * The quota of each directed draw of the profile that is made in the period, in the profile's
 * order. Staff ratios count those inspectors only who may be sent on the directed draw.
 *
 * @param population frozen
 */
export function directedQuotas({
  profile,
  period,
  units,
  inspectors,
}: Population): DirectedQuota[] {
  const active = (profile.directed ?? []).filter(({ plan: demand }) => isDrawnIn(demand, period));
  return active.map((directed) => {
    const own = units
      .filter((unit) => unit.directed.includes(directed.id))
      // Coverage must not count on units that the draw itself leaves out.
      .map((unit) =>
        isDrawable(unit, directed) || unit.exclusion !== null
          ? unit
          : { ...unit, exclusion: 'repeated' as const },
      );
    const staff = inspectors.filter((inspector) => inspector.directed.includes(directed.id));
    const excluded = own.filter((unit) => unit.exclusion !== null).length;
    return {
      id: directed.id,
      total: own.length,
      excluded,
      ...demandQuota(directed.plan, own, staff, period),
    };
  });
}

/**
 * Whether a directed draw may take a unit: one that meets its condition, that nothing keeps out of
 * its category's pool, and that was not visited this year where the draw forbids to come twice.
 *
 * @example
 * isDrawable({ directed: ['repair'], exclusion: null, visits: 1 }, { id: 'repair', plan: { quota: { kind: 'none' }, noRepeat: true } }) // → false
 * isDrawable({ directed: ['repair'], exclusion: null, visits: 1 }, { id: 'repair', plan: { quota: { kind: 'none' } } }) // → true
 */
export function isDrawable(unit: Unit, directed: DirectedDraw): boolean {
  return (
    unit.directed.includes(directed.id) &&
    unit.exclusion === null &&
    !(directed.plan.noRepeat === true && unit.visits > 0)
  );
}
