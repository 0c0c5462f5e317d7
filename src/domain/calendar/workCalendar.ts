/**
 * Which days are worked in China. Weekends are off and the other days are worked, except where the
 * State Council's notice of the year says otherwise: it sets holidays and moves working days to
 * Saturdays and Sundays (调休). The notices from 2004 on come with the package chinese-days; those
 * that it does not have yet can be pasted and go before it. Of a year without a notice only the
 * weekends and the holidays that the law fixes to a date are known to be off
 * (国务院《全国年节及纪念日放假办法》第二条), so what is worked out there is tentative.
 */

import published from 'chinese-days/dist/chinese-days.json';
import { weekdayOf } from './isoDay';

export interface WorkCalendar {
  readonly isWorkingDay: (date: string) => boolean;
  /** whether the year's notice is known. */
  readonly isKnown: (year: number) => boolean;
}

/** What days of the calendar are counted by: each of them counts, and no notice moves any. */
export const EVERY_DAY: WorkCalendar = { isWorkingDay: () => true, isKnown: () => true };

const holidays: Readonly<Record<string, string>> = published.holidays;
const workdays: Readonly<Record<string, string>> = published.workdays;
/** New Year's Day, Labour Day (two days since 2025) and the three National Days: month and day. */
const FIXED_BY_LAW: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/**
 * The calendar of some notices and of all that chinese-days has.
 *
 * @param notices go before chinese-days; of two for one year the later in the list counts
 *
 * @example
 * workCalendar([]).isWorkingDay('2026-02-14') // → true
 * workCalendar([]).isWorkingDay('2026-02-16') // → false
 * workCalendar([]).isKnown(2027) // → false
 * workCalendar([{ year: 2027, off: ['2027-01-01'], work: ['2027-01-02'] }]).isWorkingDay('2027-01-02') // → true
 */
export function workCalendar(notices: readonly HolidayYear[]): WorkCalendar {
  const byYear = new Map(notices.map((notice) => [notice.year, notice]));
  const given = new Map<string, boolean>();
  for (const { off, work } of byYear.values()) {
    for (const date of off) given.set(date, false);
    for (const date of work) given.set(date, true);
  }
  const isKnown = (year: number): boolean => byYear.has(year) || isPublished(year);
  return {
    isKnown,
    isWorkingDay: (date) => {
      const year = Number(date.slice(0, 4));
      const noticed = given.get(date);
      if (noticed !== undefined) return noticed;
      // A pasted notice is complete, except for the last days of December, which the notice of the
      // year after may name.
      if (!byYear.has(year) || isYearEnd(date)) {
        if (Object.hasOwn(holidays, date)) return false;
        if (Object.hasOwn(workdays, date)) return true;
      }
      if (!isKnown(year) && FIXED_BY_LAW.includes(date.slice(5))) return false;
      return !isWeekend(date);
    },
  };
}

/**
 * Whether a notice that is not known may still change what a day is: the notice of its year, or for
 * the last days of December, which may be joined to New Year, that of the year after.
 *
 * @param calendar that is asked
 * @param date ISO
 *
 * @example
 * isOpen(workCalendar([]), '2026-03-02') // → false
 * isOpen(workCalendar([]), '2026-12-31') // → true
 */
export function isOpen(calendar: WorkCalendar, date: string): boolean {
  const year = Number(date.slice(0, 4));
  return !calendar.isKnown(year) || (isYearEnd(date) && !calendar.isKnown(year + 1));
}

/**
 * Saturdays and Sundays.
 *
 * @param date ISO
 *
 * @example
 * isWeekend('2026-02-28') // → true
 */
export function isWeekend(date: string): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/**
 * Both the first and the last holiday of a year are there: a few days of the next year's first one
 * do not make that year known.
 */
function isPublished(year: number): boolean {
  return Object.hasOwn(holidays, `${year}-01-01`) && Object.hasOwn(holidays, `${year}-10-01`);
}

/** Days that notices of the year after have named so far: 29 to 31 December. */
function isYearEnd(date: string): boolean {
  return date.slice(5) >= '12-29';
}

/**
 * One year's notice of the State Council on holidays (部分节假日安排): which days are off, and which
 * Saturdays and Sundays are worked instead. Weekends that the notice does not name are off, all
 * other days are worked.
 */
export interface HolidayYear {
  readonly year: number;
  /**
   * ISO dates of the holidays (放假), weekends within them included; New Year may begin in the
   * December before.
   */
  readonly off: readonly string[];
  /** ISO dates that are worked although they are at a weekend (调休上班). */
  readonly work: readonly string[];
}
