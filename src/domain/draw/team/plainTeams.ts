/**
 * Teams by the rules as they are written, with no short cut: every list is made anew and sorted,
 * every possible team is tried in the order of preference. This is the definition; assign.ts gives
 * the same teams fast enough for a whole country.
 */

import { compareText } from '../../ground/compareText';
import type { PoolInspector, Unit } from '../../population/population';
import type { TeamRules } from '../../profile/profile';
import { expertiseWords, wordsFit } from '../../register/expertise';
import type { Task, Ticket } from '../draw';
import type { Selected, TeamProfile } from './assign';
import { joiningDepartment, type JointTurn } from './joint';
import { jointTurns } from './plainJoint';
import { isNamed, mayGo, mayHelp, mayLead } from './plainPeople';

type TicketOf = (id: string) => Ticket;
/** The lead first. */
type Team = readonly PoolInspector[];

export interface PlainTeams {
  /** in the order of service: by ticket, then id. */
  readonly tasks: readonly Task[];
  /** to which no team can be sent, in the same order. */
  readonly impossible: readonly Unit[];
}

/**
 * Gives each selected enterprise its team.
 *
 * @param selected in any order
 * @param inspectors all of the population
 * @param profile whose team rules and joint shares; a team has at least one member
 * @param ticketOf id → ticket
 */
export function plainTeams(
  selected: readonly Selected[],
  inspectors: readonly PoolInspector[],
  profile: TeamProfile,
  ticketOf: TicketOf,
): PlainTeams {
  const inTurn = servedTeams(selected, inspectors, profile, ticketOf, () => 0);
  const { team: rules } = profile;
  if (rules.levelled !== true || rules.fixed === true) return inTurn;
  const jointFirst = servedTeams(selected, inspectors, profile, ticketOf, (isJoint) =>
    isJoint ? 0 : 1,
  );
  const byTicket = [...jointFirst.tasks].sort(
    (a, b) => compareText(a.ticket, b.ticket) || compareText(a.unit.id, b.unit.id),
  );
  return spread(inspectors, jointFirst.tasks) < spread(inspectors, inTurn.tasks)
    ? { ...inTurn, tasks: byTicket }
    : inTurn;
}

/** The most that anyone who may lead has to do, less the least. */
function spread(inspectors: readonly PoolInspector[], tasks: readonly Task[]): number {
  const loads = inspectors
    .filter(mayLead)
    .map(
      ({ id, load }) =>
        load +
        tasks.filter(({ lead, assists }) => [lead, ...assists].some((each) => each.id === id))
          .length,
    );
  return Math.max(...loads) - Math.min(...loads);
}

/** @param order of joint tasks and others, the lowest first; then by ticket */
function servedTeams(
  selected: readonly Selected[],
  inspectors: readonly PoolInspector[],
  profile: TeamProfile,
  ticketOf: TicketOf,
  order: (isJoint: boolean) => number,
): PlainTeams {
  const { team: rules } = profile;
  const registered = new Map(inspectors.map((person) => [person.id, person]));
  const teams = rules.fixed === true ? plainFixedTeams(inspectors, rules, ticketOf) : null;
  const ids = selected.map(({ unit }) => unit.id);
  const turns = jointTurns(ids, inspectors.filter(mayLead), profile.joint, ticketOf);
  /** The inspectors with the loads of now. */
  let people = inspectors;
  const tasks: Task[] = [];
  const impossible: Unit[] = [];
  const turnOf = ({ unit }: Selected): number => order(turns.internal.has(unit.id));
  for (const { unit, ticket, directed, shared } of [...selected].sort(
    (a, b) =>
      turnOf(a) - turnOf(b) || compareText(a.ticket, b.ticket) || compareText(a.unit.id, b.unit.id),
  )) {
    const turn = turns.internal.get(unit.id) ?? null;
    const wanted = wantedTeam(unit, rules, turn);
    const draws = [...directed, ...(shared ?? [])];
    const free = people.filter((person) => mayGo(person, unit, rules));
    const open = free.filter((person) => draws.every((id) => person.directed.includes(id)));
    const helpers = open.filter((person) => mayHelp(person, rules));
    const teamOf = (search: Search): Team | null =>
      teams === null
        ? firstTeam({ ...search, people: search.people.filter(mayLead) }, ticketOf)
        : firstFixedTeam(search, teams, ticketOf);
    const asking = draws.filter((id) =>
      inspectors.some((person) => mayLead(person) && !person.directed.includes(id)),
    );
    const team =
      teamOf({ ...wanted, people: open, seats: unit.id }) ??
      (asking.length < 2 ? null : teamOf(mixedSearch(wanted, free, asking, unit.id)));
    if (team === null) {
      impossible.push(unit);
      continue;
    }
    const size = Math.min(rules.auxiliaries ?? 0, helpers.length);
    const help = { ...ANY_TEAM, size, people: helpers, seats: `${unit.id}|auxiliary` };
    const auxiliaries = firstTeam(help, ticketOf) ?? [];
    const sent = new Set([...team, ...auxiliaries].map(({ id }) => id));
    people = people.map((each) => (sent.has(each.id) ? { ...each, load: each.load + 1 } : each));
    const [lead, ...assists] = team.map(({ id }) => registered.get(id)!);
    tasks.push({
      unit,
      ticket,
      lead: lead!,
      assists,
      auxiliaries: auxiliaries.map(({ id }) => registered.get(id)!),
      directed,
      ...(shared === undefined ? {} : { shared }),
      joint: {
        internal: joining(turn, lead!.department),
        external: joining(turns.external.get(unit.id) ?? null, null),
      },
    });
  }
  return { tasks, impossible };
}

