import type { PoolInspector, Population, Unit } from '../population/population';
import { recusalKey } from '../population/recusal';
import { canInspect } from '../draw/team/teamMaker';
import type { Severity } from '../ground/problem';
import { asksForUnits } from '../quota/demandQuota';
import type { CategoryQuota } from '../quota/categoryQuota';

/** Units that have the same people to choose from, before recusals. */
export interface RegionGroup {
  /** '' where the rule takes no notice of regions. */
  readonly region: string;
  readonly units: readonly Unit[];
  readonly people: readonly PoolInspector[];
}

/**
 * The units that may be drawn this year, by region, each with the people whom licences and the
 * region rule leave.
 *
 * @param population frozen
 */
export function regionGroups({ profile, units, inspectors }: Population): RegionGroup[] {
  const rule = profile.team.region;
  const licensed = inspectors.filter(canInspect);
  const drawable = units.filter(
    (unit) =>
      unit.exclusion === null &&
      (asksForUnits(profile.plans[unit.category]) || unit.directed.length > 0),
  );
  if (rule === 'any')
    return drawable.length === 0 ? [] : [{ region: '', units: drawable, people: licensed }];
  const byRegion = new Map<string, Unit[]>();
  for (const unit of drawable) {
    const known = byRegion.get(unit.region);
    if (known === undefined) byRegion.set(unit.region, [unit]);
    else known.push(unit);
  }
  return [...byRegion].map(([region, own]) => ({
    region,
    units: own,
    people: licensed.filter((inspector) => (inspector.region === region) === (rule === 'same')),
  }));
}

/**
 * Whether there are people enough for one team at all; where there are not, nothing finer need be
 * said.
 */
export function hasTeam({ profile, inspectors }: Population): boolean {
  return inspectors.filter(canInspect).length >= profile.team.size;
}

/**
 * How bad it is that no team can be sent to some units: an error when a category must draw more
 * than it has other units, so that no seed can pass all of them over; else a warning, since other
 * units may be drawn.
 *
 * @param units of the pool
 *
 * @example
 * severityFor([{ category: 'key' }], [{ category: 'key', total: 4, excluded: 1, quota: 3 }]) // → 'error'
 * severityFor([{ category: 'key' }], [{ category: 'key', total: 4, excluded: 1, quota: 2 }]) // → 'warning'
 */
export function severityFor(units: readonly Unit[], quotas: readonly CategoryQuota[]): Severity {
  const mustBeDrawn = quotas.some(({ category, total, excluded, quota }) => {
    const affected = units.filter((unit) => unit.category === category).length;
    return affected > 0 && quota > total - excluded - affected;
  });
  return mustBeDrawn ? 'error' : 'warning';
}

/**
 * No more people than this name one unit in their recusals, by its name, its code and its id.
 *
 * @example
 * mostRecused([{ recusals: ['A 厂', 'B'] }, { recusals: ['Ａ厂'] }, { recusals: [] }]) // → 6
 */
export function mostRecused(people: readonly PoolInspector[]): number {
  const counts = new Map<string, number>();
  for (const { recusals } of people) {
    for (const key of new Set(recusals.map(recusalKey)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return 3 * Math.max(0, ...counts.values());
}

/** As many names as a sentence can hold. */
export const NAMES_SHOWN = 3;

/**
 * The first few names of some units.
 *
 * @example
 * firstNames([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }]) // → ['a', 'b', 'c']
 */
export function firstNames(units: readonly Unit[]): string[] {
  return units.slice(0, NAMES_SHOWN).map((unit) => unit.name);
}
