/**
 * Items by what they share, in the order in which they come.
 *
 * @param items to be grouped; those without a key are left out
 * @param keyOf what an item is grouped by
 * @example
 * groupBy(['甲一', '乙一', '甲二'], (text) => text[0]) // → new Map([['甲', ['甲一', '甲二']], ['乙', ['乙一']]])
 * groupBy(['甲', ''], (text) => text || undefined) // → new Map([['甲', ['甲']]])
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
