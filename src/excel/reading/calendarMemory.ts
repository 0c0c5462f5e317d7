import type { HolidayYear } from '../../domain/calendar/workCalendar';
import {
  fitting,
  holding,
  list,
  parsedJson,
  textThat,
  whole,
  type Shape,
} from '../../domain/ground/shape';
import { runExcel, type ExcelResult } from '../runExcel';

/** Under which name the workbook keeps the holiday notices that were pasted. */
const KEY = 'shuangsuiji.holidayNotices';
const dates = list(textThat((text) => /^\d{4}-\d{2}-\d{2}$/.test(text)));
const notice: Shape<HolidayYear> = holding({
  year: whole(-Number.MAX_VALUE, Number.MAX_VALUE),
  off: dates,
  work: dates,
});

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
  const held = typeof value === 'string' ? parsedJson(value) : undefined;
  return [...(fitting(notice)(held, '', () => undefined) ?? [])];
}
