/**
 * Numbers as clerks write them: digits of either width, and Chinese numerals up to a few hundred
 * (一, 两, 十二, 二十五, 一百).
 */

import type { CellReading } from '../../domain/profile/profileProblem';

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

const NUMERALS = '(?!百分之)[零〇一二两三四五六七八九十百]+';

/** A number at the beginning of an NFKC-normalised text. */
export const NUMBER = new RegExp(`\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?|${NUMERALS}(?:点${NUMERALS})?`);

/**
 * The number that a text is.
 *
 * @param text as NUMBER matches it
 * @returns null for a text that is no number: 十十
 * @example
 * numberOf('2.5') // → 2.5
 * numberOf('二十五') // → 25
 * numberOf('两') // → 2
 * numberOf('十二点五') // → 12.5
 * numberOf('十十') // → null
 */
export function numberOf(text: string): number | null {
  if (/^\d/.test(text)) return Number(text);
  const [whole = '', decimals] = text.split('点');
  if (decimals !== undefined) return withDecimals(numberOf(whole), decimals);
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

/** 五 behind 十二点, digit by digit. */
function withDecimals(whole: number | null, decimals: string): number | null {
  const digits = [...decimals].map((letter) => DIGITS[letter]);
  return whole === null || digits.includes(undefined)
    ? null
    : Number(`${whole}.${digits.join('')}`);
}

/** One digit, after a zero that only says that a place is empty: 一百零五. */
function digitsOf(text: string): number | null {
  const digits = text.replace(/^[零〇](?=.)/, '');
  return digits.length === 1 ? (DIGITS[digits] ?? null) : null;
}

const AMOUNT = new RegExp(
  `^(?:每(?:家|户|组|个|人))?(?:每年|全年|年内|分)?(?:不得?(?:超过|多于|少于|低于)|不(?:大|小)于|最多|最少|至多|至少|≤|≥)?(${NUMBER.source})(?:人|名|个|次|家|户|年|倍|批次|批)?(?:/年|/组)?(?:及?以(?:上|下|内))?$`,
);
const YEARS = new RegExp(
  `^(?:每)?(${NUMBER.source})?年(?:之?内)?(?:至少)?(?:全?覆盖)?(?:(?:查)?(?:一|1)(?:次|遍))?$`,
);
const N = `(?:${NUMBER.source})`;

/** A share at the beginning of an NFKC-normalised text: 25%, 5‰, 百分之三, 十分之一, 1/4, 三成, 半数. */
export const SHARE = new RegExp(
  `${N}\\s*(?:%|‰)|\\d+\\s*/\\s*\\d+|${N}分之${N}|[百千]分之${N}|${N}成(?:[一二三四五六七八九])?|半数|一半`,
);
const SHARE_CELL = new RegExp(
  `^(?:不低于|不少于|不超过|至少)?(${SHARE.source}|${N})(?:\\(含\\))?(?:及|或)?(?:以上|以内)?$`,
);

/**
 * A share as a percentage with six decimals at most. Of 1/3 there are two, one below it and one
 * above: up to some millions of enterprises the one below, rounded up, and the one above, rounded
 * down or to the nearest, come to the same number as the share itself.
 */
export interface Share {
  readonly below: number;
  readonly above: number;
}

const SHARE_DECIMALS = 6;

/**
 * The percentage that a share in words is.
 *
 * @param text as SHARE matches it
 * @returns null for a text that is no share
 * @example
 * shareOf('百分之三') // → { below: 3, above: 3 }
 * shareOf('十分之一') // → { below: 10, above: 10 }
 * shareOf('三成五') // → { below: 35, above: 35 }
 * shareOf('1/3') // → { below: 33.333333, above: 33.333334 }
 */
export function shareOf(text: string): Share | null {
  const words = compacted(text);
  if (/^(?:半数|一半)$/.test(words)) return { below: 50, above: 50 };
  const [, number, sign] = /^(.+?)([%‰])$/.exec(words) ?? [];
  if (number !== undefined) return percentageOf(numberOf(number), sign === '%' ? 100 : 1000);
  const [, below, above] = /^(.+)分之(.+)$/.exec(words) ?? [];
  if (above !== undefined) return percentageOf(numberOf(above), divisorOf(below ?? ''));
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(words) ?? [];
  if (part !== undefined) return percentageOf(Number(part), Number(whole));
  const [, tenths, more] = /^(.+)成(.)?$/.exec(words) ?? [];
  const ten = numberOf(tenths ?? '');
  return ten === null
    ? null
    : percentageOf(ten * 10 + (more === undefined ? 0 : (DIGITS[more] ?? 0)), 100);
}

function divisorOf(words: string): number | null {
  if (words === '百') return 100;
  return words === '千' ? 1000 : numberOf(words);
}

function percentageOf(part: number | null, whole: number | null): Share | null {
  if (part === null || whole === null || whole === 0) return null;
  if (whole === 100) return { below: part, above: part };
  const percent = (part * 100) / whole;
  const nearest = Number(percent.toFixed(SHARE_DECIMALS));
  if (Math.abs(nearest * whole - part * 100) < 1e-9) return { below: nearest, above: nearest };
  const step = 10 ** SHARE_DECIMALS;
  return { below: Math.floor(percent * step) / step, above: Math.ceil(percent * step) / step };
}

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
 * Years in which all are done once, in a cell whose label says so: 1, 两年, 每年一遍, 每3年全覆盖.
 *
 * @example
 * readYears('每年一遍') // → { ok: true, value: 1 }
 * readYears('三年一次') // → { ok: true, value: 3 }
 * readYears('若干年') // → { ok: false, fault: { kind: 'number' } }
 */
export function readYears(text: string): CellReading<number> {
  const years = YEARS.exec(compacted(text));
  const value = years === null ? readAmount(text) : numberOf(years[1] ?? '1');
  return value === null ? { ok: false, fault: { kind: 'number' } } : { ok: true, value };
}

const REPEAT_YEARS = new RegExp(
  `^(${NUMBER.source})年(?:之?内)?(?:抽查过的|查过的)?(?:不(?:再)?(?:重复)?(?:抽查|抽取|抽|检查)?)?$`,
);
/** In a column of years a number is years; 1 is as well a yes. */
const BARE_YEARS = /^(?:[2-9]|[1-9]\d)$/;

/**
 * The years in which what was checked does not come again: 3 年内, 三年内不再抽; null for anything else.
 *
 * @example
 * readRepeatYears('三年内不重复抽查') // → 3
 * readRepeatYears('是') // → null
 */
export function readRepeatYears(text: string): number | null {
  const compact = compacted(text);
  if (BARE_YEARS.test(compact)) return Number(compact);
  const [, years] = REPEAT_YEARS.exec(compact) ?? [];
  return years === undefined ? null : numberOf(years);
}

/**
 * A percentage in a cell whose label says of what: 60%, 60, 不低于 60%, 60% 以上, 百分之六十, 六成.
 *
 * @returns null where the text is anything else
 * @example
 * readShare('60％以上') // → 60
 * readShare('六成') // → 60
 * readShare('大半') // → null
 */
export function readShare(text: string): number | null {
  const [, share] = SHARE_CELL.exec(compacted(text)) ?? [];
  if (share === undefined) return null;
  return new RegExp(`^${N}$`).test(share) ? numberOf(share) : (shareOf(share)?.below ?? null);
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
