/**
 * The span of time that a draw is for: mostly a quarter (唐山 2024, 西平 2024: 每季度), elsewhere a month,
 * half a year, a whole year, or a batch that is drawn once under a name of its own (专项, 联合, 一次性).
 */

import { shiftDate } from './isoDay';

export type Quarter = 1 | 2 | 3 | 4;
export type Half = 1 | 2;

export interface QuarterPeriod {
  readonly year: number;
  readonly quarter: Quarter;
}

export interface MonthPeriod {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

export interface HalfPeriod {
  readonly year: number;
  readonly half: Half;
}

export interface WholeYear {
  readonly year: number;
  readonly whole: true;
}

export interface BatchPeriod {
  readonly year: number;
  /** its name, by which it is told from the other batches of the year. */
  readonly batch: string;
  /** ISO date of the day for which it is drawn. */
  readonly day: string;
}

export type Period = QuarterPeriod | MonthPeriod | HalfPeriod | WholeYear | BatchPeriod;

/** The kinds of periods, the shortest of the calendar's first. */
export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year', 'batch'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * The kind of a period.
 *
 * @example
 * periodKind({ year: 2026, quarter: 1 }) // → 'quarter'
 * periodKind({ year: 2026, batch: 'dust', day: '2026-09-15' }) // → 'batch'
 */
export function periodKind(period: Period): PeriodKind {
  if ('quarter' in period) return 'quarter';
  if ('month' in period) return 'month';
  if ('half' in period) return 'half';
  return 'batch' in period ? 'batch' : 'year';
}

/**
 * The period's name in records, file and sheet names. No two periods have the same, and a batch
 * keeps its name whatever its day.
 *
 * @example
 * periodName({ year: 2026, quarter: 1 }) // → '2026Q1'
 * periodName({ year: 2026, month: 3 }) // → '2026M03'
 * periodName({ year: 2026, half: 2 }) // → '2026H2'
 * periodName({ year: 2026, whole: true }) // → '2026Y'
 * periodName({ year: 2026, batch: 'dust', day: '2026-09-15' }) // → '2026B-dust'
 */
export function periodName(period: Period): string {
  const { year } = period;
  if ('quarter' in period) return `${year}Q${period.quarter}`;
  if ('month' in period) return `${year}M${twoDigits(period.month)}`;
  if ('half' in period) return `${year}H${period.half}`;
  return 'batch' in period ? `${year}B-${period.batch}` : `${year}Y`;
}

/**
 * Whether two periods are the same one.
 *
 * @example
 * isSamePeriod({ year: 2026, quarter: 1 }, { year: 2026, quarter: 1 }) // → true
 * isSamePeriod({ year: 2026, quarter: 1 }, { year: 2026, month: 1 }) // → false
 */
export function isSamePeriod(one: Period, other: Period): boolean {
  return periodName(one) === periodName(other);
}

/**
 * The first and the last month of a period; of a batch, the month of its day.
 *
 * @example
 * periodMonths({ year: 2026, half: 2 }) // → { first: 7, last: 12 }
 * periodMonths({ year: 2026, batch: 'dust', day: '2026-09-15' }) // → { first: 9, last: 9 }
 */
export function periodMonths(period: Period): { readonly first: number; readonly last: number } {
  if ('quarter' in period) return { first: period.quarter * 3 - 2, last: period.quarter * 3 };
  if ('month' in period) return { first: period.month, last: period.month };
  if ('half' in period) return { first: period.half * 6 - 5, last: period.half * 6 };
  if (!('batch' in period)) return { first: 1, last: 12 };
  const month = Number(period.day.slice(5, 7));
  return { first: month, last: month };
}

/**
 * The first day of the period, as an ISO date; of a batch, its day.
 *
 * @example
 * periodStart({ year: 2026, quarter: 4 }) // → '2026-10-01'
 */
export function periodStart(period: Period): string {
  if ('batch' in period) return period.day;
  return `${period.year}-${twoDigits(periodMonths(period).first)}-01`;
}

/**
 * The last day of a period: by then its tasks are done. Those of a batch have to the end of the
 * quarter that it is drawn in.
 *
 * @example
 * periodEnd({ year: 2026, quarter: 4 }) // → '2026-12-31'
 * periodEnd({ year: 2028, month: 2 }) // → '2028-02-29'
 * periodEnd({ year: 2026, batch: 'dust', day: '2026-05-12' }) // → '2026-06-30'
 */
export function periodEnd(period: Period): string {
  if ('batch' in period) return periodEnd(quarterOfDay(period.day));
  const { last } = periodMonths(period);
  return last === 12
    ? `${period.year}-12-31`
    : shiftDate(`${period.year}-${twoDigits(last + 1)}-01`, -1);
}

/**
 * The periods of a year of one kind, in their order; a batch is alone.
 *
 * @param like a period of the year and of the kind
 *
 * @example
 * periodsOfYear({ year: 2026, half: 2 }) // → [{ year: 2026, half: 1 }, { year: 2026, half: 2 }]
 * periodsOfYear({ year: 2026, month: 2 }).length // → 12
 */
export function periodsOfYear(like: Period): Period[] {
  const { year } = like;
  switch (periodKind(like)) {
    case 'month':
      return Array.from({ length: 12 }, (_, index) => ({ year, month: index + 1 }));
    case 'quarter':
      return ([1, 2, 3, 4] as const).map((quarter) => ({ year, quarter }));
    case 'half':
      return ([1, 2] as const).map((half) => ({ year, half }));
    case 'year':
      return [{ year, whole: true }];
    case 'batch':
      return [like];
  }
}

/**
 * The first period of a year of some kind; a whole year's is the year.
 *
 * @param kind not of batches, of which a year has no first
 * @param year four digits
 *
 * @example
 * firstPeriod('quarter', 2026) // → { year: 2026, quarter: 1 }
 */
export function firstPeriod(kind: Exclude<PeriodKind, 'batch'>, year: number): Period {
  switch (kind) {
    case 'month':
      return { year, month: 1 };
    case 'quarter':
      return { year, quarter: 1 };
    case 'half':
      return { year, half: 1 };
    case 'year':
      return { year, whole: true };
  }
}

/**
 * The day after a period's last one.
 *
 * @example
 * dayAfter({ year: 2026, quarter: 4 }) // → '2027-01-01'
 */
export function dayAfter(period: Period): string {
  return shiftDate(periodEnd(period), 1);
}

/**
 * Whether one period begins before another; of two that begin on one day, the longer one is first.
 *
 * @returns negative where the first is earlier, for sorting
 *
 * @example
 * [{ year: 2026, quarter: 2 }, { year: 2026, quarter: 1 }, { year: 2026, month: 1 }].sort(comparePeriods) // → [{ year: 2026, quarter: 1 }, { year: 2026, month: 1 }, { year: 2026, quarter: 2 }]
 */
export function comparePeriods(one: Period, other: Period): number {
  const key = (period: Period): readonly string[] => [
    periodStart(period),
    // The later the end, the earlier in the order.
    String(99_999_999 - Number(periodEnd(period).replaceAll('-', ''))),
    periodName(period),
  ];
  const [left, right] = [key(one).join(' '), key(other).join(' ')];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The quarter of a day.
 *
 * @param date ISO date
 *
 * @example
 * quarterOfDay('2026-04-01') // → { year: 2026, quarter: 2 }
 */
export function quarterOfDay(date: string): QuarterPeriod {
  return {
    year: Number(date.slice(0, 4)),
    quarter: Math.ceil(Number(date.slice(5, 7)) / 3) as Quarter,
  };
}

/**
 * The quarter after a quarter.
 *
 * @example
 * followingQuarter({ year: 2026, quarter: 4 }) // → { year: 2027, quarter: 1 }
 */
export function followingQuarter(quarter: QuarterPeriod): QuarterPeriod {
  return quarterOfDay(dayAfter(quarter));
}

/**
 * The quarter that a period ends in: that of a year's reckoning by quarters.
 *
 * @example
 * lastQuarter({ year: 2026, month: 5 }) // → { year: 2026, quarter: 2 }
 * lastQuarter({ year: 2026, whole: true }) // → { year: 2026, quarter: 4 }
 */
export function lastQuarter(period: Period): QuarterPeriod {
  return quarterOfDay(periodEnd(period));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
