/** So long a name is not another one for one letter. */
const LONG_NAME = 5;

/**
 * How many letters must be changed, added or left out to make one text of another.
 *
 * @example
 * editDistance('环境信用平价', '环境信用评价') // → 1
 * editDistance('抽查数', '抽查比例') // → 2
 */
export function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1)
      current.push(
        Math.min(
          (before[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1),
        ),
      );
    before = current;
  }
  return before[other.length] ?? 0;
}

/**
 * The text that another is nearest to, by the part of its letters that differ; the first of equals.
 *
 * @param texts at least one
 * @example
 * nearestText('抽查比列', ['抽查比例', '月份']) // → { text: '抽查比例', share: 0.25 }
 */
export function nearestText(
  text: string,
  texts: readonly string[],
): { readonly text: string; readonly share: number } {
  let best = { text: '', share: Infinity };
  for (const each of texts) {
    const share = editDistance(text, each) / Math.max(text.length, each.length, 1);
    if (share < best.share) best = { text: each, share };
  }
  return best;
}

/**
 * Whether a text is one of others with one letter wrong, too near to be something else.
 *
 * @example
 * isNearName('环境信用平价', ['环境信用评价']) // → true
 * isNearName('所属园区', ['所属辖区']) // → false
 */
export function isNearName(text: string, names: readonly string[]): boolean {
  return text.length >= LONG_NAME && names.some((name) => editDistance(text, name) === 1);
}
