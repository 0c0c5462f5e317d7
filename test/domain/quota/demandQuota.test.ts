import fc from 'fast-check';
import type { Quarter } from '../../../src/domain/calendar/period';
import { demandQuota } from '../../../src/domain/quota/demandQuota';
import type { Demand, Quota } from '../../../src/domain/profile/profile';
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
