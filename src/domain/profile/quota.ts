/** How many units a rule asks for: a part of the language of profiles (profile.ts). */

import type { Rounding } from '../ground/roundUp';

export type { Rounding };

/** A batch is one draw, whenever it is made. */
export type PeriodUnit = 'batch' | 'month' | 'quarter' | 'half-year' | 'year';

/** Who counts in 人员:对象 ratios: 在编在岗, 实际在岗, or those with a licence. */
export type StaffBase = 'established' | 'on-duty' | 'licensed';

/**
 * What is done so many times: absent, every unit of the category is checked; 'draws', a draw is
 * made, of which nothing says how many units it takes; 'unsaid', the words can mean either (每季度 1
 * 次), and the clerk is asked. Until then it is reckoned as every unit.
 */
export type TimesOf = 'draws' | 'unsaid';

export type Quota =
  /** percent of the category's total; 25 means 25 %. Rounds up unless it says otherwise. */
  | {
      readonly kind: 'percent';
      readonly percent: number;
      readonly per: PeriodUnit;
      readonly rounding?: Rounding;
    }
  /** so many times in the period; of what, see TimesOf. */
  | {
      readonly kind: 'times';
      readonly times: number;
      readonly per: PeriodUnit;
      readonly of?: TimesOf;
    }
  /** 1 inspector : `units` enterprises in the period. Rounds up unless it says otherwise. */
  | {
      readonly kind: 'staff';
      readonly units: number;
      readonly base: StaffBase;
      readonly per: PeriodUnit;
      readonly rounding?: Rounding;
    }
  | { readonly kind: 'count'; readonly count: number; readonly per: PeriodUnit }
  /** all of them must be met: the largest counts. */
  | { readonly kind: 'and'; readonly of: readonly Quota[] }
  /** one of them is enough: the smallest counts. */
  | { readonly kind: 'or'; readonly of: readonly Quota[] }
  /** a quota with a least and a most number of units in the span that it names. */
  | {
      readonly kind: 'bounded';
      readonly quota: Quota;
      readonly floor?: number;
      readonly ceiling?: number;
    }
  /**
   * no more than this (每年不超过 3%), rounded down unless it says otherwise. Alone it is drawn as a
   * quota is, as many as it allows; joined by 'and' it cuts off the others.
   */
  | { readonly kind: 'most'; readonly quota: LimitQuota }
  /** the clauses set no number: nothing is drawn. */
  | { readonly kind: 'none' };

/** A number of units that may be the most as well as the least. */
export type LimitQuota = Extract<Quota, { readonly kind: 'percent' | 'staff' | 'count' }>;