/** What is asked of a team as a whole. */
interface WantedTeam {
  readonly size: number;
  /** whether a team, or the beginning of one, keeps to the rules. */
  readonly isAllowed: (team: Team) => boolean;
  /** 1 for a lead whom the rules do not prefer, otherwise 0. */
  readonly leadRank: (lead: PoolInspector) => number;
  /** 0 for the member whom a joint task wants most, at most 2. */
  readonly memberRank: (member: PoolInspector, lead: PoolInspector) => number;
}

const ANY_TEAM = { isAllowed: () => true, leadRank: () => 0, memberRank: () => 0 };

function wantedTeam(unit: Unit, rules: TeamRules, turn: JointTurn | null): WantedTeam {
  const isExpert = ({ specialty }: PoolInspector): boolean =>
    wordsFit(expertiseWords(specialty), expertiseWords(unit.expertise));
  const wasThere = ({ id, name }: PoolInspector): boolean => isNamed(unit.lastTeam, id, name);
  return {
    size: rules.size,
    isAllowed: (team) =>
      (rules.expertise !== 'require' || isExpert(team[0]!)) &&
      (rules.mixedDepartments !== true || areMixed(team)) &&
      (rules.noRepeatPair !== true || team.filter(wasThere).length < 2),
    leadRank: (lead) => (rules.expertise === 'prefer' && !isExpert(lead) ? 1 : 0),
    memberRank: ({ department }, lead) =>
      turn === null || joining(turn, lead.department).includes(department)
        ? 0
        : department === lead.department
          ? 2
          : 1,
  };
}

function areMixed(team: Team): boolean {
  return new Set(team.map(({ department }) => department)).size === team.length;
}

/** A team to be found, of people with the loads of now; its seats are named `seats|number`. */
interface Search extends WantedTeam {
  readonly people: readonly PoolInspector[];
  readonly seats: string;
}

/** A team of people of any of some directed draws, with at least one of each. */
function mixedSearch(
  wanted: WantedTeam,
  people: readonly PoolInspector[],
  draws: readonly string[],
  seats: string,
): Search {
  const has = (person: PoolInspector, id: string): boolean => person.directed.includes(id);
  return {
    ...wanted,
    isAllowed: (team) =>
      wanted.isAllowed(team) &&
      (team.length < wanted.size || draws.every((id) => team.some((person) => has(person, id)))),
    people: people.filter((person) => draws.some((id) => has(person, id))),
    seats,
  };
}

/**
 * The first complete team that begins with those who are chosen already; null where the rules allow
 * none. A seat takes the people in turn: whom the rules prefer, then the least loaded, then by
 * pair ticket.
 */
