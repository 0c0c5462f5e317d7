import type { ProblemOf } from '../ground/problem';
import type { Category } from '../register/category';

/** Rows of one sheet of which the same is said. */
export interface RowsAlike {
  readonly count: number;
  /** The first three. */
  readonly names: readonly string[];
  /** As ranges of A1 notation. */
  readonly cells: readonly string[];
}

/** What of a profile and the registers does not fit together. */
export type PopulationDetail =
  | (RowsAlike & {
      readonly code: 'category-disagrees';
      readonly registered: Category;
      readonly derived: Category;
      /** by which of them the draw goes. */
      readonly counted: 'registered' | 'derived';
    })
  | (RowsAlike & { readonly code: 'region-missing' })
  // records that begin after the first of the years in which units may not come again
  | {
      readonly code: 'records-too-short';
      readonly category: Category;
      readonly years: number;
      readonly from: number;
      readonly since: number | null;
    }
  // past checks that count and are of no enterprise of the register, or of several
  | { readonly code: 'record-unmatched'; readonly enterprise: string; readonly date: string }
  // counts of another year than the one that is drawn
  | {
      readonly code: 'counts-of-other-year';
      readonly header: string;
      readonly counted: number;
      readonly year: number;
    }
  // counts beyond the records, which have no day: no part of a month, a quarter or a second half-year
  | (RowsAlike & { readonly code: 'counts-undated' })
  // checks of lists that have no column of kinds, where the profile counts some kinds only
  | { readonly code: 'record-kind-untold'; readonly count: number }
  // checks by other authorities, which count for no demand of the bureau
  | {
      readonly code: 'authority-other';
      readonly count: number;
      /** the first three. */
      readonly names: readonly string[];
      readonly more: boolean;
      /** whether a cap counts them all the same. */
      readonly capped: boolean;
    };

export type PopulationProblem = ProblemOf<PopulationDetail>;
