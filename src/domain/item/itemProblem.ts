import type { ProblemOf } from '../ground/problem';
import type { Category } from '../register/category';

/** Whose items a profile names: of a category, or of a directed draw by its name. */
export type ItemSubject = { readonly category: Category } | { readonly directed: string };

/** What of a profile and the list of items does not fit together. */
export type ItemDetail =
  // what a profile names and the list has not
  | { readonly code: 'item-unknown'; readonly entry: string; readonly of: ItemSubject }
  // a name or number of several items, all of which are taken
  | {
      readonly code: 'item-unclear';
      readonly entry: string;
      readonly of: ItemSubject;
      readonly names: readonly string[];
    }
  // items that no category and no directed draw covers
  | { readonly code: 'items-unplanned'; readonly names: readonly string[] };

export type ItemProblem = ProblemOf<ItemDetail>;
