/** Numbers and days in conditions, with what stands behind them. */

import { isoDay, shiftDate } from '../../domain/calendar/isoDay';
import { vocabulary } from '../vocabulary/vocabulary';
import { numberOf } from './numberWords';
import { AFTER_DAY, AFTER_NUMBER, EXCLUSIVE, INCLUSIVE, type Verb } from './conditionWords';
import { wordScanner, type WordScanner } from './wordScanner';

const AMOUNT =
  /-?(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:[.．][0-9０-９]+)?(?:e[+-]?[0-9]+)?|[零〇一二两三四五六七八九十百]+/;
const MYRIAD = 10_000;
/** What is counted says no more than the header does. */
const COUNTED: ReadonlySet<string> = new Set([
  '家',
  '户',
  '个',
  '人',
  '名',
  '次',
  '台',
  '套',
  '座',
  '根',
  '头',
  '只',
  '年',
  '月',
  '天',
  '日',
]);
const COUNTS = [...COUNTED].sort((left, right) => right.length - left.length);
const UNITS = vocabulary.units
  .flat()
  .concat('㎡', 'm²', 'm³')
  .filter((unit) => !COUNTED.has(unit))
  .sort((left, right) => right.length - left.length);
const DAY =
  /((?:19|20)\d{2})(?:年(?:(\d{1,2})月(?:(\d{1,2})[日号]?)?(?:份|底)?)?|[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)|(?!\d))/;
const YEAR_MARK = /^(?:19|20)\d{2}年/;
const WHOLE_DAY = /^(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}/;

/** A number, and the unit where it has one that a column may have too. */
export interface Quantity {
  readonly amount: number;
  readonly unit: string | null;
}

/** The days that a text means, and whether it names a year alone. */
export interface NamedDays {
  readonly first: string;
  readonly last: string;
  readonly year: number | null;
}

/**
 * A number with its unit, taken: 三次, 1,200㎡, 1.5万.
 *
 * @returns null where none stands here
 */
export function takeQuantity(scanner: WordScanner): Quantity | null {
  const at = scanner.rest();
  const digits = scanner.take(AMOUNT);
  if (digits === null) return null;
  const text = digits.normalize('NFKC').replaceAll(',', '');
  const sign = text.startsWith('-') ? -1 : 1;
  const number = numberOf(sign < 0 ? text.slice(1) : text);
  if (number === null) {
    scanner.goBack(at);
    return null;
  }
  const unit = scanner.takeWord(UNITS);
  const times = unit === null && scanner.takeWord(['万']) !== null ? MYRIAD : 1;
  if (unit === null) scanner.takeWord(COUNTS);
  return { amount: sign < 0 ? -number * times : number * times, unit };
}

/**
 * A day, a month or a year, taken: 2020年1月1日, 2020-01-01, 2020年.
 *
 * @param bare true where four digits alone are a year
 * @returns null where none stands here
 */
export function takeDays(scanner: WordScanner, bare: boolean): NamedDays | null {
  const at = scanner.rest();
  const plain = at.normalize('NFKC');
  if (!bare && !YEAR_MARK.test(plain) && !WHOLE_DAY.test(plain)) return null;
  const taken = scanner.take(new RegExp(DAY.source));
  const parts = taken === null ? null : DAY.exec(taken);
  if (parts === null) return null;
  const [, yearText, looseMonth, looseDay, month = looseMonth, day = looseDay] = parts;
  const year = Number(yearText);
  if (month === undefined) return { first: `${yearText}-01-01`, last: `${yearText}-12-31`, year };
  const first = isoDay(year, Number(month), Number(day ?? 1));
  if (first === null) {
    scanner.goBack(at);
    return null;
  }
  const last =
    day === undefined
      ? new Date(Date.UTC(year, Number(month), 0)).toISOString().slice(0, 10)
      : first;
  return { first, last, year: null };
}

/**
 * A comparison with whether the number itself is meant as it says behind it: 以前（含）.
 */
export function withEnds(scanner: WordScanner, verb: Verb): Verb {
  if (scanner.take(EXCLUSIVE) !== null) return WITHOUT[verb] ?? verb;
  return scanner.take(INCLUSIVE) === null ? verb : (WITH[verb] ?? verb);
}

const WITH: Partial<Readonly<Record<Verb, Verb>>> = {
  before: 'until',
  after: 'from',
  below: 'atMost',
  above: 'atLeast',
};
const WITHOUT: Partial<Readonly<Record<Verb, Verb>>> = {
  until: 'before',
  from: 'after',
  atMost: 'below',
  atLeast: 'above',
};

/**
 * The first or the last day that a comparison leaves.
 *
 * @returns null for a verb that compares nothing
 * @example
 * dayLimit('before', { first: '2020-01-01', last: '2020-12-31', year: 2020 }) // → { until: '2019-12-31' }
 * dayLimit('atLeast', { first: '2020-01-01', last: '2020-12-31', year: 2020 }) // → { from: '2020-01-01' }
 */
export function dayLimit(
  verb: Verb,
  { first, last }: NamedDays,
): { readonly from: string } | { readonly until: string } | null {
  switch (verb) {
    case 'from':
    case 'atLeast':
      return { from: first };
    case 'after':
    case 'above':
      return { from: shiftDate(last, 1) };
    case 'until':
    case 'atMost':
      return { until: last };
    case 'before':
    case 'below':
      return { until: shiftDate(first, -1) };
    default:
      return null;
  }
}

/**
 * Whether a text begins with a number or a day that is compared, so that as a value it must be quoted.
 *
 * @example
 * isLimitWord('2次以上') // → true
 * isLimitWord('2次') // → false
 */
export function isLimitWord(text: string): boolean {
  const scanner = wordScanner(text);
  if (takeDays(scanner, false) === null && takeQuantity(scanner) === null) return false;
  return [...AFTER_DAY, ...AFTER_NUMBER].some(([pattern]) => scanner.take(pattern) !== null);
}
