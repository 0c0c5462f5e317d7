import type { Selected, TeamPlan } from '../../src/domain/draw/team/assign';
import type { Task, Ticket } from '../../src/domain/draw/draw';
import type { PoolInspector, Unit } from '../../src/domain/population/population';
import type { TeamRules } from '../../src/domain/profile/profile';

/** A task by names alone, to compare. */
export interface NamedTask {
  readonly id: string;
  readonly team: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly internal: readonly string[];
  readonly external: readonly string[];
}

export function namedTask({ unit, lead, assists, auxiliaries, joint }: Task): NamedTask {
  const ids = (people: readonly PoolInspector[]): string[] => people.map(({ id }) => id);
  return {
    id: unit.id,
    team: ids([lead, ...assists]),
    auxiliaries: ids(auxiliaries),
    internal: joint.internal,
    external: joint.external,
  };
}

type TicketOf = (id: string) => Ticket;

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const number = (ticket: Ticket): number => Number(ticket.slice(2, 17));
const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
const names = (texts: readonly string[], ...keys: string[]): boolean =>
  texts.some((text) => text !== '' && keys.map(fold).includes(fold(text)));

/**
 * The rules of teams as they are written, with no short cut: every list is made anew and sorted,
 * every possible team is tried in the order of preference. Whoever is in no task could not be
 * served.
 */
export function plainTeams(
  selected: readonly Selected[],
  inspectors: readonly PoolInspector[],
  { team: rules, joint }: TeamPlan,
  ticketOf: TicketOf,
): { tasks: NamedTask[]; impossible: string[] } {
  const loads = new Map(inspectors.map(({ id, load }) => [id, load]));
  const load = ({ id }: PoolInspector): number => loads.get(id) ?? 0;
  const people = inspectors.filter(({ licensed, auxiliary }) => licensed && !auxiliary);
  const fixed = rules.fixed === true ? plainFixedTeams(people, rules, ticketOf) : null;
  const ids = selected.map(({ unit }) => unit.id as string);
  const known = [...new Set(people.map(({ department }) => department))]
    .filter(Boolean)
    .sort(order);
  const internalTurns = plainTurns(ids, joint?.internal?.percent ?? 0, 'joint-internal', ticketOf);
  const externalTurns = plainTurns(ids, joint?.external?.percent ?? 0, 'joint-external', ticketOf);
  const departments = joint?.internal?.departments.length ? joint.internal.departments : known;
  const partners = joint?.external?.departments ?? [];

  const tasks: NamedTask[] = [];
  const impossible: string[] = [];
  for (const { unit, directed } of [...selected].sort(
    (a, b) => order(a.ticket, b.ticket) || order(a.unit.id, b.unit.id),
  )) {
    const mayGo = (person: PoolInspector): boolean =>
      (rules.region === 'any' ||
        (rules.region === 'same'
          ? person.region === unit.region
          : person.region !== unit.region)) &&
      !names(person.recusals, unit.id, unit.name, unit.creditCode) &&
      !names(unit.recusals, person.id, person.name) &&
      directed.every((id) => person.directed.includes(id));
    const turn = departments.length > 0 ? (internalTurns.get(unit.id) ?? null) : null;
    const joining = (lead: PoolInspector): string | null =>
      turn === null
        ? null
        : (departments
            .map((_, at) => departments[(turn + at) % departments.length]!)
            .find((each) => each !== lead.department) ?? null);
    const wasThere = (person: PoolInspector): boolean =>
      rules.noRepeatPair === true && names(unit.lastTeam, person.id, person.name);
    const expert = (person: PoolInspector): boolean => plainExpert(person, unit);
    const jointRank = (member: PoolInspector, lead: PoolInspector): number =>
      turn === null || member.department === joining(lead)
        ? 0
        : member.department === lead.department
          ? 2
          : 1;
    const seatDistance = (person: PoolInspector, seat: string): number =>
      (number(ticketOf(person.id)) + number(ticketOf(seat))) % 1e15;
    const allowedTeam = (team: readonly PoolInspector[]): boolean =>
      (rules.expertise !== 'require' || expert(team[0]!)) &&
      (rules.mixedDepartments !== true ||
        new Set(team.map(({ department }) => department)).size === team.length) &&
      team.filter(wasThere).length < 2;

    const search = (
      team: readonly PoolInspector[],
      pool: readonly PoolInspector[],
      size: number,
      seats: string,
      plain: boolean,
    ): readonly PoolInspector[] => {
      if (team.length === size) return team;
      const [lead] = team;
      const done =
        lead === undefined || team.some(({ department }) => department !== lead.department);
      const rank = (person: PoolInspector): number =>
        plain
          ? 0
          : lead === undefined
            ? rules.expertise === 'prefer' && !expert(person)
              ? 1
              : 0
            : done
              ? 0
              : jointRank(person, lead);
      const choices = pool
        .filter((person) => !team.includes(person) && (plain || allowedTeam([...team, person])))
        .sort(
          (a, b) =>
            rank(a) - rank(b) ||
            load(a) - load(b) ||
            seatDistance(a, `${seats}|${team.length}`) -
              seatDistance(b, `${seats}|${team.length}`) ||
            order(a.id, b.id),
        );
      let longest = team;
      for (const person of choices) {
        const found = search([...team, person], pool, size, seats, plain);
        if (found.length === size) return found;
        if (found.length > longest.length) longest = found;
      }
      return longest;
    };

    const fixedTeam = (): readonly PoolInspector[] => {
      const total = (team: readonly PoolInspector[]): number =>
        team.reduce((sum, person) => sum + load(person), 0);
      const rank = (team: readonly PoolInspector[]): number =>
        (rules.expertise === 'prefer' && !expert(team[0]!) ? 3 : 0) +
        Math.min(
          ...team.slice(1).map((member) => jointRank(member, team[0]!)),
          turn === null ? 0 : 2,
        );
      const [best] = (fixed ?? [])
        .filter((team) => team.every(mayGo) && allowedTeam(team))
        .sort(
          (a, b) =>
            rank(a) - rank(b) ||
            total(a) - total(b) ||
            seatDistance(a[0]!, `${unit.id}|0`) - seatDistance(b[0]!, `${unit.id}|0`) ||
            order(a[0]!.id, b[0]!.id),
        );
      return best ?? [];
    };

    const team =
      fixed === null ? search([], people.filter(mayGo), rules.size, unit.id, false) : fixedTeam();
    const [lead] = team;
    if (lead === undefined || team.length < rules.size) {
      impossible.push(unit.id);
      continue;
    }
    const helpers = search(
      [],
      inspectors.filter(({ auxiliary }) => auxiliary).filter(mayGo),
      rules.auxiliaries ?? 0,
      `${unit.id}|auxiliary`,
      true,
    );
    for (const person of [...team, ...helpers]) loads.set(person.id, load(person) + 1);
    const external = externalTurns.get(unit.id);
    tasks.push({
      id: unit.id,
      team: team.map(({ id }) => id),
      auxiliaries: helpers.map(({ id }) => id),
      internal: [joining(lead)].filter((department) => department !== null),
      external:
        external === undefined || partners.length === 0
          ? []
          : [partners[external % partners.length]!],
    });
  }
  return { tasks, impossible };
}

