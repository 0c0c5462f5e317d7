/**
 * The two calendars of workbooks. Old ones of the Mac count days from 1904, and Office.js says
 * nowhere which it is: what Excel shows beside what it gives tells.
 * https://support.microsoft.com/office/date-systems-in-excel-e7fe7167-48a9-4b96-bb53-5612a800b487
 */

import type { CellValue } from '../domain/ground/cellValue';
import { workedOutOnce } from '../domain/ground/workedOutOnce';
import { readIsoDate } from '../reading/cell/isoDate';
import { yearNumerals } from '../text/term/yearNumerals';

/** Days by which the same day's number is smaller in a workbook that counts from 1904. */
export const DAYS_1904 = 1462;

/** Asked for every number of a workbook, which has few formats. */
const formatsOfDays = new Map<string, boolean>();

/**
 * True if what a number format shows depends on the day.
 *
 * @example
 * showsDay('[$-804]yyyy"年"m"月";@') // → true
 * showsDay('h:mm') // → false
 * showsDay('0"天/day"') // → false
 */
export function showsDay(format: string): boolean {
  return workedOutOnce(formatsOfDays, format, () =>
    codesOf(format).some((code) => code !== 'time'),
  );
}

/**
 * Which calendar a cell's number is of, told by what Excel shows for it.
 *
 * @param value as Excel gives it
 * @param format its number format
 * @param text as Excel shows it
 * @returns null where that tells nothing: #### in a narrow column, a format without year and day
 * @example
 * countsFrom1904(44561, 'yyyy/m/d', '2026/1/1') // → true
 * countsFrom1904(46023, 'yyyy/m/d', '2026/1/1') // → false
 * countsFrom1904(44561, '[DBNum1]yyyy"年"m"月"', '二〇二六年一月') // → true
 * countsFrom1904(46023, 'yyyy/m/d', '####') // → null
 */
export function countsFrom1904(value: number, format: string, text: string): boolean | null {
  const is = (serial: number): boolean => isShown(readIsoDate(serial), format, text);
  const [from1900, from1904] = [is(value), is(value + DAYS_1904)];
  return from1900 === from1904 ? null : from1904;
}

/**
 * A value as it is to be written: a day as a text, of which Excel makes the number of the
 * workbook's own calendar.
 *
 * @param value a day is a number of the calendar that begins in 1900
 * @param format of the cell, which it has already
 * @example
 * writtenValue(46023, 'yyyy"年"m"月"d"日"') // → '2026-01-01'
 * writtenValue(46023, 'General') // → 46023
 */
export function writtenValue(value: CellValue, format: string): CellValue {
  return typeof value === 'number' && showsDay(format) ? (readIsoDate(value) ?? value) : value;
}

/** The parts of a format that show something of a day or time, without minutes. */
function codesOf(format: string): ('year' | 'month' | 'day' | 'weekday' | 'time')[] {
  const first = format.split(';')[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return ['time'];
  const codes = first
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/a\/p|am\/pm|general/gi, '')
    .toLowerCase();
  const isTime = /[hs]/.test(codes);
  return [
    ...(codes.includes('y') ? (['year'] as const) : []),
    ...(codes.includes('m') && !isTime ? (['month'] as const) : []),
    ...(/(?<!d)dd?(?!d)/.test(codes) ? (['day'] as const) : []),
    ...(/aaa|ddd/.test(codes) ? (['weekday'] as const) : []),
    ...(isTime ? (['time'] as const) : []),
  ];
}

/** Whether a text shows a day's year, or the day of the month where the format has no year. */
function isShown(day: string | undefined, format: string, text: string): boolean {
  if (day === undefined) return false;
  const codes = codesOf(format);
  const numbers: string[] = text.match(/\d+/g) ?? [];
  if (codes.includes('year')) {
    const year = day.slice(0, 4);
    return (
      [year, ...yearNumerals(year)].some((each) => text.includes(each)) ||
      numbers.includes(day.slice(2, 4))
    );
  }
  return codes.includes('day') && numbers.some((number) => Number(number) === Number(day.slice(8)));
}
