/**
 * A text as the source of a pattern that fits it letter by letter, with or without the flag u.
 *
 * @example
 * new RegExp(`^${escaped('(一)')}$`, 'u').test('(一)') // → true
 */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/**
 * Words in the order in which a pattern has to try them, so that none hides a longer one.
 *
 * @example
 * longestFirst(['公司', '有限公司']) // → ['有限公司', '公司']
 */
export function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((one, other) => other.length - one.length);
}

/**
 * The pattern that finds any of some words, the longer before the shorter; nothing where there are
 * none.
 *
 * @param words as they stand in texts; empty ones are passed over
 * @example
 * anyOf(['停产', '停产检修']).exec('停产检修中')?.[0] // → '停产检修'
 * anyOf([]).test('停产') // → false
 */
export function anyOf(words: readonly string[], flags = ''): RegExp {
  const distinct = [...new Set(words)].filter((word) => word !== '');
  const source = longestFirst(distinct).map(escaped).join('|');
  return new RegExp(source === '' ? '(?!)' : source, flags);
}
