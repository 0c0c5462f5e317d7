import type { DaySpan } from '../../domain/register/otherCell';
import { isoDay } from '../../domain/calendar/isoDay';
import { isoDateOf } from './isoDate';
import { foldWord } from './foldWord';
import type { Cell } from './sheetTable';

/** A number with what it counts: null where the cell has it without a unit. */
export interface Amount {
  readonly amount: number;
  readonly unit: string | null;
}

const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(\D.*)?$/;
const NUMBERS = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const YEAR = /^((?:19|20)\d{2})\u5e74?$/;
const MONTH = /^((?:19|20)\d{2})(?:[-./]|\u5e74)(\d{1,2})\u6708?$/;
const DAY =
  /^((?:19|20)\d{2})(?:[-./]|\u5e74)(\d{1,2})(?:[-./]|\u6708)(\d{1,2})[\u65e5\u53f7]?(?:\s.*)?$/;
const DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

/**
 * The number that a cell is, nothing else and no estimate: 1,200.5 or 500㎡, and not 约500.
 *
 * @param units names of units that mean the same; a word that is none makes the cell no number
 * @example
 * amountOf(cellOf('1,200 ㎡'), [['平方米', 'm2']]) // → { amount: 1200, unit: '平方米' }
 * amountOf(cellOf('约500'), []) // → null
 */
export function amountOf(
  { value, normal }: Pick<Cell, 'value' | 'normal'>,
  units: readonly (readonly string[])[],
): Amount | null {
  if (typeof value === 'number') return { amount: value, unit: null };
  const [, digits, word = ''] = NUMBER.exec(normal) ?? [];
  if (digits === undefined) return null;
  const unit = unitOf(word, units);
  return word !== '' && unit === null ? null : { amount: Number(digits.replaceAll(',', '')), unit };
}

/**
 * A unit by the first of its names; null for what is none.
 *
 * @example
 * unitOf('㎡', [['平方米', 'm2']]) // → '平方米'
 */
export function unitOf(word: string, units: readonly (readonly string[])[]): string | null {
  if (word === '') return null;
  const known = namesByUnits.get(units) ?? unitNames(units);
  namesByUnits.set(units, known);
  return known.get(foldWord(word)) ?? null;
}

/** The same lists of units are asked for each cell of a column. */
const namesByUnits = new WeakMap<readonly (readonly string[])[], ReadonlyMap<string, string>>();

function unitNames(units: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(
    units.flatMap((names) => names.map((name) => [foldWord(name), names[0] ?? name] as const)),
  );
}

/**
 * The numbers in a text that is none, as a clerk may choose from them.
 *
 * @example
 * numbersIn('约500至1,200㎡') // → ['500', '1200']
 */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBERS)].map(([digits]) => String(Number(digits.replaceAll(',', ''))));
}

/**
 * The days that a cell may mean: an Excel date, a day in digits, a month or a year. Nothing else may
 * stand beside it but a time.
 *
 * @example
 * daysOf(cellOf(43831)) // → { first: '2020-01-01', last: '2020-01-01' }
 * daysOf(cellOf('2020年2月')) // → { first: '2020-02-01', last: '2020-02-29' }
 * daysOf(cellOf('2020年前')) // → null
 */
export function daysOf({ value, normal }: Pick<Cell, 'value' | 'normal'>): DaySpan | null {
  if (typeof value === 'number') {
    const day = isoDateOf({ value, normal });
    if (day !== undefined) return { first: day, last: day };
  }
  const [, onlyYear] = YEAR.exec(normal) ?? [];
  if (onlyYear !== undefined) return { first: `${onlyYear}-01-01`, last: `${onlyYear}-12-31` };
  const [, monthYear, onlyMonth] = MONTH.exec(normal) ?? [];
  if (monthYear !== undefined) return monthSpan(Number(monthYear), Number(onlyMonth));
  const [, year, month, day] = DAY.exec(normal) ?? DIGITS.exec(normal) ?? [];
  const date = year === undefined ? null : isoDay(Number(year), Number(month), Number(day));
  return date === null ? null : { first: date, last: date };
}

function monthSpan(year: number, month: number): DaySpan | null {
  const first = isoDay(year, month, 1);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return first === null ? null : { first, last };
}
