/** The tasks of a list as a clerk wants to see them: some of them, in an order, or by person. */

import type { CurrentTask } from '../../../domain/act/periodRecord';
import type { Task } from '../../../domain/draw/draw';
import { compareText } from '../../../domain/ground/compareText';
import type { PoolInspector } from '../../../domain/population/population';
import type { Category } from '../../../domain/register/category';
import { CATEGORIES } from '../../../domain/register/category';

export const TASK_ORDERS = ['list', 'name', 'region', 'lead'] as const;
/** By what tasks stand: the number on the list, or a name. */
export type TaskOrder = (typeof TASK_ORDERS)[number];

/** Which tasks are wanted; '' for all. */
export interface TaskFilter {
  readonly words: string;
  readonly category: Category | '';
  readonly region: string;
  /** id of somebody in the team. */
  readonly person: string;
  readonly order: TaskOrder;
}

export const ALL_TASKS: TaskFilter = {
  words: '',
  category: '',
  region: '',
  person: '',
  order: 'list',
};

/** A task with its number on the list. */
export interface NumberedTask {
  readonly number: number;
  readonly task: CurrentTask;
}

/** Somebody of the teams, and in how many tasks. */
export interface PersonLoad {
  readonly person: PoolInspector;
  readonly lead: number;
  readonly assist: number;
  readonly helping: number;
  readonly all: number;
}

/**
 * The tasks that are wanted.
 *
 * @param tasks of a list, in its order
 * @param filter which, and how they stand
 */
export function wantedTasks(
  tasks: readonly CurrentTask[],
  filter: TaskFilter,
): readonly NumberedTask[] {
  const words = filter.words.trim();
  const found = tasks
    .map((task, index): NumberedTask => ({ number: index + 1, task }))
    .filter(
      ({ task }) =>
        (filter.category === '' || task.unit.category === filter.category) &&
        (filter.region === '' || task.unit.region === filter.region) &&
        (filter.person === '' || team(task).some(({ id }) => id === filter.person)) &&
        (words === '' || [task.unit, ...team(task)].some(({ name }) => name.includes(words))),
    );
  const keyOf = ORDER_KEYS[filter.order];
  return keyOf === null
    ? found
    : found.sort(
        (left, right) =>
          compareText(keyOf(left.task), keyOf(right.task)) || left.number - right.number,
      );
}

const ORDER_KEYS: Readonly<Record<TaskOrder, ((task: Task) => string) | null>> = {
  list: null,
  name: ({ unit }) => unit.name,
  region: ({ unit }) => unit.region,
  lead: ({ lead }) => lead.name,
};

/** The categories that some task is of. */
export function categoriesOf(tasks: readonly Task[]): readonly Category[] {
  return CATEGORIES.filter((category) => tasks.some(({ unit }) => unit.category === category));
}

/** The regions that some task is in, sorted; none for those of which none is known. */
export function regionsOf(tasks: readonly Task[]): readonly string[] {
  return [...new Set(tasks.map(({ unit }) => unit.region))]
    .filter((region) => region !== '')
    .sort(compareText);
}

/** How much each person has to do on the tasks that stand, the most first. */
export function loadsOf(tasks: readonly CurrentTask[]): readonly PersonLoad[] {
  const standing = tasks.filter(({ status }) => status === 'standing');
  const people = new Map(standing.flatMap(team).map((person) => [person.id, person]));
  const counted = (members: (task: Task) => readonly PoolInspector[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const task of standing)
      for (const id of new Set(members(task).map((each) => each.id)))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const leads = counted((task) => [task.lead]);
  const assisting = counted(({ assists }) => assists);
  const helpers = counted(({ auxiliaries }) => auxiliaries);
  return [...people.values()]
    .map((person): PersonLoad => {
      const lead = leads.get(person.id) ?? 0;
      const assist = assisting.get(person.id) ?? 0;
      const helping = helpers.get(person.id) ?? 0;
      return { person, lead, assist, helping, all: lead + assist + helping };
    })
    .sort(
      (left, right) => right.all - left.all || compareText(left.person.name, right.person.name),
    );
}

/**
 * Rows as a text that a spreadsheet takes for cells when it is pasted: nothing in it becomes a
 * formula or another cell.
 *
 * @param rows of texts
 *
 * @example
 * pastedText([['甲\t乙', '=1+1']]) // → "甲 乙\t'=1+1"
 */
export function pastedText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((cell) => cell.replace(/[\t\r\n]+/g, ' '))
        .map((cell) => (/^[=+\-@]/.test(cell.trimStart()) ? `'${cell}` : cell))
        .join('\t'),
    )
    .join('\n');
}

function team({ lead, assists, auxiliaries }: Task): readonly PoolInspector[] {
  return [lead, ...assists, ...auxiliaries];
}
