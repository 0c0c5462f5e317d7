import { shiftDate } from './isoDay';
import { isOpen, type WorkCalendar } from './workCalendar';

/** The last day on which something is done in time. */
export interface DueDay {
  readonly date: string;
  /** 暂定: a year on the way has no notice yet. */
  readonly tentative: boolean;
}

/**
 * The working day so many working days after or before a date. The day of the event itself is not
 * counted, whatever day it is; 0 gives the date itself.
 *
 * @param calendar says which days are worked
 * @param date ISO date of the event
 * @param days working days; negative for before
 *
 * @example
 * addWorkingDays({ isWorkingDay: () => true, isKnown: () => true }, '2026-03-31', -5) // → { date: '2026-03-26', tentative: false }
 * addWorkingDays({ isWorkingDay: (date) => date !== '2026-01-01', isKnown: () => false }, '2025-12-31', 1) // → { date: '2026-01-02', tentative: true }
 */
export function addWorkingDays(calendar: WorkCalendar, date: string, days: number): DueDay {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let day = date;
  let tentative = false;
  while (left > 0) {
    day = shiftDate(day, step);
    tentative ||= isOpen(calendar, day);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return { date: day, tentative };
}

/**
 * The working days from a date on, in their order.
 *
 * @param calendar says which days are worked
 * @param first ISO date, included if it is a working day
 * @param count how many
 *
 * @example
 * workingDaysFrom({ isWorkingDay: (date) => date !== '2026-03-02', isKnown: () => true }, '2026-03-01', 2) // → ['2026-03-01', '2026-03-03']
 */
export function workingDaysFrom(calendar: WorkCalendar, first: string, count: number): string[] {
  const found: string[] = [];
  for (let day = first; found.length < count; day = shiftDate(day, 1))
    if (calendar.isWorkingDay(day)) found.push(day);
  return found;
}
