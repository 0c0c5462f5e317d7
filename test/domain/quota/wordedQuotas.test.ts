/** Quotas as clerks word them, drawn over a whole year, with what they come to worked out by hand. */

import type { Quarter } from '../../../src/domain/calendar/period';
import type { Demand } from '../../../src/domain/profile/profile';
import { demandQuota } from '../../../src/domain/quota/demandQuota';
import { readMonths } from '../../../src/text/grammar/monthWords';
import { readQuota } from '../../../src/text/grammar/readQuota';
import { aUnit, poolInspectors } from '../../support/register';

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

function demand(words: string, months?: string): Demand {
  const quota = readQuota(words);
  const window = months === undefined ? null : readMonths(months);
  if (!quota.ok || window?.ok === false) throw new Error(`${words} ${months}`);
  return { quota: quota.value, ...(window === null ? {} : { months: window.value }) };
}

/** What each quarter draws of so many units, the least visited first. */
function drawnIn(of: Demand, count: number, people = 0): number[] {
  const visits = Array.from({ length: count }, () => 0);
  return QUARTERS.map((quarter) => {
    const units = visits.map((times, index) => aUnit(`u${index}`, { visits: times }));
    const { quota } = demandQuota(of, units, poolInspectors(people), { year: 2026, quarter });
    const order = [...visits.keys()].sort(
      (one, other) => (visits[one] ?? 0) - (visits[other] ?? 0),
    );
    for (const index of order.slice(0, quota)) visits[index] = (visits[index] ?? 0) + 1;
    return quota;
  });
}

function quotaOf(words: string, count: number, quarter: Quarter, visited: number): number {
  const units = Array.from({ length: count }, (_, index) =>
    aUnit(`u${index}`, { visits: index < visited ? 1 : 0 }),
  );
  return demandQuota(demand(words), units, [], { year: 2026, quarter }).quota;
}

describe('rounding', () => {
  test.each([
    // 90 × 9 % = 8.1
    ['每季度9%', 90, 9],
    ['每季度9%（舍去）', 90, 8],
    ['每季度9%（四舍五入）', 90, 8],
    // 50 × 9 % = 4.5
    ['每季度9%，四舍五入', 50, 5],
    ['每季度9%，舍去小数', 50, 4],
    // 4 × 9 % = 0.36
    ['每季度9%，四舍五入', 4, 0],
    ['每季度9%，进一', 4, 1],
  ])('%s of %i is %i', (words, count, quota) => {
    expect(drawnIn(demand(words), count)).toEqual([quota, quota, quota, quota]);
  });

  test('of a ratio: 3 × 2.5 = 7.5 a year', () => {
    const inAll = (words: string): number =>
      drawnIn(demand(words), 40, 3).reduce((sum, each) => sum + each, 0);
    expect(inAll('每年1:2.5（在编在岗）')).toBe(8);
    expect(inAll('每年1:2.5（在编在岗）（舍去）')).toBe(7);
  });
});

describe('staff ratios by any span', () => {
  test('1:15 a quarter of 4 people is 60 each quarter, and no more than there are', () => {
    expect(drawnIn(demand('每季度1:15'), 198, 4)).toEqual([60, 60, 60, 60]);
    expect(drawnIn(demand('每季度1:15'), 50, 4)).toEqual([50, 50, 50, 50]);
  });

  test('1:2 a month is 8 in each of its months, 1:7 a half-year 28 in each half', () => {
    expect(drawnIn(demand('每月1:2'), 198, 4)).toEqual([24, 24, 24, 24]);
    expect(drawnIn(demand('每月1:2', '4月至11月'), 198, 4)).toEqual([0, 24, 24, 16]);
    expect(drawnIn(demand('每半年1:7'), 198, 4)).toEqual([14, 14, 14, 14]);
  });
});

