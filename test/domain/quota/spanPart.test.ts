import type { Period } from '../../../src/domain/calendar/period';
import type { Unit } from '../../../src/domain/population/population';
import type { Demand, Quota } from '../../../src/domain/profile/profile';
import { demandQuota } from '../../../src/domain/quota/demandQuota';
import { lackingUnits } from '../../../src/domain/quota/lackingUnits';
import { aUnit } from '../../support/register';

/** So many units of which each of the first ones was visited once in a month. */
function visited(count: number, months: readonly number[] = []): Unit[] {
  return Array.from({ length: count }, (_, index) => {
    const month = months[index];
    return month === undefined
      ? aUnit(`u${index}`, { months: [] })
      : aUnit(`u${index}`, {
          visits: 1,
          months: Array.from({ length: month }, (__, each) => (each === month - 1 ? 1 : 0)),
        });
  });
}

const quotaOf = (
  quota: Quota,
  units: readonly Unit[],
  period: Period,
  times: Partial<Demand> = {},
) => demandQuota({ ...times, quota }, units, [], period).quota;

const month = (number: number): Period => ({ year: 2026, month: number });
const tenth: Quota = { kind: 'percent', percent: 10, per: 'quarter' };
const each: Quota = { kind: 'times', times: 1, per: 'quarter' };

describe('of what is due in a quarter', () => {
  test('a month has what is left over the months left', () => {
    // 40 × 10 % = 4: 4 ÷ 3 → 2, (4 − 2) ÷ 2 = 1, (4 − 3) ÷ 1 = 1
    expect(quotaOf(tenth, visited(40), month(1))).toBe(2);
    expect(quotaOf(tenth, visited(40, [1, 1]), month(2))).toBe(1);
    expect(quotaOf(tenth, visited(40, [1, 1, 2]), month(3))).toBe(1);
  });

  test('a month that was left out is made up for', () => {
    // (4 − 0) ÷ 2 = 2, (4 − 2) ÷ 1 = 2
    expect(quotaOf(tenth, visited(40), month(2))).toBe(2);
    expect(quotaOf(tenth, visited(40, [2, 2]), month(3))).toBe(2);
    expect(quotaOf(each, visited(10), month(3))).toBe(10);
  });

  test('what the quarter has already is not asked for again, by month or by quarter', () => {
    expect(quotaOf(tenth, visited(40, [1, 1, 2, 3]), month(3))).toBe(0);
    expect(quotaOf(tenth, visited(40, [1, 2, 3]), { year: 2026, quarter: 1 })).toBe(1);
    // 5 a quarter, 4 done in April
    const five: Quota = { kind: 'count', count: 5, per: 'quarter' };
    expect(quotaOf(five, visited(10, [4, 4, 4, 4]), { year: 2026, quarter: 2 })).toBe(1);
    expect(quotaOf(each, visited(10, [4, 4, 4, 4]), { year: 2026, quarter: 2 })).toBe(6);
  });

  test('checks of the quarter before are none of this one', () => {
    expect(quotaOf(tenth, visited(40, [3, 3, 3, 3]), month(4))).toBe(2);
  });

  test('a longer draw asks for what each of its quarters lacks', () => {
    // first: 4 − 3 = 1, second: 4
    expect(quotaOf(tenth, visited(40, [1, 1, 2]), { year: 2026, half: 1 })).toBe(5);
    // six in the first stand for none of the second
    expect(quotaOf(tenth, visited(40, [1, 1, 1, 2, 2, 2]), { year: 2026, half: 1 })).toBe(4);
  });

  test('only the months in which is drawn are left', () => {
    const times = { months: { months: [1, 3] } };
    expect(quotaOf(tenth, visited(40), month(1), times)).toBe(2);
    expect(quotaOf(tenth, visited(40), month(3), times)).toBe(4);
  });

  test('a unit that was visited twice stands for itself alone', () => {
    const units = visited(40);
    units[0] = aUnit('u0', { visits: 3, months: [2, 1] });
    expect(quotaOf(tenth, units, month(3))).toBe(3);
  });
});

