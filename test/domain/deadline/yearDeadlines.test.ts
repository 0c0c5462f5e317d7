import { workCalendar } from '../../../src/domain/calendar/workCalendar';
import { dueDates } from '../../../src/domain/deadline/dueDates';
import { yearDeadlines } from '../../../src/domain/deadline/yearDeadlines';
import { periodName, periodsOfYear } from '../../../src/domain/calendar/period';
import type { Deadline, Profile } from '../../../src/domain/profile/profile';
import { presets } from '../../../src/text/preset/presets';

const calendar = workCalendar([]);
const like = { year: 2026, quarter: 2 } as const;
const asOf = '2026-05-20';

test.each(presets.map((profile) => [profile.id, profile] as const))(
  'a year has what its quarters have, each once, in order (%s)',
  (_, profile) => {
    const year = yearDeadlines({ profile, like, calendar, asOf, drawnOn: () => null });
    const keys = year.map(({ date, what }) => `${date} ${what}`);
    expect(year.map(({ date }) => date)).toEqual(year.map(({ date }) => date).sort());
    for (const period of periodsOfYear(like))
      for (const { due, what } of dueDates({ profile, period, calendar, asOf }))
        if (due !== null) expect(keys).toContain(`${due.date} ${what}`);
    const next = new Set(year.filter(({ state }) => state === 'next').map(({ date }) => date));
    expect(next.size).toBeLessThanOrEqual(1);
    for (const { date, state } of year) expect(state === 'over').toBe(date < asOf);
  },
);

/** What is due in a year that is drawn by quarters, by these rules. */
function yearOf(
  deadlines: readonly Deadline[],
  today: string,
  drawn: readonly number[] = [],
): unknown[] {
  return yearDeadlines({
    profile: { ...(presets[0] as Profile), deadlines },
    like,
    calendar,
    asOf: today,
    drawnOn: (period) =>
      'quarter' in period && drawn.includes(period.quarter) ? '2026-01-04' : null,
  }).map(({ date, what, state, period }) => [date, what, state, periodName(period)]);
}

const draw: Deadline = {
  what: 'draw',
  rule: { kind: 'day', month: 'first-of-quarter', day: 5 },
};

test('a draw that was made is done, be its day past or still to come, and never the next', () => {
  expect(yearOf([draw], '2026-04-05', [1, 3])).toEqual([
    ['2026-01-05', 'draw', 'done', '2026Q1'],
    ['2026-04-05', 'draw', 'next', '2026Q2'],
    ['2026-07-05', 'draw', 'done', '2026Q3'],
    ['2026-10-05', 'draw', 'later', '2026Q4'],
  ]);
  expect(yearOf([draw], '2026-04-06', [1, 3]).map((each) => (each as string[])[2])).toEqual([
    'done',
    'over',
    'done',
    'next',
  ]);
});

test('of other work nobody knows whether it is done, even after the draw', () => {
  const list: Deadline = { ...draw, what: 'list' };
  expect(yearOf([list, draw], '2026-02-01', [1]).slice(0, 4)).toEqual([
    ['2026-01-05', 'draw', 'done', '2026Q1'],
    ['2026-01-05', 'list', 'over', '2026Q1'],
    ['2026-04-05', 'draw', 'next', '2026Q2'],
    ['2026-04-05', 'list', 'next', '2026Q2'],
  ]);
});

test('what is due once a year is there once, and what is counted from a draw once it is made', () => {
  const plan: Deadline = { what: 'annual-plan', rule: { kind: 'day', month: 12, day: 31 } };
  const after: Deadline = {
    what: 'publish',
    rule: { kind: 'calendar-days', days: 5, from: 'draw' },
  };
  expect(yearOf([plan, after], '2026-12-31', [2])).toEqual([
    ['2026-01-09', 'publish', 'over', '2026Q2'],
    ['2026-12-31', 'annual-plan', 'next', '2026Q4'],
  ]);
});

test('a day of the year after stands last, and is tentative', () => {
  const publish: Deadline = {
    what: 'publish',
    rule: { kind: 'working-days', days: 1, from: 'quarter-end' },
  };
  const year = yearDeadlines({
    profile: { ...(presets[0] as Profile), deadlines: [publish] },
    like,
    calendar,
    asOf,
    drawnOn: () => null,
  });
  expect(year.map(({ date, tentative }) => [date, tentative])).toEqual([
    ['2026-04-01', false],
    ['2026-07-01', false],
    ['2026-10-08', false],
    ['2027-01-04', true],
  ]);
});

test('after the last day of a year nothing is next', () => {
  expect(yearOf([draw], '2026-10-06').map((each) => (each as string[])[2])).toEqual([
    'over',
    'over',
    'over',
    'over',
  ]);
});
