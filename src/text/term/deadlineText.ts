import type { DueDay } from '../../domain/calendar/workingDays';
import { dayText } from './dayText';

/**
 * The day by which something is done: 2026年3月31日, with 暂定 behind it where a holiday notice is still
 * to come.
 *
 * @param due last day
 */
export function deadlineText({ date, tentative }: DueDay): string {
  return tentative ? `${dayText(date)}（暂定）` : dayText(date);
}
