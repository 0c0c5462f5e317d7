/**
 * What a comparison of a profile with the checks that were made is written down as: a line for each
 * rule and quarter.
 */

import {
  dayAfter,
  lastQuarter,
  type Period,
  type Quarter,
  type QuarterPeriod,
} from '../calendar/period';
import type { Category } from '../register/category';
import type { QuotaStep } from '../quota/quotaStep';
import type { Cap, JointSide, RatioTarget } from '../profile/profile';

/** Which rule of a profile a line is about. */
export type RatioRule =
  /** a category's quota, coverage included, as a draw reckons it. */
  | { readonly kind: 'quota' }
  /** the most that a quota allows; of a directed draw where one is named. */
  | { readonly kind: 'most'; readonly name?: string }
  | { readonly kind: 'coverage'; readonly years: number }
  | { readonly kind: 'cap'; readonly cap: Cap }
  | { readonly kind: 'no-repeat' }
  | { readonly kind: 'directed'; readonly id: string; readonly name: string }
  | { readonly kind: 'joint'; readonly share: JointSide; readonly percent: number }
  | { readonly kind: 'target'; readonly what: RatioTarget['what']; readonly percent: number };

/** What would close a gap. */
export type Closing =
  | { readonly kind: 'nothing' }
  /**
   * check so many more of them, of the category where one is named, before the quarter or the year
   * is over.
   */
  | {
      readonly kind: 'check';
      readonly count: number;
      readonly until: 'quarter' | 'year';
      readonly category?: Category;
    }
  /**
   * even when all enterprises are checked before the quarter or the year is over, so many checks
   * are missing.
   */
  | { readonly kind: 'beyond'; readonly count: number; readonly until: 'quarter' | 'year' }
  /**
   * the quarter is over: so many were not checked, and can only be made up for later in the year.
   */
  | { readonly kind: 'missed'; readonly count: number }
  /** so many enterprises were checked too often: none of them again this year. */
  | { readonly kind: 'stop'; readonly count: number }
  /** so many enterprises more than the most were checked, which cannot be taken back. */
  | { readonly kind: 'over'; readonly count: number }
  /** so many more checks done jointly, when no other check is made meanwhile. */
  | { readonly kind: 'joint'; readonly count: number }
  /**
   * so many more checks of enterprises with a credit grade, when no other check is made meanwhile.
   */
  | { readonly kind: 'graded'; readonly count: number }
  /** publish the results of so many checks. */
  | { readonly kind: 'publish'; readonly count: number }
  /** a share of a quarter or year that is over: what was done cannot be changed any more. */
  | { readonly kind: 'passed' }
  /** so many more items of the list checked. */
  | { readonly kind: 'items'; readonly count: number }
  /**
   * the workbook does not tell: to be looked up elsewhere. Of items, what is lacking: the bureau's
   * list, or what the checks covered.
   */
  | { readonly kind: 'by-hand'; readonly lacking?: 'item-list' | 'items-told' };

/** One rule in one quarter, or for the year to date. */
export interface RatioLine {
  readonly rule: RatioRule;
  readonly category?: Category;
  readonly quarter: Quarter | 'year';
  readonly required: number;
  readonly actual: number;
  /** whether `required` is the least or the most that is right. */
  readonly bound: 'least' | 'most';
  readonly unit: 'enterprises' | 'percent' | 'times';
  /** open: not reached, and its span is not over. */
  readonly state: 'met' | 'gap' | 'open';
  /**
   * of lines with a least: while `actual` is below, it is a gap and no longer open; absent while
   * nothing is overdue.
   */
  readonly overdueBelow?: number;
  /** how far `actual` is from `required`, in its unit; 0 when met. */
  readonly gap: number;
  readonly closing: Closing;
  /**
   * of the year to date, how many further checks can count before the quarter or the year is over;
   * absent where any number can.
   */
  readonly room?: number;
  /** what a share is taken of: so many of so many checks. */
  readonly share?: { readonly count: number; readonly total: number };
  /** the arithmetic of a quota. */
  readonly steps?: readonly QuotaStep[];
  /** key into the profile's clauses. */
  readonly clause?: string;
}

/** The time that a report is about: its year up to the end of a quarter. */
export interface RatioSpan {
  readonly period: QuarterPeriod;
  /** whether a quarter is over; the report's own only where it is known to be. */
  readonly isOver: (quarter: Quarter) => boolean;
}

/**
 * The span of a report.
 *
 * @param of its year up to the end of the quarter that it ends in
 * @param asOf ISO date of today; without it the last quarter is taken to be running
 *
 * @example
 * ratioSpan({ year: 2026, quarter: 2 }).isOver(2) // → false
 * ratioSpan({ year: 2026, quarter: 2 }, '2026-07-01').isOver(2) // → true
 * ratioSpan({ year: 2026, quarter: 2 }).isOver(1) // → true
 */
export function ratioSpan(of: Period, asOf?: string): RatioSpan {
  const period = lastQuarter(of);
  const isPast = asOf !== undefined && asOf >= dayAfter(period);
  return {
    period,
    isOver: (quarter) => quarter < period.quarter || (quarter === period.quarter && isPast),
  };
}