describe('of what is due in a half-year', () => {
  const fifth: Quota = { kind: 'percent', percent: 20, per: 'half-year' };

  test('the second does not live on the first one’s checks', () => {
    const units = visited(
      40,
      Array.from({ length: 20 }, () => 3),
    );
    // 40 × 20 % = 8
    expect(quotaOf(fifth, units, { year: 2026, half: 2 })).toBe(8);
    expect(quotaOf(fifth, units, { year: 2026, quarter: 3 })).toBe(4);
    expect(quotaOf(fifth, units, { year: 2026, half: 1 })).toBe(0);
  });

  test('nor does what has no day count for it', () => {
    const units = visited(40).map((unit) => ({ ...unit, visits: 1 }));
    expect(quotaOf(fifth, units, { year: 2026, half: 1 })).toBe(0);
    expect(quotaOf(fifth, units, { year: 2026, half: 2 })).toBe(8);
  });
});

describe('what may not be exceeded', () => {
  const quota: Quota = {
    kind: 'and',
    of: [
      { kind: 'count', count: 4, per: 'month' },
      { kind: 'most', quota: { kind: 'count', count: 5, per: 'quarter' } },
    ],
  };

  test('is looked at in its own span', () => {
    expect(quotaOf(quota, visited(40), month(4))).toBe(4);
    expect(quotaOf(quota, visited(40, [4, 4, 4, 4]), month(5))).toBe(1);
    expect(quotaOf(quota, visited(40, [3, 3, 3, 3]), month(4))).toBe(4);
  });
});

describe('a number that no list is long enough for', () => {
  const units = visited(5);
  units[0] = aUnit('u0', { months: [], exclusion: 'suspended' });
  const sixty: Quota = { kind: 'count', count: 60, per: 'year' };

  test('asks for all that can be drawn, and says so', () => {
    // 5 units, one of them suspended: 4 a year, one a quarter
    const { quota, steps } = demandQuota({ quota: sixty }, units, [], { year: 2026, quarter: 1 });
    expect(quota).toBe(1);
    expect(steps.map(({ kind }) => kind)).toEqual(['count', 'bounded', 'reachable', 'spread']);
  });

  test('leaves a number alone that can be reached', () => {
    const kindsOf = (count: number) =>
      demandQuota({ quota: { kind: 'count', count, per: 'year' } }, units, [], {
        year: 2026,
        quarter: 1,
      }).steps.map(({ kind }) => kind);
    expect(kindsOf(4)).toEqual(['count', 'spread']);
    expect(kindsOf(5)).toEqual(['count', 'reachable', 'spread']);
  });
});

test('nothing due says nothing of draws', () => {
  const period = { year: 2026, quarter: 1 } as const;
  for (const per of ['year', 'half-year', 'quarter', 'month'] as const) {
    const quota: Quota = { kind: 'count', count: 0, per };
    expect(demandQuota({ quota }, visited(5, [1]), [], period)).toEqual({
      quota: 0,
      steps: [{ kind: 'count', count: 0, per }],
    });
  }
});

describe('of a directed draw within limits', () => {
  const [first, second, third] = visited(3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('three');
  const sources = { units: [first, second, third], staff: [], period: month(5) };
  const half: Quota = { kind: 'percent', percent: 50, per: 'month' };
  const all: Quota = { kind: 'percent', percent: 100, per: 'month' };

  test('each of several quotas is held within them by itself', () => {
    const of: Quota = { kind: 'and', of: [half, all] };
    const limited: Quota = { kind: 'bounded', quota: of, ceiling: 2 };
    expect(lackingUnits({ quota: limited }, { ...sources, taken: [first] })).toBe(1);
    expect(lackingUnits({ quota: of }, { ...sources, taken: [first] })).toBe(2);
    const either: Quota = { kind: 'bounded', quota: { kind: 'or', of: [half, all] }, floor: 3 };
    expect(lackingUnits({ quota: either }, { ...sources, taken: [] })).toBe(3);
  });
});

test('of a directed draw, a unit that was visited in the span stands for no other', () => {
  const [first, second] = visited(2, [4]);
  if (first === undefined || second === undefined) throw new Error('two units');
  const sources = { units: [first, second], staff: [], period: month(5) };
  expect(lackingUnits({ quota: each }, { ...sources, taken: [first] })).toBe(1);
  expect(lackingUnits({ quota: each }, { ...sources, taken: [second] })).toBe(0);
});
