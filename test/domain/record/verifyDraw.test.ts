import * as fc from 'fast-check';
import { METHODS, type Draw, type Seed } from '../../../src/domain/draw/draw';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import type { Population } from '../../../src/domain/population/population';
import type { Difference } from '../../../src/domain/record/difference';
import type { RecordedDraw } from '../../../src/domain/record/recordedDraw';
import { verifyDraw } from '../../../src/domain/record/verifyDraw';
import { assertReaching } from '../../support/assertReaching';
import { drawablePopulation, quarterlyProfile } from '../../support/arbitraryPopulation';
import { recordedDraw } from '../../support/recordedDraw';
import { aPopulation, poolInspectors, units } from '../../support/register';

function drawn(population: Population, method: Draw['method'] = 'sha256'): Draw {
  const { draw } = drawPeriod(population, '314159' as Seed, method);
  if (draw === null) throw new Error('this population can be drawn');
  return draw;
}

const draw = drawn(
  aPopulation({
    profile: quarterlyProfile(),
    units: [...units(6, { category: 'key' }), ...units(20)],
    inspectors: poolInspectors(5),
  }),
);
const recorded = recordedDraw(draw);

function changed<Entry>(
  entries: readonly Entry[],
  index: number,
  changes: Partial<Entry>,
): Entry[] {
  return entries.map((entry, at) => (at === index ? { ...entry, ...changes } : entry));
}

function codes(differences: readonly Difference[]): string[] {
  return differences.map(({ what, sheet, cell }) => `${what} ${sheet} ${cell}`);
}

test('a draw agrees with itself', () => {
  assertReaching({ tasks: 65 }, (reach) =>
    fc.property(drawablePopulation, fc.constantFrom(...METHODS), (population, method) => {
      const made = drawn(population, method);
      expect(verifyDraw(recordedDraw(made))).toEqual([]);
      if (made.tasks.length > 0) reach('tasks');
    }),
  );
});

test.each<[string, Partial<RecordedDraw>, string]>([
  ['the fingerprint', { fingerprint: '0'.repeat(64) }, 'fingerprint record fingerprint'],
  [
    'a total',
    { categories: changed(recorded.categories, 0, { total: 7 }) },
    'category-total record total1',
  ],
  [
    'a number of exclusions',
    { categories: changed(recorded.categories, 1, { excluded: null }) },
    'category-excluded record excluded2',
  ],
  [
    'a quota',
    { categories: changed(recorded.categories, 1, { quota: 4 }) },
    'category-quota record quota2',
  ],
  [
    'a number drawn',
    { categories: changed(recorded.categories, 0, { drawn: 2 }) },
    'category-drawn record drawn1',
  ],
  [
    'a missing category',
    { categories: recorded.categories.slice(1) },
    'category-missing record categories',
  ],
  [
    'a category in the ledger',
    { units: changed(recorded.units, 2, { category: 'special' }) },
    'unit-category ledger category3',
  ],
  [
    'a ticket in the ledger',
    { units: changed(recorded.units, 0, { ticket: '0.1' }) },
    'unit-ticket ledger ticket1',
  ],
  ['a rank', { units: changed(recorded.units, 4, { rank: 1 }) }, 'unit-rank ledger rank5'],
  [
    'a mark of being drawn',
    { units: changed(recorded.units, 25, { drawn: true }) },
    'unit-drawn ledger drawn26',
  ],
  ['a missing unit', { units: recorded.units.slice(1) }, 'unit-missing record units'],
  [
    'a repeated unit',
    { units: [...recorded.units, recorded.units[3]!] },
    'unit-repeated ledger id4',
  ],
  [
    'a ticket in the list',
    { tasks: changed(recorded.tasks, 1, { ticket: '' }) },
    'task-ticket list ticket2',
  ],
  ['a lead', { tasks: changed(recorded.tasks, 2, { lead: 'nobody' }) }, 'task-lead list lead3'],
  [
    'an assist',
    { tasks: changed(recorded.tasks, 0, { assists: [] }) },
    'task-assists list assists1',
  ],
  ['a missing task', { tasks: recorded.tasks.slice(0, -1) }, 'task-missing record tasks'],
  ['a repeated task', { tasks: [...recorded.tasks, recorded.tasks[0]!] }, 'task-repeated list id1'],
])('%s that was changed is found at its cell, and nothing else', (_, changes, code) => {
  expect(codes(verifyDraw({ ...recorded, ...changes }))).toEqual([code]);
});

