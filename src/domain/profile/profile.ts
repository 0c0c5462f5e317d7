/**
 * A profile is one authority's rules as data (domain: 方案). Nothing here is code: conditions name fields and values, quotas name
 * numbers and periods, and every rule may cite the clause it comes from by its key in `clauses`.
 */

import type { Category } from './category';
import type { EnterpriseField } from '../register/field';

/** One test of one field. `is` compares for equality with any of the values, `contains` looks for any of them in a text. */
export type Condition =
  | { readonly field: EnterpriseField; readonly is: readonly (string | boolean)[] }
  | { readonly field: EnterpriseField; readonly contains: readonly string[] }
  | { readonly field: EnterpriseField; readonly atLeast: number };

/** The first rule of which any condition holds decides the category. */
export interface CategoryRule {
  readonly category: Category;
  readonly any: readonly Condition[];
  readonly clause?: string;
}

export type PeriodUnit = 'month' | 'quarter' | 'half-year' | 'year';

/** Who counts in 人员:对象 ratios: 在编在岗, 实际在岗, or those with a licence. */
export type StaffBase = 'established' | 'on-duty' | 'licensed';

export type Quota =
  /** percent of the category's total; 25 means 25 %. Rounds up. */
  | { readonly kind: 'percent'; readonly percent: number; readonly per: PeriodUnit }
  /** every unit of the category so many times in the period. */
  | { readonly kind: 'times'; readonly times: number; readonly per: PeriodUnit }
  /** 1 inspector : `units` enterprises a year. */
  | { readonly kind: 'staff'; readonly units: number; readonly base: StaffBase; readonly per: 'year' }
  | { readonly kind: 'count'; readonly count: number; readonly per: PeriodUnit }
  /** the clauses set no number: nothing is drawn. */
  | { readonly kind: 'none' };

export interface CategoryPlan {
  readonly quota: Quota;
  /** every unit at least once in so many years: raises the quota of a period where it must. */
  readonly coverageYears?: number;
  readonly clause?: string;
}

export type RegionRule = 'any' | 'same' | 'cross';

export interface Clause {
  /** e.g. 二（三） */
  readonly number: string;
  /** the words of the document. */
  readonly text: string;
  /** true where the document leaves a number open and this profile chose one. */
  readonly chosen?: boolean;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly authority: string;
  readonly document: string;
  readonly level: 'county' | 'city';
  readonly clauses: Readonly<Record<string, Clause>>;
  /** 'register' takes 企业分类 as it stands where a row has one, the rules decide the rest; 'rules' only reports disagreement. */
  readonly classifyBy: 'register' | 'rules';
  readonly categoryRules: readonly CategoryRule[];
  /** The category of a unit that no rule takes. */
  readonly otherwise: Category;
  readonly plans: Readonly<Record<Category, CategoryPlan>>;
  /** at most so many checks of a unit in a year; units at the cap leave the pool. */
  readonly cap?: { readonly times: number; readonly clause?: string };
  /** 停产 units stay in the population and leave the pool. */
  readonly suspendedInPool: boolean;
  readonly team: {
    readonly size: number;
    readonly region: RegionRule;
    readonly clause?: string;
  };
}
