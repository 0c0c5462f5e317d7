import type { HolidayYear } from '../../domain/calendar/holidayYear';
import { runExcel, type ExcelResult } from '../runExcel';

/** Under which name the workbook keeps the holiday notices that were pasted. */
const KEY = 'shuangsuiji.holidayNotices';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Asks for the notices together with whatever the next request asks.
 *
 * @param context of the running Excel.run
 * @returns gives the notices once the request has been sent, the earliest year first
 */
export function askForNotices(context: Excel.RequestContext): () => readonly HolidayYear[] {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  return () => (setting.isNullObject ? [] : parseNotices(setting.value));
}

/**
 * Keeps a notice beside the others, in one request; one of the same year is replaced.
 *
 * @param notice of a year
 */
export function keepNotice(notice: HolidayYear): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const { settings } = context.workbook;
    const kept = askForNotices(context);
    await context.sync();
    const others = kept().filter(({ year }) => year !== notice.year);
    const notices = [...others, notice].sort((left, right) => left.year - right.year);
    settings.add(KEY, JSON.stringify(notices));
    await context.sync();
  });
}

/**
 * Notices from their text. Others may have written it: what is no notice is left out.
 *
 * @param value JSON, as keepNotice wrote it
 */
export function parseNotices(value: unknown): HolidayYear[] {
  const held = typeof value === 'string' ? parsed(value) : undefined;
  return Array.isArray(held) ? held.filter(isNotice) : [];
}

function isNotice(value: unknown): value is HolidayYear {
  if (typeof value !== 'object' || value === null) return false;
  const { year, off, work } = value as Readonly<Record<string, unknown>>;
  return Number.isInteger(year) && isDates(off) && isDates(work);
}

function isDates(value: unknown): boolean {
  return Array.isArray(value) && value.every((date) => typeof date === 'string' && DATE.test(date));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
