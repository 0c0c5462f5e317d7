import type { Period } from '../../../src/domain/calendar/period';
import { EVERY_DAY, workCalendar } from '../../../src/domain/calendar/workCalendar';
import { counted, dueDays, isMonthly, monthlyDayFrom } from '../../../src/domain/deadline/dueDay';
import type { DeadlineRule } from '../../../src/domain/profile/profile';

const calendar = workCalendar([]);
const days = (rule: DeadlineRule, period: Period): unknown[] =>
  dueDays(rule, period, {
    calendar,
    periodEnd: '2026-05-31',
    task: '2026-05-20',
    draw: null,
  }).map(({ due, period: own }) => [due?.date ?? null, own]);
const fixed = (month: (DeadlineRule & { kind: 'day' })['month'], day: number): DeadlineRule => ({
  kind: 'day',
  month,
  day,
});

test('a day of the quarter is that of the quarter in which the period begins', () => {
  const may: Period = { year: 2026, month: 5 };
  expect(days(fixed('first-of-quarter', 5), may)).toEqual([['2026-04-05', may]]);
  expect(days(fixed('last-of-quarter', 31), may)).toEqual([['2026-06-30', may]]);
  const half: Period = { year: 2026, half: 2 };
  expect(days(fixed('first-of-quarter', 5), half)).toEqual([['2026-07-05', half]]);
  expect(days(fixed('last-of-quarter', 5), half)).toEqual([['2026-09-05', half]]);
});

test.each([
  [1, 1],
  [3, 1],
  [4, 2],
  [6, 2],
  [7, 3],
  [12, 4],
])('a day of month %i is due for quarter %i', (month, quarter) => {
  expect(days(fixed(month, 1), { year: 2026, whole: true })).toEqual([
    [`2026-${String(month).padStart(2, '0')}-01`, { year: 2026, quarter }],
  ]);
});

test.each<[string, Period, string]>([
  ['half-end', { year: 2026, quarter: 1 }, '2026-07-01'],
  ['half-end', { year: 2026, quarter: 2 }, '2026-07-01'],
  ['half-end', { year: 2026, quarter: 3 }, '2027-01-01'],
  ['half-end', { year: 2026, month: 7 }, '2027-01-01'],
  ['year-end', { year: 2026, quarter: 1 }, '2027-01-01'],
  ['quarter-end', { year: 2026, month: 5 }, '2026-06-01'],
  ['task-end', { year: 2026, month: 5 }, '2026-05-21'],
])('the day after %s of %j is %s', (from, period, date) => {
  const rule = { kind: 'calendar-days', days: 1, from } as DeadlineRule;
  expect(days(rule, period)).toEqual([[date, period]]);
});

test.each(['draw', 'site-visit'] as const)('before the %s there is no day', (from) => {
  expect(days({ kind: 'working-days', days: 1, from }, { year: 2026, month: 5 })).toEqual([
    [null, { year: 2026, month: 5 }],
  ]);
});

test('what is due each month has a day for each, also at its end', () => {
  expect(
    days({ kind: 'calendar-days', days: -1, from: 'month-end' }, { year: 2026, quarter: 1 }),
  ).toEqual([
    ['2026-01-30', { year: 2026, month: 1 }],
    ['2026-02-27', { year: 2026, month: 2 }],
    ['2026-03-30', { year: 2026, month: 3 }],
  ]);
  const rules: readonly DeadlineRule[] = [
    fixed('each', 1),
    fixed('first-of-quarter', 1),
    fixed(1, 1),
    { kind: 'working-days', days: 1, from: 'month-end' },
    { kind: 'working-days', days: 1, from: 'quarter-end' },
  ];
  expect(rules.map(isMonthly)).toEqual([true, false, false, true, false]);
});

test('the day after a check may be its own, that of the month after or of the next year', () => {
  const from = (checked: string, day: number): unknown =>
    monthlyDayFrom(fixed('each', day), EVERY_DAY, checked)?.date;
  expect(from('2026-11-05', 5)).toBe('2026-11-05');
  expect(from('2026-11-06', 5)).toBe('2026-12-05');
  expect(from('2026-12-06', 5)).toBe('2027-01-05');
  expect(from('2026-02-28', 31)).toBe('2026-02-28');
});

test('working days pass over days of rest, days of the calendar do not', () => {
  // 13 February 2026 is a Friday, Saturday the 14th is worked, then all is off until the 24th.
  const from = (kind: 'working-days' | 'calendar-days'): string =>
    counted({ kind, days: 2, from: 'draw' }, calendar, '2026-02-13').date;
  expect(from('working-days')).toBe('2026-02-24');
  expect(from('calendar-days')).toBe('2026-02-15');
});
