import type { TeamRules } from '../../profile/profile';
import { candidateFinder, seatNumbers, wayFinder } from './candidates';
import type { Ticket } from '../draw';
import type { PoolInspector } from '../../population/population';
import type { TeamMaker, TeamRequest } from './teamMaker';
import { findTeam } from './teamSearch';

const NOBODY: readonly PoolInspector[] = [];

/**
 * Teams by all rules, a search for each task; for the rules that it knows it gives the teams of
 * circleTeams.
 *
 * @param inspectors those who may be sent on a task at all
 * @param ticketOf id → ticket
 */
export function searchedTeams(
  inspectors: readonly PoolInspector[],
  rules: TeamRules,
  ticketOf: (id: string) => Ticket,
): TeamMaker {
  const loads = inspectors.map(({ load }) => load);
  const waysFor = wayFinder(inspectors, loads, rules, ticketOf);
  return (request) => {
    const seats = seatNumbers(request.unit.id, ticketOf);
    for (const way of waysFor(request)) {
      const team = findTeam(way.candidates, way.rules, seats, request.joint);
      if (team.length < rules.size) continue;
      for (const { place } of team) loads[place]!++;
      return team.map(({ inspector }) => inspector);
    }
    return null;
  };
}

/**
 * Helpers for each task, by the same rules of region, recusal and directed draw and the same order
 * as members; their seats are named after `enterprise id|auxiliary`.
 *
 * @param helpers auxiliary people
 * @param count helpers wanted a task
 * @param ticketOf id → ticket
 * @returns the helpers of a task, fewer than `count` where there are not enough; each is counted
 *   for its helper
 */
export function helperTeams(
  helpers: readonly PoolInspector[],
  rules: TeamRules,
  count: number,
  ticketOf: (id: string) => Ticket,
): (request: TeamRequest) => readonly PoolInspector[] {
  if (count === 0) return () => NOBODY;
  const loads = helpers.map(({ load }) => load);
  const plain: TeamRules = { size: count, region: rules.region };
  const candidatesFor = candidateFinder(helpers, loads, plain, ticketOf);
  return (request) => {
    const found = findTeam(
      candidatesFor(request),
      plain,
      seatNumbers(`${request.unit.id}|auxiliary`, ticketOf),
      null,
    );
    for (const { place } of found) loads[place]!++;
    return found.map(({ inspector }) => inspector);
  };
}
