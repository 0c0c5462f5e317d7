/**
 * Directed draws (定向抽查: 在限定范围内随机抽取被检查对象、匹配检查人员) have pools of their own, across categories, beside
 * the quotas of the categories. A unit that a category takes counts for the directed draws whose
 * pool it is in, too.
 */

import { isDrawnIn } from '../calendar/months';
import type { PoolInspector, Population, Unit } from '../population/population';
import { seenBy } from '../population/unitVisits';
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
    const own = directedUnits(units, directed);
    const staff = directedStaff(inspectors, directed);
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
 * The units that meet the condition of a directed draw, as it sees them: those that it leaves out
 * itself are out of its pool, so that coverage does not count on them.
 *
 * @param units of the population
 * @param directed draw
 *
 * @example
 * directedUnits([{ id: 'a', directed: ['repair'], exclusion: null, visits: 1 }, { id: 'b', directed: [] }], { id: 'repair', plan: { quota: { kind: 'none' }, noRepeat: true } }).map(({ exclusion }) => exclusion) // → ['repeated']
 */
export function directedUnits(units: readonly Unit[], directed: DirectedDraw): Unit[] {
  return units
    .filter((unit) => unit.directed.includes(directed.id))
    .map((unit) => {
      const seen = seenBy(unit, directed.id);
      return isDrawable(unit, directed) || unit.exclusion !== null
        ? seen
        : { ...seen, exclusion: 'repeated' as const };
    });
}

/**
 * The people who may be sent on a directed draw.
 *
 * @example
 * directedStaff([{ id: 'P', directed: ['repair'] }, { id: 'Q', directed: [] }], { id: 'repair' }).map(({ id }) => id) // → ['P']
 */
export function directedStaff(
  inspectors: readonly PoolInspector[],
  { id }: DirectedDraw,
): PoolInspector[] {
  return inspectors.filter((inspector) => inspector.directed.includes(id));
}

/**
 * The directed draws of a period of which a unit that its category took is a task too.
 *
 * @param unit that its category took
 * @param population that it belongs to
 *
 * @example
 * sharedBy({ directed: ['repair'], exclusion: null, visits: 0 }, { profile: { directed: [{ id: 'repair', shared: true, plan: { quota: { kind: 'none' } } }] }, period: { year: 2026, quarter: 1 } }) // → ['repair']
 */
export function sharedBy(
  unit: Unit,
  { profile, period }: Pick<Population, 'profile' | 'period'>,
): readonly string[] {
  return (profile.directed ?? [])
    .filter(
      (directed) =>
        directed.shared === true && isDrawnIn(directed.plan, period) && isDrawable(unit, directed),
    )
    .map(({ id }) => id);
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
    !(directed.plan.noRepeat === true && seenBy(unit, directed.id).visits > 0)
  );
}
