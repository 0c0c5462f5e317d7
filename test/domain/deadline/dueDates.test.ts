import { periodName } from '../../../src/domain/calendar/period';
import type { Period } from '../../../src/domain/calendar/period';
import { workCalendar } from '../../../src/domain/calendar/workCalendar';
import {
  dueAfterCheck,
  dueDates,
  finishDay,
  isAfterCheck,
  missedDraw,
} from '../../../src/domain/deadline/dueDates';
import type {
  Deadline,
  DeadlineEvent,
  DeadlineRule,
  Profile,
} from '../../../src/domain/profile/profile';
import { findPreset, presets } from '../../../src/text/preset/presets';

const calendar = workCalendar([]);
const quarter1 = { year: 2026, quarter: 1 } as const;

function afterCheck(deadline: Deadline, checked: string, drawnOn: string | null = null) {
  return dueAfterCheck(deadline, { period: quarter1, calendar, checked, drawnOn });
}

/** The days of one deadline. */
function daysOf(rule: DeadlineRule, period: Period, drawnOn?: string): unknown[] {
  const profile: Profile = { ...preset('xinxian-2021'), deadlines: [{ what: 'publish', rule }] };
  return dueDates({ profile, period, calendar, asOf: '2026-01-01', drawnOn }).map(
    ({ due: day, period: own }) => [day?.date ?? null, periodName(own)],
  );
}

function preset(id: string): Profile {
  const found = findPreset(id);
  if (found === null) throw new Error(id);
  return found;
}

function due(id: string, period: Period, asOf = '2026-01-01', taskEnd?: string): unknown[] {
  return dueDates({ profile: preset(id), period, calendar, asOf, taskEnd }).map((item) => [
    item.what,
    item.due?.date ?? null,
  ]);
}

test('Tangshan finishes 5 working days before the quarter ends, reports on the first and hands in records on the seventh after it', () => {
  // 1 April 2026 is a Wednesday; 4 to 6 April are off, so 1, 2, 3, 7, 8, 9, 10 are the seven
  expect(due('tangshan-gaoxin-2024', { year: 2026, quarter: 1 })).toEqual([
    ['finish', '2026-03-24'],
    ['statistics', '2026-04-01'],
    ['records', '2026-04-10'],
  ]);
  // after 30 September: National Day to 7 October, then 8, 9, Saturday 10, 12, 13, 14, 15
  expect(due('tangshan-gaoxin-2024', { year: 2026, quarter: 3 })).toEqual([
    ['finish', '2026-09-22'],
    ['statistics', '2026-10-08'],
    ['records', '2026-10-15'],
  ]);
});

test('the last quarter of a year is tentative as long as the next year’s notice is not out', () => {
  const items = dueDates({
    profile: preset('tangshan-gaoxin-2024'),
    period: { year: 2026, quarter: 4 },
    calendar,
    asOf: '2026-12-01',
  });
  expect(items.map((item) => [item.what, item.due])).toEqual([
    ['finish', { date: '2026-12-24', tentative: true }],
    ['statistics', { date: '2027-01-04', tentative: true }],
    ['records', { date: '2027-01-12', tentative: true }],
  ]);
  const [year2026] = dueDates({
    profile: preset('tangshan-gaoxin-2024'),
    period: { year: 2025, quarter: 4 },
    calendar,
    asOf: '2025-12-01',
  });
  expect(year2026?.due).toEqual({ date: '2025-12-24', tentative: false });
});

test('a fixed day that is a rest day says so, and is not put off', () => {
  const drawDay = (period: Period, asOf = '2026-01-01') =>
    dueDates({ profile: preset('lishui-2021-county'), period, calendar, asOf }).map((item) => [
      item.due?.date,
      item.isRestDay,
    ]);
  // 5 January 2026 is a Monday, 5 April a Sunday, 5 July a Sunday, 5 October in the holidays
  expect(drawDay({ year: 2026, quarter: 1 })).toEqual([['2026-01-05', false]]);
  expect(drawDay({ year: 2026, quarter: 2 })).toEqual([['2026-04-05', true]]);
  expect(drawDay({ year: 2026, quarter: 4 })).toEqual([['2026-10-05', true]]);
});

test('a draw on the fifth is in time, one on the sixth is not, and no other deadline counts', () => {
  const missed = (id: string, asOf: string) =>
    missedDraw({ profile: preset(id), period: { year: 2026, quarter: 1 }, calendar, asOf })
      ?.daysLeft ?? null;
  expect(missed('lishui-2021-county', '2026-01-05')).toBeNull();
  expect(missed('lishui-2021-county', '2026-01-06')).toBe(-1);
  expect(missed('tangshan-gaoxin-2024', '2026-12-31')).toBeNull();
});

