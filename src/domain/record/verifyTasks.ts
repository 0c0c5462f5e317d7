import type { Task } from '../draw/draw';
import type { PoolInspector } from '../population/population';
import { taskCountText } from '../population/unitVisits';
import {
  type Difference,
  factDifference,
  loneDifference,
  matchLines,
  type TaskFact,
} from './difference';
import type { RecordedDraw, RecordedTask } from './recordedDraw';

/** The list as it ought to stand: the draw's tasks, or what acts made of them. */
export interface ExpectedList {
  readonly tasks: readonly Task[];
  /** What the list says in its last column of a task; '' for nothing. */
  readonly changeOf: (task: Task) => string;
  /** What the list says that a check covers; '' for nothing. */
  readonly itemsOf: (task: Task) => string;
}

/** What a list shows only where a drawn task has it. */
const SOMETIMES = [
  'auxiliaries',
  'directed',
  'shared',
  'internal',
  'external',
  'items',
  'count',
] as const satisfies readonly TaskFact[];

type TaskTexts = Readonly<Record<TaskFact, string>>;

/**
 * Differences in 抽查名单, in the order of its lines, missing lines last. What no drawn task has, the
 * list has no column for: of those that came later its last column says it.
 *
 * @param recorded as read from the sheets
 * @param list as it ought to stand
 * @param drawn the tasks of the draw
 */
export function verifyTasks(
  recorded: RecordedDraw,
  list: ExpectedList,
  drawn: readonly Task[],
): Difference[] {
  const { pairs, missing, extra, repeated } = matchLines(
    recorded.tasks,
    list.tasks,
    ({ id }) => id,
    ({ unit }) => unit.id,
  );
  const { inspectors, profile } = recorded.population;
  const byId = new Map(inspectors.map((each): [string, PoolInspector] => [each.id, each]));
  const people = (ids: readonly string[]): string => joined(ids.map((id) => person(id, byId)));
  const recordedTexts = (line: RecordedTask): TaskTexts => ({
    ticket: line.ticket,
    lead: people([line.lead]),
    assists: people(line.assists),
    auxiliaries: people(line.auxiliaries),
    directed: joined(line.directed),
    shared: joined(line.shared),
    internal: joined(line.joint.internal),
    external: joined(line.joint.external),
    items: line.items,
    count: line.count,
    change: line.change,
  });
  const idsOf = (members: readonly PoolInspector[]): string[] => members.map(({ id }) => id);
  const expectedTexts = (task: Task): TaskTexts => ({
    ticket: task.ticket,
    lead: people([task.lead.id]),
    assists: people(idsOf(task.assists)),
    auxiliaries: people(idsOf(task.auxiliaries)),
    directed: joined(task.directed),
    shared: joined(task.shared ?? []),
    internal: joined(task.joint.internal),
    external: joined(task.joint.external),
    items: list.itemsOf(task),
    count: taskCountText(task.unit, profile),
    change: list.changeOf(task),
  });
  const shown = new Set(
    drawn.map(expectedTexts).flatMap((texts) => SOMETIMES.filter((fact) => texts[fact] !== '')),
  );
  const unshown: Partial<TaskTexts> = Object.fromEntries(
    SOMETIMES.filter((fact) => !shown.has(fact)).map((fact) => [fact, '']),
  );
  return [
    ...pairs.flatMap(([line, task]) => {
      const texts = recordedTexts(line);
      const expected = { ...expectedTexts(task), ...unshown };
      return (Object.keys(texts) as TaskFact[]).flatMap((fact) =>
        factDifference(
          { what: `task-${fact}`, name: task.unit.name },
          line.place(fact),
          texts[fact],
          expected[fact],
        ),
      );
    }),
    ...extra.map(({ id, name, place }) =>
      loneDifference({ what: 'task-extra', name }, place('id'), id, ''),
    ),
    ...repeated.map(({ id, name, place }) =>
      loneDifference({ what: 'task-repeated', name }, place('id'), id, ''),
    ),
    ...missing.map(({ unit }) =>
      loneDifference(
        { what: 'task-missing', name: unit.name },
        recorded.place('tasks'),
        '',
        unit.id,
      ),
    ),
  ];
}

function joined(texts: readonly string[]): string {
  return texts.join('; ');
}

function person(id: string, inspectors: ReadonlyMap<string, PoolInspector>): string {
  const name = inspectors.get(id)?.name;
  return name === undefined ? id : `${name} ${id}`;
}
