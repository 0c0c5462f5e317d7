import type { ProblemOf } from '../ground/problem';
import type { NoticeFault } from './noticeFault';

/** What can be wrong with a notice of holidays that a clerk pasted. */
export type CalendarDetail =
  // after the draw: publication, statistics, deadlines
  { readonly code: 'holiday-notice'; readonly fault: NoticeFault };

export type CalendarProblem = ProblemOf<CalendarDetail>;
