import { periodName, periodsOfYear, type Period } from '../calendar/period';
import type { WorkCalendar } from '../calendar/workCalendar';
import type { Profile } from '../profile/profile';
import { dueDates, type DueItem } from './dueDates';

/** Whose year is asked for. */
export interface YearRequest {
  readonly profile: Profile;
  /** a period of the year and of the kind that is drawn; a batch is alone. */
  readonly like: Period;
  readonly calendar: WorkCalendar;
  /** ISO date of today. */
  readonly asOf: string;
  /** ISO date on which the list in force of a period was drawn; null for none. */
  readonly drawnOn: (period: Period) => string | null;
}

/** Something due on a day of the year. */
export interface YearDue extends Pick<DueItem, 'what' | 'period'> {
  /** ISO date. */
  readonly date: string;
  readonly tentative: boolean;
  /** done: a draw that was made; over: its day is past, and whether it is done only the clerk knows. */
  readonly state: 'done' | 'over' | 'next' | 'later';
}

/**
 * All that has a day in a year's periods, the earliest first; the first day that is still to come is
 * the next one. A day of the following year is there too: the fourth quarter ends in it.
 *
 * @param request whose year
 *
 * @example
 * yearDeadlines({ profile: { deadlines: [{ what: 'draw', rule: { kind: 'day', month: 'first-of-quarter', day: 5 } }] }, like: { year: 2026, quarter: 2 }, calendar: { isWorkingDay: () => true, isKnown: () => true }, asOf: '2026-04-06', drawnOn: (period) => ('quarter' in period && period.quarter === 1 ? '2026-01-04' : null) }).map(({ date, state }) => [date, state]) // → [['2026-01-05', 'done'], ['2026-04-05', 'over'], ['2026-07-05', 'next'], ['2026-10-05', 'later']]
 */
export function yearDeadlines({ profile, like, calendar, asOf, drawnOn }: YearRequest): YearDue[] {
  const found = new Map<string, Omit<YearDue, 'state'> & { readonly isDone: boolean }>();
  for (const period of periodsOfYear(like)) {
    const drawn = drawnOn(period);
    for (const { what, due, period: own } of dueDates({
      profile,
      period,
      calendar,
      asOf,
      drawnOn: drawn,
    })) {
      if (due === null) continue;
      found.set(`${due.date} ${what} ${periodName(own)}`, {
        what,
        period: own,
        date: due.date,
        tentative: due.tentative,
        isDone: what === 'draw' && drawn !== null,
      });
    }
  }
  const all = [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
  const next = all.find(({ date, isDone }) => date >= asOf && !isDone)?.date;
  return all.map(({ isDone, ...due }) => ({
    ...due,
    state: isDone ? 'done' : due.date < asOf ? 'over' : due.date === next ? 'next' : 'later',
  }));
}
