/** Repeatable choices: every run of the script makes the same workbook. */
export interface Choice {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly of: <Item>(items: readonly Item[]) => Item;
  /** True `percent` times in a hundred. */
  readonly chance: (percent: number) => boolean;
}

/**
 * A small linear congruential generator (Numerical Recipes): good enough for invented names, the
 * same everywhere.
 */
export function createChoice(seed: number): Choice {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * limit);
  };
  return {
    below,
    of: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
    chance: (percent) => below(100) < percent,
  };
}
