import type { ProblemOf } from '../ground/problem';

/** What keeps a pasted holiday notice from being read. Words are those of the notice. */
export type NoticeFault =
  /** it does not say of which year it is. */
  | { readonly kind: 'no-year' }
  /** festivals that it ought to name and does not: only a part was pasted. */
  | { readonly kind: 'missing'; readonly festivals: readonly string[] }
  | { readonly kind: 'twice'; readonly festival: string }
  /** a sentence that is not understood. */
  | { readonly kind: 'unread'; readonly festival: string; readonly words: string }
  /** a day that the calendar does not have. */
  | { readonly kind: 'no-such-day'; readonly festival: string; readonly words: string }
  /** the weekday beside a date is another one. */
  | {
      readonly kind: 'weekday';
      readonly festival: string;
      readonly date: string;
      readonly words: string;
    }
  /** 共 n 天 does not agree with the dates. */
  | {
      readonly kind: 'count';
      readonly festival: string;
      readonly written: number;
      readonly counted: number;
    }
  /** a day to be worked is no Saturday or Sunday, so that nothing would be made up for. */
  | { readonly kind: 'not-weekend'; readonly festival: string; readonly date: string }
  /** a day is both off and worked. */
  | { readonly kind: 'both'; readonly date: string };

/** What can be wrong with a notice of holidays that a clerk pasted. */
export type CalendarDetail =
  // after the draw: publication, statistics, deadlines
  { readonly code: 'holiday-notice'; readonly fault: NoticeFault };

export type CalendarProblem = ProblemOf<CalendarDetail>;
