/**
 * A list after the acts on it. A draw's tasks and the entries of its period give the list as it
 * stands now; nothing else is needed, and the same entries always give the same list.
 */

import type { Task, Ticket } from '../draw/draw';
import type { PoolInspector, Population, Unit } from '../population/population';
import type { Act, ReassignAct, SubstituteAct, TeamIds } from './act';
import { sharedBy } from '../quota/directedQuota';
import type { CurrentTask } from './periodRecord';

/** What changes a list's tasks. */
export type ListAct = SubstituteAct | ReassignAct;

/** What acts name by id, and where tickets come from. */
export interface ListNames {
  readonly unitOf: (id: string) => Unit | undefined;
  readonly personOf: (id: string) => PoolInspector | undefined;
  readonly ticketOf: (id: string) => Ticket;
  /** directed draws of which a unit is a task though its category took it. */
  readonly sharedBy: (unit: Unit) => readonly string[];
}

/**
 * Looks units and people of a population up by id.
 *
 * @example
 * listNames({ units: [{ id: 'A' }], inspectors: [] }, () => '0.1').unitOf('A') // → { id: 'A' }
 */
export function listNames(population: Population, ticketOf: (id: string) => Ticket): ListNames {
  const { units, inspectors } = population;
  const unitById = new Map(units.map((unit): [string, Unit] => [unit.id, unit]));
  const personById = new Map(
    inspectors.map((person): [string, PoolInspector] => [person.id, person]),
  );
  return {
    unitOf: (id) => unitById.get(id),
    personOf: (id) => personById.get(id),
    ticketOf,
    sharedBy: (unit) => sharedBy(unit, population),
  };
}

/**
 * Those of the acts that change a list's tasks, in their order.
 *
 * @param acts of the period
 * @param list name of the list's sheet
 *
 * @example
 * actsOn([{ kind: 'void', list: 'a' }, { kind: 'substitute', list: 'a' }, { kind: 'substitute', list: 'b' }], 'a') // → [{ kind: 'substitute', list: 'a' }]
 */
export function actsOn(acts: readonly Act[], list: string): readonly ListAct[] {
  return acts.flatMap((act) =>
    (act.kind === 'substitute' || act.kind === 'reassign') && act.list === list ? [act] : [],
  );
}

/**
 * The list after one act on it.
 *
 * @param tasks before
 * @returns null where the act does not fit the list: it names a unit that does not stand on it or is
 *   on it already, or somebody unknown
 * @example
 * const names = listNames({ units: [{ id: 'A' }], inspectors: [] }, () => '0.1');
 * const team = { lead: 'a', assists: [], auxiliaries: [] };
 * applyAct([{ unit: { id: 'A' }, status: 'standing' }], { kind: 'substitute', removed: 'B', added: 'A', ...team }, names) // → null
 */
export function applyAct(
  tasks: readonly CurrentTask[],
  act: ListAct,
  names: ListNames,
): readonly CurrentTask[] | null {
  switch (act.kind) {
    case 'substitute':
      return replaceUnit(tasks, act, names);
    case 'reassign':
      return replacePerson(tasks, act, names);
  }
}

function replaceUnit(
  tasks: readonly CurrentTask[],
  act: SubstituteAct,
  names: ListNames,
): readonly CurrentTask[] | null {
  const index = tasks.findIndex(
    ({ unit, status }) => unit.id === act.removed && status === 'standing',
  );
  const removed = tasks[index];
  const unit = names.unitOf(act.added);
  const team = teamOf(act, names);
  if (
    removed === undefined ||
    unit === undefined ||
    team === null ||
    tasks.some((task) => task.unit.id === act.added)
  )
    return null;
  const { directed, joint } = removed;
  const ticket = names.ticketOf(unit.id);
  const shared = directed.length > 0 ? [] : names.sharedBy(unit);
  const added: CurrentTask = {
    ...{ unit, ticket, ...team, directed, joint },
    ...(shared.length === 0 ? {} : { shared }),
    ...{ status: 'standing', replaces: act.removed, reason: act.reason },
  };
  return [
    ...tasks.slice(0, index),
    { ...removed, status: 'replaced', reason: act.reason },
    added,
    ...tasks.slice(index + 1),
  ];
}

function replacePerson(
  tasks: readonly CurrentTask[],
  act: ReassignAct,
  names: ListNames,
): readonly CurrentTask[] | null {
  const teams = new Map(act.tasks.map((task) => [task.enterprise, teamOf(task, names)]));
  const changed = tasks.map((task) =>
    task.status === 'standing' && teams.has(task.unit.id)
      ? { task, team: teams.get(task.unit.id) }
      : { task },
  );
  const found = changed.filter(({ team }) => team !== undefined && team !== null).length;
  if (found !== act.tasks.length || found === 0) return null;
  return changed.map(({ task, team }) =>
    team === undefined || team === null ? task : { ...task, ...team },
  );
}

function teamOf(
  { lead, assists, auxiliaries }: TeamIds,
  { personOf }: ListNames,
): Pick<Task, 'lead' | 'assists' | 'auxiliaries'> | null {
  const people = (ids: readonly string[]): PoolInspector[] =>
    ids.flatMap((id) => personOf(id) ?? []);
  const [first, ...others] = people([lead, ...assists]);
  const helpers = people(auxiliaries);
  if (
    first === undefined ||
    others.length !== assists.length ||
    helpers.length !== auxiliaries.length
  )
    return null;
  return { lead: first, assists: others, auxiliaries: helpers };
}
