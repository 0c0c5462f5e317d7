/**
 * Who may be sent to an enterprise by the rules that concern single people: region, recusal,
 * directed draw.
 */

import type { RegionRule, TeamRules } from '../../profile/profile';
import type { PoolInspector, Unit } from '../../population/population';
import { recusedFrom, peopleNamed } from '../../population/recusal';

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

/**
 * Whoever may be sent along without a licence (许昌 2026 三（三） 可抽取或挑选辅助人员): the auxiliary people, or
 * those of them that the profile picks.
 *
 * @param inspectors all of the population
 * @param rules names in `helpers` that no auxiliary person has pick nobody
 *
 * @example
 * helpersOf([{ id: '1', name: '甲', auxiliary: true }, { id: '2', name: '乙', auxiliary: true }, { id: '3', name: '丙', auxiliary: false }], { helpers: ['乙', '丙'] }).map(({ id }) => id) // → ['2']
 */
export function helpersOf(
  inspectors: readonly PoolInspector[],
  { helpers }: Pick<TeamRules, 'helpers'>,
): readonly PoolInspector[] {
  const all = inspectors.filter(({ auxiliary }) => auxiliary);
  if (helpers === undefined) return all;
  const picked = new Set(peopleNamed(all)(helpers));
  return all.filter((_, place) => picked.has(place));
}