function firstTeam(search: Search, ticketOf: TicketOf, chosen: Team = []): Team | null {
  if (chosen.length === search.size) return chosen;
  const [lead] = chosen;
  const isJoint = chosen.some(({ department }) => department !== lead?.department);
  const rank = (person: PoolInspector): number =>
    lead === undefined ? search.leadRank(person) : isJoint ? 0 : search.memberRank(person, lead);
  const inTurn = search.people
    .filter((person) => !chosen.includes(person) && search.isAllowed([...chosen, person]))
    .sort(bySeat(`${search.seats}|${chosen.length}`, ticketOf))
    .sort((a, b) => rank(a) - rank(b) || a.load - b.load);
  for (const person of inTurn) {
    const team = firstTeam(search, ticketOf, [...chosen, person]);
    if (team !== null) return team;
  }
  return null;
}

/** By pair ticket: the person's number and the seat's, modulo 10^15; then by id. */
function bySeat(
  seat: string,
  ticketOf: TicketOf,
): (left: PoolInspector, right: PoolInspector) => number {
  const number = (name: string): number => Number(ticketOf(name).slice(2, 17));
  const pairTicket = ({ id }: PoolInspector): number => (number(id) + number(seat)) % 1e15;
  return (a, b) => pairTicket(a) - pairTicket(b) || compareText(a.id, b.id);
}

/**
 * The first of the fixed teams all of whose members may go: one with the lead and the departments
 * that the rules prefer, then the least loaded as a whole, then by the lead's pair ticket.
 */
function firstFixedTeam(
  { people, seats, isAllowed, leadRank, memberRank }: Search,
  teams: readonly Team[],
  ticketOf: TicketOf,
): Team | null {
  const load = (team: Team): number => team.reduce((sum, person) => sum + person.load, 0);
  const rank = ([lead, ...others]: Team): number =>
    3 * leadRank(lead!) +
    Math.min(...others.map((member) => memberRank(member, lead!)), memberRank(lead!, lead!));
  const order = bySeat(`${seats}|0`, ticketOf);
  const [first] = teams
    .map((team) => team.map(({ id }) => people.find((person) => person.id === id)))
    .filter((team): team is PoolInspector[] => team.every((person) => person !== undefined))
    .filter(isAllowed)
    .sort((a, b) => rank(a) - rank(b) || load(a) - load(b) || order(a[0]!, b[0]!));
  return first ?? null;
}

/**
 * The teams of a period: one after the other from those who are left, by region where the region
 * rule is 'same'; one of each of the largest departments where these are mixed.
 */
function plainFixedTeams(
  inspectors: readonly PoolInspector[],
  { size, region: rule, mixedDepartments }: TeamRules,
  ticketOf: TicketOf,
): Team[] {
  const people = inspectors.filter(mayLead);
  const regions = new Set(people.map(({ region }) => region));
  return [...(rule === 'same' ? regions : [null])].flatMap((region) => {
    const teams: Team[] = [];
    let left = people.filter((person) => region === null || person.region === region);
    for (;;) {
      const search = { ...ANY_TEAM, size, seats: `team|${region ?? ''}|${teams.length}` };
      const team =
        mixedDepartments === true
          ? firstTeam(
              { ...search, isAllowed: areMixed, people: ofLargestDepartments(left, size) },
              ticketOf,
            )
          : firstTeam({ ...search, people: left }, ticketOf);
      if (team === null) return teams;
      teams.push(team);
      left = left.filter((person) => !team.includes(person));
    }
  });
}

function ofLargestDepartments(people: readonly PoolInspector[], count: number): PoolInspector[] {
  const size = (name: string): number =>
    people.filter(({ department }) => department === name).length;
  const largest = [...new Set(people.map(({ department }) => department))]
    .sort((a, b) => size(b) - size(a) || compareText(a, b))
    .slice(0, count);
  return people.filter(({ department }) => largest.includes(department));
}

/** The department that joins a task, if any. */
function joining(turn: JointTurn | null, leadDepartment: string | null): readonly string[] {
  const department = turn === null ? null : joiningDepartment(turn, leadDepartment);
  return department === null ? [] : [department];
}
