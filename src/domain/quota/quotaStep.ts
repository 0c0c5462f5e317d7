import type { DrawTimes } from '../calendar/months';
import type { PeriodKind } from '../calendar/period';
import type { Rounding } from '../ground/roundUp';
import type { PeriodUnit, StaffBase } from '../profile/profile';

/**
 * One line of the arithmetic that leads to a quota, worded by text/grammar/quotaText.ts: "61 × 25%
 * = 15.25 → 16".
 */
export type QuotaStep =
  | {
      readonly kind: 'percent';
      readonly total: number;
      readonly percent: number;
      readonly exact: number;
      readonly count: number;
      /** up when absent. */
      readonly rounding?: Rounding;
    }
  | {
      readonly kind: 'times';
      readonly total: number;
      readonly times: number;
      readonly per: PeriodUnit;
      readonly exact: number;
      readonly count: number;
      /** of each unit, as long as the clerk has not said whether it is. */
      readonly unsaid?: true;
    }
  /** how often a draw is made, which says nothing of how many units it takes. */
  | { readonly kind: 'draws'; readonly times: number; readonly per: PeriodUnit }
  | {
      readonly kind: 'staff';
      readonly staff: number;
      readonly base: StaffBase;
      readonly units: number;
      readonly exact: number;
      /** of the span that the quota names. */
      readonly annual: number;
      /** that span; a year when absent. */
      readonly per?: PeriodUnit;
      /** up when absent. */
      readonly rounding?: Rounding;
    }
  /** the number that was set for the year, where the people of now come to another. */
  | { readonly kind: 'set'; readonly count: number }
  | { readonly kind: 'count'; readonly count: number; readonly per: PeriodUnit }
  /** what is due in a span, that many times: three months make a quarter, two half-years a year. */
  | {
      readonly kind: 'repeat';
      readonly each: number;
      readonly times: number;
      readonly per: PeriodUnit;
      readonly count: number;
    }
  /**
   * `annual` is what is due by the end of the span (a year; in the first half-year of a half-yearly
   * quota, that half).
   */
  | {
      readonly kind: 'spread';
      readonly annual: number;
      readonly done: number;
      readonly periodsLeft: number;
      /** what is left; quarters where it says nothing. */
      readonly of?: Exclude<PeriodKind, 'quarter'>;
      readonly count: number;
    }
  | {
      readonly kind: 'coverage';
      readonly unvisited: number;
      readonly years: number;
      readonly periodsLeft: number;
      /** what is left; quarters where it says nothing. */
      readonly of?: Exclude<PeriodKind, 'quarter'>;
      readonly count: number;
    }
  /**
   * several quotas of which all must be met (the most counts), or one is enough (the least counts);
   * several of which none may be exceeded (the least counts).
   */
  | {
      readonly kind: 'and' | 'or' | 'least';
      readonly counts: readonly number[];
      readonly count: number;
    }
  /** no more than this in the span; what is left of it once `done` are done, where some are. */
  | { readonly kind: 'most'; readonly most: number; readonly done?: number; readonly count: number }
  | { readonly kind: 'floor' | 'ceiling'; readonly limit: number; readonly count: number }
  /** of what is due in a quarter, the part of one of its months. */
  | {
      readonly kind: 'part';
      readonly due: number;
      readonly part: number;
      readonly parts: number;
      readonly count: number;
    }
  /** what is due by the calendar is not drawn in a batch. */
  | { readonly kind: 'not-in-batch'; readonly count: 0 }
  /** the period is none of those in which the demand draws. */
  | ({ readonly kind: 'outside'; readonly of?: Exclude<PeriodKind, 'quarter'> } & DrawTimes)
  /** no more than there are. */
  | { readonly kind: 'bounded'; readonly total: number; readonly count: number }
  /** units that are excluded are not owed where all are asked for. */
  | { readonly kind: 'reachable'; readonly excluded: number; readonly count: number }
  | { readonly kind: 'none' };
