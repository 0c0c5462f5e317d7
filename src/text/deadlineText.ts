import type { Period } from '../domain/calendar/period';

/** Last day of each quarter, as month and day. */
const LAST_DAY = { 1: '3月31日', 2: '6月30日', 3: '9月30日', 4: '12月31日' } as const;

/**
 * The last day of a period: 2026年3月31日.
 *
 * @param period a quarter
 */
export function deadlineText(period: Period): string {
  return `${period.year}年${LAST_DAY[period.quarter]}`;
}
