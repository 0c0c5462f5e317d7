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
