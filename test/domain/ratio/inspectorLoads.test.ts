import { inspectorLoads } from '../../../src/domain/ratio/inspectorLoads';

const person = (id: string, name: string, more = {}) => ({
  id,
  name,
  licensed: true,
  onPost: true,
  auxiliary: false,
  ...more,
});

const people = [
  person('1', '甲'),
  person('2', '乙'),
  person('3', '甲'),
  person('4', '丁', { auxiliary: true }),
  person('5', '戊', { onPost: false }),
];

type Lists = Parameters<typeof inspectorLoads>[0];

const listOf = (...tasks: readonly (readonly [lead: number, assist: number, status?: string])[]) =>
  ({
    recorded: { population: { inspectors: people } },
    tasks: tasks.map(([lead, assist, status = 'standing']) => ({
      lead: people[lead],
      assists: [people[assist]],
      status,
    })),
  }) as unknown as Lists[number];

test('tasks of all lists count, those replaced for nobody; who may lead and has none is told', () => {
  const loads = inspectorLoads([listOf([0, 1], [0, 4, 'replaced']), listOf([0, 1])]);
  expect(loads.map(({ id, lead, assist }) => [id, lead, assist])).toEqual([
    ['1', 2, 0],
    ['2', 0, 2],
    ['3', 0, 0],
  ]);
});

test('two of one name are told apart', () => {
  expect(
    inspectorLoads([listOf([0, 1])])
      .filter(({ isNamesake }) => isNamesake)
      .map(({ id }) => id),
  ).toEqual(['1', '3']);
});
