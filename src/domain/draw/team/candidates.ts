import type { TeamRules } from '../../profile/profile';
import { seatName } from './circle';
import type { Ticket } from '../draw';
import { expertiseWords, wordsFit } from '../../register/expertise';
import { askingDraws, teamWays, type TeamWay } from './directedWays';
import { allowedPlaces } from './personRules';
import type { PoolInspector } from '../../population/population';
import { peopleNamed } from '../../population/recusal';
import type { TeamRequest } from './teamMaker';
import type { Candidate } from './teamSearch';
import { ticketNumber } from '../ticket/ticketOrder';

/** A candidate with the place in the list of inspectors. */
export interface PlacedCandidate extends Candidate {
  readonly place: number;
}

/**
 * Makes the function that gives the candidates for a task, as loads stand now.
 *
 * @param inspectors those who may be sent at all
 * @param loads by place in `inspectors`; read anew for each task
 * @param ticketOf id → ticket
 */
export function candidateFinder(
  inspectors: readonly PoolInspector[],
  loads: readonly number[],
  rules: TeamRules,
  ticketOf: (id: string) => Ticket,
): (request: TeamRequest) => readonly PlacedCandidate[] {
  const numbers = inspectors.map(({ id }) => ticketNumber(ticketOf(id)));
  const specialties = inspectors.map(({ specialty }) =>
    rules.expertise === undefined ? [] : expertiseWords(specialty),
  );
  const allowed = allowedPlaces(inspectors, rules.region);
  const named = peopleNamed(inspectors);
  return ({ unit, directed }) => {
    const expertise = expertiseWords(unit.expertise);
    const lastTeam = new Set(rules.noRepeatPair === true ? named(unit.lastTeam) : []);
    return allowed(unit, directed).map((place) => ({
      place,
      inspector: inspectors[place]!,
      load: loads[place]!,
      number: numbers[place]!,
      isExpert: wordsFit(specialties[place]!, expertise),
      wasThere: lastTeam.has(place),
    }));
  };
}

/**
 * Makes the function that gives the ways to make a team for a task, as loads stand now.
 *
 * @param inspectors those who may be sent at all
 * @param loads by place in `inspectors`; read anew for each task
 * @param ticketOf id → ticket
 */
export function wayFinder(
  inspectors: readonly PoolInspector[],
  loads: readonly number[],
  rules: TeamRules,
  ticketOf: (id: string) => Ticket,
): (request: TeamRequest) => readonly TeamWay<PlacedCandidate>[] {
  const candidatesFor = candidateFinder(inspectors, loads, rules, ticketOf);
  return (request) => {
    const asking = askingDraws(inspectors, request.directed);
    return asking.length < 2
      ? [{ candidates: candidatesFor(request), rules }]
      : teamWays(candidatesFor({ ...request, directed: [] }), rules, request.directed, asking);
  };
}

/**
 * Makes the function that gives the number of each seat of an enterprise.
 *
 * @param enterpriseId or what else the seats are named after
 *
 * @example
 * seatNumbers('E', (name) => name === 'E|1' ? '0.250000000000000' : '0.100000000000000')(1) // → 250000000000000
 */
export function seatNumbers(
  enterpriseId: string,
  ticketOf: (id: string) => Ticket,
): (seat: number) => number {
  return (seat) => ticketNumber(ticketOf(seatName(enterpriseId, seat)));
}
