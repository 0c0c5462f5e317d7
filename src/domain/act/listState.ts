import type { Method, Seed } from '../draw/draw';
import type { PoolInspector, Population } from '../population/population';
import type { CurrentTask, PeriodRecord } from './periodRecord';
import { actsOn, type ListAct } from './replay';

/** A list as it stands, with all that the next act on it depends on. */
export interface ListState {
  readonly population: Population;
  readonly seed: Seed;
  readonly method: Method;
  readonly tasks: readonly CurrentTask[];
  /** on this list so far, in order. */
  readonly acts: readonly ListAct[];
}

/**
 * The list in force; null where there is none.
 *
 * @param record of a period
 *
 * @example
 * currentState({ current: null, entries: [] }) // → null
 */
export function currentState({ current, entries }: PeriodRecord): ListState | null {
  if (current === null) return null;
  const { population, seed, method } = current.recorded;
  const acts = actsOn(
    entries.map(({ act }) => act),
    current.sheets.list,
  );
  return { population, seed, method, tasks: current.tasks, acts };
}

/**
 * People with their loads of now: what they had before the draw and their tasks that stand. Those
 * whom 改派 left without any task are left out.
 *
 * @param state of the list
 */
export function peopleNow({ population, tasks, acts }: ListState): readonly PoolInspector[] {
  const count = new Map<string, number>();
  for (const { status, lead, assists, auxiliaries } of tasks) {
    if (status === 'replaced') continue;
    for (const { id } of [lead, ...assists, ...auxiliaries])
      count.set(id, (count.get(id) ?? 0) + 1);
  }
  const fallenOut = new Set(
    acts.flatMap((act) =>
      act.kind === 'reassign' && !count.has(act.inspector) ? [act.inspector] : [],
    ),
  );
  return population.inspectors
    .filter(({ id }) => !fallenOut.has(id))
    .map((person) => ({ ...person, load: person.load + (count.get(person.id) ?? 0) }));
}
