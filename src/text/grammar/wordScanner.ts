/** Walks through a text from left to right. White space between words means nothing. */
export interface WordScanner {
  /** The text that the pattern matches here, taken; null when it does not match. */
  take(pattern: RegExp): string | null;
  /** The first of the words that stands here, taken; null when none does. */
  takeWord(words: readonly string[]): string | null;
  /** What has not been taken yet. */
  rest(): string;
  /** Goes back to where this was the rest. */
  goBack(rest: string): void;
}

/**
 * @param text to walk through; patterns need no anchor
 * @example
 * const scanner = wordScanner('每季度 25 %');
 * [scanner.takeWord(['每年', '每季度']), scanner.take(/\d+/), scanner.rest()] // → ['每季度', '25', '%']
 */
export function wordScanner(text: string): WordScanner {
  let left = text.trimStart();
  const drop = (length: number): string => {
    const taken = left.slice(0, length);
    left = left.slice(length).trimStart();
    return taken;
  };
  return {
    take: (pattern) => {
      const match = new RegExp(`^(?:${pattern.source})`, pattern.flags).exec(left);
      return match === null ? null : drop(match[0].length);
    },
    takeWord: (words) => {
      const word = words.find((each) => left.startsWith(each));
      return word === undefined ? null : drop(word.length);
    },
    rest: () => left,
    goBack: (rest) => {
      left = rest;
    },
  };
}
