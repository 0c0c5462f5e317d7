import { normalizeText } from '../../domain/ground/normalizeText';
import type { CellValue } from '../../domain/ground/cellValue';
import type { Cell } from './sheetTable';

const DAY_IN_MILLISECONDS = 86_400_000;
/** Day 0 of Excel's calendar, chosen so that days after February 1900 come out right. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** Serial numbers of 1927 to 2119; smaller and larger numbers are years or counts, not dates. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;
const DATE =
  /((?:19|20)\d{2})(?:(\d{2})(\d{2})(?!\d)|\D{1,2}(\d{1,2})(?!\d)(?:\D{1,2}(\d{1,2})(?!\d))?)/g;

/**
 * The last date that a cell names, as ISO text: an Excel date, or text such as 2026-12-31,
 * 2026.12.31, 20261231, with Chinese units, or a span of two dates. A month alone means its last
 * day, as an expiry does.
 *
 * @param value a cell's value; a number is an Excel serial day of the 1900 calendar
 * @returns undefined where there is no date
 * @example
 * readIsoDate(46387) // → '2026-12-31'
 * readIsoDate('2021.1.1-2026.2') // → '2026-02-28'
 * readIsoDate('2026/13/1') // → undefined
 */
export function readIsoDate(value: CellValue): string | undefined {
  return isoDateOf({ value, normal: typeof value === 'number' ? '' : normalizeText(value) });
}

/** readIsoDate of a cell. */
export function isoDateOf({ value, normal }: Pick<Cell, 'value' | 'normal'>): string | undefined {
  if (typeof value === 'number') {
    return value >= FIRST_SERIAL && value < LAST_SERIAL
      ? isoText(EXCEL_EPOCH + Math.floor(value) * DAY_IN_MILLISECONDS)
      : undefined;
  }
  const dates = [...normal.matchAll(DATE)].map(([, year, month, day, looseMonth, looseDay]) =>
    dateText(Number(year), Number(month ?? looseMonth), day ?? looseDay),
  );
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

function dateText(year: number, month: number, day: string | undefined): string | undefined {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dayOfMonth = day === undefined ? lastDay : Number(day);
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lastDay) return undefined;
  return isoText(Date.UTC(year, month - 1, dayOfMonth));
}

function isoText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
