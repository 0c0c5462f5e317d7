/**
 * Teams. Tasks are served in the order of their tickets, seat by seat, the lead first. A seat goes to the inspector with the fewest
 * tasks this year (the register's count and those of this draw) among those who hold a licence, are not auxiliary, are allowed by
 * the region rule, are not recused from the enterprise and are not in the team yet.
 *
 * Among equals chance decides, by tickets again. Inspectors stand on a circle of 10^15 points, each at the first 15 decimals of the ticket of
 * their id. A seat has a ticket of its own, that of `enterprise id|seat number` (the lead is seat 0); it starts at the point 10^15 less its
 * first 15 decimals and goes up to the first of the equals. In other words: the lowest pair ticket wins, which is the inspector's number plus
 * the seat's number, modulo 10^15; equal pair tickets go by inspector id. So each seat has its own order of inspectors, and nobody
 * need work out a ticket for every pair of enterprise and inspector.
 */

import type { Problem } from '../problem';
import type { Task, Ticket } from './draw';
import type { PoolInspector, Unit } from './population';
import { teamFault } from './teamFault';
import { canInspect, teamMaker, type TeamPlan } from './teamMaker';
import { sortByTicket } from './ticketOrder';

/** One selected enterprise. */
export interface Selected {
  readonly unit: Unit;
  readonly ticket: Ticket;
}

export interface Assignment {
  /** in the order of service: by ticket, then id. Enterprises without a possible team are missing. */
  readonly tasks: readonly Task[];
  /** one team-impossible for each enterprise that no team can be sent to; they have no place. */
  readonly problems: readonly Problem[];
}

/**
 * Gives each selected enterprise its team. An unknown region ('') is a region like any other. An enterprise without a possible team
 * takes nobody's time, and the others are served all the same, so that all problems are found at once.
 *
 * @param selected in any order
 * @param inspectors all of the population
 * @param plan a team has at least one member
 * @param ticketOf id → ticket
 */
export function assignTeams(
  selected: readonly Selected[],
  inspectors: readonly PoolInspector[],
  plan: TeamPlan,
  ticketOf: (id: string) => Ticket,
): Assignment {
  const nextTeam = teamMaker(inspectors.filter(canInspect), plan, ticketOf);
  const tasks: Task[] = [];
  const impossible: Unit[] = [];
  for (const { unit, ticket } of sortByTicket(selected.map(({ unit, ticket }) => ({ id: unit.id, unit, ticket })))) {
    const [lead, ...assists] = nextTeam(unit) ?? [];
    if (lead === undefined) impossible.push(unit);
    else tasks.push({ unit, ticket, lead, assists });
  }
  return { tasks, problems: impossible.length === 0 ? [] : impossible.map(teamFault(inspectors, plan)) };
}
