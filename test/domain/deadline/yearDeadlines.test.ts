import { workCalendar } from '../../../src/domain/calendar/workCalendar';
import { dueDates } from '../../../src/domain/deadline/dueDates';
import { yearDeadlines } from '../../../src/domain/deadline/yearDeadlines';
import { periodsOfYear } from '../../../src/domain/calendar/period';
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
