/**
 * Teams. Tasks are served in the order of their tickets (joint ones first where a profile wants tasks
 * levelled and that levels them), seat by seat, the lead first. A seat goes
 * to the inspector with the fewest tasks this year (the register's count and those of this draw)
 * among those who hold a licence, are not auxiliary, are allowed by the region rule, are not
 * recused from the enterprise, belong to the directed draws of which it is a task (directedWays.ts),
 * and are not in the team yet. What a profile asks beyond that (expertise, departments, last time's pair, joint tasks) is
 * teamSearch.ts', and teams for a whole period are fixedTeams.ts'.
 *
 * Among equals chance decides, by tickets again. Inspectors stand on a circle of 10^15 points, each
 * at the first 15 decimals of the ticket of their id. A seat has a ticket of its own, that of
 * `enterprise id|seat number` (the lead is seat 0); it starts at the point 10^15 less its first 15
 * decimals and goes up to the first of the equals. In other words: the lowest pair ticket wins,
 * which is the inspector's number plus the seat's number, modulo 10^15; equal pair tickets go by
 * inspector id. So each seat has its own order of inspectors, and nobody need work out a ticket for
 * every pair of enterprise and inspector.
 */

import type { TeamPreference, DrawProblem } from '../drawProblem';
import type { Profile, TeamRules } from '../../profile/profile';
import type { Task, Ticket } from '../draw';
import { expertiseWords, wordsFit } from '../../register/expertise';
import { chooseJointTasks, joiningDepartment } from './joint';
import type { PoolInspector, Unit } from '../../population/population';
import { helpersOf } from './personRules';
import { helperTeams, searchedTeams } from './searchedTeams';
import { canInspect, type TeamRequest, type TeamMaker } from './teamMaker';
import { teamFault } from './teamFault';
import { sortByTicket } from '../ticket/ticketOrder';
import { circleTeams } from './circleTeams';
import { fixedTeams } from './fixedTeams';

/** One selected enterprise. */
export interface Selected {
  readonly unit: Unit;
  readonly ticket: Ticket;
  /** ids of the directed draws that took it. */
  readonly directed: readonly string[];
  /** ids of those of which it is a task though its category took it; absent for none. */
  readonly shared?: readonly string[];
}

const NOBODY: readonly string[] = [];
const WARNING = { severity: 'warning', sheet: '', cell: '' } as const;

/** What of a profile concerns teams. */
export type TeamProfile = Pick<Profile, 'team' | 'joint'>;

export interface Assignment {
  /**
   * in the order of service: by ticket, then id. Enterprises without a possible team are missing.
   */
  readonly tasks: readonly Task[];
  /**
   * team-impossible for each enterprise that no team can be sent to (an error),
   * team-preference-unmet for each that got another team than the profile prefers,
   * inspectors-left-over where fixed teams do not use everyone; they have no place.
   */
  readonly problems: readonly DrawProblem[];
}

/**
 * Gives each selected enterprise its team. An unknown region ('') or department is one like any
 * other. An enterprise without a possible team takes nobody's time, and the others are served all
 * the same, so that all problems are found at once.
 *
 * @param selected in any order
 * @param inspectors all of the population
 * @param profile whose team rules and joint shares; a team has at least one member
 * @param ticketOf id → ticket
 */
