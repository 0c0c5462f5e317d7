/**
 * Words of the functions that formulas can use: what Excel says of each while it is typed, and why
 * one gives an error.
 */

import type { FunctionId } from './functionNames';

/** A function by what it does, and its parameters: name and help, in their order. */
interface FunctionWords {
  readonly description: string;
  readonly parameters: Readonly<Record<string, readonly [name: string, help: string]>>;
}

const rounding = [
  '取整',
  '小数怎样取整：进一、四舍五入、舍去；不填为进一（“不低于”“至少”的算法）',
] as const;

export const functionText = {
  QUOTA: {
    description:
      '按比例应抽多少家。比例按写出的数计算，25% 的 60 家正好 15 家，不因小数误差多抽一家。',
    parameters: {
      total: ['企业数', '这一类共有多少家；可以是一列'],
      ratio: ['比例', '抽查比例，如 25%；可以是一列'],
      rounding,
    },
  },
  STAFFQUOTA: {
    description: '按执法人员数 1:n 应抽多少家。',
    parameters: {
      staff: ['人员数', '执法人员数；可以是一列'],
      units: ['每人家数', '1:n 里的 n，如 1:2.5 填 2.5'],
      rounding,
    },
  },
  COVERAGE: {
    description: '全覆盖：还没有检查的企业，分到余下各次抽取，本次至少抽多少家。',
    parameters: {
      total: ['企业数', '要全覆盖的企业共有多少家；可以是一列'],
      visited: ['已查企业数', '其中已经检查过的家数；可以是一列'],
      left: ['余下次数', '到期限为止还抽取几次，含本次'],
    },
  },
  TICKET: {
    description: '由种子和编号算出票号，票号小的抽中；与抽取底册所列的相同。',
    parameters: {
      seed: ['种子', '抽取时公布的种子'],
      ids: ['编号', '抽取底册里企业的编号；可以是一列'],
      method: ['方法', 'sha256 或 seedrandom-utf8；不填为 sha256'],
    },
  },
  WORKDAY: {
    description:
      '若干个工作日以后或以前的日期，按国务院放假通知（含调休上班）计算；结果请设为日期格式。',
    parameters: {
      date: ['日期', '起算的日期，当天不计；可以是一列'],
      days: ['工作日数', '负数为以前'],
      off: ['放假日期', '程序还没有的年份，填放假通知里的全部放假日期；其他年份不填'],
      work: ['上班日期', '上述年份的调休上班日期'],
    },
  },
  CREDITCODE: {
    description: '核对统一社会信用代码，写明哪里不对。',
    parameters: { codes: ['代码', '统一社会信用代码，或 15 位注册号；可以是一列'] },
  },
  CHECKS: {
    description: '企业当年查过几次：同一家同一天的记录算一次。',
    parameters: {
      enterprises: ['企业', '企业名称或统一社会信用代码；可以是一列'],
      checked: ['检查记录的企业', '检查记录里写企业名称或代码的一列'],
      dates: ['检查记录的日期', '检查记录里写检查日期的一列，与前一列同样长'],
      year: ['年度', '哪一年，如 2026；不填为今年'],
    },
  },
} as const satisfies Readonly<Record<FunctionId, FunctionWords>>;

/** How parts of an enterprise count, as a formula says it. */
export const roundingWords = { up: '进一', nearest: '四舍五入', down: '舍去' } as const;

export const creditCodeWords = {
  right: '正确',
  numeric: '存成了数字，末几位已丢失；请设为文本后重新填写',
} as const;

/** Why a function gives an error; Excel shows it beside the cell. */
export const functionFaultText = {
  whole: (name: string) => `“${name}”应为不小于 0 的整数`,
  positive: (name: string) => `“${name}”应为大于 0 的整数`,
  number: (name: string) => `“${name}”应为不小于 0 的数`,
  ratio: '“比例”应在 0 到 100% 之间，25% 请写 25% 或 0.25',
  rounding: '“取整”请填进一、四舍五入或舍去',
  method: '“方法”请填 sha256 或 seedrandom-utf8',
  date: (name: string) => `“${name}”不是日期`,
  days: '“工作日数”应为 -1000 到 1000 的整数',
  noticeLacking: (year: string) =>
    `还没有 ${year} 年的放假通知，日期定不下来；请把通知里的放假日期和上班日期作为后两项填入`,
  year: '“年度”应为年份，如 2026',
  columns: '检查记录的两列应同样长',
  sizes: '各列的长短不一致',
} as const;

/** Words and data of the sheet that shows each function. */
export const functionSheetText = {
  title: '公式函数示例',
  subtitle:
    '改动示例数据，结果随之变化；结果一列可照抄到自己的表里。参数都可以是一列，结果向下填满。',
  header: ['函数', '用途', '数据一', '数据二', '数据三', '结果', '公式'],
  records: '检查记录示例',
  recordHeader: ['企业名称', '检查日期'],
  /** For the parameters in their order; those that the records give are left out. */
  examples: {
    QUOTA: ['61', '25%'],
    STAFFQUOTA: ['7', '2.5'],
    COVERAGE: ['100', '30', '3'],
    TICKET: ['314159', 'A-1'],
    WORKDAY: ['2026-02-13', '1'],
    CREDITCODE: ['91350100M000100Y4X'],
    CHECKS: ['青澜化工有限公司', '2026'],
  },
  checks: [
    ['青澜化工有限公司', '2026-01-15'],
    ['青澜化工有限公司', '2026-03-02'],
    ['城东纸业有限公司', '2026-03-03'],
    ['青澜化工有限公司', '2025-11-20'],
  ],
} as const;
