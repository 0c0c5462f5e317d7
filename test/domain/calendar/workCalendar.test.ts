import { isOpen, workCalendar } from '../../../src/domain/calendar/workCalendar';

const calendar = workCalendar([]);
const working = (...dates: readonly string[]): boolean[] =>
  dates.map((date) => calendar.isWorkingDay(date));

test('Spring Festival of 2026 is off from 15 to 23 February and worked on the Saturdays around it', () => {
  // 14 February is a Saturday and worked; 16 to 20 are weekdays and off; 28 is a Saturday and
  // worked.
  expect(
    working('2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16', '2026-02-20', '2026-02-23'),
  ).toEqual([true, true, false, false, false, false]);
  expect(working('2026-02-24', '2026-02-28', '2026-03-01', '2026-03-07')).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('New Year’s Eve of 2024 was worked, since the notice only asked employers for it', () => {
  expect(working('2024-02-09', '2024-02-10', '2024-02-18')).toEqual([true, false, true]);
});

test('2025 and 2026 are known, 2027 and 2003 are not', () => {
  expect([2003, 2004, 2025, 2026, 2027].map(calendar.isKnown)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('of a year without a notice only weekends and the holidays that the law dates are off', () => {
  // 1 January 2027 is a Friday; in 2027 Qingming is on 5 April, a Monday, which only the notice can
  // say.
  expect(working('2027-01-01', '2027-01-02', '2027-01-04', '2027-04-05', '2027-10-01')).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

test('a pasted notice goes before chinese-days in its own year alone', () => {
  const pasted = workCalendar([{ year: 2026, off: ['2026-03-02'], work: ['2026-03-07'] }]);
  expect(['2026-03-02', '2026-03-07', '2026-02-16', '2025-10-08'].map(pasted.isWorkingDay)).toEqual(
    [false, true, true, false],
  );
});

test('a notice may name days of the December before', () => {
  const pasted = workCalendar([
    { year: 2027, off: ['2026-12-31', '2027-01-01'], work: ['2026-12-26'] },
  ]);
  expect(['2026-12-26', '2026-12-30', '2026-12-31', '2027-01-01'].map(pasted.isWorkingDay)).toEqual(
    [true, true, false, false],
  );
});

test('the last days of December are open until the notice of the next year is known', () => {
  expect(
    ['2026-12-28', '2026-12-29', '2026-12-31', '2025-12-31', '2027-03-01'].map((date) =>
      isOpen(calendar, date),
    ),
  ).toEqual([false, true, true, false, true]);
  const pasted = workCalendar([{ year: 2027, off: [], work: [] }]);
  expect(isOpen(pasted, '2026-12-31')).toBe(false);
});

test('the December days that the notice of the year after moved keep so beside a pasted notice', () => {
  // 31 December 2018 was off and 29 December worked, by the notice of 2019.
  const pasted = workCalendar([{ year: 2018, off: [], work: [] }]);
  expect(['2018-12-29', '2018-12-31', '2018-10-01'].map(pasted.isWorkingDay)).toEqual([
    true,
    false,
    true,
  ]);
});
