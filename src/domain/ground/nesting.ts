/** No data of this program is nested so deep; whatever walks through it would find no end. */
const DEEPEST = 500;

/**
 * True for JSON whose lists and objects stand one in another deeper than 500 levels.
 *
 * @param text whether or not it is JSON
 *
 * @example
 * isTooDeep('[[1]]') // → false
 * isTooDeep('['.repeat(501)) // → true
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  // Texts are passed over: brackets in them are letters.
  for (const [sign] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{\]}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
