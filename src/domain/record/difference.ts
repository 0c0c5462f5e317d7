import type { Place } from '../ground/problem';
import type { Category } from '../register/category';

/** What of a category, of a directed draw, of a unit and of a task can be recomputed. */
export type CategoryFact = 'total' | 'excluded' | 'quota' | 'drawn';
export type UnitFact = 'category' | 'ticket' | 'rank' | 'drawn' | 'directed' | 'shared' | 'key';
export type TaskFact =
  | 'ticket'
  | 'lead'
  | 'assists'
  | 'auxiliaries'
  | 'directed'
  | 'shared'
  | 'internal'
  | 'external'
  | 'items'
  | 'count'
  | 'change';

/**
 * What can be wrong with an entry: it cannot be read, is not in its place, does not follow the one
 * before it, was changed, is shown otherwise than it is kept, does not fit its list, is not what
 * the rules give, or leaves another list than it says.
 */
export type EntryFact =
  'unreadable' | 'number' | 'previous' | 'hash' | 'shown' | 'unfit' | 'outcome' | 'list';

/**
 * What can be wrong with how a draw followed its announcement: nothing was announced, it did not
 * follow what was, another state, another method, a seed that its start does not have, a source that
 * was not known yet or was known before, no reason for the substitute, or starts that are counted
 * wrong.
 */
export type AnnouncedFact =
  | 'unfounded'
  | 'unfollowed'
  | 'fingerprint'
  | 'method'
  | 'seed'
  | 'early'
  | 'known'
  | 'substitute'
  | 'count'
  | 'end';

/**
 * What a difference is about. A line is missing when the recomputed draw has it and the record does
 * not, extra the other way round.
 */
export type DifferenceSubject =
  | { readonly what: 'fingerprint' | 'items' | 'facts' | 'seed' }
  | { readonly what: 'category-missing' | 'category-extra'; readonly category: Category }
  | { readonly what: `category-${CategoryFact}`; readonly category: Category }
  /** `name` is the directed draw's. */
  | { readonly what: 'directed-missing' | 'directed-extra'; readonly name: string }
  | { readonly what: `directed-${CategoryFact}`; readonly name: string }
  | { readonly what: 'unit-missing' | 'unit-extra' | 'unit-repeated'; readonly name: string }
  | { readonly what: `unit-${UnitFact}`; readonly name: string }
  | { readonly what: 'task-missing' | 'task-extra' | 'task-repeated'; readonly name: string }
  | { readonly what: `task-${TaskFact}`; readonly name: string }
  /** a sheet that says that it counts no more and ought not to, or the other way round. */
  | { readonly what: 'sheet-mark' }
  /** a draw whose sheets are there without an entry in the period's record. */
  | { readonly what: 'entry-missing' }
  /** a sheet that is not there: of an earlier draw that a record names; of an entry's draw or announcement. */
  | { readonly what: 'earlier-missing' }
  | { readonly what: 'entry-sheet'; readonly number: number }
  | { readonly what: `entry-${EntryFact}`; readonly number: number }
  /** of the entry's announcement, start or draw. */
  | { readonly what: `announced-${AnnouncedFact}`; readonly number: number }
  /** list or ledger that no record names; 抽取公告 that no entry names. */
  | { readonly what: 'sheet-alone' | 'announcement-unentered' }
  | SheetSubject
  | SightSubject;

/**
 * What a sheet says otherwise than it was written: a cell; a number for a text or a text for a number;
 * something where nothing is written; a row or column that is gone, was put in, or stands elsewhere;
 * free rows; a line of the plan table.
 */
export interface SheetSubject {
  readonly what:
    | 'cell'
    | 'cell-type'
    | 'cell-extra'
    | 'row-missing'
    | 'row-extra'
    | 'row-moved'
    | 'row-gap'
    | 'column-missing'
    | 'column-extra'
    | 'plan-missing'
    | 'plan-cell';
}

