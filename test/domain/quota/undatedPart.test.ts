import type { Period } from '../../../src/domain/calendar/period';
import type { PeriodUnit } from '../../../src/domain/profile/profile';
import type { Base } from '../../../src/domain/quota/part';
import { undatedPart } from '../../../src/domain/quota/undatedPart';
import { aUnit } from '../../support/register';

/** What of ten a span is the period's part, of 40 units of which the first ones were visited once. */
const part = (
  per: PeriodUnit,
  period: Period,
  { times = {}, count = 10, visited = 0, excluded = 0 } = {},
) => {
  const units = Array.from({ length: 40 }, (_, index) =>
    aUnit(`u${index}`, {
      visits: index < visited ? 1 : 0,
      exclusion: index >= 40 - excluded ? 'suspended' : null,
    }),
  );
  const base: Base = { units, inspectors: [], period, times };
  return undatedPart({ count, per, steps: [] }, base);
};
const month = (number: number): Period => ({ year: 2026, month: number });
const quarter = (number: 1 | 2 | 3 | 4): Period => ({ year: 2026, quarter: number });
const half = (number: 1 | 2): Period => ({ year: 2026, half: number });
const whole: Period = { year: 2026, whole: true };
const batch: Period = { year: 2026, batch: '秋季', day: '2026-09-15' };

test('a batch has what is due for a batch, and nothing that is due by the calendar but of a year', () => {
  expect(part('batch', batch)).toEqual({ count: 10, steps: [] });
  expect(part('batch', quarter(2))).toEqual({ count: 10, steps: [] });
  for (const per of ['month', 'quarter', 'half-year'] as const)
    expect(part(per, batch)).toEqual({ count: 0, steps: [{ kind: 'not-in-batch', count: 0 }] });
  expect(part('year', batch, { times: { batches: 4 }, visited: 1 })).toEqual({
    count: 5,
    steps: [{ kind: 'spread', annual: 10, done: 1, periodsLeft: 2, of: 'batch', count: 5 }],
  });
});

test('a year is spread over the draws left', () => {
  // (10 − 4) ÷ 2 = 3
  expect(part('year', quarter(3), { visited: 4 })).toEqual({
    count: 3,
    steps: [{ kind: 'spread', annual: 10, done: 4, periodsLeft: 2, count: 3 }],
  });
});

describe('of half-years', () => {
  test('the first is spread over its own draws', () => {
    expect(part('half-year', quarter(1))).toEqual({
      count: 5,
      steps: [{ kind: 'spread', annual: 10, done: 0, periodsLeft: 2, count: 5 }],
    });
    expect(part('half-year', quarter(2), { visited: 6 }).count).toBe(4);
    expect(part('half-year', half(1), { visited: 6 }).count).toBe(4);
  });

  test('the second owes what both owe, less all visits', () => {
    // (20 − 6) ÷ 2 = 7
    expect(part('half-year', quarter(3), { visited: 6 })).toEqual({
      count: 7,
      steps: [
        { kind: 'repeat', each: 10, times: 2, per: 'half-year', count: 20 },
        { kind: 'spread', annual: 20, done: 6, periodsLeft: 2, count: 7 },
      ],
    });
    expect(part('half-year', quarter(4), { visited: 6 }).count).toBe(14);
    expect(part('half-year', half(2), { visited: 6 }).count).toBe(14);
    expect(part('half-year', month(7), { visited: 2 }).count).toBe(3);
  });

  test('a year drawn at once owes both', () => {
    expect(part('half-year', whole, { visited: 6 }).steps).toEqual([
      { kind: 'repeat', each: 10, times: 2, per: 'half-year', count: 20 },
      { kind: 'spread', annual: 20, done: 6, periodsLeft: 1, of: 'year', count: 14 },
    ]);
  });

  test('one in which nothing is drawn owes nothing', () => {
    const times = { months: { first: 7, last: 9 } };
    expect(part('half-year', quarter(3), { times, visited: 6 })).toEqual({
      count: 4,
      steps: [{ kind: 'spread', annual: 10, done: 6, periodsLeft: 1, count: 4 }],
    });
  });
});

describe('of a quarter', () => {
  test('each month has its even part, whatever was done', () => {
    // 3.33, 6.67 and 10 rounded up: 4, 7, 10.
    expect([4, 5, 6].map((each) => part('quarter', month(each), { visited: 5 }).count)).toEqual([
      4, 3, 3,
    ]);
    expect(part('quarter', month(5)).steps).toEqual([
      { kind: 'part', due: 10, part: 2, parts: 3, count: 3 },
    ]);
  });

  test('only the months in which is drawn have one', () => {
    const times = { months: { months: [4, 6] } };
    expect(part('quarter', month(6), { times }).steps).toEqual([
      { kind: 'part', due: 10, part: 2, parts: 2, count: 5 },
    ]);
    expect(part('quarter', month(4), { times: { months: { months: [4] } } })).toEqual({
      count: 10,
      steps: [],
    });
  });

  test('its own draw has all of it, and says no more', () => {
    expect(part('quarter', quarter(2), { visited: 5 })).toEqual({ count: 10, steps: [] });
    expect(part('month', month(2))).toEqual({ count: 10, steps: [] });
  });
});

describe('of what is due more often than is drawn', () => {
  test('each span has its own', () => {
    expect(part('quarter', half(2))).toEqual({
      count: 20,
      steps: [{ kind: 'repeat', each: 10, times: 2, per: 'quarter', count: 20 }],
    });
    expect(part('quarter', whole).count).toBe(40);
    expect(part('month', quarter(4), { count: 2 }).count).toBe(6);
    expect(part('month', quarter(1), { count: 0 })).toEqual({ count: 0, steps: [] });
  });

  test('spans in which nothing is drawn have none', () => {
    const times = { months: { first: 4, last: 11 } };
    expect(part('month', quarter(4), { count: 2, times }).count).toBe(4);
    expect(part('quarter', whole, { times }).steps).toEqual([
      { kind: 'repeat', each: 10, times: 3, per: 'quarter', count: 30 },
    ]);
  });

  test('no more than can be drawn, but what one span asks for', () => {
    const steps = [{ kind: 'repeat', each: 20, times: 2, per: 'quarter', count: 40 }];
    expect(part('quarter', half(1), { count: 20, excluded: 3 })).toEqual({
      count: 37,
      steps: [...steps, { kind: 'reachable', excluded: 3, count: 37 }],
    });
    expect(part('quarter', half(1), { count: 20, excluded: 25 }).count).toBe(20);
    expect(part('quarter', half(1), { count: 20 })).toEqual({ count: 40, steps });
    // 20 of the 20 that are left.
    expect(part('quarter', half(1), { excluded: 20 }).steps).toHaveLength(1);
    // Without any excluded one it is left to what is due, which may be more than there are.
    expect(part('quarter', half(1), { count: 30 }).count).toBe(60);
  });
});
