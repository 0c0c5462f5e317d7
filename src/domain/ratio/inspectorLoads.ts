/** How much each inspector has to do: the tasks of lists in force. */

import type { DrawnList } from '../act/periodRecord';
import { compareText } from '../ground/compareText';

/** How many tasks somebody leads and how many they go along on. */
export interface InspectorLoad {
  readonly id: string;
  readonly name: string;
  /** whether somebody else here is called the same. */
  readonly isNamesake: boolean;
  readonly lead: number;
  readonly assist: number;
}

/** What a list says of people and their tasks. */
type LoadedList = {
  readonly recorded: {
    readonly population: {
      readonly inspectors: readonly Pick<
        DrawnList['recorded']['population']['inspectors'][number],
        'id' | 'name' | 'licensed' | 'onPost' | 'auxiliary'
      >[];
    };
  };
  readonly tasks: readonly Pick<DrawnList['tasks'][number], 'lead' | 'assists' | 'status'>[];
};

/**
 * How many tasks of some lists each inspector has, most first; those who may lead and have none are
 * told too. Tasks that were replaced count for nobody.
 *
 * @param lists in force
 *
 * @example
 * inspectorLoads([{ recorded: { population: { inspectors: [{ id: '1', name: 'a', licensed: true, onPost: true, auxiliary: false }] } }, tasks: [{ lead: { id: '1', name: 'a' }, assists: [], status: 'standing' }] }]).map(({ id, lead, assist }) => [id, lead, assist]) // → [['1', 1, 0]]
 */
export function inspectorLoads(lists: readonly LoadedList[]): InspectorLoad[] {
  const names = new Map<string, string>();
  const leads = new Map<string, number>();
  const assists = new Map<string, number>();
  const count = (
    of: Map<string, number>,
    person: { readonly id: string; readonly name: string },
  ) => {
    names.set(person.id, person.name);
    of.set(person.id, (of.get(person.id) ?? 0) + 1);
  };
  for (const { recorded, tasks } of lists) {
    for (const { id, name, licensed, onPost, auxiliary } of recorded.population.inspectors)
      if (licensed && onPost && !auxiliary) names.set(id, name);
    for (const task of tasks) {
      if (task.status !== 'standing') continue;
      count(leads, task.lead);
      for (const person of task.assists) count(assists, person);
    }
  }
  const all = [...names.values()];
  return [...names]
    .map(([id, name]): InspectorLoad => ({
      id,
      name,
      isNamesake: all.filter((each) => each === name).length > 1,
      lead: leads.get(id) ?? 0,
      assist: assists.get(id) ?? 0,
    }))
    .sort(
      (one, other) =>
        other.lead + other.assist - one.lead - one.assist || compareText(one.id, other.id),
    );
}
