/**
 * Numbers as clerks write them: digits of either width, and Chinese numerals up to a few hundred
 * (一, 两, 十二, 二十五, 一百).
 */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: readonly (readonly [word: string, value: number])[] = [
  ['百', 100],
  ['十', 10],
];

/** A number at the beginning of an NFKC-normalised text. */
export const NUMBER = /\d+(?:\.\d+)?(?:e[+-]?\d+)?|[零〇一二两三四五六七八九十百]+/;

/**
 * The number that a text is.
 *
 * @param text as NUMBER matches it
 * @returns null for a text that is no number: 十十
 * @example
 * numberOf('2.5') // → 2.5
 * numberOf('二十五') // → 25
 * numberOf('两') // → 2
 * numberOf('十十') // → null
 */
export function numberOf(text: string): number | null {
  if (/^\d/.test(text)) return Number(text);
  let rest = text;
  let sum = 0;
  for (const [word, value] of UNITS) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    const times = at === 0 && sum === 0 ? 1 : digitsOf(rest.slice(0, at));
    if (times === null) return null;
    sum += times * value;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return sum;
  const last = digitsOf(rest);
  return last === null ? null : sum + last;
}

/** One digit, after a zero that only says that a place is empty: 一百零五. */
function digitsOf(text: string): number | null {
  const digits = text.replace(/^[零〇](?=.)/, '');
  return digits.length === 1 ? (DIGITS[digits] ?? null) : null;
}

const AMOUNT = new RegExp(
  `^(?:不超过|不多于|不少于|不低于|最多|最少|至多|至少)?(${NUMBER.source})(?:人|名|个|次|家|户|年|倍)?$`,
);
const SHARE = new RegExp(
  `^(?:不低于|不少于|不超过|至少)?(?:(${NUMBER.source})%?|百分之(${NUMBER.source}))(?:及?以上)?$`,
);

/**
 * A number in a cell whose label says what is counted: 2, 2 次, 两人, 不超过 2 次, 1 年.
 *
 * @returns null where the text is anything else
 * @example
 * readAmount('不超过２次') // → 2
 * readAmount('两人') // → 2
 * readAmount('2 次左右') // → null
 */
export function readAmount(text: string): number | null {
  const [, digits] = AMOUNT.exec(compacted(text)) ?? [];
  return digits === undefined ? null : numberOf(digits);
}

/**
 * A percentage in a cell whose label says of what: 60%, 60, 不低于 60%, 60% 以上, 百分之六十.
 *
 * @returns null where the text is anything else
 * @example
 * readShare('60％以上') // → 60
 * readShare('六成') // → null
 */
export function readShare(text: string): number | null {
  const [, digits, words] = SHARE.exec(compacted(text)) ?? [];
  const number = digits ?? words;
  return number === undefined ? null : numberOf(number);
}

/**
 * A text without its spaces, NFKC-normalised.
 *
 * @example
 * compacted('４ 月') // → '4月'
 */
export function compacted(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
