/** A rule that the file holds, by the key under which its priority is asked for. */
export interface RankedRule {
  readonly key: string;
  readonly priority: number;
  /** Whether the spreadsheet knows of it. */
  readonly isKnown: boolean;
}

/**
 * The priorities of all rules of a sheet after a change, by their keys. A new rule makes room for
 * itself, and one that goes takes its room along: whoever adds rules and takes them away again
 * leaves the numbers as they were.
 *
 * @param held by the file
 * @param order the keys of the rules that the spreadsheet has now, the first in effect first
 */
export function priorities(
  held: readonly RankedRule[],
  order: readonly string[],
): ReadonlyMap<string, number> {
  const ranked = [...held].sort((one, other) => one.priority - other.priority);
  const stays = new Set(order);
  const known = ranked.filter(({ key, isKnown }) => isKnown && stays.has(key));
  const wasThere = new Set(known.map(({ key }) => key));
  const former = order.filter((key) => wasThere.has(key));
  if (known.some(({ key }, index) => key !== former[index])) return anew(ranked, order);
  const numbers = new Map(ranked.map(({ key, priority }) => [key, priority]));
  const shift = (from: number, by: 1 | -1): void => {
    for (const [key, number] of numbers) if (number >= from) numbers.set(key, number + by);
  };
  for (const { key, isKnown } of ranked.reverse()) {
    if (!isKnown || stays.has(key)) continue;
    const number = numbers.get(key) ?? 0;
    numbers.delete(key);
    shift(number, -1);
  }
  let next: number | null = null;
  for (const key of [...order].reverse()) {
    const number: number = numbers.get(key) ?? next ?? Math.max(0, ...numbers.values()) + 1;
    if (!numbers.has(key) && next !== null) shift(next, 1);
    numbers.set(key, number);
    next = number;
  }
  return numbers;
}

/** One after another; a rule that the spreadsheet does not know stays behind the one before it. */
function anew(ranked: readonly RankedRule[], order: readonly string[]): Map<string, number> {
  const stays = new Set(order);
  const first: string[] = [];
  const behind = new Map<string, string[]>();
  let list = first;
  for (const { key, isKnown } of ranked) {
    if (!isKnown) list.push(key);
    else if (stays.has(key)) behind.set(key, (list = []));
  }
  const keys = [...first, ...order.flatMap((key) => [key, ...(behind.get(key) ?? [])])];
  return new Map(keys.map((key, index) => [key, index + 1]));
}
