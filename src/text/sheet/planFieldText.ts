/**
 * What stands in the columns of a bureau's own plan table, where our own table has no such column.
 */
export const planFieldText = {
  types: { open: '不定向', directed: '定向' },
  methods: { visit: '现场检查', offsite: '非现场检查' },
  /** 西平 2024 一（二） */
  content: '污染防治设施运行情况，污染物排放情况，环评、“三同时”、排污许可证等环境管理制度落实情况',
  percent: (percent: number) => `${percent}%`,
  /** Beside cells that hold whole sentences: never taken for a number. */
  percentWords: (percent: number) => `本期${percent}%`,
  frequency: '本期1次',
  shareAndFrequency: (percent: number) => `本期${percent}%，1次`,
  month: (year: number, month: number) => `${year}年${month}月`,
  months: (year: number, first: number, last: number) => `${year}年${first}月至${last}月`,
} as const;