test('Lishui draws by the fifth of the quarter’s first month, holiday or not', () => {
  expect(due('lishui-2021-county', { year: 2026, quarter: 4 })).toEqual([['draw', '2026-10-05']]);
  expect(due('lishui-2021-city', { year: 2026, quarter: 2 })).toEqual([['draw', '2026-04-05']]);
});

test('Xinxian and Xuchang publish within 20 working days of the last check', () => {
  // after 30 January 2026, counted in the test of working days
  expect(due('xinxian-2021', { year: 2026, quarter: 1 }, '2026-02-01', '2026-01-30')).toEqual([
    ['publish', '2026-03-05'],
  ]);
  expect(
    due('xuchang-jianan-2026', { year: 2026, quarter: 1 }, '2026-02-01', '2026-01-30'),
  ).toEqual([['publish', '2026-03-05']]);
});

test('before the last check is done, the quarter’s last day stands for it', () => {
  // after 31 March: 1–3, 7–10, 13–17, 20–24 (17), 27–29 (20)
  expect(due('xinxian-2021', { year: 2026, quarter: 1 })).toEqual([['publish', '2026-04-29']]);
});

test('Xiping plans the next year by the end of December and uploads after each visit', () => {
  const items = dueDates({
    profile: preset('xiping-2024'),
    period: { year: 2026, quarter: 2 },
    calendar,
    asOf: '2026-12-30',
  });
  expect(
    items.map(({ what, due: day, daysLeft, period }) => [what, day, daysLeft, periodName(period)]),
  ).toEqual([
    ['annual-plan', { date: '2026-12-31', tentative: false }, 1, '2026Q4'],
    ['upload', null, null, '2026Q2'],
  ]);
});

test('days left are calendar days, and below zero when over', () => {
  const [item] = dueDates({
    profile: preset('lishui-2021-county'),
    period: { year: 2026, quarter: 1 },
    calendar,
    asOf: '2026-01-15',
  });
  expect(item?.daysLeft).toBe(-10);
});

test('every deadline of every preset is there with its clause', () => {
  for (const profile of presets) {
    const items = dueDates({
      profile,
      period: { year: 2026, quarter: 1 },
      calendar,
      asOf: '2026-01-01',
    });
    expect(items).toHaveLength(profile.deadlines?.length ?? 0);
    for (const { clause } of items) expect(profile.clauses[clause ?? '']).toBeDefined();
  }
});

test('the 31st of a shorter month is its last day', () => {
  const profile: Profile = {
    ...preset('xiping-2024'),
    deadlines: [{ what: 'list', rule: { kind: 'day', month: 'first-of-quarter', day: 31 } }],
  };
  expect(
    dueDates({ profile, period: { year: 2026, quarter: 2 }, calendar, asOf: '2026-04-01' })[0]?.due
      ?.date,
  ).toBe('2026-04-30');
});

test('the tasks end at the deadline for finishing them, else with the quarter', () => {
  expect(finishDay(preset('tangshan-gaoxin-2024'), { year: 2026, quarter: 1 }, calendar).date).toBe(
    '2026-03-24',
  );
  expect(finishDay(preset('xiping-2024'), { year: 2026, quarter: 1 }, calendar).date).toBe(
    '2026-03-31',
  );
});

test('days of the calendar are counted through rest days, and end on one', () => {
  const of = (rule: DeadlineRule, taskEnd?: string) =>
    dueDates({
      profile: { ...preset('xinxian-2021'), deadlines: [{ what: 'publish', rule }] },
      period: { year: 2026, quarter: 1 },
      calendar,
      asOf: '2026-04-01',
      taskEnd,
    })[0];
  const days = (count: number, from: DeadlineEvent): DeadlineRule => ({
    kind: 'calendar-days',
    days: count,
    from,
  });
  // 20 days from 30 March: one in March, 19 in April, a Sunday.
  expect(of(days(20, 'task-end'), '2026-03-30')).toMatchObject({
    due: { date: '2026-04-19', tentative: false },
    daysLeft: 18,
  });
  expect(of(days(5, 'quarter-end'))?.due?.date).toBe('2026-04-05');
  expect(of(days(-5, 'quarter-end'))?.due?.date).toBe('2026-03-26');
  expect(of(days(30, 'half-end'))?.due?.date).toBe('2026-07-30');
  expect(of(days(30, 'year-end'))?.due).toEqual({ date: '2027-01-30', tentative: false });
  // Each task has its own.
  expect(of(days(20, 'site-visit'))?.due).toBeNull();
  const publish = { what: 'publish', rule: days(20, 'site-visit') } as const;
  expect(afterCheck(publish, '2026-02-10')).toEqual({ date: '2026-03-02', tentative: false });
});

