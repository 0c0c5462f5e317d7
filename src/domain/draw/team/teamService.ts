import type { TeamRules } from '../../profile/profile';
import { circleTeams } from './circleTeams';
import type { Ticket } from '../draw';
import { fixedTeams } from './fixedTeams';
import type { PoolInspector } from '../../population/population';
import { searchedTeams } from './searchedTeams';
import type { TeamMaker, TeamRequest } from './teamMaker';

/** Serves the tasks of one draw. */
export interface TeamService {
  readonly nextTeam: TeamMaker;
  /** whom fixed teams leave without a team. */
  readonly leftOver: readonly PoolInspector[];
}

/**
 * Chooses the way in which teams are made: fixed ones where the profile wants them, else the fast
 * one unless a rule needs a search.
 *
 * @param inspectors those who may be sent on a task at all
 * @param rules of the profile
 * @param requests the tasks to come
 * @param ticketOf id → ticket
 */
export function teamService(
  inspectors: readonly PoolInspector[],
  rules: TeamRules,
  requests: readonly TeamRequest[],
  ticketOf: (id: string) => Ticket,
): TeamService {
  if (rules.fixed === true) {
    const { serve, leftOver } = fixedTeams(inspectors, rules, ticketOf);
    return { nextTeam: serve, leftOver };
  }
  const isPlain =
    rules.expertise === undefined &&
    rules.mixedDepartments !== true &&
    rules.noRepeatPair !== true &&
    requests.every(({ directed, joint }) => directed.length === 0 && joint === null);
  const nextTeam = isPlain
    ? circleTeams(inspectors, rules, ticketOf)
    : searchedTeams(inspectors, rules, ticketOf);
  return { nextTeam, leftOver: [] };
}
