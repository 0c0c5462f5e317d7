/**
 * Selection. Within each category the units of the pool stand in the order of selection
 * (ranking.ts: by ticket, the lowest first), and the quota takes them from the front. A category's
 * selection depends on nothing outside the category.
 */

import { CATEGORIES, type Category } from '../../register/category';
import { type CategoryQuota, categoryQuotas } from '../../quota/categoryQuota';
import type { Ticket, TicketedUnit, CategoryDraw, DirectedResult } from '../draw';
import type { Population, Unit } from '../../population/population';
import { poolUnit, rankPool, type PoolUnit } from './ranking';
import { compareText } from '../../ground/compareText';
import { directedQuotas } from '../../quota/directedQuota';
import { selectDirected } from './directedSelection';

/** Of every unit that no directed draw took. */
const NONE: readonly string[] = [];

/**
 * Every unit of the population with its ticket, its rank and whether its category draws it, in the
 * order of Draw.units. A quota above the pool draws the whole pool.
 *
 * @param population in any order of units
 * @param quotas a category without one has quota 0
 * @param ticketOf id → ticket
 */
export function selectUnits(
  population: Population,
  quotas: readonly CategoryQuota[],
  ticketOf: (id: string) => Ticket,
): TicketedUnit[] {
  const { profile, period } = population;
  const pools = new Map<Category, PoolUnit[]>(CATEGORIES.map((category) => [category, []]));
  const others = new Map<Category, Unit[]>(CATEGORIES.map((category) => [category, []]));
  // One pass: a province has more units than a processor's cache holds.
  for (const unit of population.units) {
    if (unit.exclusion === null) pools.get(unit.category)?.push(poolUnit(unit, ticketOf(unit.id)));
    else others.get(unit.category)?.push(unit);
  }
  const selected: TicketedUnit[] = [];
  for (const category of CATEGORIES) {
    const quota = quotas.find((candidate) => candidate.category === category)?.quota ?? 0;
    rankPool(pools.get(category) ?? [], profile.plans[category], period).forEach(
      ({ unit, ticket }, index) => {
        selected.push({ unit, ticket, rank: index + 1, drawn: index < quota, directed: NONE });
      },
    );
    const outOfPool = (others.get(category) ?? []).sort((left, right) =>
      compareText(left.id, right.id),
    );
    for (const unit of outOfPool)
      selected.push({ unit, ticket: ticketOf(unit.id), rank: 0, drawn: false, directed: NONE });
  }
  return selected;
}

/** Everything of a draw but its teams. */
export interface UnitDraw {
  readonly categories: readonly CategoryDraw[];
  readonly directed: readonly DirectedResult[];
  /** in the order of Draw.units. */
  readonly units: readonly TicketedUnit[];
}

/**
 * Quotas, tickets and selection: the categories first, then the directed draws.
 *
 * @param population in any order of units
 * @param ticketOf id → ticket
 */
export function drawUnits(population: Population, ticketOf: (id: string) => Ticket): UnitDraw {
  const quotas = categoryQuotas(population);
  const selected = selectUnits(population, quotas, ticketOf);
  const categories = quotas.map((quota) => ({
    ...quota,
    drawn: selected.filter(({ unit, drawn }) => drawn && unit.category === quota.category).length,
  }));
  const { units, results } = selectDirected(population, directedQuotas(population), selected);
  return { categories, directed: results, units };
}
