import type { ProblemOf } from '../ground/problem';
import type { Category } from '../register/category';

/** What of a profile and the registers does not fit together. */
export type PopulationDetail =
  | {
      readonly code: 'category-disagrees';
      readonly name: string;
      readonly registered: Category;
      readonly derived: Category;
    }
  | { readonly code: 'region-missing'; readonly name: string }
  // past checks that count and are of no enterprise of the register, or of several
  | { readonly code: 'record-unmatched'; readonly enterprise: string; readonly date: string };

export type PopulationProblem = ProblemOf<PopulationDetail>;
