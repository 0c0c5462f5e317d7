import { useState } from 'react';

/** Keys of the rows of a list, which stay with their rows when others are removed or moved. */
export interface RowKeys {
  readonly keys: readonly number[];
  readonly removed: (index: number) => void;
  /** The row has changed places with the one after it. */
  readonly swapped: (index: number) => void;
}

/** @param count how many rows the list has now */
export function useRowKeys(count: number): RowKeys {
  const [kept, setKept] = useState<readonly number[]>([]);
  const keys = fitted(kept, count);
  return {
    keys,
    removed: (index) => setKept(keys.filter((_, at) => at !== index)),
    swapped: (index) => setKept(swappedAt(keys, index)),
  };
}

/**
 * As many keys as there are rows.
 *
 * @example
 * fitted([0, 4], 3) // → [0, 4, 5]
 */
export function fitted(keys: readonly number[], count: number): readonly number[] {
  const next = Math.max(-1, ...keys) + 1;
  return Array.from({ length: count }, (_, index) => keys[index] ?? next + index - keys.length);
}

/**
 * A list of which one entry has changed places with the one after it.
 *
 * @example
 * swappedAt(['a', 'b', 'c'], 1) // → ['a', 'c', 'b']
 */
export function swappedAt<Entry>(list: readonly Entry[], index: number): readonly Entry[] {
  return list.flatMap((entry, at) => {
    const next = list[at + 1];
    if (at === index && next !== undefined) return [next, entry];
    return at === index + 1 ? [] : [entry];
  });
}
