/**
 * Fixed teams: the same people go together for the whole period. Teams are formed once, one after
 * the other, each by the search of teamSearch.ts among those who are left, its seats named after
 * `team|region|number`; by region where the region rule is 'same', otherwise from all. Where
 * departments have to be mixed, a team takes one person from each of the departments with the most
 * people left (ties: by name), which forms as many teams as can be formed. Who is left over in the
 * end has no team.
 *
 * A task goes to the team with the least load (the sum of its members') among those of which all
 * members may be sent there; an expert lead and, on a joint task, members of two departments come
 * before the load where the rules prefer them. Ties: the lowest pair ticket of the team's lead with
 * the task's first seat, then the lead's id.
 */

import type { TeamRules } from '../../profile/profile';
import { seatNumbers, wayFinder, type PlacedCandidate } from './candidates';
import type { Ticket } from '../draw';
import { joiningDepartment, type JointTurn } from './joint';
import type { PoolInspector } from '../../population/population';
import type { TeamMaker, TeamRequest } from './teamMaker';
import {
  areCovered,
  compareCandidates,
  findTeam,
  type Candidate,
  type WholeTeamRules,
} from './teamSearch';
import type { TeamWay } from './directedWays';
import { ticketNumber } from '../ticket/ticketOrder';
import { compareText } from '../../ground/compareText';

export interface FixedTeams {
  readonly serve: TeamMaker;
  /** in no team. */
  readonly leftOver: readonly PoolInspector[];
}

/**
 * Forms the teams of a period.
 *
 * @param inspectors those who may be sent on a task at all
 * @param ticketOf id → ticket
 * @param loadsNow by place in `inspectors`, where tasks were given since the teams were formed;
 *   Infinity for who has fallen out
 */
export function fixedTeams(
  inspectors: readonly PoolInspector[],
  rules: TeamRules,
  ticketOf: (id: string) => Ticket,
  loadsNow?: readonly number[],
): FixedTeams {
  const loads = loadsNow === undefined ? inspectors.map(({ load }) => load) : [...loadsNow];
  const teams = formTeams(inspectors, rules, ticketOf);
  const taken = new Set(teams.flat());
  const waysFor = wayFinder(inspectors, loads, rules, ticketOf);

  /** The teams that may go, of the first way in which any may. */
  function teamsAllowed(request: TeamRequest): (readonly PlacedCandidate[])[] {
    for (const way of waysFor(request)) {
      const allowed = membersAllowed(way).filter((members) => isTeamAllowed(members, way.rules));
      if (allowed.length > 0) return allowed;
    }
    return [];
  }

  function membersAllowed(way: TeamWay<PlacedCandidate>): (readonly PlacedCandidate[])[] {
    const candidates = new Map(way.candidates.map((candidate) => [candidate.place, candidate]));
    return teams.flatMap((team) => {
      const members = team.flatMap((place) => candidates.get(place) ?? []);
      return members.length === team.length && members.every(({ load }) => load < Infinity)
        ? [members]
        : [];
    });
  }

  return {
    leftOver: inspectors.filter((_, place) => !taken.has(place)),
    serve: (request) => {
      const seat = seatNumbers(request.unit.id, ticketOf)(0);
      const [team] = teamsAllowed(request)
        .map((members) => ({
          members,
          lead: leadOf(members),
          preference: preferenceOf(members, rules, request.joint),
        }))
        .sort(
          (left, right) =>
            left.preference - right.preference || compareCandidates(left.lead, right.lead, seat),
        );
      if (team === undefined) return null;
      for (const { place } of team.members) loads[place]!++;
      return team.members.map(({ inspector }) => inspector);
    },
  };
}

/** The lead with the load of the whole team. */
function leadOf(members: readonly PlacedCandidate[]): Candidate {
  return { ...members[0]!, load: members.reduce((sum, { load }) => sum + load, 0) };
}

function isTeamAllowed(members: readonly Candidate[], rules: WholeTeamRules): boolean {
  if (rules.expertise === 'require' && members[0]?.isExpert !== true) return false;
  return (
    areCovered(members, rules) &&
    (rules.noRepeatPair !== true || members.filter(({ wasThere }) => wasThere).length < 2)
  );
}

function preferenceOf(
  members: readonly Candidate[],
  rules: TeamRules,
  joint: JointTurn | null,
): number {
  const [lead, ...assists] = members;
  const unfit = rules.expertise === 'prefer' && lead?.isExpert !== true ? 1 : 0;
  if (joint === null || lead === undefined) return 3 * unfit;
  const home = lead.inspector.department;
  const others = assists
    .map(({ inspector }) => inspector.department)
    .filter((department) => department !== home);
  const joining = joiningDepartment(joint, home);
  return (
    3 * unfit +
    (others.some((department) => department === joining) ? 0 : others.length > 0 ? 1 : 2)
  );
}

/** Places of the members of each team, the lead first. */
function formTeams(
  inspectors: readonly PoolInspector[],
  rules: TeamRules,
  ticketOf: (id: string) => Ticket,
): readonly (readonly number[])[] {
  const people = inspectors.map((inspector, place) => ({
    place,
    inspector,
    load: inspector.load,
    number: ticketNumber(ticketOf(inspector.id)),
    isExpert: false,
    wasThere: false,
  }));
  const regions =
    rules.region === 'same' ? new Set(inspectors.map(({ region }) => region)) : [null];
  const shape = { size: rules.size, mixedDepartments: rules.mixedDepartments === true };
  return [...regions].flatMap((region) => {
    const teams: number[][] = [];
    let left = people.filter(({ inspector }) => region === null || inspector.region === region);
    for (;;) {
      const open = shape.mixedDepartments ? ofLargestDepartments(left, rules.size) : left;
      const team = findTeam(
        open,
        shape,
        seatNumbers(`team|${region ?? ''}|${teams.length}`, ticketOf),
        null,
      );
      if (team.length < rules.size) return teams;
      teams.push(team.map(({ place }) => place));
      left = left.filter((person) => !team.includes(person));
    }
  });
}

function ofLargestDepartments<Person extends Candidate>(
  people: readonly Person[],
  count: number,
): Person[] {
  const sizes = new Map<string, number>();
  for (const { inspector } of people)
    sizes.set(inspector.department, (sizes.get(inspector.department) ?? 0) + 1);
  const largest = [...sizes]
    .sort(
      ([leftName, left], [rightName, right]) => right - left || compareText(leftName, rightName),
    )
    .slice(0, count);
  const names = new Set(largest.map(([name]) => name));
  return people.filter(({ inspector }) => names.has(inspector.department));
}
