/**
 * What a year asks for before any of it is drawn (西平 2024 一（四）:
 * 每年12月底前，按照本单位确定的抽查比例，确定下一年度被抽查单位数量). Quotas that look at what is done (yearly quotas spread over
 * quarters, 全覆盖, caps) need to know who was visited, which no plan can; so each period is taken to
 * visit those whose turn a draw says it is, and of these those who had fewest visits. No seed decides
 * any of it.
 */

import { periodMonths, type Period } from '../calendar/period';
import { jointCount } from '../draw/team/joint';
import type { Population, Unit } from '../population/population';
import { isCapped, seenBy, visitedOnce } from '../population/unitVisits';
import { compareText } from '../ground/compareText';
import { type CategoryQuota, categoryQuotas } from '../quota/categoryQuota';
import {
  directedQuotas,
  directedStaff,
  directedUnits,
  isDrawable,
  type DirectedQuota,
} from '../quota/directedQuota';
import { isByMonth } from '../quota/done';
import { lackingUnits } from '../quota/lackingUnits';
import { turnsOf } from '../quota/turns';
import type { Demand, JointSide, Profile } from '../profile/profile';

/** What one period asks for. */
export interface ProjectedPeriod {
  readonly period: Period;
  /** A quota is never more than the pool of its category. */
  readonly categories: readonly CategoryQuota[];
  readonly directed: readonly DirectedQuota[];
  /** Tasks of the period: a unit that a category and a directed draw take is one. */
  readonly tasks: number;
  /** Of these, done with other departments of the bureau or with partners. */
  readonly joint: Readonly<Record<JointSide, number>>;
}

/**
 * What the draws of a year ask for.
 *
 * @param population at the beginning of the year, before any check of it
 * @param periods of the draws, in their order
 * @param drawnIn ids of the units that were drawn for a period already; null for one that is to come
 *
 * @example
 * projectYear({ profile: { plans: { key: { quota: { kind: 'none' } }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } } }, period: { year: 2027, quarter: 1 }, units: [], inspectors: [] }, [{ year: 2027, half: 1 }, { year: 2027, half: 2 }]).map(({ tasks }) => tasks) // → [0, 0]
 */
export function projectYear(
  population: Population,
  periods: readonly Period[],
  drawnIn: (period: Period) => ReadonlySet<string> | null = () => null,
): readonly ProjectedPeriod[] {
  const { profile, inspectors } = population;
  let units = population.units;
  return periods.map((period) => {
    const now: Population = { profile, period, units, inspectors };
    const categories = categoryQuotas(now).map((each) => ({
      ...each,
      quota: Math.min(each.quota, each.total - each.excluded),
    }));
    const directed = directedQuotas(now).map((each) => ({
      ...each,
      quota: Math.min(each.quota, each.total - each.excluded),
    }));
    const taken = drawnIn(period) ?? takenUnits(now, categories, directed);
    units = units.map((unit) =>
      taken.has(unit.id) ? visited(unit, profile, periodMonths(period).last) : unit,
    );
    const { internal, external, any } = profile.joint ?? {};
    return {
      period,
      categories,
      directed,
      tasks: taken.size,
      joint: {
        internal: internal === undefined ? 0 : jointCount(taken.size, internal.percent),
        external:
          external === undefined || external.departments.length === 0
            ? 0
            : jointCount(taken.size, external.percent),
        any: any === undefined ? 0 : jointCount(taken.size, any.percent),
      },
    };
  });
}

/** The units that a period takes. */
function takenUnits(
  { profile, units, inspectors, period }: Population,
  categories: readonly CategoryQuota[],
  directed: readonly DirectedQuota[],
): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { category, quota } of categories) {
    const pool = units.filter((unit) => unit.category === category && unit.exclusion === null);
    for (const { id } of inTurns(pool, profile.plans[category], period).slice(0, quota))
      taken.add(id);
  }
  for (const { id } of directed) {
    const rule = profile.directed?.find((draw) => draw.id === id);
    if (rule === undefined) continue;
    const pool = units.filter((unit) => isDrawable(unit, rule)).map((unit) => seenBy(unit, id));
    const lacking = lackingUnits(rule.plan, {
      units: directedUnits(units, rule),
      taken: pool.filter((unit) => taken.has(unit.id)),
      staff: directedStaff(inspectors, rule),
      period,
    });
    const open = pool.filter((unit) => !taken.has(unit.id));
    for (const unit of inTurns(open, rule.plan, period).slice(0, Math.max(0, lacking)))
      taken.add(unit.id);
  }
  return taken;
}

/** By the turns of the demand, then those with fewest visits, then by id. */
function inTurns(pool: readonly Unit[], demand: Demand, period: Period): Unit[] {
  const turns = turnsOf(demand, period, isByMonth(pool));
  return [...pool].sort(
    (left, right) =>
      turns.map((turn) => turn(left) - turn(right)).find((each) => each !== 0) ??
      (left.visits - right.visits || left.due - right.due || compareText(left.id, right.id)),
  );
}

/** A unit after one more check: perhaps at its cap, or not to come again. */
function visited(unit: Unit, profile: Profile, month: number): Unit {
  const after = visitedOnce(unit, profile, month);
  if (unit.exclusion !== null) return after;
  if (isCapped(after, profile)) return { ...after, exclusion: 'capped' };
  const { noRepeat } = profile.plans[unit.category];
  return { ...after, exclusion: noRepeat === true ? 'repeated' : null };
}
