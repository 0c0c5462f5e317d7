/**
 * A draw as the sheets of a workbook show it now, perhaps changed since it was written. Numbers,
 * and values of yes or no, that cannot be read are null. Each part tells where its values stand, so
 * that a difference can be shown at its cell.
 */

import type { Method, Seed } from '../draw/draw';
import type { ItemCover } from '../item/itemCover';
import type { Population } from '../population/population';
import type { Place } from '../ground/problem';
import type { Category } from '../register/category';
import type { CategoryFact, TaskFact } from './difference';
import type { DrawFacts } from './drawRecord';

/** One line of the quota table. */
export interface RecordedCategory {
  readonly category: Category;
  readonly total: number | null;
  readonly excluded: number | null;
  readonly quota: number | null;
  readonly drawn: number | null;
  readonly place: (field: CategoryFact) => Place;
}

/** One line of the quota table that is a directed draw's. */
export interface RecordedDirected extends Omit<RecordedCategory, 'category'> {
  /** of the directed draw; the line's words where no directed draw of the profile has them. */
  readonly id: string;
}

/** One line of 抽取底册. */
export interface RecordedUnit {
  readonly id: string;
  readonly name: string;
  /** null when the cell names no category. */
  readonly category: Category | null;
  readonly ticket: string;
  /** 0 when the unit is not in the pool. */
  readonly rank: number | null;
  readonly drawn: boolean | null;
  /** ids of the directed draws that took it. */
  readonly directed: readonly string[];
  /** ids of those of which it is a task though its category took it. */
  readonly shared: readonly string[];
  /** the weighted ticket as shown; '' where the ledger shows none. */
  readonly key: string;
  readonly place: (field: 'id' | 'category' | 'ticket' | 'rank' | 'drawn' | 'key') => Place;
}

/** One line of 抽查名单. */
export interface RecordedTask {
  /** the enterprise's id. */
  readonly id: string;
  readonly name: string;
  readonly ticket: string;
  /** inspector ids; '' and texts that name no inspector are differences. */
  readonly lead: string;
  readonly assists: readonly string[];
  readonly auxiliaries: readonly string[];
  /** ids of the directed draws that took it. */
  readonly directed: readonly string[];
  /** ids of those of which it is a task though its category took it. */
  readonly shared: readonly string[];
  /** departments that join. */
  readonly joint: { readonly internal: readonly string[]; readonly external: readonly string[] };
  /** what the list says that the check covers; '' for nothing. */
  readonly items: string;
  /** which check it is for each cap, as taskCountText writes it; else what the list says. */
  readonly count: string;
  /** what the list says happened to it; '' for nothing. */
  readonly change: string;
  readonly place: (field: 'id' | TaskFact) => Place;
}

export interface RecordedDraw {
  readonly population: Population;
  readonly fingerprint: string;
  readonly seed: Seed;
  /**
   * what is left of it where its cell became a number, which drops zeros in front and digits after the
   * 15th; null where it is a text.
   */
  readonly seedNumber: string | null;
  readonly method: Method;
  readonly categories: readonly RecordedCategory[];
  readonly directed: readonly RecordedDirected[];
  readonly units: readonly RecordedUnit[];
  readonly tasks: readonly RecordedTask[];
  /** which items its checks cover; null where the record names none. */
  readonly items: ItemCover | null;
  /** what cannot be recomputed; null where the record keeps none, as those of earlier versions. */
  readonly facts: DrawFacts | null;
  /** where the fingerprint stands, and where a line that is missing from a table ought to stand. */
  readonly place: (
    part: 'fingerprint' | 'seed' | 'categories' | 'units' | 'tasks' | 'items' | 'facts',
  ) => Place;
}
