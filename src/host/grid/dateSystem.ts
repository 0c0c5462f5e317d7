/**
 * Workbooks that count days from 1904. Univer shows and reckons days from 1900 alone, so the grid
 * keeps them as such, wherever a cell's number format shows a day; files and add-ins have the
 * workbook's own numbers.
 */

/** Days between the two beginnings. */
export const DAYS_1904 = 1462;

/**
 * True if what a number format shows depends on the day: a y, d or a, or an m that is no minute,
 * outside quotes, escapes and brackets.
 *
 * @example showsDay('yyyy"年"m"月"') // → true
 * @example showsDay('[$-804]aaaa') // → true
 * @example showsDay('h:mm AM/PM') // → false
 * @example showsDay('[Red]0.00"d"') // → false
 */
export function showsDay(format: string): boolean {
  const first = format.split(';')[0] ?? '';
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(first);
  const codes = first
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/a\/p|am\/pm|general/gi, '');
  return !isElapsed && (/[yda]/i.test(codes) || (/m/i.test(codes) && !/[hs]/i.test(codes)));
}

/**
 * By how much the grid's number of a cell is larger than the workbook's own.
 *
 * @param from1904 of the workbook
 * @param format of the cell
 */
export function daysAhead(from1904: boolean, format: string): number {
  return from1904 && showsDay(format) ? DAYS_1904 : 0;
}