test('what is due each month is due in every month of the period', () => {
  const fifth: DeadlineRule = { kind: 'day', month: 'each', day: 5 };
  expect(daysOf(fifth, { year: 2026, month: 4 })).toEqual([['2026-04-05', '2026M04']]);
  expect(daysOf(fifth, { year: 2026, quarter: 1 })).toEqual([
    ['2026-01-05', '2026M01'],
    ['2026-02-05', '2026M02'],
    ['2026-03-05', '2026M03'],
  ]);
  expect(daysOf({ kind: 'day', month: 'each', day: 31 }, { year: 2026, month: 2 })).toEqual([
    ['2026-02-28', '2026M02'],
  ]);
  // After 30 April 2026: 1 to 5 May are off; 6, 7, 8 are worked, and Saturday the 9th, too.
  expect(
    daysOf({ kind: 'working-days', days: 4, from: 'month-end' }, { year: 2026, month: 4 }),
  ).toEqual([['2026-05-09', '2026M04']]);
});

test('a check is followed by the next day of its month or the one after', () => {
  const fifth: Deadline = { what: 'upload', rule: { kind: 'day', month: 'each', day: 5 } };
  expect(afterCheck(fifth, '2026-03-05')?.date).toBe('2026-03-05');
  expect(afterCheck(fifth, '2026-03-06')?.date).toBe('2026-04-05');
  expect(afterCheck(fifth, '2026-12-31')?.date).toBe('2027-01-05');
  const next: Deadline = {
    what: 'upload',
    rule: { kind: 'calendar-days', days: 10, from: 'month-end' },
  };
  expect(afterCheck(next, '2026-02-03')?.date).toBe('2026-03-10');
});

test('days after the draw are known once it is made', () => {
  const rule: DeadlineRule = { kind: 'working-days', days: 5, from: 'draw' };
  expect(daysOf(rule, quarter1)).toEqual([[null, '2026Q1']]);
  // After Monday 5 January 2026: 6, 7, 8, 9, 12.
  expect(daysOf(rule, quarter1, '2026-01-05')).toEqual([['2026-01-12', '2026Q1']]);
  expect(afterCheck({ what: 'publish', rule }, '2026-03-01', '2026-01-05')?.date).toBe(
    '2026-01-12',
  );
  expect(afterCheck({ what: 'publish', rule }, '2026-03-01')).toBeNull();
  const profile: Profile = { ...preset('xinxian-2021'), deadlines: [{ what: 'finish', rule }] };
  expect(finishDay(profile, quarter1, calendar, '2026-01-05').date).toBe('2026-01-12');
  expect(finishDay(profile, quarter1, calendar).date).toBe('2026-03-31');
});

test('the end of a quarter is that of the period which is drawn', () => {
  const rule: DeadlineRule = { kind: 'calendar-days', days: 1, from: 'quarter-end' };
  expect(daysOf(rule, { year: 2026, month: 4 })).toEqual([['2026-05-01', '2026M04']]);
  expect(daysOf(rule, { year: 2026, half: 1 })).toEqual([['2026-07-01', '2026H1']]);
});

test('the earliest is first, those of one day stand as in the profile, and what nobody knows is last', () => {
  const after = (days: number, from: 'quarter-end' | 'draw' = 'quarter-end') =>
    ({ kind: 'calendar-days', days, from }) as const;
  const deadlines: readonly Deadline[] = [
    { what: 'upload', rule: after(1, 'draw') },
    { what: 'records', rule: after(9) },
    { what: 'publish', rule: after(2) },
    { what: 'finish', rule: after(9) },
    { what: 'draw', rule: after(5) },
    { what: 'upload', rule: after(2, 'draw') },
  ];
  const profile: Profile = { ...preset('xinxian-2021'), deadlines };
  expect(
    dueDates({ profile, period: quarter1, calendar, asOf: '2026-01-01' }).map(
      ({ what, due: day }) => [what, day?.date ?? null],
    ),
  ).toEqual([
    ['publish', '2026-04-02'],
    ['draw', '2026-04-05'],
    ['records', '2026-04-09'],
    ['finish', '2026-04-09'],
    ['upload', null],
    ['upload', null],
  ]);
});

