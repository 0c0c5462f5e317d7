import { isoDay } from './isoDay';

/** A local date and time to the minute, `2026-01-05T09:30`; as text, the earlier is the smaller. */
export type Moment = string;

/**
 * The moment of a clock.
 *
 * @param date of which the local time is taken; seconds are cut off
 *
 * @example
 * momentOf(new Date(2026, 0, 5, 9, 30, 59)) // → '2026-01-05T09:30'
 */
export function momentOf(date: Date): Moment {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? '';
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/**
 * The moment that a text tells, its day and time separated by a space or a T.
 *
 * @returns null for a text that tells none
 *
 * @example
 * parseMoment('2026-01-05 9:30') // → '2026-01-05T09:30'
 * parseMoment('2026-02-30 09:30') // → null
 * parseMoment('2026-01-05') // → null
 */
export function parseMoment(text: string): Moment | null {
  const [, year, month, day, hours = '', minutes = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? [];
  const date = isoDay(Number(year), Number(month), Number(day));
  if (date === null || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${date}T${hours.padStart(2, '0')}:${minutes}`;
}
