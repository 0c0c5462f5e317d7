/**
 * Who may be sent to an enterprise by the rules that concern single people: region, recusal,
 * directed draw.
 */

import type { RegionRule } from '../../profile/profile';
import type { PoolInspector, Unit } from '../../population/population';
import { recusedFrom } from '../../population/recusal';

/**
 * Whether the region rule lets a person go to a unit. An unknown region ('') is a region like any
 * other.
 *
 * @example
 * isRegionAllowed({ region: 'a' }, { region: 'a' }, 'cross') // → false
 */
export function isRegionAllowed(inspector: PoolInspector, unit: Unit, rule: RegionRule): boolean {
  return rule === 'any' || (inspector.region === unit.region) === (rule === 'same');
}

/**
 * Whether a person may be sent on all of some directed draws.
 *
 * @example
 * isDirectedAllowed({ directed: ['a', 'b'] }, ['b']) // → true
 */
export function isDirectedAllowed(inspector: PoolInspector, directed: readonly string[]): boolean {
  return directed.every((id) => inspector.directed.includes(id));
}

/**
 * Makes the function that gives those who may be sent to a unit for some directed draws.
 *
 * @returns (unit, directed) → places in `inspectors`, rising
 *
 * @example
 * allowedPlaces([{ region: 'a', recusals: [], directed: [] }, { region: 'b', recusals: [], directed: [] }], 'same')({ region: 'b', name: 'x', id: 'x', creditCode: '', recusals: [] }, []) // → [1]
 */
export function allowedPlaces(
  inspectors: readonly PoolInspector[],
  region: RegionRule,
): (unit: Unit, directed: readonly string[]) => readonly number[] {
  const recusedPlaces = recusedFrom(inspectors);
  return (unit, directed) => {
    const recused = new Set(recusedPlaces(unit));
    return inspectors.flatMap((inspector, place) =>
      isRegionAllowed(inspector, unit, region) &&
      !recused.has(place) &&
      isDirectedAllowed(inspector, directed)
        ? [place]
        : [],
    );
  };
}
