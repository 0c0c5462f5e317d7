/**
 * Words of the pane's tab 公示: what is due when, what has been published, and the documents that can
 * be made.
 */

import { percentText } from '../term/numberText';

export const panePublishText = {
  separator: '，',
  deadlines: {
    heading: '期限',
    upcoming: '还没有到期',
    over: '已经过期',
    overHint: '按期限推算，做完的可以不理会。',
    onSite: '随每次检查而定',
    due: (date: string) => `${date}前`,
    left: (days: number) => (days === 0 ? '今天到期' : `还有 ${days} 天`),
    rule: (rule: string, clause: string) => (clause === '' ? rule : `${rule}〔${clause}〕`),
    late: (days: number) => `已过 ${days} 天`,
    tentative: '暂定',
    restDay: '休息日，文件没有写是否顺延',
    tentativeTitle: (year: number) => `${year}年的放假安排还没有录入`,
    tentativeHint: '标“暂定”的日期是按周末和法定节日推算的，录入后自动重算。',
    enterNotice: '录入放假安排',
    none: '这个方案没有规定期限。',
  },
  results: {
    heading: '结果公开',
    hint: '检查完成后，在“结果公示”表填检查日期、检查结果和公开日期，再点“重新读取”。',
    rate: (rate: number) => `公开率 ${percentText(rate)}`,
    counts: (published: number, owed: number) => `应公开 ${owed} 家，已公开 ${published} 家`,
    noneOwed: '还没有检查完成、应当公开的。',
    units: (count: number) => `${count} 家`,
    dueOn: (date: string) => `应于 ${date}前公开`,
    left: (days: number) =>
      days < 0 ? `已逾期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`,
    tentative: '（暂定）',
    checkedOn: (date: string) => `${date}检查`,
    publishedOn: (date: string) => `${date}公开`,
    reason: (reason: string) => `理由：${reason}`,
    noOverdue: '没有逾期未公开的。',
    write: '生成结果公示表',
    writing: '正在生成…',
  },
  documents: {
    heading: '表格文书',
    hint: '都生成新的工作表，不改动已有的表。',
    write: '生成',
    writing: '正在生成…',
    writeOf: (name: string) => `生成${name}`,
    names: {
      publication: '结果公示表',
      offsite: '非现场名单',
      statistics: '季度统计表',
      'annual-plan': '下年度抽查计划',
      'year-plan': '全年抽查工作计划表',
      notices: '抽查通知',
      slips: '抽取单',
    },
    hints: {
      publication: '名单上各家的检查结果、公开期限和公开率。',
      offsite: '正面清单企业本期的非现场检查。',
      statistics: '按上报格式汇总本期的家数、家次、公开数和查处数。',
      'annual-plan': '按类别和季度列出下年度应抽数和算式。',
      'year-plan':
        '全年各季度的抽查任务，含定向抽查和联合检查；有随机抽查事项清单的，另按事项列一张。',
      notices: '名单上各家的检查通知书和一览表。',
      slips: '每组一张，列出所查企业，供签字。',
    },
  },
} as const;
