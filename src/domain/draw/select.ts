/**
 * Selection. Within each category the units of the pool stand in the order of selection (ranking.ts: by ticket, the lowest first), and the
 * quota takes them from the front. A category's selection depends on nothing outside the category.
 */

import { CATEGORIES } from '../profile/category';
import type { CategoryQuota } from '../profile/categoryQuota';
import type { Ticket, TicketedUnit } from './draw';
import type { Population, Unit } from './population';
import { poolUnit, rankPool } from './ranking';
import { compareText } from './ticketOrder';

/** Of every unit that no directed draw took. */
const NONE: readonly string[] = [];

/**
 * Every unit of the population with its ticket, its rank and whether its category draws it, in the order of Draw.units. A quota above the
 * pool draws the whole pool.
 *
 * @param population in any order of units
 * @param quotas a category without one has quota 0
 * @param ticketOf id → ticket
 */
export function selectUnits(population: Population, quotas: readonly CategoryQuota[], ticketOf: (id: string) => Ticket): TicketedUnit[] {
  const { profile, period } = population;
  const selected: TicketedUnit[] = [];
  for (const category of CATEGORIES) {
    const quota = quotas.find((candidate) => candidate.category === category)?.quota ?? 0;
    const units = population.units.filter((unit) => unit.category === category);
    const pool = units.filter((unit) => unit.exclusion === null).map((unit) => poolUnit(unit, ticketOf(unit.id)));
    rankPool(pool, profile.plans[category], period.year).forEach(({ unit, ticket }, index) => {
      selected.push({ unit, ticket, rank: index + 1, drawn: index < quota, directed: NONE });
    });
    for (const unit of outOfPool(units)) selected.push({ unit, ticket: ticketOf(unit.id), rank: 0, drawn: false, directed: NONE });
  }
  return selected;
}

function outOfPool(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => unit.exclusion !== null).sort((left, right) => compareText(left.id, right.id));
}