export function assignTeams(
  selected: readonly Selected[],
  inspectors: readonly PoolInspector[],
  { team: rules, joint }: TeamProfile,
  ticketOf: (id: string) => Ticket,
): Assignment {
  const people = inspectors.filter(canInspect);
  const ids = selected.map(({ unit }) => unit.id);
  const jointTasks = chooseJointTasks(ids, joint, people, ticketOf);
  const requests = sortByTicket(
    selected.map(({ unit, ticket, directed, shared = NOBODY }) => ({
      id: unit.id,
      unit,
      ticket,
      directed: [...directed, ...shared],
      taking: { directed, ...(shared.length === 0 ? {} : { shared }) },
      joint: jointTasks.internal(unit.id),
    })),
  );
  const { inOrder, teams, leftOver } = servedTeams(people, rules, requests, ticketOf);
  const helpersWanted = rules.auxiliaries ?? 0;
  const helpers = helpersOf(inspectors, rules);
  const helpersFor = helperTeams(helpers, rules, helpersWanted, ticketOf);
  const helpersOfTask = new Map(
    inOrder
      .filter(({ unit }) => teams.has(unit.id))
      .map((request) => [request.unit.id, helpersFor(request)]),
  );
  const departments = new Set(people.map(({ department }) => department));

  const tasks: Task[] = [];
  const impossible: TeamRequest[] = [];
  const problems: DrawProblem[] = [];
  for (const request of requests) {
    const { unit, ticket, taking } = request;
    const [lead, ...assists] = teams.get(unit.id) ?? [];
    if (lead === undefined) {
      impossible.push(request);
      continue;
    }
    const auxiliaries = helpersOfTask.get(unit.id) ?? [];
    const joining =
      request.joint === null ? null : joiningDepartment(request.joint, lead.department);
    const internal = joining === null ? NOBODY : [joining];
    if (
      rules.expertise === 'prefer' &&
      !wordsFit(expertiseWords(lead.specialty), expertiseWords(unit.expertise))
    ) {
      problems.push(preferenceUnmet(unit, 'expertise'));
    }
    if (request.joint !== null && !isJoint(lead, assists, joining, departments))
      problems.push(preferenceUnmet(unit, 'joint'));
    // Too few helpers in the whole register is said once, by feasibility.
    if (auxiliaries.length < Math.min(helpersWanted, helpers.length))
      problems.push(preferenceUnmet(unit, 'auxiliaries'));
    tasks.push({
      unit,
      ticket,
      lead,
      assists,
      auxiliaries,
      ...taking,
      joint: { internal, external: jointTasks.external(unit.id) },
    });
  }
  if (impossible.length > 0)
    problems.unshift(...impossible.map(teamFault(inspectors, rules, ticketOf)));
  if (leftOver.length > 0)
    problems.push({
      code: 'inspectors-left-over',
      ...WARNING,
      names: leftOver.map(({ name }) => name),
    });
  return { tasks, problems };
}

/**
 * A department that nobody in the register belongs to sends people of its own; of any other, or of
 * one more, someone is in the team.
 */
function isJoint(
  lead: PoolInspector,
  assists: readonly PoolInspector[],
  joining: string | null,
  departments: ReadonlySet<string>,
): boolean {
  return (
    joining !== null &&
    (!departments.has(joining) || assists.some(({ department }) => department !== lead.department))
  );
}

function preferenceUnmet(unit: Unit, preference: TeamPreference): DrawProblem {
  return { code: 'team-preference-unmet', ...WARNING, enterprise: unit.name, preference };
}

/** Serves the tasks of one draw. */
export interface TeamService {
  readonly nextTeam: TeamMaker;
  /** whom fixed teams leave without a team. */
  readonly leftOver: readonly PoolInspector[];
}

/** All teams of a draw. */
interface ServedTeams {
  /** the tasks as they were served. */
  readonly inOrder: readonly TeamRequest[];
  /** the lead first, by enterprise id; none where no team can be sent. */
  readonly teams: ReadonlyMap<string, readonly PoolInspector[]>;
  readonly leftOver: readonly PoolInspector[];
}

/**
 * Serves the tasks in turn. Who joins a task is of a certain department, however much its people have
 * to do, and a joint task that comes late leaves no other to even that out. So where the profile
 * wants tasks levelled, joint ones are served first if the least and the most loaded are closer then.
 */
function servedTeams(
  people: readonly PoolInspector[],
  rules: TeamRules,
  requests: readonly TeamRequest[],
  ticketOf: (id: string) => Ticket,
): ServedTeams {
  const serve = (inOrder: readonly TeamRequest[]): ServedTeams => {
    const { nextTeam, leftOver } = teamService(people, rules, inOrder, ticketOf);
    return {
      inOrder,
      teams: new Map(
        inOrder.flatMap((request) => {
          const team = nextTeam(request);
          return team === null ? [] : [[request.unit.id, team]];
        }),
      ),
      leftOver,
    };
  };
  const inTurn = serve(requests);
  const joint = requests.filter((request) => request.joint !== null);
  if (rules.levelled !== true || rules.fixed === true || joint.length === 0) return inTurn;
  const jointFirst = serve([...joint, ...requests.filter((request) => request.joint === null)]);
  return loadSpread(people, jointFirst.teams) < loadSpread(people, inTurn.teams)
    ? jointFirst
    : inTurn;
}

/** How much more the most loaded has to do than the least loaded. */
function loadSpread(people: readonly PoolInspector[], teams: ServedTeams['teams']): number {
  const loads = new Map(people.map(({ id, load }) => [id, load]));
  for (const team of teams.values())
    for (const { id } of team) loads.set(id, (loads.get(id) ?? 0) + 1);
  const all = [...loads.values()].sort((one, other) => one - other);
  return (all.at(-1) ?? 0) - (all[0] ?? 0);
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
function teamService(
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
