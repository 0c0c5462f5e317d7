import type { JSX } from 'react';
import { periodName } from '../../domain/calendar/period';
import type { YearDue } from '../../domain/deadline/yearDeadlines';
import { panePublishText } from '../../text/pane/panePublishText';
import { choices } from '../../text/sheet/profileSheetText';

const text = panePublishText.calendar;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** Days of the longest month, over which a day's place in its month is measured. */
const DAYS = 31;

export interface DeadlineCalendarProps {
  readonly year: number;
  /** ISO date. */
  readonly today: string;
  readonly due: readonly YearDue[];
}

/**
 * The deadlines of a year month by month: a line with a mark on each day on which something is due, and
 * the same in words below it.
 */
export function DeadlineCalendar({ year, today, due }: DeadlineCalendarProps): JSX.Element | null {
  if (due.length === 0) return null;
  const later = due.filter(({ date }) => Number(date.slice(0, 4)) > year);
  return (
    <section>
      <h3>{text.heading(year)}</h3>
      <p className="hint year-legend">
        {text.states.map(([state, words]) => (
          <span key={state}>
            <span className={`year-mark ${state}`} aria-hidden="true" />
            {words}
          </span>
        ))}
      </p>
      <ol className="year">
        {MONTHS.map((month) => {
          const start = `${year}-${String(month).padStart(2, '0')}`;
          return (
            <Month
              key={month}
              name={text.month(month)}
              todayDay={today.startsWith(start) ? dayIn(today) : null}
              due={due.filter(({ date }) => date.startsWith(start))}
            />
          );
        })}
        {later.length > 0 && <Month name={text.nextYear} todayDay={null} due={later} />}
      </ol>
    </section>
  );
}

interface MonthProps {
  readonly name: string;
  readonly todayDay: number | null;
  readonly due: readonly YearDue[];
}

function Month({ name, todayDay, due }: MonthProps): JSX.Element {
  return (
    <li
      className={due.length === 0 ? 'empty' : ''}
      aria-current={todayDay === null ? undefined : 'date'}
    >
      <span className="year-month">{name}</span>
      <span className="year-line" aria-hidden="true">
        {todayDay !== null && <span className="year-today" style={{ left: placeOf(todayDay) }} />}
        {due.map(({ date, what, period, state }) => (
          <span
            key={`${date} ${what} ${periodName(period)}`}
            className={`year-mark ${state}`}
            style={{ left: placeOf(dayIn(date)) }}
          />
        ))}
      </span>
      {due.length > 0 && (
        <ul>
          {due.map((each) => (
            <li key={`${each.date} ${each.what} ${periodName(each.period)}`} className={each.state}>
              {text.due(each, choices.deadline.find(([code]) => code === each.what)?.[1] ?? '')}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function dayIn(date: string): number {
  return Number(date.slice(8, 10));
}

function placeOf(day: number): string {
  return `${((day - 0.5) / DAYS) * 100}%`;
}
