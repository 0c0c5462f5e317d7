import { shiftDate } from '../../../src/domain/calendar/isoDay';
import { addWorkingDays, workingDaysFrom } from '../../../src/domain/calendar/workingDays';
import { workCalendar } from '../../../src/domain/calendar/workCalendar';

const calendar = workCalendar([]);
const after = (date: string, days: number): string => addWorkingDays(calendar, date, days).date;

// Counted by hand on the calendars of the State Council's notices.
test.each([
  // 2026-02-12 Thursday: 13, 14 (Saturday, worked), then the festival, 24, 25
  ['2026-02-12', 2, '2026-02-14'],
  ['2026-02-12', 3, '2026-02-24'],
  ['2026-02-12', 4, '2026-02-25'],
  // 20 working days from Friday 30 January 2026: 2–6, 9–13, 14 (11 days), 24–27 (15), 28 (16), 2–5
  // March (20)
  ['2026-01-30', 20, '2026-03-05'],
  // over the festival of 2025: 27 January is the last day before it, 5 to 7 February and Saturday 8
  // follow
  ['2025-01-27', 4, '2025-02-08'],
  ['2025-01-24', 1, '2025-01-26'],
  // National Day 2024: Sunday 29 September and Saturday 12 October worked
  ['2024-09-27', 1, '2024-09-29'],
  ['2024-09-30', 5, '2024-10-12'],
  ['2024-09-30', 6, '2024-10-14'],
  // over the year's end: 1 January 2026 to 3 off, Sunday 4 worked
  ['2025-12-31', 1, '2026-01-04'],
  ['2025-12-31', 2, '2026-01-05'],
  // the event on a day off
  ['2026-02-18', 1, '2026-02-24'],
])('from %s, %i working days later is %s', (date, days, expected) => {
  expect(after(date, days)).toBe(expected);
});

test.each([
  // before 31 March 2026, a Tuesday: 30, 27, 26, 25, 24
  ['2026-03-31', -5, '2026-03-24'],
  // before 30 September 2026: 29, 28, (25 to 27 off) 24, 23, 22
  ['2026-09-30', -5, '2026-09-22'],
  // before 31 December 2025: 30, 29, 26, 25, 24
  ['2025-12-31', -5, '2025-12-24'],
  // before 5 January 2026: Sunday 4, then 31 December
  ['2026-01-05', -2, '2025-12-31'],
  // before 28 February 2026, a Saturday that is worked: 27
  ['2026-02-28', -1, '2026-02-27'],
  ['2026-02-24', -1, '2026-02-14'],
])('from %s, %i working days is %s', (date, days, expected) => {
  expect(after(date, days)).toBe(expected);
});

test('no days leave the date, working or not', () => {
  expect(addWorkingDays(calendar, '2026-02-17', 0)).toEqual({
    date: '2026-02-17',
    tentative: false,
  });
});

test('a date on the way through a year without a notice is tentative', () => {
  // 1 January 2027 is off by law, 4 January a Monday
  expect(addWorkingDays(calendar, '2026-12-31', 1)).toEqual({
    date: '2027-01-04',
    tentative: true,
  });
  expect(addWorkingDays(calendar, '2026-12-25', 1)).toEqual({
    date: '2026-12-28',
    tentative: false,
  });
});

test('a pasted notice makes the date final', () => {
  const pasted = workCalendar([
    { year: 2027, off: ['2027-01-01', '2027-01-02', '2027-01-03'], work: ['2027-01-09'] },
  ]);
  expect(addWorkingDays(pasted, '2026-12-31', 6)).toEqual({ date: '2027-01-09', tentative: false });
});

test('forth and back again ends on the working day where it began', () => {
  for (let date = '2024-01-01'; date < '2026-12-01'; date = shiftDate(date, 1)) {
    if (!calendar.isWorkingDay(date)) continue;
    expect(addWorkingDays(calendar, addWorkingDays(calendar, date, 20).date, -20).date).toBe(date);
  }
});

test('a span of working days leaves out holidays and takes in worked Saturdays', () => {
  expect(workingDaysFrom(calendar, '2026-02-13', 4)).toEqual([
    '2026-02-13',
    '2026-02-14',
    '2026-02-24',
    '2026-02-25',
  ]);
});
