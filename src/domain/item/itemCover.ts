/**
 * Which items the checks of a draw cover (domain: 抽查事项). A category covers what its demand names,
 * or else all items that concern it; a directed draw covers what it names, or else what the
 * category of each unit does.
 */

import { normalizeText } from '../ground/normalizeText';
import type { Demand, Profile } from '../profile/profile';
import { CATEGORIES, type Category } from '../register/category';
import type { Item, ItemList } from '../register/item';
import type { ItemProblem, ItemSubject } from './itemProblem';

/** An item as documents and records name it. */
export interface CoveredItem {
  /** As the list numbers it, '' where it does not. */
  readonly number: string;
  /** Its label. */
  readonly name: string;
}

/** The items of a list, and which of them are covered by what. */
export interface ItemCover {
  /** The sheets of the list; none where the profile alone names items. */
  readonly sheets: readonly string[];
  /** All items of the list, in its order. */
  readonly items: readonly CoveredItem[];
  /** 0-based places in `items`, in order. */
  readonly categories: Readonly<Record<Category, readonly number[]>>;
  /** The same by id, of directed draws that name their own. */
  readonly directed: Readonly<Record<string, readonly number[]>>;
}

/** What is known of a task's unit: its category, and the directed draws whose condition it meets. */
export interface CoveredTask {
  readonly unit: { readonly category: Category; readonly directed: readonly string[] };
  /** ids of the directed draws that took it. */
  readonly directed: readonly string[];
}

const NUMBER_RANGE = /^(\d+)[-\u2010-\u2015~\uff5e](\d+)$/;

/**
 * What a profile covers of a list of items. Names and numbers are compared after normalizeText,
 * without white space; a name may also be that of a group, a number may be a range (3-5). Without a
 * list, what the profile names stands as it is.
 *
 * @param list null where the bureau has none
 * @param profile whose demands name items, or do not
 * @returns null where there is neither a list nor a name; with problems for names that the list
 *   lacks, or that mean several items, and for items that nothing covers
 */
export function itemCover(
  list: ItemList | null,
  profile: Profile,
): { readonly cover: ItemCover | null; readonly problems: readonly ItemProblem[] } {
  const { plans, directed = [] } = profile;
  const subjects: readonly (readonly [ItemSubject, Demand])[] = [
    ...CATEGORIES.map((category) => [{ category }, plans[category]] as const),
    ...directed.map(({ name, plan }) => [{ directed: name }, plan] as const),
  ];
  const rows = list?.rows ?? namedRows(subjects.flatMap(([, { items = [] }]) => items));
  if (rows.length === 0) return { cover: null, problems: [] };
  const find = itemFinder(rows);
  const problems: ItemProblem[] = [];
  const sheet = list?.sheets[0] ?? '';
  const placesOf = (of: ItemSubject, { items }: Demand): readonly number[] | null => {
    if (items === undefined) return null;
    const found = items.map((entry) => {
      const { places, isGroup } = find(entry);
      const place = { severity: 'warning', sheet, cell: '', entry, of } as const;
      if (places.length === 0) problems.push({ ...place, code: 'item-unknown' });
      if (places.length > 1 && !isGroup)
        problems.push({
          ...place,
          code: 'item-unclear',
          names: places.map((each) => rows[each]?.label ?? ''),
        });
      return places;
    });
    return inOrder(found.flat());
  };
  const categories = Object.fromEntries(
    CATEGORIES.map((category) => [
      category,
      placesOf({ category }, plans[category]) ??
        rows.flatMap((row, place) => (row.categories.includes(category) ? [place] : [])),
    ]),
  ) as Record<Category, readonly number[]>;
  const named = directed.flatMap(({ id, name, plan }) => {
    const places = placesOf({ directed: name }, plan);
    return places === null ? [] : [[id, places] as const];
  });
  const drawing = CATEGORIES.filter((category) => isPlanned(category, plans[category]));
  const covered = new Set([
    ...drawing.flatMap((category) => categories[category]),
    ...named.flatMap(([, own]) => own),
  ]);
  const unplanned = rows.filter((_, place) => !covered.has(place)).map(({ label }) => label);
  return {
    cover: {
      sheets: list?.sheets ?? [],
      items: rows.map(({ number, label }) => ({ number, name: label })),
      categories,
      directed: Object.fromEntries(named),
    },
    problems: [
      ...problems,
      ...(unplanned.length === 0
        ? []
        : [
            {
              code: 'items-unplanned',
              severity: 'warning',
              sheet,
              cell: '',
              names: unplanned,
            } as const,
          ]),
    ],
  };
}

