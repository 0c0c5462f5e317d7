import { periodName, periodStart, quartersLeft } from '../../../src/domain/calendar/period';

test('a period is named by year and quarter', () => {
  expect(periodName({ year: 2026, quarter: 3 })).toBe('2026Q3');
});

test.each([
  [1, '2026-01-01'],
  [2, '2026-04-01'],
  [3, '2026-07-01'],
  [4, '2026-10-01'],
] as const)('quarter %i begins on %s', (quarter, day) => {
  expect(periodStart({ year: 2026, quarter })).toBe(day);
});

test('the quarter of the draw is itself still left', () => {
  expect(([1, 2, 3, 4] as const).map((quarter) => quartersLeft(quarter, 1))).toEqual([4, 3, 2, 1]);
  expect(([1, 2, 3, 4] as const).map((quarter) => quartersLeft(quarter, 2))).toEqual([8, 7, 6, 5]);
});
