import { followingQuarter, periodStart, type Period, type Quarter } from '../calendar/period';

/** The time that a report is about: its year up to the end of its quarter. */
export interface RatioSpan {
  readonly period: Period;
  /** whether a quarter is over; the report's own only where it is known to be. */
  readonly isOver: (quarter: Quarter) => boolean;
}

/**
 * The span of a report.
 *
 * @param period its year and last quarter
 * @param asOf ISO date of today; without it the last quarter is taken to be running
 *
 * @example
 * ratioSpan({ year: 2026, quarter: 2 }).isOver(2) // → false
 * ratioSpan({ year: 2026, quarter: 2 }, '2026-07-01').isOver(2) // → true
 * ratioSpan({ year: 2026, quarter: 2 }).isOver(1) // → true
 */
export function ratioSpan(period: Period, asOf?: string): RatioSpan {
  const isPast = asOf !== undefined && asOf >= periodStart(followingQuarter(period));
  return {
    period,
    isOver: (quarter) => quarter < period.quarter || (quarter === period.quarter && isPast),
  };
}
