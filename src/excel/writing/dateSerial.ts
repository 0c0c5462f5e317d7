/** 30 December 1899, day 0 of Excel's calendar from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;

/**
 * Excel's number for a day.
 *
 * @param year from 1901
 * @param month 1 to 12
 * @param day 0 is the last day of the month before
 */
export function dateSerial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY);
}

/**
 * Excel's number for an ISO date; '' for none, so that the cell stays empty.
 *
 * @param date ISO, or ''
 */
export function isoSerial(date: string): number | '' {
  const [year, month, day] = date.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined
    ? ''
    : dateSerial(year, month, day);
}
