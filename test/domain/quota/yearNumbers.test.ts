import type { Quarter } from '../../../src/domain/calendar/period';
import { demandQuota } from '../../../src/domain/quota/demandQuota';
import {
  changedNumbers,
  drawnNumbers,
  withYearNumbers,
  type DrawnNumber,
} from '../../../src/domain/quota/yearNumbers';
import type { Demand } from '../../../src/domain/profile/profile';
import { aPopulation, aProfile, poolInspectors, units } from '../../support/register';

const ratio: Demand = { quota: { kind: 'staff', units: 10, base: 'licensed', per: 'year' } };
const profile = aProfile({ plans: { general: ratio } });
const general = { kind: 'category', category: 'general' } as const;

const population = (quarter: Quarter, people: number, plan = ratio) =>
  aPopulation({
    profile: aProfile({ plans: { general: plan } }),
    period: { year: 2026, quarter },
    units: units(100),
    inspectors: poolInspectors(people),
  });

const drawn = (quarter: Quarter, count: number, more: Partial<DrawnNumber> = {}): DrawnNumber => ({
  period: { year: 2026, quarter },
  of: 'general',
  units: 10,
  base: 'licensed',
  count,
  ...more,
});

test('a draw is made by the number of its people, or by the one that was set', () => {
  expect(drawnNumbers(population(1, 5))).toEqual([drawn(1, 50)]);
  const set = { ...ratio, yearNumber: { year: 2026, count: 50 } };
  expect(drawnNumbers(population(2, 3, set))).toEqual([drawn(2, 50)]);
  const old = { ...ratio, yearNumber: { year: 2025, count: 50 } };
  expect(drawnNumbers(population(2, 3, old))).toEqual([drawn(2, 30)]);
});

test('1:10 of five people stays 50 when two leave: 13, 13, 12 and 12', () => {
  const set: Demand = { ...ratio, yearNumber: { year: 2026, count: 50 } };
  const all = units(100);
  let done = 0;
  const quotas = ([1, 2, 3, 4] as const).map((quarter) => {
    const visited = all.map((unit, index) => ({ ...unit, visits: index < done ? 1 : 0 }));
    const { quota, steps } = demandQuota(set, visited, poolInspectors(quarter === 1 ? 5 : 3), {
      year: 2026,
      quarter,
    });
    expect(steps.some(({ kind }) => kind === 'set')).toBe(quarter > 1);
    done += quota;
    return quota;
  });
  expect(quotas).toEqual([13, 13, 12, 12]);
});

test('another number is told with both; the latest draw of the year says which one held', () => {
  const told = (quarter: Quarter, people: number, numbers: readonly DrawnNumber[]) =>
    changedNumbers(population(quarter, people), numbers);
  expect(told(2, 3, [drawn(1, 50)])).toEqual([{ subject: general, set: drawn(1, 50), now: 30 }]);
  expect(told(2, 5, [drawn(1, 50)])).toEqual([]);
  expect(told(3, 3, [drawn(2, 30), drawn(1, 50)])).toEqual([]);
  expect(told(1, 3, [drawn(1, 50)])).toHaveLength(1);
  // Later draws, other years, ratios and demands say nothing.
  expect(told(1, 3, [drawn(2, 50)])).toEqual([]);
  expect(told(2, 3, [drawn(1, 50, { period: { year: 2025, quarter: 4 } })])).toEqual([]);
  expect(told(2, 3, [drawn(1, 50, { units: 5 }), drawn(1, 50, { of: 'key' })])).toEqual([]);
  expect(told(2, 3, [drawn(1, 50, { base: 'on-duty' })])).toEqual([]);
});

test('nothing is told of a number that the profile has, or of several ratios, or of other spans', () => {
  const told = (plan: Demand) => changedNumbers(population(2, 3, plan), [drawn(1, 50)]);
  expect(told({ ...ratio, yearNumber: { year: 2026, count: 40 } })).toEqual([]);
  expect(told({ ...ratio, months: { first: 1, last: 3 } })).toEqual([]);
  const quarterly = { ...ratio.quota, per: 'quarter' } as Demand['quota'];
  expect(told({ quota: quarterly })).toEqual([]);
  expect(told({ quota: { kind: 'and', of: [ratio.quota, ratio.quota] } })).toEqual([]);
  const both: Demand['quota'] = {
    kind: 'or',
    of: [ratio.quota, { kind: 'percent', percent: 5, per: 'quarter' }],
  };
  expect(told({ quota: both })).toHaveLength(1);
});

test('a quarter goes by the number that held in it', () => {
  const numbers = [drawn(3, 30), drawn(2, 50)];
  const held = (quarter: Quarter) =>
    withYearNumbers(profile, numbers, { year: 2026, quarter }).plans.general.yearNumber?.count;
  expect(([1, 2, 3, 4] as const).map(held)).toEqual([50, 50, 30, 30]);
  expect(withYearNumbers(profile, numbers, { year: 2027, quarter: 1 })).toBe(profile);
});

test('of a directed draw those count who may be sent on it', () => {
  const directed = [
    { id: 'dust', name: '扬尘', units: { field: 'credit', is: ['C'] } as const, plan: ratio },
  ];
  const people = poolInspectors(3).map((one, index) => ({
    ...one,
    directed: index === 0 ? ['dust'] : [],
  }));
  expect(
    drawnNumbers(aPopulation({ profile: aProfile({ directed }), inspectors: people })),
  ).toMatchObject([{ of: 'directed dust', count: 10 }]);
});
