import * as fc from 'fast-check';
import type { Draw } from '../../../src/domain/draw/draw';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import {
  presentDraw,
  presentPopulation,
  shownCounts,
} from '../../../src/domain/presentation/presentationData';
import { categoryQuotas } from '../../../src/domain/quota/categoryQuota';
import { assertReaching } from '../../support/assertReaching';
import { aDraw, aSeed, smallPopulation } from '../../support/draw';
import { staffedPopulation } from '../../support/richPopulation';

const inspectorsOf = (draw: Draw): number =>
  new Set(draw.tasks.flatMap(({ lead, assists }) => [lead.id, ...assists.map(({ id }) => id)]))
    .size;

test('before the seed the counts are those of the quotas, and there is no result', () => {
  const population = smallPopulation();
  const quotas = categoryQuotas(population);
  const data = presentPopulation({
    population,
    fingerprint: 'ab'.repeat(32),
    quotas,
    directed: [],
  });
  expect(data).toMatchObject({
    bureau: '试验局',
    period: { year: 2026, quarter: 1 },
    fingerprint: 'ab'.repeat(32),
    result: null,
  });
  expect(data.categories).toEqual([
    { category: 'key', total: 10, excluded: 0, quota: 3 },
    { category: 'general', total: 20, excluded: 1, quota: 4 },
  ]);
});

test('after the draw the units are its tasks in their order, the same counts beside them', () => {
  const draw = aDraw();
  const { result, ...data } = presentDraw(draw);
  expect(data).toEqual({
    ...presentPopulation({
      population: draw.population,
      fingerprint: draw.fingerprint,
      quotas: draw.categories,
      directed: [],
    }),
    result: undefined,
  });
  expect(result?.units.map(({ name, ticket, category }) => [name, ticket, category])).toEqual(
    draw.tasks.map(({ unit, ticket }) => [unit.name, ticket, unit.category]),
  );
  expect(result?.seed).toBe('314159');
  expect(result?.inspectors).toBe(inspectorsOf(draw));
});

test('namesakes are told apart by their ids, others stand without', () => {
  const draw = aDraw();
  const people =
    presentDraw(draw).result?.units.flatMap(({ lead, assists }) => [lead, ...assists]) ?? [];
  const ids = new Map(draw.population.inspectors.map(({ id, name }) => [id as string, name]));
  for (const { name, id } of people)
    expect(name === '王芳' ? ids.get(id) : id).toBe(name === '王芳' ? '王芳' : '');
  expect(people.some(({ name }) => name === '王芳')).toBe(true);
});

test('a category without any unit is left out, before the draw and after it', () => {
  const draw = aDraw();
  const [key] = draw.categories;
  if (key === undefined) throw new Error('a category was drawn');
  const categories = [...draw.categories, { ...key, category: 'special', total: 0 } as const];
  const { population, fingerprint } = draw;
  const prepared = presentPopulation({ population, fingerprint, quotas: categories, directed: [] });
  expect(prepared.categories.map(({ category }) => category)).toEqual(['key', 'general']);
  expect(presentDraw({ ...draw, categories }).result?.drawn).toEqual([
    { category: 'key', count: 3 },
    { category: 'general', count: 4 },
  ]);
});

describe('directed draws', () => {
  const plan = { quota: { kind: 'count', count: 2, per: 'quarter' } } as const;
  const once = { ...plan, noRepeat: true };
  const drawOf = (id: string, of: typeof plan = plan) => ({
    ...{ id, name: `定向${id}`, units: { all: [] }, plan: of },
  });
  const draw = aDraw();
  const [first, second, third] = draw.tasks;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('three tasks');
  const profile = {
    ...draw.population.profile,
    directed: [drawOf('a'), drawOf('b'), drawOf('c', once), drawOf('left')],
  };
  const counted = { total: 5, excluded: 1, quota: 2, steps: [], shared: 0, drawn: 2 };
  const unit = { ...first.unit, directed: ['a', 'c', 'left'] };
  const shown = () =>
    presentDraw({
      ...draw,
      population: { ...draw.population, profile },
      directed: ['a', 'b', 'c', 'gone'].map((id) => ({ id, ...counted })),
      tasks: [
        { ...first, unit, joint: { internal: ['水科'], external: ['应急局', '水利局'] } },
        { ...second, unit: { ...unit, visits: 1 } },
        { ...third, unit, directed: ['b'], auxiliaries: [first.lead] },
      ],
    });

  test('stand with their numbers, by their names', () => {
    const numbers = { total: 5, excluded: 1, quota: 2 };
    expect(shown().directed).toEqual([
      { id: 'a', name: '定向a', ...numbers },
      { id: 'b', name: '定向b', ...numbers },
      { id: 'c', name: '定向c', ...numbers },
      // One that the profile does not know, by its id.
      { id: 'gone', name: 'gone', ...numbers },
    ]);
    expect(shown().result?.drawnDirected).toEqual(
      ['a', 'b', 'c', 'gone'].map((id) => ({ id, count: 2 })),
    );
  });

  test('count a unit of its category where they could have taken it, and where they were made', () => {
    expect(shown().result?.units.map(({ byCategory, directed }) => [byCategory, directed])).toEqual(
      [
        [true, ['a', 'c']],
        // The draw that forbids to come twice could not.
        [true, ['a']],
        [false, ['b']],
      ],
    );
  });

  test('and joint checks and helpers, are told with the unit', () => {
    const [joint, alone, helped] = shown().result?.units ?? [];
    expect(joint?.departments).toEqual(['水科', '应急局', '水利局']);
    expect([alone?.departments, alone?.auxiliaries]).toEqual([[], []]);
    expect(helped?.auxiliaries.map(({ name }) => name)).toEqual([first.lead.name]);
    // Helpers are none of the people who are sent.
    const sent = [first, second, third].flatMap(({ lead, assists }) => [lead, ...assists]);
    expect(shown().result?.inspectors).toBe(new Set(sent).size);
  });
});

test('what is shown so far is counted up to it', () => {
  const units = [
    { category: 'key', byCategory: true, directed: ['a'] },
    { category: 'general', byCategory: false, directed: ['a', 'b'] },
    { category: 'key', byCategory: true, directed: [] },
  ] as const;
  const none = { key: 0, special: 0, general: 0, offsite: 0 };
  expect(shownCounts(units, 0)).toEqual({ categories: none, directed: {} });
  expect(shownCounts(units, 2)).toEqual({
    categories: { ...none, key: 1 },
    directed: { a: 2, b: 1 },
  });
  expect(shownCounts(units, 9).categories).toEqual({ ...none, key: 2 });
});

test('the data survive being sent as text', () => {
  const data = presentDraw(aDraw());
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});

test('counted unit by unit, every draw ends at its own counts', () => {
  assertReaching(
    { units: 40, 'units of a directed draw': 25 },
    (reach) =>
      fc.property(staffedPopulation, (population) => {
        const { draw } = drawPeriod(population, aSeed(), 'sha256');
        fc.pre(draw !== null);
        const { result } = presentDraw(draw);
        if (!result) throw new Error('a draw that was made has a result');
        if (result.units.length > 0) reach('units');
        if (result.drawnDirected.some(({ count }) => count > 0)) reach('units of a directed draw');
        const { categories, directed } = shownCounts(result.units, result.units.length);
        for (const { category, count } of result.drawn) expect(categories[category]).toBe(count);
        for (const { id, count } of result.drawnDirected) expect(directed[id] ?? 0).toBe(count);
        expect(result.drawnDirected.map(({ id }) => id)).toEqual(draw.directed.map(({ id }) => id));
      }),
    { numRuns: 200 },
  );
});