/**
 * What keeps the eye from seeing what a sheet says: a hidden sheet, row or column, one that is too
 * small to be seen, letters in the colour of their ground or too small, a number format that shows
 * something else, a formula in place of a value, conditional formats.
 */
export interface SightSubject {
  readonly what:
    | 'sight-sheet'
    | 'sight-rows'
    | 'sight-columns'
    | 'sight-color'
    | 'sight-size'
    | 'sight-format'
    | 'sight-formula'
    | 'sight-rules';
}

/**
 * One disagreement between a record and what comes out when the draw is repeated, at its cell.
 * `recorded` and `recomputed` are the two values as the domain writes them: numbers in decimal, yes
 * and no as 1 and 0, a category as its code, inspectors as 'name id' and other lists as they are,
 * joined by '; ', and '' for what cannot be read or is not there. text/problem/differenceText.ts
 * words it.
 */
export type Difference = DifferenceSubject &
  Place & { readonly recorded: string; readonly recomputed: string };

/**
 * The difference between two values of one fact; none when they are equal.
 *
 * @example
 * factDifference({ what: 'fingerprint' }, { sheet: 's', cell: 'B8' }, 'a', 'a') // → []
 */
export function factDifference(
  subject: DifferenceSubject,
  place: Place,
  recorded: string,
  recomputed: string,
): Difference[] {
  return recorded === recomputed ? [] : [loneDifference(subject, place, recorded, recomputed)];
}

/**
 * A difference whatever its values are.
 *
 * @example
 * loneDifference({ what: 'unit-extra', name: '甲厂' }, { sheet: 's', cell: 'B8' }, 'A-1', '') // → { what: 'unit-extra', name: '甲厂', sheet: 's', cell: 'B8', recorded: 'A-1', recomputed: '' }
 */
export function loneDifference(
  subject: DifferenceSubject,
  { sheet, cell }: Place,
  recorded: string,
  recomputed: string,
): Difference {
  return { ...subject, sheet, cell, recorded, recomputed };
}

/**
 * A number or a yes or no as a difference shows it.
 *
 * @example
 * factText(true) // → '1'
 * factText(null) // → ''
 */
export function factText(value: number | boolean | null): string {
  return value === null ? '' : String(Number(value));
}

/** How the lines of a record and those recomputed belong together. */
export interface LineMatch<Recorded, Recomputed> {
  /** in the order of the recorded lines. */
  readonly pairs: readonly (readonly [Recorded, Recomputed])[];
  /** recomputed, not recorded. */
  readonly missing: readonly Recomputed[];
  /** recorded, not recomputed. */
  readonly extra: readonly Recorded[];
  /** recorded again under a key that an earlier line has. */
  readonly repeated: readonly Recorded[];
}

/**
 * Pairs recorded with recomputed lines by key.
 *
 * @param recomputed every key at most once
 *
 * @example
 * matchLines(['a', 'b', 'a'], ['A', 'C'], (line) => line, (line) => line.toLowerCase()) // → { pairs: [['a', 'A']], missing: ['C'], extra: ['b'], repeated: ['a'] }
 */
export function matchLines<Recorded, Recomputed>(
  recorded: readonly Recorded[],
  recomputed: readonly Recomputed[],
  recordedKey: (line: Recorded) => string,
  recomputedKey: (line: Recomputed) => string,
): LineMatch<Recorded, Recomputed> {
  const recomputedByKey = new Map(recomputed.map((line) => [recomputedKey(line), line]));
  const seen = new Set<string>();
  const pairs: (readonly [Recorded, Recomputed])[] = [];
  const extra: Recorded[] = [];
  const repeated: Recorded[] = [];
  for (const line of recorded) {
    const key = recordedKey(line);
    const partner = recomputedByKey.get(key);
    if (seen.has(key)) repeated.push(line);
    else if (partner === undefined) extra.push(line);
    else pairs.push([line, partner]);
    seen.add(key);
  }
  const missing = recomputed.filter((line) => !seen.has(recomputedKey(line)));
  return { pairs, missing, extra, repeated };
}