test('a batch has no deadlines that are of quarters, and all others', () => {
  const batch: Period = { year: 2026, batch: '专项', day: '2026-05-12' };
  const day = (month: 'first-of-quarter' | 'last-of-quarter' | 'each' | 12): DeadlineRule => ({
    kind: 'day',
    month,
    day: 5,
  });
  expect(daysOf(day('first-of-quarter'), batch)).toEqual([]);
  expect(daysOf(day('last-of-quarter'), batch)).toEqual([]);
  expect(daysOf(day('each'), batch)).toEqual([['2026-05-05', '2026M05']]);
  expect(daysOf(day(12), batch)).toEqual([['2026-12-05', '2026Q4']]);
  expect(daysOf({ kind: 'calendar-days', days: 1, from: 'quarter-end' }, batch)).toEqual([
    ['2026-07-01', '2026B-专项'],
  ]);
});

test('only of a fixed day it is told that nobody works', () => {
  const isRest = (rule: DeadlineRule): unknown[] =>
    dueDates({
      profile: { ...preset('xinxian-2021'), deadlines: [{ what: 'publish', rule }] },
      period: { year: 2026, quarter: 2 },
      calendar,
      asOf: '2026-04-01',
    }).map(({ isRestDay, due: day }) => [day?.date, isRestDay]);
  expect(isRest({ kind: 'day', month: 'first-of-quarter', day: 5 })).toEqual([
    ['2026-04-05', true],
  ]);
  // A Sunday, too.
  expect(isRest({ kind: 'calendar-days', days: 5, from: 'quarter-end' })).toEqual([
    ['2026-07-05', false],
  ]);
});

test('a deadline that names no clause has none, and one without a day has no days left', () => {
  const rule: DeadlineRule = { kind: 'calendar-days', days: 1, from: 'draw' };
  const profile: Profile = { ...preset('xinxian-2021'), deadlines: [{ what: 'upload', rule }] };
  expect(dueDates({ profile, period: quarter1, calendar, asOf: '2026-01-01' })).toEqual([
    { what: 'upload', rule, due: null, isRestDay: false, daysLeft: null, period: quarter1 },
  ]);
});

test('a draw is missed that another deadline before it is not, and one that is done on its day is not', () => {
  const day = (of: number): DeadlineRule => ({ kind: 'day', month: 'first-of-quarter', day: of });
  const missed = (asOf: string) =>
    missedDraw({
      profile: {
        ...preset('xinxian-2021'),
        deadlines: [
          { what: 'list', rule: day(3) },
          { what: 'draw', rule: day(5) },
        ],
      },
      period: quarter1,
      calendar,
      asOf,
    });
  expect(missed('2026-01-04')).toBeNull();
  expect(missed('2026-01-05')).toBeNull();
  expect(missed('2026-01-07')).toMatchObject({ what: 'draw', daysLeft: -2 });
});

test('tasks end on the last day of what is due each month, and not by a day counted from themselves', () => {
  const finish = (rule: DeadlineRule): string =>
    finishDay(
      { ...preset('xinxian-2021'), deadlines: [{ what: 'finish', rule }] },
      quarter1,
      calendar,
    ).date;
  expect(finish({ kind: 'day', month: 'each', day: 20 })).toBe('2026-03-20');
  expect(finish({ kind: 'day', month: 'last-of-quarter', day: 25 })).toBe('2026-03-25');
  expect(finish({ kind: 'calendar-days', days: 5, from: 'task-end' })).toBe('2026-03-31');
  expect(finish({ kind: 'calendar-days', days: -5, from: 'quarter-end' })).toBe('2026-03-26');
});

test('what ends the tasks is where days after them are counted from, unless they are done', () => {
  const profile: Profile = {
    ...preset('xinxian-2021'),
    deadlines: [
      { what: 'finish', rule: { kind: 'day', month: 'last-of-quarter', day: 20 } },
      { what: 'publish', rule: { kind: 'calendar-days', days: 3, from: 'task-end' } },
    ],
  };
  const days = (taskEnd?: string) =>
    dueDates({ profile, period: quarter1, calendar, asOf: '2026-01-01', taskEnd }).map(
      ({ due: day }) => day?.date,
    );
  expect(days()).toEqual(['2026-03-20', '2026-03-23']);
  expect(days('2026-02-01')).toEqual(['2026-02-04', '2026-03-20']);
});

test('what is counted from the end of the period is the same for each check', () => {
  const rule: DeadlineRule = { kind: 'calendar-days', days: 3, from: 'quarter-end' };
  expect(afterCheck({ what: 'publish', rule }, '2026-02-10')?.date).toBe('2026-04-03');
  const days = (from: DeadlineEvent): DeadlineRule => ({ kind: 'working-days', days: 1, from });
  expect(
    (['site-visit', 'task-end', 'draw', 'month-end'] as const).map(days).map(isAfterCheck),
  ).toEqual([true, true, false, false]);
  expect(isAfterCheck({ kind: 'day', month: 'each', day: 1 })).toBe(false);
});