describe('the most', () => {
  // 1,234 × 3 % = 37.02, and never 38
  test('alone it is drawn as far as it allows, over the quarters', () => {
    expect(drawnIn(demand('每年不超过3%'), 1234)).toEqual([10, 9, 9, 9]);
    expect(drawnIn(demand('每年不超过1%'), 99)).toEqual([0, 0, 0, 0]);
    // 70 × 5 % = 3.5 each quarter
    expect(drawnIn(demand('不高于5%'), 70)).toEqual([3, 3, 3, 3]);
    // 50 × 5 % = 2.5 each month
    expect(drawnIn(demand('每月最多5%'), 50)).toEqual([6, 6, 6, 6]);
  });

  test('cuts a least number off when the year is full: 5 + 5 + 5 + 3 of 100', () => {
    expect(drawnIn(demand('每季度不低于5%且每年不超过18%'), 100)).toEqual([5, 5, 5, 3]);
    expect(drawnIn(demand('每季度不低于5%且每年不超过20%'), 100)).toEqual([5, 5, 5, 5]);
    expect(quotaOf('每季度不低于5%且每年不超过20%', 100, 2, 20)).toBe(0);
    expect(quotaOf('每季度不低于5%且每年不超过20%', 100, 2, 25)).toBe(0);
  });

  test('of a half-year, what the first half left open does not come on top', () => {
    const words = '每季度不低于8%且每半年不超过10%';
    expect(quotaOf(words, 100, 1, 0)).toBe(8);
    expect(quotaOf(words, 100, 2, 8)).toBe(2);
    expect(quotaOf(words, 100, 3, 2)).toBe(8);
    expect(quotaOf(words, 100, 4, 16)).toBe(4);
  });

  test('of two the smaller holds', () => {
    // 37 and 20 a year, over four quarters
    expect(quotaOf('每年不超过3%且不超过1.7%', 1234, 1, 0)).toBe(5);
    // 20 a year
    expect(drawnIn(demand('每年不超过3%，不超过20家'), 1234)).toEqual([5, 5, 5, 5]);
  });

  test('the arithmetic says what is left', () => {
    const units = Array.from({ length: 100 }, (_, index) =>
      aUnit(`u${index}`, { visits: index < 18 ? 1 : 0 }),
    );
    const { steps } = demandQuota(demand('每季度不低于5%且每年不超过20%'), units, [], {
      year: 2026,
      quarter: 4,
    });
    expect(steps).toEqual([
      { kind: 'percent', total: 100, percent: 5, exact: 5, count: 5 },
      { kind: 'percent', total: 100, percent: 20, exact: 20, count: 20, rounding: 'down' },
      { kind: 'most', most: 20, done: 18, count: 2 },
      { kind: 'ceiling', limit: 2, count: 2 },
    ]);
  });
});

test('months of a list: only their quarters draw, and a month counts once', () => {
  // 100 × 20 % = 20 a year, over two quarters; 100 × 5 % = 5 each month
  expect(drawnIn(demand('每年20%', '3月、9月'), 100)).toEqual([10, 0, 10, 0]);
  expect(drawnIn(demand('每月5%', '3月、8月、9月'), 100)).toEqual([5, 0, 10, 0]);
});

describe('a least and a most number hold for the span that they name', () => {
  test('20 % of 1,000, 50 at most: 50 in all over four quarters', () => {
    expect(drawnIn(demand('每年20%，不超过50家'), 1000)).toEqual([13, 13, 12, 12]);
  });

  test('10 % of 12 or of 8, 2 at least, in April to September: 2 in all', () => {
    // 1.2 → 2
    expect(drawnIn(demand('每年10%，不少于2家', '4月至9月'), 12)).toEqual([0, 1, 1, 0]);
    // 0.8 → 1 → 2
    expect(drawnIn(demand('每年10%，不少于2家', '4月至9月'), 8)).toEqual([0, 1, 1, 0]);
    // 10 % of 95 = 9.5 → 10
    expect(drawnIn(demand('每年10%，不少于2家', '4月至9月'), 95)).toEqual([0, 5, 5, 0]);
  });

  test('不少于 n 家 a year by itself, and beside a share', () => {
    expect(drawnIn(demand('每年不少于7家'), 40)).toEqual([2, 2, 2, 1]);
    // 10 % of 15 = 1.5 → 2; 3 at least
    expect(drawnIn(demand('每年10%且不少于3家'), 15)).toEqual([1, 1, 1, 0]);
    expect(drawnIn(demand('每月不少于3家'), 40)).toEqual([9, 9, 9, 9]);
  });
});
