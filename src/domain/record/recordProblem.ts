import type { ProblemOf } from '../ground/problem';

/** What can be wrong with the record of a draw, and with drawing again. */
export type RecordDetail =
  | { readonly code: 'record-not-found' }
  | { readonly code: 'record-unreadable'; readonly part: string }
  | { readonly code: 'record-differs'; readonly count: number }
  /** nothing says whose draw it is: its documents name nobody. */
  | { readonly code: 'bureau-missing' }
  | { readonly code: 'period-drawn-already'; readonly recordSheet: string }
  /** periods by their codes. */
  | {
      readonly code: 'evidence-not-drawn';
      readonly period: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'evidence-period-open'; readonly known: readonly string[] }
  | { readonly code: 'population-changed'; readonly before: string; readonly now: string };

export type RecordProblem = ProblemOf<RecordDetail>;
