/** No workbook has so many different words in a column, headers or formats. */
const MOST = 10_000;

/**
 * What work gives for a key: worked out when it is first asked for, and known from then on. Where
 * more keys come than are remembered, all are forgotten.
 *
 * @param known what the work has given so far
 * @param key all that the work depends on
 * @param work pure
 * @example
 * workedOutOnce(new Map([['a', 1]]), 'a', () => 2) // → 1
 * workedOutOnce(new Map([['a', 1]]), 'b', () => 2) // → 2
 */
export function workedOutOnce<Key, Value>(
  known: Map<Key, Value>,
  key: Key,
  work: () => Value,
): Value {
  const earlier = known.get(key);
  if (earlier !== undefined || known.has(key)) return earlier as Value;
  const value = work();
  if (known.size >= MOST) known.clear();
  known.set(key, value);
  return value;
}
