import * as fc from 'fast-check';
import { METHODS, type Seed } from '../../../../src/domain/draw/draw';
import { selectUnits } from '../../../../src/domain/draw/selection/select';
import { ticketer } from '../../../../src/domain/draw/ticket/ticket';
import { CATEGORIES } from '../../../../src/domain/register/category';
import { categoryQuotas } from '../../../../src/domain/quota/categoryQuota';
import { assertReaching } from '../../../support/assertReaching';
import { arbitraryPopulation, quarterlyProfile } from '../../../support/arbitraryPopulation';
import { aPopulation, aProfile, aUnit } from '../../../support/register';

const SEED = '20260318' as Seed;
const ticketOf = ticketer('sha256', SEED);

test('every unit appears once, ranked within the pool of its category', () => {
  assertReaching({ 'a pool': 45, 'an excluded unit': 55 }, (reach) =>
    fc.property(arbitraryPopulation, (population) => {
      const units = selectUnits(population, categoryQuotas(population), ticketOf);
      if (units.some(({ rank }) => rank > 1)) reach('a pool');
      if (units.some(({ rank }) => rank === 0)) reach('an excluded unit');
      expect(units.map(({ unit }) => unit.id).sort()).toEqual(
        population.units.map(({ id }) => id).sort(),
      );
      for (const category of CATEGORIES) {
        const own = units.filter(({ unit }) => unit.category === category);
        const pool = own.filter(({ unit }) => unit.exclusion === null);
        expect(own.slice(0, pool.length)).toEqual(pool);
        expect(pool.map(({ rank }) => rank)).toEqual(pool.map((_, index) => index + 1));
        expect(own.slice(pool.length).every(({ rank, drawn }) => rank === 0 && !drawn)).toBe(true);
      }
    }),
  );
});

test('each category draws its quota, or its whole pool when that is smaller', () => {
  assertReaching({ 'a quota': 70, 'a quota above its pool': 50 }, (reach) =>
    fc.property(arbitraryPopulation, (population) => {
      const quotas = categoryQuotas(population);
      if (quotas.some(({ quota }) => quota > 0)) reach('a quota');
      if (quotas.some(({ quota, total, excluded }) => quota > total - excluded))
        reach('a quota above its pool');
      const units = selectUnits(population, quotas, ticketOf);
      for (const { category, quota, total, excluded } of quotas) {
        const drawn = units.filter((unit) => unit.drawn && unit.unit.category === category).length;
        expect(drawn).toBe(Math.min(quota, total - excluded));
      }
    }),
  );
});

test('the drawn units have the lowest tickets of the pool', () => {
  assertReaching({ 'drawn and left': 10 }, (reach) =>
    fc.property(arbitraryPopulation, (population) => {
      const units = selectUnits(population, categoryQuotas(population), ticketOf).filter(
        ({ unit }) => unit.category === 'key' && unit.exclusion === null,
      );
      const drawn = units.filter((unit) => unit.drawn).map(({ ticket }) => ticket);
      const left = units.filter((unit) => !unit.drawn).map(({ ticket }) => ticket);
      for (const ticket of drawn) expect(left.every((other) => ticket < other)).toBe(true);
      if (drawn.length > 0 && left.length > 0) reach('drawn and left');
    }),
  );
});

test('a number of units set for the year is reached in different units by its last quarter, whoever was visited before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(2), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (visitsBefore, most) => {
        const count = Math.min(most, visitsBefore.length);
        const profile = aProfile({
          plans: { general: { quota: { kind: 'count', count, per: 'year' } } },
        });
        let units = visitsBefore.map((visits, index) =>
          aUnit(`U${index}`, { category: 'general', visits }),
        );
        for (const quarter of [1, 2, 3, 4] as const) {
          const population = aPopulation({ units, profile, period: { year: 2026, quarter } });
          const drawn = selectUnits(
            population,
            categoryQuotas(population),
            ticketer('sha256', `2026${quarter}` as Seed),
          ).filter((each) => each.drawn);
          const taken = new Set(drawn.map(({ unit }) => unit.id));
          units = units.map((unit) =>
            taken.has(unit.id) ? { ...unit, visits: unit.visits + 1 } : unit,
          );
        }
        expect(units.filter(({ visits }) => visits > 0).length).toBeGreaterThanOrEqual(count);
      },
    ),
  );
});

test('row order does not matter', () => {
  const shuffled = arbitraryPopulation.chain((population) =>
    fc
      .shuffledSubarray([...population.units], { minLength: population.units.length })
      .map((units) => ({ population, units })),
  );
  assertReaching({ 'another order': 55 }, (reach) =>
    fc.property(shuffled, ({ population, units }) => {
      if (units.some((unit, index) => unit !== population.units[index])) reach('another order');
      const quotas = categoryQuotas(population);
      expect(selectUnits({ ...population, units }, quotas, ticketOf)).toEqual(
        selectUnits(population, quotas, ticketOf),
      );
    }),
  );
});

test('adding a unit to one category leaves the draws of the others alone', () => {
  assertReaching({ 'units of other categories': 65 }, (reach) =>
    fc.property(arbitraryPopulation, fc.constantFrom(...CATEGORIES), (population, category) => {
      if (population.units.some((unit) => unit.category !== category))
        reach('units of other categories');
      const larger = { ...population, units: [...population.units, aUnit('NEW', { category })] };
      const others = (units: ReturnType<typeof selectUnits>) =>
        units.filter(({ unit }) => unit.category !== category);
      expect(others(selectUnits(larger, categoryQuotas(larger), ticketOf))).toEqual(
        others(selectUnits(population, categoryQuotas(population), ticketOf)),
      );
    }),
  );
});

