import type { EnterpriseField, InspectorField } from '../domain/register/field';

/** Words whose meaning depends on what is spoken of: they alone tell no field. */
export interface VagueWords {
  readonly production: readonly string[];
  readonly credit: readonly string[];
  readonly permitClass: readonly string[];
  readonly status: readonly string[];
  readonly onPost: readonly string[];
  readonly auxiliary: readonly string[];
}

/**
 * What columns with unknown headers say. It is kept narrow: what is found by it is asked of a clerk.
 */
export interface SpokenVocabulary {
  readonly vague: VagueWords;
  /** What a cell that states an end may hold beside the word for it: 企业 已于 年 月. */
  readonly fillers: readonly string[];
  /**
   * Parts of headers that tell which field marks, counts or dates may be of, where the header as a
   * whole is unknown.
   */
  readonly enterpriseParts: Partial<Readonly<Record<EnterpriseField, readonly string[]>>>;
  readonly inspectorParts: Partial<Readonly<Record<InspectorField, readonly string[]>>>;
  /** Parts of headers of dates of checks. */
  readonly dateParts: readonly string[];
  /** Parts of headers of counts that are none of this year's checks: 上年度, 计划. */
  readonly otherCountParts: readonly string[];
}
