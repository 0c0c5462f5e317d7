import * as fc from 'fast-check';
import { METHODS, type Draw, type Method, type Seed } from '../../../src/domain/draw/draw';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import type { PoolInspector, Population, Unit } from '../../../src/domain/population/population';
import { CATEGORIES } from '../../../src/domain/register/category';
import { assertReaching } from '../../support/assertReaching';
import {
  drawablePopulation,
  quarterlyProfile,
  reorderedPopulation,
} from '../../support/arbitraryPopulation';
import { aPoolInspector, aPopulation, aUnit, poolInspectors, units } from '../../support/register';
import golden from '../../vectors/draws.json';
import golden2 from '../../vectors/draws2.json';

const SEED = '01382438112797316654' as Seed;
const method = fc.constantFrom(...METHODS);

/** What the first golden draws hold, made before there were directed draws and joint tasks. */
function plainOutcome({ categories, units, tasks }: Draw) {
  return {
    categories: categories.map(({ category, total, excluded, quota, drawn }) => ({
      category,
      total,
      excluded,
      quota,
      drawn,
    })),
    units: units.map(({ unit, ticket, rank, drawn }) => ({ id: unit.id, ticket, rank, drawn })),
    tasks: tasks.map(({ unit, lead, assists }) => ({
      id: unit.id,
      lead: lead.id,
      assists: assists.map(({ id }) => id),
    })),
  };
}

function outcome(draw: Draw) {
  const ids = (people: readonly { readonly id: string }[]): string[] => people.map(({ id }) => id);
  return {
    ...plainOutcome(draw),
    fingerprint: draw.fingerprint,
    directed: draw.directed.map(({ id, total, excluded, quota, shared, drawn }) => ({
      id,
      total,
      excluded,
      quota,
      shared,
      drawn,
    })),
    tasks: draw.tasks.map(({ unit, lead, assists, auxiliaries, directed, joint }) => ({
      id: unit.id,
      team: ids([lead, ...assists]),
      auxiliaries: ids(auxiliaries),
      directed,
      joint,
    })),
  };
}

function drawn(population: Population, under: Method, seed = SEED): Draw {
  const { draw, problems } = drawPeriod(population, seed, under);
  if (draw === null) throw new Error(JSON.stringify(problems));
  return draw;
}

/** The first golden population has no fields that came later. */
const firstPopulation: Population = {
  ...(golden.population as unknown as Population),
  units: golden.population.units.map((unit) => aUnit(unit.id, unit as unknown as Partial<Unit>)),
  inspectors: golden.population.inspectors.map((inspector) =>
    aPoolInspector(inspector.id, inspector as unknown as Partial<PoolInspector>),
  ),
};

test.each(golden.draws)(
  'the golden draw under $method stays what it was',
  ({ method: under, seed, expected }) => {
    const { categories, units, tasks } = expected;
    expect(plainOutcome(drawn(firstPopulation, under as Method, seed as Seed))).toEqual({
      categories,
      units,
      tasks,
    });
  },
);

test.each(golden2.draws)(
  'the golden draw by all rules under $method and seed $seed stays what it was',
  ({ method: under, seed, expected }) => {
    const population = golden2.population as unknown as Population;
    expect(outcome(drawn(population, under as Method, seed as Seed))).toEqual(expected);
  },
);

test('the order of rows changes nothing', () => {
  assertReaching({ 'another order': 60 }, (reach) =>
    fc.property(reorderedPopulation, method, ([population, reordered], under) => {
      expect(outcome(drawn(reordered, under))).toEqual(outcome(drawn(population, under)));
      if (population.units.some(({ id }, index) => id !== reordered.units[index]?.id))
        reach('another order');
    }),
  );
});

test('the tasks are the drawn units, as many as the quotas add up to, by category and then ticket', () => {
  assertReaching({ 'several tasks': 60 }, (reach) =>
    fc.property(drawablePopulation, method, (population, under) => {
      const { tasks, units, categories } = drawn(population, under);
      expect(tasks.map(({ unit }) => unit.id).sort()).toEqual(
        units
          .filter((unit) => unit.drawn)
          .map(({ unit }) => unit.id)
          .sort(),
      );
      expect(tasks).toHaveLength(categories.reduce((sum, { quota }) => sum + quota, 0));
      expect(categories.every(({ quota, drawn }) => quota === drawn)).toBe(true);
      const keys = tasks.map(
        ({ unit, ticket }) => `${CATEGORIES.indexOf(unit.category)} ${ticket}`,
      );
      expect(keys).toEqual([...keys].sort());
      if (tasks.length > 1) reach('several tasks');
    }),
  );
});

test('nobody is in a team twice', () => {
  assertReaching({ 'a team': 60 }, (reach) =>
    fc.property(drawablePopulation, method, (population, under) => {
      const { tasks } = drawn(population, under);
      for (const { lead, assists } of tasks) expect(assists).not.toContain(lead);
      if (tasks.length > 0) reach('a team');
    }),
  );
});

test('another seed gives another draw', () => {
  const population = aPopulation({
    profile: quarterlyProfile(),
    units: units(40),
    inspectors: poolInspectors(4),
  });
  expect(outcome(drawn(population, 'sha256', '1' as Seed)).tasks).not.toEqual(
    outcome(drawn(population, 'sha256', '2' as Seed)).tasks,
  );
});

test('all that stops a draw is found at once, and then nothing is drawn', () => {
  const population = aPopulation({
    profile: quarterlyProfile(),
    units: [
      aUnit('s1', { category: 'special', exclusion: 'suspended' }),
      aUnit('s2', { category: 'special' }),
      aUnit('k', { category: 'key' }),
    ],
    inspectors: poolInspectors(1),
  });
  const { draw, problems } = drawPeriod(population, SEED, 'sha256');
  expect(draw).toBeNull();
  expect(problems).toEqual([
    {
      code: 'quota-exceeds-pool',
      severity: 'error',
      sheet: '',
      cell: '',
      category: 'special',
      quota: 2,
      pool: 1,
      excluded: { suspended: 1 },
    },
    expect.objectContaining({ code: 'team-impossible', enterprise: '企业k' }),
    expect.objectContaining({ code: 'team-impossible', enterprise: '企业s2' }),
  ]);
});

test('a population without units has an empty draw', () => {
  expect(drawn(aPopulation(), 'sha256')).toMatchObject({ categories: [], units: [], tasks: [] });
});

test('a quota above its pool tells who of its own category is out', () => {
  const quota = { kind: 'count', count: 3, per: 'quarter' } as const;
  const population = aPopulation({
    profile: { ...quarterlyProfile(), plans: { ...quarterlyProfile().plans, key: { quota } } },
    units: [
      ...units(2, { category: 'key' }),
      aUnit('k', { category: 'key', exclusion: 'suspended' }),
      aUnit('g', { exclusion: 'capped' }),
      ...units(4),
    ],
    inspectors: poolInspectors(4),
  });
  expect(drawPeriod(population, SEED, 'sha256')).toEqual({
    draw: null,
    problems: [
      {
        ...{ code: 'quota-exceeds-pool', severity: 'error', sheet: '', cell: '' },
        ...{ category: 'key', quota: 3, pool: 2, excluded: { suspended: 1 } },
      },
    ],
  });
});
