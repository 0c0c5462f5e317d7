import type { DueDay } from '../../domain/calendar/workingDays';

/**
 * A day as a clerk reads it: 2026年1月5日; a text that is none stays as it is.
 *
 * @param date ISO
 * @example
 * dayText('2026-01-05') // → '2026年1月5日'
 */
export function dayText(date: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/**
 * A day of a year that is known from what stands around it: 1月5日.
 *
 * @param date ISO
 * @example
 * shortDayText('2026-01-05') // → '1月5日'
 */
export function shortDayText(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日`;
}

/**
 * The day by which something is done: 2026年3月31日, with 暂定 behind it where a holiday notice is still
 * to come.
 *
 * @param due last day
 */
export function deadlineText({ date, tentative }: DueDay): string {
  return tentative ? `${dayText(date)}（暂定）` : dayText(date);
}
