import fc from 'fast-check';
import { asDrawn } from '../../../../src/domain/act/asDrawn';
import {
  ALL_TASKS,
  categoriesOf,
  loadsOf,
  pastedText,
  regionsOf,
  TASK_ORDERS,
  wantedTasks,
} from '../../../../src/taskpane/draw/result/taskView';
import { aDraw } from '../../../support/draw';

const tasks = asDrawn(aDraw().tasks);

test('filters by category, region and person together take what is left of all tasks', () => {
  for (const category of categoriesOf(tasks))
    for (const { task } of wantedTasks(tasks, { ...ALL_TASKS, category }))
      expect(task.unit.category).toBe(category);
  for (const region of regionsOf(tasks))
    expect(wantedTasks(tasks, { ...ALL_TASKS, region }).length).toBe(
      tasks.filter(({ unit }) => unit.region === region).length,
    );
  for (const { person, all } of loadsOf(tasks))
    expect(wantedTasks(tasks, { ...ALL_TASKS, person: person.id })).toHaveLength(all);
});

test('each order holds every task once', () => {
  for (const order of TASK_ORDERS)
    expect(
      wantedTasks(tasks, { ...ALL_TASKS, order })
        .map(({ number }) => number)
        .sort((left, right) => left - right),
    ).toEqual(tasks.map((_, index) => index + 1));
  const names = wantedTasks(tasks, { ...ALL_TASKS, order: 'lead' }).map(
    ({ task }) => task.lead.name,
  );
  expect(names).toEqual([...names].sort());
});

test('loads count the tasks that stand alone, each lead once', () => {
  const [first, ...others] = tasks;
  if (first === undefined) throw new Error('tasks were drawn');
  const after = loadsOf([{ ...first, status: 'replaced' }, ...others]);
  expect(after.reduce((sum, { lead }) => sum + lead, 0)).toBe(others.length);
});

test('what is copied is as many cells as were given, and none of them a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
      (rows) => {
        const cells = pastedText(rows)
          .split('\n')
          .map((line) => line.split('\t'));
        expect(cells.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      },
    ),
  );
});
