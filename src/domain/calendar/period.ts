import { shiftDate } from './isoDay';

export type Quarter = 1 | 2 | 3 | 4;

/** A quarter of a year: the unit in which draws are made. */
export interface Period {
  readonly year: number;
  readonly quarter: Quarter;
}

/**
 * The period's name in records, file and sheet names.
 *
 * @example
 * periodName({ year: 2026, quarter: 1 }) // → '2026Q1'
 */
export function periodName(period: Period): string {
  return `${period.year}Q${period.quarter}`;
}

/**
 * The first day of the period, as an ISO date.
 *
 * @example
 * periodStart({ year: 2026, quarter: 4 }) // → '2026-10-01'
 */
export function periodStart(period: Period): string {
  const month = period.quarter * 3 - 2;
  return `${period.year}-${String(month).padStart(2, '0')}-01`;
}

/**
 * The quarter after a period.
 *
 * @example
 * followingQuarter({ year: 2026, quarter: 4 }) // → { year: 2027, quarter: 1 }
 * followingQuarter({ year: 2026, quarter: 1 }) // → { year: 2026, quarter: 2 }
 */
export function followingQuarter({ year, quarter }: Period): Period {
  return quarter === 4
    ? { year: year + 1, quarter: 1 }
    : { year, quarter: (quarter + 1) as Quarter };
}

/**
 * How many quarters of a span of years are left, this one included, when the span begins with this
 * year.
 *
 * @param quarter the quarter of the draw
 * @param years length of the span; 1 is this year alone
 *
 * @example
 * quartersLeft(1, 1) // → 4
 * quartersLeft(4, 1) // → 1
 * quartersLeft(2, 2) // → 7
 */
export function quartersLeft(quarter: Quarter, years: number): number {
  return years * 4 - quarter + 1;
}

/**
 * The period of a day.
 *
 * @param date ISO date
 *
 * @example
 * periodOf('2026-04-01') // → { year: 2026, quarter: 2 }
 */
export function periodOf(date: string): Period {
  return {
    year: Number(date.slice(0, 4)),
    quarter: Math.ceil(Number(date.slice(5, 7)) / 3) as Period['quarter'],
  };
}

/**
 * The last day of a quarter.
 *
 * @param period quarter
 *
 * @example
 * periodEnd({ year: 2026, quarter: 4 }) // → '2026-12-31'
 */
export function periodEnd(period: Period): string {
  return period.quarter === 4
    ? `${period.year}-12-31`
    : shiftDate(periodStart(followingQuarter(period)), -1);
}
