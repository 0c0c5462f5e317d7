import type { Quarter } from '../../domain/calendar/period';
import type { Severity } from '../../domain/ground/problem';

/** The words of the second step, 方案, and of the choice of profile and quarter elsewhere. */
export const paneProfileText = {
  profile: '方案',
  choose: '请选择本单位的方案',
  ownProfiles: '本工作簿的方案',
  unreadSheets: (count: number) => `“抽查方案”表有 ${count} 处读不懂，这张表的方案没有列出`,
  presets: '内置方案',
  ownName: (base: string) => `本局方案（据“${base}”修改）`,
  own: { changed: '本局方案（已修改）', imported: '导入的方案' },
  ownHint: { changed: '与原方案不同，尚未存入工作簿。', imported: '尚未存入工作簿。' },
  differences: (base: string, count: number) => `与“${base}”有 ${count} 处不同`,
  difference: (before: string, after: string) => `${before} → ${after}`,
  edit: '修改',
  exchange: '导入、导出',
  revert: '恢复原方案',
  conflict: {
    error: '规则之间有冲突，本季度抽不成',
    warning: '规则之间有冲突，本季度可以继续抽取',
  } satisfies Record<Severity, string>,
  remedies: '可以这样改：',
  trial: '试抽一次',
  trialAgain: '再试抽一次',
  trialMark: '试抽，不作数，不写入',
  trialHint: '用一次性的种子，只看任务怎样落到人和地区，抽中的企业不显示。',
  trialInspectors: (people: number, least: number, most: number) =>
    least === most
      ? `今年任务数（含试抽）：${people} 人，每人 ${most} 家`
      : `今年任务数（含试抽）：${people} 人，每人 ${least}～${most} 家`,
  trialDistricts: (districts: number) => `试抽的任务数：${districts} 个地区`,
  noRegion: '未填行政区划',
  trialCount: (name: string, count: number) => `${name}：${count} 家`,
  moreBars: (count: number) => `再显示 ${count} 个`,
  chooseFirst: '选定方案后显示各类应抽数。',
  document: (document: string) => `依据：${document}`,
  year: '年度',
  quarter: '季度',
  yearOption: (year: number) => `${year}年`,
  quarterOption: (quarter: Quarter) => `第${quarter}季度`,
  table: {
    caption: '各类应抽数',
    category: '类别',
    total: '总数',
    excluded: '排除',
    quota: '应抽',
    sum: '合计',
    none: '–',
    directed: '定向抽查',
    directedHint: '与各类抽中的企业重合的不重复检查，所以不加入合计。',
  },
  inspectors: (all: number, licensed: number, teamSize: number) =>
    `检查人员 ${all} 人（持证 ${licensed} 人），每组 ${teamSize} 人`,
  load: (average: string) => `人均约 ${average} 家`,
  leftOut: (who: string) => `未计入：${who}`,
  clauses: (count: number) => `方案依据的条款（${count} 条）`,
  chosen: '原文未定，本方案取值',
  blocked: (count: number) => `还有 ${count} 处要改：请改好名录后重新读取，或另选方案、季度。`,
  unanswered: (count: number) => `还有 ${count} 个问题没有回答，回答后才能抽取。`,
  fits: '规则之间没有冲突',
} as const;
