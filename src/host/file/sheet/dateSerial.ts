const DAY = 86_400_000;
/** 1900-01-01 is day 1 of the Windows calendar. */
const EPOCH = Date.UTC(1899, 11, 31);
/** Days between the Windows and the old Mac calendar. */
export const DAYS_1904 = 1462;

/**
 * The Windows serial of a UTC date: whole days since 1899-12-31 plus the part of the day, rounded
 * to 10 decimals. From day 60 one more, because Excel counts a 29 February 1900 that never was.
 */
export function dateSerial(date: Date): number {
  const days = (date.getTime() - EPOCH) / DAY;
  return Math.round((days >= 60 ? days + 1 : days) * 1e10) / 1e10;
}

/**
 * True if a number format shows a date or time: a y, m, d, h or s outside quotes, escapes and
 * brackets (elapsed [h] counts).
 */
export function isDateFormat(format: string): boolean {
  const first = format.split(';')[0] ?? '';
  const codes = first
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(codes) && !/general/i.test(codes);
}