/**
 * Which of the tasks are joint, and whose turn it is: the share rounded up of the lowest joint
 * tickets.
 */
function plainTurns(
  ids: readonly string[],
  percent: number,
  name: string,
  ticketOf: TicketOf,
): Map<string, number> {
  const sorted = [...ids].sort(
    (a, b) => order(ticketOf(`${a}|${name}`), ticketOf(`${b}|${name}`)) || order(a, b),
  );
  return new Map(
    sorted.slice(0, Math.ceil((ids.length * percent) / 100)).map((id, turn) => [id, turn]),
  );
}

function plainExpert(person: PoolInspector, unit: Unit): boolean {
  const words = (text: string): string[] =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words(person.specialty).some((own) =>
    words(unit.expertise).some((wanted) => wanted.includes(own) || own.includes(wanted)),
  );
}

/**
 * Fixed teams: from those who are left, the least loaded first, one of each of the largest
 * departments where these are mixed.
 */
function plainFixedTeams(
  people: readonly PoolInspector[],
  rules: TeamRules,
  ticketOf: TicketOf,
): PoolInspector[][] {
  const regions =
    rules.region === 'same' ? [...new Set(people.map(({ region }) => region))].sort(order) : [null];
  return regions.flatMap((region) => {
    const teams: PoolInspector[][] = [];
    let left = people.filter((person) => region === null || person.region === region);
    for (;;) {
      const size = (name: string): number =>
        left.filter(({ department }) => department === name).length;
      const largest = [...new Set(left.map(({ department }) => department))]
        .sort((a, b) => size(b) - size(a) || order(a, b))
        .slice(0, rules.size);
      const team: PoolInspector[] = [];
      while (team.length < rules.size) {
        const seat = number(ticketOf(`team|${region ?? ''}|${teams.length}|${team.length}`));
        const distance = ({ id }: PoolInspector): number => (number(ticketOf(id)) + seat) % 1e15;
        const [next] = left
          .filter((person) => !team.includes(person))
          .filter(
            ({ department }) =>
              rules.mixedDepartments !== true ||
              (largest.includes(department) &&
                !team.some((member) => member.department === department)),
          )
          .sort((a, b) => a.load - b.load || distance(a) - distance(b) || order(a.id, b.id));
        if (next === undefined) return teams;
        team.push(next);
      }
      teams.push(team);
      left = left.filter((person) => !team.includes(person));
    }
  });
}
