import type { ProblemOf } from '../ground/problem';

/** Why an act on a list that was drawn cannot be done. */
export type ActDetail =
  // acts on a list that was drawn
  | { readonly code: 'act-unlisted'; readonly name: string }
  | { readonly code: 'act-unassigned'; readonly name: string }
  | { readonly code: 'seat-unfilled'; readonly enterprise: string; readonly inspector: string }
  | { readonly code: 'act-reason-missing' }
  | {
      readonly code: 'act-person-unknown';
      readonly name: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'substitute-none'; readonly name: string };

export type ActProblem = ProblemOf<ActDetail>;
