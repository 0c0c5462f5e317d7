/** The columns that plan tables of authorities have (domain: 抽查工作计划表). */
export const PLAN_FIELDS = [
  'number',
  'planName',
  'taskName',
  'taskType',
  'category',
  'item',
  'content',
  'object',
  'share',
  'frequency',
  'shareAndFrequency',
  'total',
  'count',
  'time',
  'from',
  'to',
  'department',
  'method',
  'body',
  'remark',
] as const;

/**
 * `total` is how many units there are, `count` how many are drawn; `time` is one column for both
 * days, `from` and `to` are two; `department` starts the plan, `body` carries out the checks.
 */
export type PlanField = (typeof PLAN_FIELDS)[number];

/** The words of real plan tables, folded or not; a header is compared after foldWord. */
export interface PlanWords {
  readonly headers: Readonly<Record<PlanField, readonly string[]>>;
  /** First words of the lines under a table: 备注, 合计 … */
  readonly footerWords: readonly string[];
}
