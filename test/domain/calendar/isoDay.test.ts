import { daysBetween, isoDay, shiftDate, weekdayOf } from '../../../src/domain/calendar/isoDay';

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-05-05', 0, '2026-05-05'],
  ['2026-01-01', 365, '2027-01-01'],
])('%s and %i days is %s, and as many days lie between', (date, days, expected) => {
  expect(shiftDate(date, days)).toBe(expected);
  expect(daysBetween(date, expected)).toBe(days);
});

test('weekdays count from Sunday', () => {
  expect(
    ['2026-03-01', '2026-03-02', '2026-03-06', '2026-03-07', '2026-03-08'].map(weekdayOf),
  ).toEqual([0, 1, 5, 6, 0]);
});

test.each([
  [2026, 1, 1, '2026-01-01'],
  [2026, 12, 31, '2026-12-31'],
  [2028, 2, 29, '2028-02-29'],
  [2026, 2, 29, null],
  [2026, 4, 31, null],
  [2026, 13, 1, null],
  [2026, 0, 1, null],
  [2026, 1, 0, null],
  [2026, 1, 32, null],
])('year %i, month %i, day %i is %p', (year, month, day, expected) => {
  expect(isoDay(year, month, day)).toBe(expected);
});
