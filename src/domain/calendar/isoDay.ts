const DAY_IN_MILLISECONDS = 86_400_000;

/**
 * The date so many calendar days later.
 *
 * @param date ISO
 * @param days negative for earlier
 *
 * @example
 * shiftDate('2026-12-31', 1) // → '2027-01-01'
 * shiftDate('2024-03-01', -1) // → '2024-02-29'
 */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * Calendar days from one date to another; negative where the second is earlier.
 *
 * @param from ISO date
 * @param to ISO date
 *
 * @example
 * daysBetween('2026-02-27', '2026-03-02') // → 3
 * daysBetween('2026-03-02', '2026-02-27') // → -3
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MILLISECONDS);
}

/**
 * The weekday of a date, Sunday 0 to Saturday 6.
 *
 * @param date ISO
 *
 * @example
 * weekdayOf('2026-02-14') // → 6
 */
export function weekdayOf(date: string): number {
  return new Date(Date.parse(date)).getUTCDay();
}

/**
 * A date from its parts; null where the calendar has no such day.
 *
 * @param year four digits
 * @param month 1 to 12
 * @param day 1 to 31
 *
 * @example
 * isoDay(2026, 2, 28) // → '2026-02-28'
 * isoDay(2026, 2, 29) // → null
 */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
