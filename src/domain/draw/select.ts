/**
 * Selection. Within each category the units of the pool stand in the order of their tickets, the lowest first, and the quota takes them
 * from the front. Where a plan asks that every unit be visited in so many years (003, 004: 全覆盖), units without a visit stand
 * before the others. A category's selection depends on nothing outside the category.
 */

import { CATEGORIES } from '../profile/category';
import type { CategoryQuota } from '../profile/categoryQuota';
import type { Ticket, TicketedUnit } from './draw';
import type { Population, Unit } from './population';
import { compareText, sortByTicket } from './ticketOrder';

/**
 * Every unit of the population with its ticket, its rank and whether it is drawn, in the order of Draw.units. A quota above the pool
 * draws the whole pool. Ties of tickets: by id.
 *
 * @param population in any order of units
 * @param quotas a category without one has quota 0
 * @param ticketOf id → ticket
 */
export function selectUnits(population: Population, quotas: readonly CategoryQuota[], ticketOf: (id: string) => Ticket): TicketedUnit[] {
  const selected: TicketedUnit[] = [];
  for (const category of CATEGORIES) {
    const quota = quotas.find((candidate) => candidate.category === category)?.quota ?? 0;
    const units = population.units.filter((unit) => unit.category === category);
    const covers = population.profile.plans[category].coverageYears !== undefined;
    rankPool(units, covers, ticketOf).forEach(({ unit, ticket }, index) => {
      selected.push({ unit, ticket, rank: index + 1, drawn: index < quota });
    });
    for (const unit of outOfPool(units)) selected.push({ unit, ticket: ticketOf(unit.id), rank: 0, drawn: false });
  }
  return selected;
}

interface UnitTicket {
  readonly id: string;
  readonly unit: Unit;
  readonly ticket: Ticket;
}

function rankPool(units: readonly Unit[], covers: boolean, ticketOf: (id: string) => Ticket): readonly UnitTicket[] {
  const tickets = units.filter((unit) => unit.exclusion === null).map((unit) => ({ id: unit.id, unit, ticket: ticketOf(unit.id) }));
  const sorted = sortByTicket(tickets);
  if (!covers) return sorted;
  return [...sorted.filter(({ unit }) => unit.visits === 0), ...sorted.filter(({ unit }) => unit.visits !== 0)];
}

function outOfPool(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => unit.exclusion !== null).sort((left, right) => compareText(left.id, right.id));
}
