import type { OtherCells } from './otherCell';

declare const inspectorId: unique symbol;
/** First licence number where there is one, else unit + name. */
export type InspectorId = string & { readonly [inspectorId]: true };

/** One row of the 检查人员名录库; texts as in Enterprise. */
export interface Inspector {
  readonly id: InspectorId;
  /** 1-based, as Excel shows it. */
  readonly rowNumber: number;
  readonly name: string;
  readonly unit?: string;
  /**
   * All licence numbers in the cell, one person may hold two; none when they had expired at the
   * date of reading. Empty: not licensed.
   */
  readonly licences: readonly string[];
  /** ISO date. */
  readonly licenceExpiry?: string;
  readonly title?: string;
  readonly department?: string;
  readonly region?: string;
  readonly years?: number;
  readonly specialty?: string;
  /** False when 人员状态 says 失效, 调离, 退休 and the like: not to be drawn. */
  readonly active: boolean;
  /** 在编在岗 as the register says; true when it says nothing. */
  readonly onPost: boolean;
  readonly auxiliary: boolean;
  /** 年度检查次数 so far. */
  readonly visits: number;
  /** 回避企业: names or codes. */
  readonly recusals: readonly string[];
  /** Filled cells of columns that are no field and that the rules name. */
  readonly others?: OtherCells;
}
