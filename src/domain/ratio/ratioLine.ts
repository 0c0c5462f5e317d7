/**
 * What a comparison of a profile with the checks that were made is written down as: a line for each
 * rule and period.
 */

import {
  lastQuarter,
  periodEnd,
  periodStart,
  type Period,
  type PeriodKind,
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
  /** 每年 n 批: how many draws are made; of a directed draw where one is named. */
  | { readonly kind: 'batches'; readonly name?: string }
  | { readonly kind: 'directed'; readonly id: string; readonly name: string }
  | { readonly kind: 'joint'; readonly share: JointSide; readonly percent: number }
  | { readonly kind: 'target'; readonly what: RatioTarget['what']; readonly percent: number };

/** What would close a gap. */
export type Closing =
  | { readonly kind: 'nothing' }
  /**
   * check so many more of them, of the category where one is named, before the period that is
   * running or the year is over.
   */
  | {
      readonly kind: 'check';
      readonly count: number;
      readonly until: PeriodKind;
      readonly category?: Category;
    }
  /**
   * even when all enterprises are checked before the period that is running is over, or in each one
   * left of the year, so many checks are missing.
   */
  | {
      readonly kind: 'beyond';
      readonly count: number;
      readonly until: PeriodKind;
      /** of the periods left. */
      readonly by: PeriodKind;
    }
  /**
   * the period is over: so many were not checked, and can only be made up for later in the year.
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
  /** so many more batches drawn before the year is over. */
  | { readonly kind: 'draw'; readonly count: number }
  /**
   * the workbook does not tell: to be looked up elsewhere. Of a share, that no check of its span
   * counts; of items, what is lacking: the bureau's
   * list, or what the checks covered; of batches, any list, or how many a year has.
   */
  | {
      readonly kind: 'by-hand';
      readonly lacking?: 'checks' | 'item-list' | 'items-told' | 'draws' | 'batches';
    };

/** One rule in one period, or for the year to date. */
export interface RatioLine {
  readonly rule: RatioRule;
  readonly category?: Category;
  readonly period: Period | 'year';
  /** of the year to date of a demand: the kind of its periods. */
  readonly by?: PeriodKind;
  readonly required: number;
  readonly actual: number;
  /** of a demand, what lists in force arrange besides `actual`, in its unit; absent for none. */
  readonly arranged?: number;
  /** whether `required` is the least or the most that is right. */
  readonly bound: 'least' | 'most';
  /** visits: an enterprise counts as often as it is checked. */
  readonly unit: 'enterprises' | 'visits' | 'percent' | 'times' | 'draws';
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
   * of the year to date, how many further checks can count before the running period or the year is
   * over; absent where any number can.
   */
  readonly room?: number;
  /** what a share is taken of: so many of so many checks, of which so many are only arranged. */
  readonly share?: {
    readonly count: number;
    readonly total: number;
    readonly arranged?: number;
  };
  /** the arithmetic of a quota. */
  readonly steps?: readonly QuotaStep[];
  /** key into the profile's clauses. */
  readonly clause?: string;
}

/** The time that a report is about: its year up to the end of a period. */
export interface RatioSpan {
  readonly period: Period;
  /**
   * whether a period, or the year, is over: what ends before the report's own begins; what ends in it
   * only where it is known to.
   */
  readonly isOver: (period: Period | 'year') => boolean;
}

/**
 * The span of a report.
 *
 * @param of its year up to the end of this period; of a batch, to the end of its quarter
 * @param asOf ISO date of today; without it the report's period is taken to be running
 *
 * @example
 * ratioSpan({ year: 2026, quarter: 2 }).isOver({ year: 2026, quarter: 2 }) // → false
 * ratioSpan({ year: 2026, quarter: 2 }, '2026-07-01').isOver({ year: 2026, quarter: 2 }) // → true
 * ratioSpan({ year: 2026, quarter: 2 }).isOver({ year: 2026, month: 3 }) // → true
 * ratioSpan({ year: 2026, quarter: 2 }, '2026-05-04').isOver({ year: 2026, month: 4 }) // → true
 */
export function ratioSpan(of: Period, asOf?: string): RatioSpan {
  const period = 'batch' in of ? lastQuarter(of) : of;
  return {
    period,
    isOver: (one) => {
      const end = periodEnd(one === 'year' ? { year: period.year, whole: true } : one);
      if (end < periodStart(period)) return true;
      return asOf !== undefined && end <= periodEnd(period) && end < asOf;
    },
  };
}
