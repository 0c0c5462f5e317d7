import type { Place } from '../problem';
import type { Category } from '../profile/category';

/** What of a category, of a directed draw, of a unit and of a task can be recomputed. */
export type CategoryFact = 'total' | 'excluded' | 'quota' | 'drawn';
export type UnitFact = 'category' | 'ticket' | 'rank' | 'drawn' | 'directed' | 'key';
export type TaskFact = 'ticket' | 'lead' | 'assists' | 'auxiliaries' | 'directed' | 'internal' | 'external';

/** What a difference is about. A line is missing when the recomputed draw has it and the record does not, extra the other way round. */
export type DifferenceSubject =
  | { readonly what: 'fingerprint' }
  | { readonly what: 'category-missing' | 'category-extra'; readonly category: Category }
  | { readonly what: `category-${CategoryFact}`; readonly category: Category }
  /** `name` is the directed draw's. */
  | { readonly what: 'directed-missing' | 'directed-extra'; readonly name: string }
  | { readonly what: `directed-${CategoryFact}`; readonly name: string }
  | { readonly what: 'unit-missing' | 'unit-extra' | 'unit-repeated'; readonly name: string }
  | { readonly what: `unit-${UnitFact}`; readonly name: string }
  | { readonly what: 'task-missing' | 'task-extra' | 'task-repeated'; readonly name: string }
  | { readonly what: `task-${TaskFact}`; readonly name: string };

/**
 * One disagreement between a record and what comes out when the draw is repeated, at its cell. `recorded` and `recomputed` are the two
 * values as the domain writes them: numbers in decimal, yes and no as 1 and 0, a category as its code, inspectors as 'name id' and other
 * lists as they are, joined by '; ', and '' for what cannot be read or is not there. text/differenceText.ts words it.
 */
export type Difference = DifferenceSubject & Place & { readonly recorded: string; readonly recomputed: string };
