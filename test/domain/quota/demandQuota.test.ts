import fc from 'fast-check';
import type { Quarter } from '../../../src/domain/calendar/period';
import { demandQuota } from '../../../src/domain/quota/demandQuota';
import type { Demand, Quota } from '../../../src/domain/profile/profile';
import type { Unit } from '../../../src/domain/population/population';
import { assertReaching } from '../../support/assertReaching';
import { aUnit, poolInspectors } from '../../support/register';

function ask(demand: Demand, visits: readonly number[], quarter: Quarter = 1) {
  const units = visits.map((each, index) => aUnit(`u${index}`, { visits: each }));
  return demandQuota(demand, units, poolInspectors(6), { year: 2026, quarter });
}

const none = (count: number): number[] => Array<number>(count).fill(0);
const percent = (
  value: number,
  per: 'batch' | 'month' | 'quarter' | 'half-year' | 'year',
): Quota => ({
  kind: 'percent',
  percent: value,
  per,
});

test('a batch is one draw, whatever the quarter', () => {
  for (const quarter of [1, 2, 3, 4] as const)
    expect(ask({ quota: percent(10, 'batch') }, none(41), quarter).quota).toBe(5);
});

test('of quotas that must all be met the largest part of the quarter counts', () => {
  // 41 × 5 % = 2.05 → 3; 6 × 5 = 30 a year ÷ 4 = 7.5 → 8.
  const { quota, steps } = ask(
    {
      quota: {
        kind: 'and',
        of: [percent(5, 'quarter'), { kind: 'staff', units: 5, base: 'established', per: 'year' }],
      },
    },
    none(41),
  );
  expect(quota).toBe(8);
  expect(steps).toEqual([
    { kind: 'percent', total: 41, percent: 5, exact: 2.05, count: 3 },
    { kind: 'staff', staff: 6, base: 'established', units: 5, exact: 30, annual: 30 },
    { kind: 'spread', annual: 30, done: 0, periodsLeft: 4, count: 8 },
    { kind: 'and', counts: [3, 8], count: 8 },
  ]);
});

test('of quotas of which one is enough the smallest counts', () => {
  expect(
    ask({ quota: { kind: 'or', of: [percent(50, 'quarter'), percent(20, 'year')] } }, none(40))
      .quota,
  ).toBe(2);
});

test('a floor raises, a ceiling lowers, and neither goes beyond the units there are', () => {
  const bounded = (floor?: number, ceiling?: number): Demand => ({
    quota: {
      kind: 'bounded',
      quota: percent(10, 'quarter'),
      ...(floor === undefined ? {} : { floor }),
      ...(ceiling === undefined ? {} : { ceiling }),
    },
  });
  expect(ask(bounded(3), none(10))).toEqual({
    quota: 3,
    steps: [
      { kind: 'percent', total: 10, percent: 10, exact: 1, count: 1 },
      { kind: 'floor', limit: 3, count: 3 },
    ],
  });
  expect(ask(bounded(undefined, 4), none(90)).quota).toBe(4);
  expect(ask(bounded(5), none(2)).quota).toBe(2);
});

// 1,000 × 20 % = 200 a year, not more than 50: 50 ÷ 4 = 12.5 → 13 in the first quarter; 13 done, 37
// ÷ 3 = 12.33 → 13; 39 done, 11 in the last. 50 in all.
test('a least and a most number hold for the span that the quota names', () => {
  const most: Demand = { quota: { kind: 'bounded', quota: percent(20, 'year'), ceiling: 50 } };
  const visited = (count: number): number[] => [
    ...Array<number>(count).fill(1),
    ...none(1000 - count),
  ];
  expect(ask(most, none(1000)).steps).toEqual([
    { kind: 'percent', total: 1000, percent: 20, exact: 200, count: 200 },
    { kind: 'ceiling', limit: 50, count: 50 },
    { kind: 'spread', annual: 50, done: 0, periodsLeft: 4, count: 13 },
  ]);
  expect(ask(most, visited(13), 2).quota).toBe(13);
  expect(ask(most, visited(39), 4).quota).toBe(11);
  // 每年10%，不少于2家 of 5 units in 4–9 月: 0.5 → 1, raised to 2, over two quarters: 1 each.
  const least: Demand = {
    quota: { kind: 'bounded', quota: percent(10, 'year'), floor: 2 },
    months: { first: 4, last: 9 },
  };
  expect(ask(least, none(5), 2).quota).toBe(1);
  expect(ask(least, [1, 0, 0, 0, 0], 3).quota).toBe(1);
  expect(ask(least, [1, 1, 0, 0, 0], 3).quota).toBe(0);
  // The limits of several quotas hold for each of them in its own span.
  const either: Demand = {
    quota: {
      kind: 'bounded',
      quota: { kind: 'or', of: [percent(50, 'quarter'), percent(20, 'year')] },
      floor: 12,
    },
  };
  // 40 × 50 % = 20 a quarter; 40 × 20 % = 8 a year, raised to 12, ÷ 4 = 3. The least is 3.
  expect(ask(either, none(40)).quota).toBe(3);
});

