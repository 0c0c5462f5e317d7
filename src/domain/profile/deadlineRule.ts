/** What has to be done by when: a part of the language of profiles (profile.ts). */

/** What has to be done by a deadline. */
export type DeadlineWhat =
  'draw' | 'finish' | 'records' | 'statistics' | 'upload' | 'publish' | 'annual-plan' | 'list';

export type DeadlineRule =
  /**
   * a day of a month of the year (1–12), of the first or last month of each quarter or of each
   * month; of a shorter month its last day.
   */
  | {
      readonly kind: 'day';
      readonly month: number | 'first-of-quarter' | 'last-of-quarter' | 'each';
      readonly day: number;
    }
  /** working days after (or, negative, before) an event. */
  | { readonly kind: 'working-days'; readonly days: number; readonly from: DeadlineEvent }
  /** days of the calendar after (or, negative, before) an event. */
  | { readonly kind: 'calendar-days'; readonly days: number; readonly from: DeadlineEvent };

/**
 * What a number of days is counted from: months, halves of the year and years whatever is drawn;
 * the end of a quarter is that of the period which is drawn.
 */
export const DEADLINE_EVENTS = [
  'draw',
  'month-end',
  'quarter-end',
  'half-end',
  'year-end',
  'task-end',
  'site-visit',
] as const;
export type DeadlineEvent = (typeof DEADLINE_EVENTS)[number];

export interface Deadline {
  readonly what: DeadlineWhat;
  readonly rule: DeadlineRule;
  readonly clause?: string;
}
