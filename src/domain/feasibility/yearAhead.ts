/**
 * The rest of the year at its best: every period left draws what its quota asks for and takes the
 * least visited units first. What cannot be done even so cannot be done by any seed, and no draw
 * need be tried to know it.
 */

import { periodMonths, periodStart, periodsOfYear, type Period } from '../calendar/period';
import type { Unit } from '../population/population';
import { visitedIn } from '../population/unitVisits';
import { demandQuota } from '../quota/demandQuota';
import { isByMonth } from '../quota/done';
import { turnsOf } from '../quota/turns';
import type { Demand } from '../profile/profile';
import { isInPoolByKind, poolSize, unitsOf, type OwnDemand, type UnitClass } from './ownDemand';

/**
 * How many units each period left, the draw's own first, would draw. Cap and 不重复抽查 are left
 * aside: they are what this is compared with. Units that are out of the pool for another reason
 * stay out, and no period draws more units than there are.
 *
 * @param own a demand with its units
 * @param period from which on
 * @param demand instead of its own
 */
export function drawsAhead(own: OwnDemand, period: Period, demand: Demand = own.demand): number[] {
  const left = periodsOfYear(period).filter((each) => periodStart(each) >= periodStart(period));
  return drawsIn(own, left, demand);
}

/**
 * How many units each of some periods would draw, one after the other, as drawsAhead does.
 *
 * @param own a demand with its units
 * @param periods of one year, in their order
 * @param demand instead of its own
 */
export function drawsIn(
  own: OwnDemand,
  periods: readonly Period[],
  demand: Demand = own.demand,
): number[] {
  let classes: readonly UnitClass[] = own.classes.map(withoutVisitLimits);
  const pool = poolSize(classes);
  return periods.map((each) => {
    const { quota } = demandQuota(demand, unitsOf(classes), own.staff, each);
    const count = Math.min(quota, pool);
    classes = visited(classes, count, demand, each);
    return count;
  });
}

/** Visits that draws ask for and visits that a limit for each unit leaves. */
export interface VisitBalance {
  readonly needed: number;
  readonly possible: number;
}

/**
 * What draws ask for against what a yearly limit of visits to each unit leaves; no unit is drawn
 * twice in a quarter.
 *
 * @param classes units of the demand
 * @param draws a number for each period left
 * @param limit visits of a unit in the year, those of the register included
 * @param visitsOf those that the limit counts; null where it leaves the unit alone
 *
 * @example
 * visitBalance([{ unit: { exclusion: null, visits: 0 }, count: 2 }, { unit: { exclusion: 'capped', visits: 2 }, count: 1 }], [2, 2], 3) // → { needed: 4, possible: 5 }
 */
export function visitBalance(
  classes: readonly UnitClass[],
  draws: readonly number[],
  limit: number,
  visitsOf: (unit: Unit) => number | null = ({ visits }) => visits,
): VisitBalance {
  const quarters = draws.filter((count) => count > 0).length;
  const possible = classes
    .filter(({ unit }) => isInPoolByKind(unit))
    .reduce((sum, { unit, count }) => {
      const done = visitsOf(unit);
      const left = done === null ? quarters : Math.max(0, limit - done);
      return sum + count * Math.min(quarters, left);
    }, 0);
  return { needed: draws.reduce((sum, count) => sum + count, 0), possible };
}

function withoutVisitLimits(group: UnitClass): UnitClass {
  return group.unit.exclusion !== null && isInPoolByKind(group.unit)
    ? { ...group, unit: { ...group.unit, exclusion: null } }
    : group;
}

/** The units after a draw of so many of the pool, in the turns of the demand. */
function visited(
  classes: readonly UnitClass[],
  count: number,
  demand: Demand,
  period: Period,
): readonly UnitClass[] {
  let left = count;
  const month = periodMonths(period).last;
  const turns = turnsOf(demand, period, isByMonth(classes.slice(0, 1).map(({ unit }) => unit)));
  const inOrder = [...classes].sort(
    (one, other) =>
      turns.map((turn) => turn(one.unit) - turn(other.unit)).find((each) => each !== 0) ??
      (one.unit.visits - other.unit.visits || one.unit.due - other.unit.due),
  );
  return inOrder.flatMap((group) => {
    const taken = group.unit.exclusion === null ? Math.min(left, group.count) : 0;
    if (taken === 0) return [group];
    left -= taken;
    const drawn = { unit: visitedIn(group.unit, month), count: taken };
    return taken === group.count ? [drawn] : [drawn, { ...group, count: group.count - taken }];
  });
}
