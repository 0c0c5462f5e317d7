import type { NamedRow, NameFinder } from './nameFinder';

/** Texts up to this length are looked through. */
const LONGEST_RUN = 400;
const LONGEST_NAME = 40;
const MARKS = /^[^\p{L}\p{N}()[\]{}]/u;

/**
 * The names of a text that is nothing but names, with words and marks around them or nothing at
 * all: 配偶在甲厂任职, 张三李四. The fewest names that cover it; none where anything is left.
 *
 * @param text of one entry
 * @param finder of the register
 * @param fillers words that may stand around names
 */
export function joinedNames<Row extends NamedRow>(
  text: string,
  finder: NameFinder<Row>,
  fillers: readonly string[],
): string[] {
  if (text.length > LONGEST_RUN) return [];
  // From each place on, the names that cover the rest.
  const best: (readonly string[] | undefined)[] = [];
  best[text.length] = [];
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const mark = MARKS.exec(text.slice(at))?.[0];
    const around = fillers.filter((word) => text.startsWith(word, at));
    let chosen: readonly string[] | undefined;
    for (const filler of mark === undefined ? around : [...around, mark]) {
      const after = best[at + filler.length];
      if (after !== undefined && after.length < (chosen?.length ?? Infinity)) chosen = after;
    }
    const longest = Math.min(text.length, at + LONGEST_NAME);
    for (let end = at + 2; end <= longest; end += 1) {
      const after = best[end];
      if (after === undefined || after.length + 1 >= (chosen?.length ?? Infinity)) continue;
      const name = text.slice(at, end);
      if (hasWholeBrackets(name) && finder.exact(name).length > 0) chosen = [name, ...after];
    }
    best[at] = chosen;
  }
  return [...(best[0] ?? [])];
}

/** Brackets do not count where names are compared, but half of one belongs to no name. */
function hasWholeBrackets(name: string): boolean {
  return !name.startsWith('(') && name.split('(').length === name.split(')').length;
}

/**
 * True for a text that is nothing but some words, one behind the other, and marks.
 *
 * @example
 * isMadeOf(['亲属', '任职'], '亲属 任职') // → true
 * isMadeOf(['亲属'], '亲属厂') // → false
 */
export function isMadeOf(words: readonly string[], text: string): boolean {
  const ends = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!ends.has(at)) continue;
    if (MARKS.test(text.slice(at))) ends.add(at + 1);
    for (const word of words) if (text.startsWith(word, at)) ends.add(at + word.length);
  }
  return ends.has(text.length);
}