/**
 * The cover of one draw: directed draws that are not made in it cover nothing.
 *
 * @param cover of the profile
 * @param directed what the draw asks of directed draws
 *
 * @example
 * drawnCover({ sheets: [], items: [], categories: { key: [], special: [], general: [], offsite: [] }, directed: { a: [0], b: [1] } }, [{ id: 'a', quota: 2 }]).directed // → { a: [0] }
 */
export function drawnCover(
  cover: ItemCover,
  directed: readonly { readonly id: string; readonly quota: number }[],
): ItemCover {
  const made = new Set(directed.flatMap(({ id, quota }) => (quota > 0 ? [id] : [])));
  return {
    ...cover,
    directed: Object.fromEntries(Object.entries(cover.directed).filter(([id]) => made.has(id))),
  };
}

/**
 * The items that a task covers: those of its category, or of the directed draws that took its unit;
 * and those of directed draws that count the unit as theirs because its category took it already.
 *
 * @param cover of the draw
 * @param task of the draw
 * @returns in the order of the list
 *
 * @example
 * taskItems({ sheets: [], items: [{ number: '1', name: 'a' }, { number: '2', name: 'b' }], categories: { key: [0], special: [], general: [], offsite: [] }, directed: { x: [1] } }, { unit: { category: 'key', directed: ['x'] }, directed: ['x'] }).map(({ name }) => name) // → ['b']
 */
export function taskItems(
  { items, categories, directed }: ItemCover,
  { unit, directed: taking }: CoveredTask,
): readonly CoveredItem[] {
  const own = categories[unit.category];
  const base = taking.length === 0 ? own : taking.flatMap((id) => directed[id] ?? own);
  const shared = unit.directed.flatMap((id) => directed[id] ?? []);
  return inOrder([...base, ...shared]).flatMap((place) => items[place] ?? []);
}

/**
 * Whether a category's checks cover anything: a demand without a number draws nobody, and off-site
 * units are looked at for what the profile names.
 */
function isPlanned(category: Category, { quota, coverageYears, items }: Demand): boolean {
  return category === 'offsite'
    ? items !== undefined
    : quota.kind !== 'none' || coverageYears !== undefined;
}

/** Items of which nothing but a name is known. */
function namedRows(
  names: readonly string[],
): readonly Pick<Item, 'number' | 'name' | 'label' | 'group' | 'categories'>[] {
  return [...new Set(names)].map((name) => ({
    number: '',
    name,
    label: name,
    group: '',
    categories: [],
  }));
}

/** Finds items by label or name, else by number, else by group, else by a range of numbers. */
function itemFinder(
  rows: readonly Pick<Item, 'number' | 'name' | 'label' | 'group'>[],
): (entry: string) => { readonly places: readonly number[]; readonly isGroup: boolean } {
  const byName = placesBy(rows, ({ name, label }) => [name, label]);
  const byNumber = placesBy(rows, ({ number }) => [number]);
  const byGroup = placesBy(rows, ({ group }) => [group]);
  return (entry) => {
    const key = keyOf(entry);
    const single = byName.get(key) ?? byNumber.get(key);
    if (single !== undefined) return { places: single, isGroup: false };
    const group = byGroup.get(key);
    if (group !== undefined) return { places: group, isGroup: true };
    const [, first, last] = NUMBER_RANGE.exec(key) ?? [];
    if (first === undefined) return { places: [], isGroup: false };
    const places = rows.flatMap(({ number }, place) =>
      number !== '' && Number(number) >= Number(first) && Number(number) <= Number(last)
        ? [place]
        : [],
    );
    return { places, isGroup: true };
  };
}

function placesBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((row, place) => {
    for (const key of new Set(keysOf(row).map(keyOf))) {
      if (key === '') continue;
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  });
  return places;
}

function keyOf(text: string): string {
  return normalizeText(text).replaceAll(' ', '').toUpperCase();
}

function inOrder(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((one, other) => one - other);
}
