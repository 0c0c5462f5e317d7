import type { PoolInspector, Population, Unit } from '../population/population';
import { isCapped, seenBy } from '../population/unitVisits';
import { groupBy } from '../ground/groupBy';
import { CATEGORIES } from '../register/category';
import { asksForUnits } from '../quota/demandQuota';
import type { Demand, Profile } from '../profile/profile';
import type { Excluded, DemandSubject } from './conflictDetail';

/** Units that no quota and no limit of visits can tell apart. */
export interface UnitClass {
  /** one of them. */
  readonly unit: Unit;
  readonly count: number;
}

/** A class while it is being counted. */
interface Counted {
  readonly unit: Unit;
  count: number;
}

/** A demand with the units that it is about and the people who count for its ratios. */
export interface OwnDemand {
  readonly subject: DemandSubject;
  readonly demand: Demand;
  readonly total: number;
  readonly classes: readonly UnitClass[];
  readonly staff: readonly PoolInspector[];
}

/**
 * The demands of all categories and directed draws that ask for units, in the order of CATEGORIES,
 * then of the profile. Their units are counted once here, so that all further reasoning is about a
 * few classes and not about each unit.
 *
 * @param population frozen
 */
export function ownDemands({ profile, units, inspectors }: Population): OwnDemand[] {
  const byCategory = groupBy(units, ({ category }) => category);
  const ofCategories = CATEGORIES.map((category) => {
    const subject: DemandSubject = { kind: 'category', category };
    return ownDemand(subject, profile.plans[category], byCategory.get(category) ?? [], inspectors);
  });
  const ofDirected = (profile.directed ?? []).map(({ id, name, plan: demand }) => {
    const staff = inspectors.filter((inspector) => inspector.directed.includes(id));
    const own = units.filter((unit) => unit.directed.includes(id)).map((unit) => seenBy(unit, id));
    return reclassed(
      ownDemand({ kind: 'directed', id, name }, demand, own, staff),
      demand,
      profile,
    );
  });
  return [...ofCategories, ...ofDirected].filter(({ demand }) => asksForUnits(demand));
}

function ownDemand(
  subject: DemandSubject,
  demand: Demand,
  units: readonly Unit[],
  staff: readonly PoolInspector[],
): OwnDemand {
  return { subject, demand, total: units.length, classes: classesOf(units), staff };
}

/**
 * Counts units by what keeps them out of the pool, their visits, those that caps count, and when
 * they are due.
 *
 * @example
 * classesOf([{ exclusion: null, visits: 0, due: 0 }, { exclusion: null, visits: 0, due: 0 }]) // → [{ unit: { exclusion: null, visits: 0, due: 0 }, count: 2 }]
 */
export function classesOf(units: readonly Unit[]): UnitClass[] {
  const byExclusion = new Map<Unit['exclusion'], Map<number | string, Counted>>();
  for (const unit of units) {
    let byVisits = byExclusion.get(unit.exclusion);
    if (byVisits === undefined)
      byExclusion.set(unit.exclusion, (byVisits = new Map<number | string, Counted>()));
    const place = unit.visits * 10_000 + unit.due;
    // Numbers are looked up faster, and few profiles have caps.
    const { caps = [], months = [] } = unit;
    const key =
      caps.length + months.length === 0 ? place : `${place} ${caps.join(' ')} ${months.join(' ')}`;
    const known = byVisits.get(key);
    if (known === undefined) byVisits.set(key, { unit, count: 1 });
    else known.count++;
  }
  return [...byExclusion.values()].flatMap((byVisits) => [...byVisits.values()]);
}

/**
 * The units of classes one by one, for reckoning quotas: those of a class are one object.
 *
 * @example
 * unitsOf([{ unit: { id: 'a' }, count: 2 }]) // → [{ id: 'a' }, { id: 'a' }]
 */
export function unitsOf(classes: readonly UnitClass[]): Unit[] {
  const units: Unit[] = [];
  for (const { unit, count } of classes)
    for (let index = 0; index < count; index++) units.push(unit);
  return units;
}

/**
 * How many units are in the pool.
 *
 * @example
 * poolSize([{ unit: { exclusion: null }, count: 3 }, { unit: { exclusion: 'capped' }, count: 2 }]) // → 3
 */
export function poolSize(classes: readonly UnitClass[]): number {
  return classes.reduce((sum, { unit, count }) => (unit.exclusion === null ? sum + count : sum), 0);
}

/**
 * How many units are out of the pool, by the reason.
 *
 * @example
 * countExcluded([{ unit: { exclusion: 'capped' }, count: 2 }, { unit: { exclusion: null }, count: 3 }]) // → { capped: 2 }
 */
export function countExcluded(classes: readonly UnitClass[]): Excluded {
  const counts: { -readonly [Reason in keyof Excluded]: number } = {};
  for (const { unit, count } of classes)
    if (unit.exclusion !== null) counts[unit.exclusion] = (counts[unit.exclusion] ?? 0) + count;
  return counts;
}

/** The demand's units as a changed profile would have them. */
export function reclassed(own: OwnDemand, demand: Demand, profile: Profile): OwnDemand {
  return {
    ...own,
    demand,
    classes: own.classes.map(({ unit, count }) => ({
      unit: reconsidered(unit, demand, profile),
      count,
    })),
  };
}

/**
 * A unit as a changed profile would have it: out of the pool only for what still holds. What a unit
 * is (offsite, exempt) stays; what its visits and its production make of it is looked at again.
 *
 * @param demand of the unit's category, or of the directed draw in question
 *
 * @example
 * reconsidered({ exclusion: 'capped', visits: 2 }, { quota: { kind: 'none' } }, { caps: [{ times: 3, per: 'year' }] }) // → { exclusion: null, visits: 2 }
 * reconsidered({ exclusion: null, visits: 1 }, { quota: { kind: 'none' }, noRepeat: true }, {}) // → { exclusion: 'repeated', visits: 1 }
 */
export function reconsidered(unit: Unit, demand: Demand, profile: Profile): Unit {
  const exclusion = isSettled(unit, demand, profile)
    ? unit.exclusion
    : exclusionByVisits(unit, demand, profile);
  return exclusion === unit.exclusion ? unit : { ...unit, exclusion };
}

function isSettled(unit: Unit, demand: Demand, { suspendedInPool }: Profile): boolean {
  if (unit.exclusion === 'suspended') return !suspendedInPool;
  if (unit.exclusion === 'recent') return demand.noRepeatYears !== undefined;
  return !isInPoolByKind(unit);
}

/**
 * Whether nothing but its visits of the year can keep a unit out of the pool.
 *
 * @example
 * isInPoolByKind({ exclusion: 'capped' }) // → true
 * isInPoolByKind({ exclusion: 'suspended' }) // → false
 */
export function isInPoolByKind({ exclusion }: Unit): boolean {
  return exclusion === null || exclusion === 'capped' || exclusion === 'repeated';
}

function exclusionByVisits(unit: Unit, demand: Demand, profile: Profile): Unit['exclusion'] {
  if (isCapped(unit, profile)) return 'capped';
  return demand.noRepeat === true && unit.visits > 0 ? 'repeated' : null;
}
