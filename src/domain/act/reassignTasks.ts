/**
 * 改派. An inspector falls out of some tasks, or all. Each seat is filled by the rule of the draw:
 * what the profile prefers, then the least load of now, then the place on the circle; the other
 * members stay and all team rules hold. Tasks are served in the order of their tickets. Where teams
 * are fixed, whoever took the first of the seats takes the others too where the rules let them.
 */

import { wayFinder, seatNumbers } from '../draw/team/candidates';
import type { PoolInspector } from '../population/population';
import { helpersOf } from '../draw/team/personRules';
import { canInspect } from '../draw/team/teamMaker';
import { compareTickets } from '../draw/ticket/ticketOrder';
import { ticketer } from '../draw/ticket/ticket';
import { findMember } from '../draw/team/teamSearch';
import type { DrawProblem } from '../draw/drawProblem';
import type { ActProblem } from './actProblem';
import type { TeamRules } from '../profile/profile';
import type { CurrentTask } from './periodRecord';
import { peopleNow, type ListState } from './listState';

/** What the tasks of someone who falls out come to. */
export interface Reassignment {
  /** as they would stand, in the order of the list; empty where any of them cannot be filled. */
  readonly tasks: readonly CurrentTask[];
  /**
   * act-unassigned, act-unlisted or seat-unfilled where it cannot be done; team-preference-unmet as
   * a warning.
   */
  readonly problems: readonly (ActProblem | DrawProblem)[];
}

const PLACE = { sheet: '', cell: '' } as const;

/**
 * The tasks of an inspector with whoever takes their seat.
 *
 * @param state of the list
 * @param inspector id of who falls out
 * @param enterprises ids of units; all of the inspector's where absent
 */
export function reassignTasks(
  state: ListState,
  inspector: string,
  enterprises?: readonly string[],
): Reassignment {
  const held = state.tasks.filter(
    (task) => task.status === 'standing' && membersOf(task).some(({ id }) => id === inspector),
  );
  const wanted =
    enterprises === undefined ? held : held.filter(({ unit }) => enterprises.includes(unit.id));
  const unlisted = (enterprises ?? []).filter((id) => !held.some(({ unit }) => unit.id === id));
  if (unlisted.length > 0)
    return {
      tasks: [],
      problems: unlisted.map((name) => ({
        code: 'act-unlisted',
        severity: 'error',
        ...PLACE,
        name,
      })),
    };
  if (wanted.length === 0) {
    const name = state.population.inspectors.find(({ id }) => id === inspector)?.name ?? inspector;
    return { tasks: [], problems: [{ code: 'act-unassigned', severity: 'error', ...PLACE, name }] };
  }
  const fill = seatFiller(state, inspector);
  const served = [...wanted].sort((left, right) =>
    compareTickets(
      { id: left.unit.id, ticket: left.ticket },
      { id: right.unit.id, ticket: right.ticket },
    ),
  );
  const results = new Map(served.map((task) => [task.unit.id, fill(task)]));
  const problems = [...results.values()].flatMap((result) => result.problems);
  const tasks = wanted.map(({ unit }) => results.get(unit.id)?.task ?? null);
  const complete = tasks.flatMap((task) => task ?? []);
  return { tasks: complete.length === tasks.length ? complete : [], problems };
}

function membersOf({ lead, assists, auxiliaries }: CurrentTask): PoolInspector[] {
  return [lead, ...assists, ...auxiliaries];
}

interface Filled {
  readonly task: CurrentTask | null;
  readonly problems: readonly (ActProblem | DrawProblem)[];
}

function seatFiller(state: ListState, fallen: string): (task: CurrentTask) => Filled {
  const { team: rules } = state.population.profile;
  const ticketOf = ticketer(state.method, state.seed);
  const all = peopleNow(state).filter(({ id }) => id !== fallen);
  const original = new Map<string, PoolInspector>(
    state.population.inspectors.map((person) => [person.id, person]),
  );
  const members = pool(all.filter(canInspect), rules);
  const helpers = pool(helpersOf(all, rules), { size: rules.size, region: rules.region });

  function pool(people: readonly PoolInspector[], teamRules: TeamRules) {
    const loads = people.map(({ load }) => load);
    const waysFor = wayFinder(people, loads, teamRules, ticketOf);
    let taker = -1;
    return (
      task: CurrentTask,
      seatsOf: string,
      team: readonly PoolInspector[],
    ): PoolInspector | null => {
      const { unit, directed, shared = [], joint } = task;
      const seat = team.findIndex(({ id }) => id === fallen);
      const request = {
        unit,
        directed: [...directed, ...shared],
        joint: joint.internal.length === 0 ? null : { departments: joint.internal, turn: 0 },
      };
      const isOfTeam = teamRules === rules;
      // Helpers are sent on all directed draws of a task, or not at all.
      const ways = waysFor(request)
        .slice(0, isOfTeam ? 2 : 1)
        .map((way) => {
          const others = team.flatMap(
            ({ id }) => way.candidates.find(({ inspector }) => inspector.id === id) ?? [],
          );
          return { ...way, others };
        });
      const most = Math.max(...ways.map(({ others }) => others.length));
      // A team of people of one draw each goes on as such.
      for (const { candidates, others, rules: wayRules } of ways) {
        if (others.length < most) continue;
        const free = candidates.filter((candidate) => !others.includes(candidate));
        const isLead = seat === 0 && isOfTeam;
        const again = teamRules.fixed === true ? free.filter(({ place }) => place === taker) : [];
        const open = {
          others,
          rules: wayRules,
          isLead,
          seatNumber: seatNumbers(seatsOf, ticketOf)(seat),
          joint: request.joint,
        };
        const found = findMember(again, open) ?? findMember(free, open);
        if (found === null) continue;
        taker = found.place;
        loads[found.place] = (loads[found.place] ?? 0) + 1;
        return original.get(found.inspector.id) ?? null;
      }
      return null;
    };
  }

  const unfilled = (enterprise: string): ActProblem => ({
    ...{ code: 'seat-unfilled', severity: 'error', ...PLACE, enterprise },
    inspector: original.get(fallen)?.name ?? fallen,
  });
  return (task) => {
    const { unit, lead, assists, auxiliaries } = task;
    const team = [lead, ...assists];
    if (team.some(({ id }) => id === fallen)) {
      const found = members(task, unit.id, team);
      if (found === null) return { task: null, problems: [unfilled(unit.name)] };
      const [first = found, ...rest] = team.map((person) =>
        person.id === fallen ? found : person,
      );
      return { task: { ...task, lead: first, assists: rest }, problems: [] };
    }
    const helper = helpers(task, `${unit.id}|auxiliary`, auxiliaries);
    const left = auxiliaries.flatMap((person) => (person.id === fallen ? (helper ?? []) : person));
    const unmet: DrawProblem = {
      ...{ code: 'team-preference-unmet', severity: 'warning', ...PLACE, enterprise: unit.name },
      preference: 'auxiliaries',
    };
    return { task: { ...task, auxiliaries: left }, problems: helper === null ? [unmet] : [] };
  };
}