// 西平 2024 一（四）3: 3 special units, 1 of them 停产: the other 2 are drawn.
test('all of them are all that can be drawn', () => {
  const stopped = (visits = 0) => aUnit(`s${visits}`, { exclusion: 'suspended', visits });
  const of = (quota: Quota, units: readonly Unit[], quarter: Quarter = 1) =>
    demandQuota({ quota }, units, [], { year: 2026, quarter });
  const three = [aUnit('a'), aUnit('b'), stopped()];
  expect(of(percent(100, 'quarter'), three)).toEqual({
    quota: 2,
    steps: [
      { kind: 'percent', total: 3, percent: 100, exact: 3, count: 3 },
      { kind: 'reachable', excluded: 1, count: 2 },
    ],
  });
  expect(of({ kind: 'times', times: 1, per: 'quarter' }, three).quota).toBe(2);
  // In a year a unit that was visited before it stopped owes nothing: 4 − 1 = 3, of which 1 is
  // done; 2 ÷ 2 = 1.
  expect(of(percent(100, 'year'), [...three, stopped(1)], 3).quota).toBe(1);
  // Twice a year: 4 units are 8; one is stopped after its first visit, so 7, 1 done, 6 ÷ 4 → 2.
  const twice = { kind: 'times', times: 2, per: 'year' } as const;
  expect(of(twice, [aUnit('a'), aUnit('b'), aUnit('c'), stopped(1)]).quota).toBe(2);
  // Less than all stays what it is: 3 × 99 % = 2.97 → 3.
  expect(of(percent(99, 'quarter'), three).quota).toBe(3);
});

test('months: nothing in a quarter without them, and the year is spread over the others', () => {
  const demand: Demand = { quota: percent(50, 'year'), months: { first: 4, last: 11 } };
  expect(ask(demand, none(18), 1)).toEqual({
    quota: 0,
    steps: [{ kind: 'outside', months: { first: 4, last: 11 } }],
  });
  expect([2, 3, 4].map((quarter) => ask(demand, none(18), quarter as Quarter).quota)).toEqual([
    3, 5, 9,
  ]);
});

test('months: a monthly quota counts the months that the quarter has', () => {
  expect(
    ask(
      { quota: { kind: 'count', count: 2, per: 'month' }, months: { first: 4, last: 11 } },
      none(50),
      4,
    ).quota,
  ).toBe(4);
});

test('months: half-years of which one has none', () => {
  const demand: Demand = { quota: percent(50, 'half-year'), months: { first: 7, last: 9 } };
  expect(ask(demand, none(20), 3).quota).toBe(10);
});

test('coverage in months is reached in the last quarter that has some', () => {
  const demand: Demand = {
    quota: { kind: 'none' },
    coverageYears: 1,
    months: { first: 4, last: 9 },
  };
  expect(ask(demand, none(9), 2).quota).toBe(5);
  expect(ask(demand, [...Array<number>(5).fill(1), ...none(4)], 3).quota).toBe(4);
});

test('units that are due earlier set the pace', () => {
  // 8 due this year, 4 quarters; 20 in all until the end of next year, 8 quarters.
  const units = Array.from({ length: 20 }, (_, index) =>
    aUnit(`u${index}`, { due: index < 8 ? 2026 : 2027 }),
  );
  const demand: Demand = { quota: { kind: 'none' }, coverageYears: 2 };
  expect(demandQuota(demand, units, [], { year: 2026, quarter: 1 }).steps).toEqual([
    { kind: 'coverage', unvisited: 20, years: 2, periodsLeft: 8, count: 3 },
  ]);
  expect(demandQuota(demand, units, [], { year: 2026, quarter: 4 }).steps).toEqual([
    { kind: 'coverage', unvisited: 8, years: 2, periodsLeft: 1, count: 8 },
  ]);
});

const single = fc.oneof(
  fc
    .record({
      percentage: fc.nat({ max: 100 }),
      per: fc.constantFrom('batch', 'month', 'quarter', 'half-year', 'year'),
    })
    .map(({ percentage, per }) => percent(percentage, per as 'year')),
  fc.record({
    kind: fc.constant('count' as const),
    count: fc.nat({ max: 60 }),
    per: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
  }),
);

test('a quota is a whole number, never more than the units, and and ≥ each ≥ or', () => {
  assertReaching({ 'quotas that differ': 40 }, (reach) =>
    fc.property(
      fc.array(single, { minLength: 2, maxLength: 4 }),
      fc.nat({ max: 40 }),
      fc.constantFrom<Quarter>(1, 2, 3, 4),
      (of, count, quarter) => {
        const each = of.map((quota) => ask({ quota }, none(count), quarter).quota);
        const all = ask({ quota: { kind: 'and', of } }, none(count), quarter).quota;
        const one = ask({ quota: { kind: 'or', of } }, none(count), quarter).quota;
        expect(all).toBe(Math.max(...each));
        expect(one).toBe(Math.min(...each));
        if (one < all) reach('quotas that differ');
        expect(Number.isInteger(all) && all >= 0 && all <= count).toBe(true);
      },
    ),
  );
});