test('an enterprise slipped in for another is extra, the other one missing', () => {
  const outsider = recorded.units.find((unit) => unit.drawn === false)!;
  const differences = verifyDraw({
    ...recorded,
    tasks: changed(recorded.tasks, 0, { id: outsider.id, name: outsider.name }),
  });
  expect(codes(differences)).toEqual(['task-extra list id1', 'task-missing record tasks']);
});

test('both values are told, people by name and id', () => {
  const task = draw.tasks[0]!;
  const other = draw.population.inspectors.find(({ id }) => id !== task.lead.id)!;
  expect(
    verifyDraw({ ...recorded, tasks: changed(recorded.tasks, 0, { lead: other.id }) }),
  ).toEqual([
    {
      what: 'task-lead',
      name: task.unit.name,
      sheet: 'list',
      cell: 'lead1',
      recorded: `${other.name} ${other.id}`,
      recomputed: `${task.lead.name} ${task.lead.id}`,
    },
  ]);
});

test('another seed disagrees, and so does another method', () => {
  expect(verifyDraw({ ...recorded, seed: '314158' as Seed }).length).toBeGreaterThan(0);
  expect(verifyDraw({ ...recorded, method: 'seedrandom' }).length).toBeGreaterThan(0);
});

test('any change of a unit or an inspector changes the fingerprint', () => {
  const change = fc.constantFrom<(population: Population, index: number) => Population>(
    (population, index) => ({
      ...population,
      units: changed(population.units, index % 26, { visits: 3 }),
    }),
    (population, index) => ({
      ...population,
      units: changed(population.units, index % 26, { name: '另一家' }),
    }),
    (population, index) => ({
      ...population,
      units: population.units.filter((_, at) => at !== index % 26),
    }),
    (population, index) => ({
      ...population,
      inspectors: changed(population.inspectors, index % 5, { load: 8 }),
    }),
    (population, index) => ({
      ...population,
      inspectors: changed(population.inspectors, index % 5, { recusals: ['某厂'] }),
    }),
  );
  fc.assert(
    fc.property(change, fc.nat({ max: 200 }), (apply, index) => {
      expect(
        verifyDraw({ ...recorded, population: apply(recorded.population, index) })[0]?.what,
      ).toBe('fingerprint');
    }),
  );
});

test('a record of which no draw can be made is compared all the same', () => {
  const population = {
    ...recorded.population,
    inspectors: recorded.population.inspectors.slice(0, 1),
  };
  const differences = verifyDraw({ ...recorded, population });
  expect(differences.filter(({ what }) => what === 'task-extra')).toHaveLength(
    recorded.tasks.length,
  );
});

test('what no drawn task has, the list has no column for, also for those that came later', () => {
  const [task] = draw.tasks;
  const [line] = recorded.tasks;
  const next = draw.units.find(({ drawn: isDrawn }) => !isDrawn);
  const [helper] = draw.population.inspectors;
  if (!task || !line || !next || !helper)
    throw new Error('somebody was drawn, and somebody was not');
  const { unit, ticket } = next;
  const added = {
    ...task,
    unit,
    ticket,
    auxiliaries: [helper],
    joint: { internal: ['水科'], external: [] },
  };
  const lines = [
    ...recorded.tasks,
    { ...line, id: unit.id, name: unit.name, ticket, auxiliaries: [] },
  ];
  const verified = (items: string): readonly Difference[] =>
    verifyDraw({ ...recorded, tasks: lines }, (tasks) => ({
      tasks: [...tasks, added],
      changeOf: () => '',
      itemsOf: (each) => (each === added ? 'x' : items),
    }));
  expect(verified('')).toEqual([]);
  expect(new Set(verified('y').map(({ what }) => what))).toEqual(new Set(['task-items']));
  expect(verified('y')).toHaveLength(lines.length);
});
