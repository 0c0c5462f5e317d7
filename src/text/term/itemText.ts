import type { CoveredItem, ItemCover } from '../../domain/item/itemCover';

/** Longer names of several items are too much for a cell of a list. */
const LONGEST = 60;
/** A row of a sheet is no higher than some thirty lines, and a column of a plan is narrow. */
const LONGEST_LINES = 300;

/**
 * Items by their names, one after the other.
 *
 * @example
 * itemNamesText([{ number: '1', name: '排污许可' }, { number: '2', name: '自动监测' }]) // → '排污许可；自动监测'
 */
export function itemNamesText(items: readonly CoveredItem[]): string {
  return items.map(({ name }) => name).join('；');
}

/**
 * Items for a cell of a list: by their names, or where these are long by the numbers of the bureau's
 * list, where each item has one of its own.
 *
 * @param cover that the items are of
 * @param items of it, in its order
 * @example
 * itemsText({ sheets: ['清单'], items: [{ number: '1', name: '排污许可' }] }, [{ number: '1', name: '排污许可' }]) // → '排污许可'
 */
export function itemsText(
  cover: Pick<ItemCover, 'sheets' | 'items'>,
  items: readonly CoveredItem[],
): string {
  const names = itemNamesText(items);
  return names.length <= LONGEST ? names : (numbersText(cover, items) ?? names);
}

/**
 * What is checked of some items (检查内容), a line each, for a cell of a plan table: the items alone
 * where the lines are too much for it, as itemsText has them where they are as well.
 *
 * @param cover that the items are of
 * @param items of it, in its order
 * @param contents by the name of an item
 * @example
 * itemContentsText({ sheets: [], items: [] }, [{ number: '1', name: '排污许可' }, { number: '2', name: '自动监测' }], new Map([['排污许可', '是否持证排污']])) // → '排污许可：是否持证排污\n自动监测'
 */
export function itemContentsText(
  cover: Pick<ItemCover, 'sheets' | 'items'>,
  items: readonly CoveredItem[],
  contents: ReadonlyMap<string, string>,
): string {
  const lines = items
    .map(({ name }) => [name, contents.get(name) ?? ''].filter((part) => part !== '').join('：'))
    .join('\n');
  const names = itemNamesText(items);
  return [lines, names].find((text) => text.length <= LONGEST_LINES) ?? itemsText(cover, items);
}

/** 清单第 1—3、7 项; null where numbers do not tell the items apart. */
function numbersText(
  { sheets, items: all }: Pick<ItemCover, 'sheets' | 'items'>,
  items: readonly CoveredItem[],
): string | null {
  const numbers = all.map(({ number }) => number);
  if (sheets.length === 0 || numbers.includes('') || new Set(numbers).size < numbers.length)
    return null;
  const runs: { first: number; last: number }[] = [];
  for (const { number } of items) {
    const place = numbers.indexOf(number);
    const run = runs.at(-1);
    if (run?.last === place - 1) run.last = place;
    else runs.push({ first: place, last: place });
  }
  const text = runs
    .map(({ first, last }) =>
      first === last
        ? numbers[first]
        : `${numbers[first]}${last === first + 1 ? '、' : '—'}${numbers[last]}`,
    )
    .join('、');
  return `清单第 ${text} 项`;
}

/**
 * Items with their numbers, as a letter lists them.
 *
 * @example
 * numberedItemsText([{ number: '', name: '排污许可' }, { number: '', name: '自动监测' }]) // → '1. 排污许可；2. 自动监测'
 */
export function numberedItemsText(items: readonly CoveredItem[]): string {
  return items.length < 2
    ? itemNamesText(items)
    : items.map(({ name }, index) => `${index + 1}. ${name}`).join('；');
}
