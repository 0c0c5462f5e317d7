/** A part of a cell's text between separators. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** True where a mark that only separates (、；line break) stands before it, not a space or slash. */
  readonly isApart: boolean;
}

/** A text in brackets: with them, from `start` to `end`. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
}

const STRONG = /[\u3001,;\u3002|\n\r\v\f\t\u2028\u2029]/;
const WEAK = /[\s/\\:]/;
const SPACE = /\s/;
const BRACKETS: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '\u3011': '\u3010',
  '\u3015': '\u3014',
};
const OPENING = new Set(Object.values(BRACKETS));

/**
 * The brackets of a text that are closed, the outer ones only, in order.
 *
 * @param text after NFKC
 * @example
 * bracketsOf('甲(东(一))厂(注') // → [{ start: 1, end: 7 }]
 */
export function bracketsOf(text: string): Bracket[] {
  const open: number[] = [];
  const found: Bracket[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (OPENING.has(letter)) open.push(at);
    const opening = BRACKETS[letter];
    const start = opening === undefined ? undefined : open.at(-1);
    if (start === undefined || text[start] !== opening) continue;
    open.pop();
    while ((found.at(-1)?.start ?? -1) > start) found.pop();
    found.push({ start, end: at + 1 });
  }
  return found;
}

/**
 * The parts of a text between separators, those in brackets not counted. A space before a bracket
 * separates nothing.
 *
 * @param text after NFKC
 * @example
 * piecesOf('甲厂 (亲属、朋友)、乙厂/丙厂').map(({ start, end }) => end - start) // → [10, 2, 2]
 */
export function piecesOf(text: string): Piece[] {
  const brackets = bracketsOf(text);
  const pieces: Piece[] = [];
  let start = -1;
  let isApart = true;
  const close = (end: number): void => {
    if (start >= 0) {
      pieces.push({ start, end, isApart });
      isApart = false;
    }
    start = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const bracket = brackets.find((one) => one.start === at);
    const letter = text[at] ?? '';
    if (bracket !== undefined) {
      if (start < 0) start = at;
      at = bracket.end - 1;
    } else if (STRONG.test(letter)) {
      close(at);
      isApart = true;
    } else if (WEAK.test(letter)) {
      if (start < 0 || !leadsToBracket(text, at, brackets)) close(at);
    } else if (start < 0) start = at;
  }
  close(text.length);
  return pieces;
}

function leadsToBracket(text: string, at: number, brackets: readonly Bracket[]): boolean {
  let next = at;
  while (SPACE.test(text[next] ?? '') && !STRONG.test(text[next] ?? '')) next += 1;
  return next > at && brackets.some(({ start }) => start === next);
}
