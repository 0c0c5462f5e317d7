import { cellAddress } from '../../domain/ground/cellAddress';
import { CATEGORIES } from '../../domain/register/category';
import type { Item } from '../../domain/register/item';
import { foldWord } from '../cell/foldWord';
import type { ReadingProblem } from '../readingProblem';

/**
 * The items of several tables as one list: an item that stands twice is joined to the first, and
 * said; one whose name another group has as well is called by group and name.
 *
 * @param items of all tables, in their order
 * @param nameColumn 0-based place in a sheet of its column of names
 */
export function joinItems(
  items: readonly Item[],
  nameColumn: (sheet: string) => number,
): { readonly items: readonly Item[]; readonly problems: readonly ReadingProblem[] } {
  const byKey = new Map<string, Item>();
  const problems: ReadingProblem[] = [];
  const placeOf = ({
    sheet,
    rowNumber,
  }: Item): { readonly sheet: string; readonly cell: string } => ({
    sheet,
    cell: cellAddress(rowNumber, nameColumn(sheet)),
  });
  for (const item of items) {
    const key = `${foldWord(item.group)}\n${foldWord(item.name)}`;
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, item);
    else {
      byKey.set(key, joinRows(first, item));
      problems.push({
        code: 'item-repeated',
        severity: 'warning',
        ...placeOf(item),
        name: item.name,
        otherCell: placeOf(first).cell,
      });
    }
  }
  const unique = [...byKey.values()];
  const bearers = new Map<string, number>();
  for (const { name } of unique)
    bearers.set(foldWord(name), (bearers.get(foldWord(name)) ?? 0) + 1);
  return {
    items: unique.map((item) =>
      item.group !== '' && (bearers.get(foldWord(item.name)) ?? 0) > 1
        ? { ...item, label: `${item.group}/${item.name}` }
        : item,
    ),
    problems,
  };
}

/**
 * Two rows of one item as one: its first row's place, number and name, and every text that differs.
 */
export function joinRows(first: Item, second: Item): Item {
  const both = (field: 'content' | 'object' | 'method' | 'basis' | 'body'): string =>
    joined(first[field], second[field]);
  return {
    ...first,
    content: both('content'),
    object: both('object'),
    method: both('method'),
    basis: both('basis'),
    body: both('body'),
    share: joined(first.share, second.share),
    frequency: joined(first.frequency, second.frequency),
    categories: CATEGORIES.filter(
      (each) => first.categories.includes(each) || second.categories.includes(each),
    ),
  };
}

function joined(first: string, second: string): string {
  const lines = first.split('\n');
  return second === '' || lines.includes(second)
    ? first
    : first === ''
      ? second
      : `${first}\n${second}`;
}
