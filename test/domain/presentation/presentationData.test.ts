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
  for (const { name, id } of people) expect(ids.get(id)).toBe(name === '王芳' ? '王芳' : undefined);
  expect(people.some(({ name }) => name === '王芳')).toBe(true);
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
