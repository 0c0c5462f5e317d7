import { countedTo, eveOf, newestDay } from '../../../src/domain/population/countedTo';

const period = { year: 2025, quarter: 2 } as const;

test.each([
  ['2025-03-31', '2025-03-31'],
  ['2025-01-01', '2025-03-31'],
  ['2025-04-01', '2025-04-01'],
  ['2025-06-29', '2025-06-29'],
  ['2025-06-30', '2025-06-30'],
  ['2025-07-01', '2025-06-30'],
])('a draw on %s counts up to %s', (on, last) => {
  expect(countedTo(period, on)).toBe(last);
});

test('the day before a period may be of the year before', () => {
  expect(eveOf({ year: 2026, quarter: 1 })).toBe('2025-12-31');
});

test('the newest check up to the end of the period is the day of a draw without one', () => {
  const newest = (...dates: readonly string[]): string =>
    newestDay(
      dates.map((date) => ({ date })),
      period,
    );
  expect(newest('2025-05-02', '2025-04-02')).toBe('2025-05-02');
  expect(newest('2025-06-30', '2025-07-01')).toBe('2025-06-30');
  expect(newest('2025-03-30', '')).toBe('2025-03-31');
});

test('a list counts by the first day of its period, and not for its own', () => {
  const newest = (drawn: Parameters<typeof eveOf>[0]): string =>
    newestDay([{ date: '2025-06-30', drawn }], period);
  expect(newest({ year: 2025, month: 5 })).toBe('2025-05-01');
  expect(newest(period)).toBe('2025-03-31');
  expect(newest({ year: 2025, quarter: 3 })).toBe('2025-03-31');
});
