import type { CurrentTask, DrawnList } from '../../domain/act/periodRecord';
import type { PoolInspector } from '../../domain/population/population';
import { inspectorLabels } from './sheetLabels';

/** One team and the enterprises it goes to. */
export interface TeamList {
  readonly lead: string;
  readonly assists: readonly string[];
  readonly auxiliaries: readonly string[];
  /** Departments that join any of its tasks. */
  readonly departments: readonly string[];
  readonly tasks: readonly CurrentTask[];
}

/**
 * The teams of a list with their enterprises, in the order in which the list first names them. Two
 * tasks with the same people are one team's, whoever leads; the first task's lead is named.
 *
 * @param list in force; replaced units are left out
 */
export function teamLists(list: DrawnList): TeamList[] {
  const labels = inspectorLabels(list.recorded.population.inspectors);
  const names = (people: readonly PoolInspector[]): string[] =>
    people.map(({ id, name }) => labels.get(id) ?? name);
  const teams = new Map<string, CurrentTask[]>();
  for (const task of standingTasks(list)) {
    const key = JSON.stringify(
      [task.lead, ...task.assists, ...task.auxiliaries].map(({ id }) => id as string).sort(),
    );
    teams.set(key, [...(teams.get(key) ?? []), task]);
  }
  return [...teams.values()].flatMap((tasks): TeamList[] => {
    const [first] = tasks;
    if (first === undefined) return [];
    const departments = [
      ...new Set(tasks.flatMap(({ joint }) => [...joint.internal, ...joint.external])),
    ];
    const [lead = ''] = names([first.lead]);
    return [
      {
        lead,
        assists: names(first.assists),
        auxiliaries: names(first.auxiliaries),
        departments,
        tasks,
      },
    ];
  });
}

/**
 * The tasks of a list that are to be done.
 *
 * @param list in force
 */
export function standingTasks({ tasks }: DrawnList): readonly CurrentTask[] {
  return tasks.filter(({ status }) => status === 'standing');
}
