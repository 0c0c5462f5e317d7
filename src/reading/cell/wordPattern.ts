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
