/** Something as it is now, which a screen shows only after it has been worked out. */
export interface Latest<Value> {
  readonly get: () => Value;
  readonly put: (value: Value) => void;
}

/**
 * Keeps something for those that cannot wait until it is shown.
 *
 * @param value at first
 *
 * @example
 * const kept = latestOf(1);
 * kept.put(2);
 * kept.get() // → 2
 */
export function latestOf<Value>(value: Value): Latest<Value> {
  let now = value;
  return { get: () => now, put: (value) => void (now = value) };
}