test('unvisited units come first where the plan asks for coverage, and only there', () => {
  const units = ['a', 'b', 'c', 'd'].map((id) => aUnit(id, { visits: id === 'd' ? 0 : 1 }));
  const quotas = [{ category: 'general' as const, total: 4, excluded: 0, quota: 1, steps: [] }];
  const first = (coverageYears?: number) =>
    selectUnits(
      aPopulation({ units, profile: quarterlyProfile('any', coverageYears) }),
      quotas,
      ticketOf,
    )[0]?.unit.id;
  const lowest = [...units].sort((left, right) =>
    ticketOf(left.id) < ticketOf(right.id) ? -1 : 1,
  )[0]?.id;
  expect(first(1)).toBe('d');
  expect(first()).toBe(lowest);
  expect(lowest).not.toBe('d');
});

/**
 * Each of 12 units should be drawn in a share of 1/4 of 1,500 seeds. The number of seeds that draw
 * a unit is binomial, so by Hoeffding's inequality its share is off by e or more with probability
 * at most 2·exp(−2·1500·e²), exactly, not by a normal curve; that any of 12 units is off, by
 * Bonferroni, at most 12 times that. With e = 0.09 that is 24·exp(−24.3) < 10⁻⁹: only one fair
 * method in a thousand million would fail. The seeds are fixed, so the test never flickers.
 */
test.each(METHODS)('every unit has the same chance under %s', (method) => {
  const seeds = 1500;
  const units = Array.from({ length: 12 }, (_, index) => aUnit(`E${index}`));
  const population = aPopulation({ units, profile: quarterlyProfile() });
  const quotas = categoryQuotas(population);
  const counts = new Map<string, number>();
  for (let seed = 0; seed < seeds; seed++) {
    for (const { unit, drawn } of selectUnits(
      population,
      quotas,
      ticketer(method, String(seed) as Seed),
    )) {
      if (drawn) counts.set(unit.id, (counts.get(unit.id) ?? 0) + 1);
    }
  }
  for (const { id } of units)
    expect(Math.abs((counts.get(id) ?? 0) / seeds - 0.25)).toBeLessThan(0.09);
});

/**
 * The chance of each unit to be among `take` drawn one after the other, each time in proportion to
 * the weights of those left: what the lowest keys amount to (Efraimidis and Spirakis). Worked out
 * over all orders of drawing.
 */
function inclusionChances(weights: readonly number[], take: number): number[] {
  const chances = weights.map(() => 0);
  const draw = (left: readonly number[], chance: number, count: number): void => {
    if (count === take) return;
    const sum = left.reduce((total, index) => total + weights[index]!, 0);
    for (const index of left) {
      const own = (chance * weights[index]!) / sum;
      chances[index] = chances[index]! + own;
      draw(
        left.filter((other) => other !== index),
        own,
        count + 1,
      );
    }
  };
  draw([...weights.keys()], 1, 0);
  return chances;
}

/**
 * Each of 8 units of weights 0.5 to 4 should be among the 2 drawn in its own share of 2,000 seeds.
 * By Hoeffding's inequality a share is off by e or more with probability at most 2·exp(−2·2000·e²),
 * for any of 8 units at most 8 times that: with e = 0.08 that is 16·exp(−25.6) < 10⁻⁹. Equal
 * chances (1/4 each) would be told apart: the lightest unit's share is 0.11, the heaviest's 0.65.
 * The seeds are fixed.
 */
test.each(METHODS)('weighted units have the chances of their weights under %s', (method) => {
  const seeds = 2000;
  const weights = [4, 2, 1, 1, 1, 0.5, 0.5, 0.5];
  const units = weights.map((weight, index) => aUnit(`E${index}`, { weight }));
  const population = aPopulation({ units, profile: quarterlyProfile() });
  const quotas = [{ category: 'general' as const, total: 8, excluded: 0, quota: 2, steps: [] }];
  const chances = inclusionChances(weights, 2);
  expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(2);
  expect(Math.max(...chances)).toBeGreaterThan(0.25 + 0.16);
  const counts = weights.map(() => 0);
  for (let seed = 0; seed < seeds; seed++) {
    for (const { unit, drawn } of selectUnits(
      population,
      quotas,
      ticketer(method, String(seed) as Seed),
    )) {
      const index = units.findIndex(({ id }) => id === unit.id);
      if (drawn) counts[index] = counts[index]! + 1;
    }
  }
  counts.forEach((count, index) =>
    expect(Math.abs(count / seeds - chances[index]!)).toBeLessThan(0.08),
  );
});

test('units due earlier come first, units without a due year with those of the last one', () => {
  const units = [
    aUnit('late', { due: 2028 }),
    aUnit('early', { due: 2026 }),
    aUnit('open'),
    aUnit('done', { visits: 1, due: 2026 }),
  ];
  const quotas = [{ category: 'general' as const, total: 4, excluded: 0, quota: 4, steps: [] }];
  const order = selectUnits(
    aPopulation({ units, profile: quarterlyProfile('any', 3) }),
    quotas,
    ticketOf,
  ).map(({ unit }) => unit.id as string);
  expect(order[0]).toBe('early');
  expect(order.slice(1, 3).sort()).toEqual(['late', 'open']);
  expect(order[3]).toBe('done');
});
