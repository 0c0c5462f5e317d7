/**
 * 备选顺序. Who takes the place of a selected enterprise follows from the draw: the units that it did
 * not take stand in the order of selection, of a category, or of the pool that directed draws share
 * where those took the enterprise. So the order is known with the list, before anybody falls out,
 * and nobody can choose whom to take.
 */

import type { Draw, TicketedUnit } from '../draw/draw';
import { poolUnit, rankPool } from '../draw/selection/ranking';
import type { Population } from '../population/population';
import { isDrawable } from '../quota/directedQuota';
import { CATEGORIES, type Category } from '../register/category';

/** What took a unit: its category, or, where there are any, directed draws by their ids. */
export interface Taker {
  readonly category: Category;
  readonly directed: readonly string[];
}

/** Who would take the places of units that one taker took, the first first. */
export interface SubstituteOrder extends Taker {
  readonly units: readonly TicketedUnit[];
}

/**
 * All units that could take the place of one that a taker took, in the order of selection; those
 * that are on the list already are passed over by whoever asks.
 *
 * @param units of the draw, in their order
 * @param taker of the unit that is replaced
 * @param population of the draw
 */
export function substitutesFor(
  units: readonly TicketedUnit[],
  { category, directed }: Taker,
  { profile, period }: Population,
): readonly TicketedUnit[] {
  const open = units.filter(({ drawn }) => !drawn);
  const draws = (profile.directed ?? []).filter(({ id }) => directed.includes(id));
  const [first] = draws;
  if (first === undefined)
    return open.filter(({ unit, rank }) => rank > 0 && unit.category === category);
  const pool = open.filter(({ unit }) => draws.every((each) => isDrawable(unit, each)));
  const byId = new Map<string, TicketedUnit>(pool.map((each) => [each.unit.id, each]));
  return rankPool(
    pool.map(({ unit, ticket }) => poolUnit(unit, ticket)),
    first.plan,
    period,
  ).flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * The first substitutes of every category and of every set of directed draws that took a unit, as
 * of the draw: the categories in their order, then the directed draws.
 *
 * @param draw its population, and its units in their order
 * @param most how many of each; fewer where fewer remain
 *
 * @example
 * substituteOrders({ population: { profile: {}, period: { year: 2026 } }, units: [
 *   { unit: { id: 'a', category: 'key' }, rank: 1, drawn: true, directed: [] },
 *   { unit: { id: 'b', category: 'key' }, rank: 2, drawn: false, directed: [] },
 *   { unit: { id: 'c', category: 'key' }, rank: 0, drawn: false, directed: [] },
 * ] }, 5).map(({ category, units }) => [category, units.map(({ unit }) => unit.id)]) // → [['key', ['b']]]
 */
export function substituteOrders(
  { population, units }: Pick<Draw, 'population' | 'units'>,
  most: number,
): readonly SubstituteOrder[] {
  const drawn = units.filter((each) => each.drawn);
  const sets = new Map(
    drawn
      .filter(({ directed }) => directed.length > 0)
      .map(({ unit: { category }, directed }): [string, Taker] => [
        JSON.stringify(directed),
        { category, directed },
      ]),
  );
  const takers: readonly Taker[] = [
    ...CATEGORIES.filter((category) =>
      drawn.some(({ unit, directed }) => directed.length === 0 && unit.category === category),
    ).map((category) => ({ category, directed: [] })),
    ...[...sets.keys()].sort().flatMap((key) => sets.get(key) ?? []),
  ];
  return takers.map((taker) => ({
    ...taker,
    units: substitutesFor(units, taker, population).slice(0, most),
  }));
}
