import {
  periodKind,
  type Half,
  type Period,
  type PeriodKind,
  type Quarter,
} from '../../domain/calendar/period';
import { isoDay } from '../../domain/calendar/isoDay';

const HALF_TEXT: Readonly<Record<Half, string>> = { 1: '上半年', 2: '下半年' };
const WHOLE = '全年';

/**
 * A period as titles have it.
 *
 * @example
 * periodText({ year: 2026, quarter: 1 }) // → '2026年第1季度'
 * periodText({ year: 2026, month: 3 }) // → '2026年3月'
 * periodText({ year: 2026, half: 2 }) // → '2026年下半年'
 * periodText({ year: 2026, whole: true }) // → '2026年全年'
 * periodText({ year: 2026, batch: '秋季专项', day: '2026-09-15' }) // → '2026年“秋季专项”'
 */
export function periodText(period: Period): string {
  return `${period.year}年${partOfYearText(period)}`;
}

/**
 * What of its year a period is.
 *
 * @example
 * partOfYearText({ year: 2026, half: 1 }) // → '上半年'
 */
export function partOfYearText(period: Period): string {
  if ('quarter' in period) return `第${period.quarter}季度`;
  if ('month' in period) return `${period.month}月`;
  if ('half' in period) return HALF_TEXT[period.half];
  return 'batch' in period ? `“${period.batch}”` : WHOLE;
}

/**
 * What of its year a period is, as the head of a narrow column.
 *
 * @example
 * shortPeriodText({ year: 2026, quarter: 1 }) // → '1季度'
 * shortPeriodText({ year: 2026, month: 3 }) // → '3月'
 */
export function shortPeriodText(period: Period): string {
  if ('batch' in period) return period.batch;
  return 'quarter' in period ? `${period.quarter}季度` : partOfYearText(period);
}

/**
 * A period as a record has it: with the day of a batch.
 *
 * @example
 * recordedPeriodText({ year: 2026, batch: '秋季专项', day: '2026-09-15' }) // → '2026年“秋季专项”（2026-09-15）'
 */
export function recordedPeriodText(period: Period): string {
  return 'batch' in period ? `${periodText(period)}（${period.day}）` : periodText(period);
}

const RECORDED: readonly [RegExp, (year: number, rest: string, day: string) => Period | null][] = [
  [/^第([1-4])季度$/, (year, quarter) => ({ year, quarter: Number(quarter) as Quarter })],
  [/^(1[0-2]|[1-9])月$/, (year, month) => ({ year, month: Number(month) })],
  [/^(上|下)半年$/, (year, half) => ({ year, half: half === '上' ? 1 : 2 })],
  [/^(全)年$/, (year) => ({ year, whole: true })],
  [
    /^“(.+)”（(\d{4}-\d\d-\d\d)）$/,
    (year, batch, day) =>
      isBatchName(batch) && day.startsWith(`${year}-`) && isDay(day) ? { year, batch, day } : null,
  ],
];

/**
 * The period that a record tells of; null where it tells of none.
 *
 * @example
 * readRecordedPeriod('2026年下半年') // → { year: 2026, half: 2 }
 * readRecordedPeriod('2026年“秋季专项”（2026-09-15）') // → { year: 2026, batch: '秋季专项', day: '2026-09-15' }
 * readRecordedPeriod('2026年第5季度') // → null
 */
export function readRecordedPeriod(text: string): Period | null {
  const [, year, part] = /^(\d{4})\s*年\s*(.+)$/.exec(text.trim()) ?? [];
  if (year === undefined || part === undefined) return null;
  for (const [form, read] of RECORDED) {
    const found = form.exec(part);
    if (found !== null) return read(Number(year), found[1] ?? '', found[2] ?? '');
  }
  return null;
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isoDay(year, month, day) !== null;
}

/** So that the names of all sheets stay short enough. */
export const LONGEST_BATCH_NAME = 12;

/**
 * Whether a batch may be called so: a short text that the name of a sheet can hold, with a letter in
 * it.
 *
 * @example
 * isBatchName('秋季专项') // → true
 * isBatchName('3/4') // → false
 */
export function isBatchName(name: string): boolean {
  return (
    name.length <= LONGEST_BATCH_NAME &&
    name === name.trim() &&
    /\p{L}/u.test(name) &&
    !/[[\]:*?/\\'“”（）()\p{C}]/u.test(name)
  );
}

const EACH: Readonly<Record<PeriodKind, string>> = {
  month: '各月',
  quarter: '各季度',
  half: '各半年',
  year: '全年',
  batch: '各批',
};

/**
 * All periods of a kind; 各期 of several kinds.
 *
 * @example
 * eachPeriodText([{ year: 2026, month: 3 }]) // → '各月'
 * eachPeriodText([{ year: 2026, month: 3 }, { year: 2026, half: 1 }]) // → '各期'
 */
export function eachPeriodText(periods: readonly Period[]): string {
  const kinds = new Set(periods.map(periodKind));
  const [only] = kinds;
  return only === undefined || kinds.size > 1 ? '各期' : EACH[only];
}

const NOUN: Readonly<Record<PeriodKind, string>> = {
  month: '月份',
  quarter: '季度',
  half: '半年',
  year: '年度',
  batch: '批次',
};

/**
 * What a column of periods is called.
 *
 * @example
 * periodNounText([{ year: 2026, quarter: 1 }]) // → '季度'
 */
export function periodNounText(periods: readonly Period[]): string {
  const kinds = new Set(periods.map(periodKind));
  const [only] = kinds;
  return only === undefined || kinds.size > 1 ? '期间' : NOUN[only];
}

const THIS: Readonly<Record<PeriodKind, string>> = {
  month: '本月',
  quarter: '本季度',
  half: '本半年',
  year: '本年',
  batch: '本批',
};

/**
 * The period that is going on.
 *
 * @example
 * periodKindText('quarter') // → '本季度'
 */
export function periodKindText(kind: PeriodKind): string {
  return THIS[kind];
}
