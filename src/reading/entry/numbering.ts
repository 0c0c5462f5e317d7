/** Numbers written in one letter: ①, ⑴, ⒈, ❶, ㈠. */
const ENCLOSED = /[\u2460-\u249b\u24eb-\u24ff\u2776-\u2793\u3220-\u3229]/g;
/** How entries are numbered: (1), 1. 1、 1). */
const STYLES = [/\((\d{1,2})\)/g, /(?<![\d.])(\d{1,2})\s*[.\u3001):](?!\d)/g];
const TEN = 10;
/** What may stand before a number: a separator, or the end of a remark. */
const BEFORE = /[\s\u3001,;\u3002/|\\)\]]$/;

/**
 * A text of a cell, NFKC, with line breaks for the numbers of a numbered list. Numbers count where
 * they begin the text and go up by one; a number within a name is none.
 *
 * @param value of a cell
 * @param numerals from one to ten
 * @example
 * unnumbered('1.甲厂；2.乙厂', '') // → '\n甲厂;\n乙厂'
 * unnumbered('（一）甲厂（二）乙厂', '一二') // → '\n甲厂\n乙厂'
 * unnumbered('1号井、2号井', '') // → '1号井、2号井'
 */
export function unnumbered(value: string, numerals: string): string {
  const text = value.replace(ENCLOSED, '\n').normalize('NFKC');
  for (const style of [...STYLES, ...stylesIn(numerals)]) {
    const matches = [...text.matchAll(style)];
    const strict = numbersIn(text, { matches, numerals, strict: true });
    const numbers =
      strict.length > 1 ? strict : numbersIn(text, { matches, numerals, strict: false });
    if (numbers.length > 0) return withBreaks(text, numbers);
  }
  return text;
}

/**
 * The matches that count up from one, the first at the beginning, the others after a separator or,
 * where none are, with the same mark.
 */
function numbersIn(
  text: string,
  {
    matches,
    numerals,
    strict,
  }: {
    readonly matches: readonly RegExpExecArray[];
    readonly numerals: string;
    readonly strict: boolean;
  },
): RegExpExecArray[] {
  const numbers: RegExpExecArray[] = [];
  for (const match of matches) {
    if (numberOf(match[1] ?? '', numerals) !== numbers.length + 1) continue;
    const before = text.slice(0, match.index);
    const [first] = numbers;
    const isNext =
      first === undefined
        ? before.trim() === ''
        : strict
          ? BEFORE.test(before)
          : styleOf(match) === styleOf(first);
    if (isNext) numbers.push(match);
  }
  return numbers;
}

function withBreaks(text: string, numbers: readonly RegExpExecArray[]): string {
  let result = '';
  let end = 0;
  for (const { index, 0: mark } of numbers) {
    result += `${text.slice(end, index)}\n`;
    end = index + mark.length;
  }
  return result + text.slice(end);
}

function styleOf({ 0: match, 1: number }: RegExpExecArray): string {
  return match.replace(number ?? '', '');
}

function stylesIn(numerals: string): RegExp[] {
  if (numerals === '') return [];
  return [
    new RegExp(`\\(([${numerals}]{1,2})\\)`, 'g'),
    new RegExp(`(?<![\\p{L}\\p{N}])([${numerals}]{1,2})\\s*[.\\u3001)]`, 'gu'),
  ];
}

function numberOf(text: string, numerals: string): number {
  const [first = 0, second = 0] = [...text].map((letter) => numerals.indexOf(letter) + 1);
  if (first === 0) return Number(text);
  return first === TEN ? TEN + second : first;
}
