/**
 * Words of the pane's tab 公示: what is due when, what has been published, and the documents that can
 * be made.
 */

import type { YearDue } from '../../domain/deadline/yearDeadlines';
import { shortPeriodText } from '../term/periodText';
import { percentText } from '../term/numberText';

export const panePublishText = {
  separator: '，',
  deadlines: {
    heading: '期限',
    upcoming: '还没有到期',
    over: '已经过期',
    overHint: '按期限推算，做完的可以不理会。',
    onSite: '随每次检查而定',
    afterDraw: '随抽取日期而定',
    afterDrawHint: '本期还没有抽取，或抽取记录没有写抽取时间。',
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
  calendar: {
    heading: (year: number) => `${year}年一览`,
    month: (month: number) => `${month}月`,
    nextYear: '次年',
    states: [
      ['done', '已抽取'],
      ['over', '已过期'],
      ['next', '下一个'],
      ['later', '还没有到期'],
    ] as const,
    due: ({ date, period, tentative, state }: YearDue, what: string) =>
      `${Number(date.slice(8, 10))}日 ${what}（${shortPeriodText(period)}）` +
      (state === 'done' ? '，已抽取' : state === 'over' ? '，已过期' : '') +
      (tentative ? '，暂定' : ''),
  },
  results: {
    heading: '结果公开',
    hint: '检查完成后，在“检查台账”填检查日期、检查结果和公开日期，再点“重新读取”。',
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
    still: {
      upload: (days: number) => (days < 0 ? `上传已逾期 ${-days} 天` : `还有 ${days} 天上传期限到`),
      correction: (days: number) =>
        days < 0 ? `整改到期 ${-days} 天，没有回访` : `还有 ${days} 天整改到期`,
    },
    late: {
      upload: (count: number) => `${count} 家逾期没有上传。`,
      correction: (count: number) => `${count} 家整改已到期，没有填回访日期。`,
    },
    noOverdue: '没有逾期未公开的。',
    write: '生成检查台账',
    writing: '正在生成…',
  },
  documents: {
    heading: '表格文书',
    hint: '都生成新的工作表，不改动已有的表。',
    first: { write: '生成', writeOf: (name: string) => `生成${name}` },
    again: { write: '重新生成', writeOf: (name: string) => `重新生成${name}` },
    writing: '正在生成…',
    standing: (sheet: string) => `已有「${sheet}」`,
    open: '打开',
    openOf: (sheet: string) => `打开「${sheet}」`,
    names: {
      approvals: '行政检查审批表（按组）',
      'list-approval': '行政检查审批表（整批）',
      notices: '抽查通知',
      slips: '抽取单（按组）',
      'person-slips': '抽取单（按人）',
      filing: '任务报备表',
      'check-forms': '检查记录表',
      publication: '检查台账',
      board: '结果公示稿',
      offsite: '非现场名单',
      statistics: '季度统计表',
      'annual-plan': '下年度抽查计划',
      'year-plan': '全年抽查工作计划表',
      summary: '监管工作总结',
      'year-data': '行政检查年度数据',
    },
    hints: {
      approvals: '每组一页：依据、任务来源、对象、事项、人员及执法证号、检查频次，供审批。',
      'list-approval': '本期整批一份，后附名单，供审批。',
      notices: '名单上各家的检查通知书和一览表。文号、监督电话、联系人留空填写。',
      slips: '每组一张，列出所查企业和行前须知，供签字；几张拼一页，可裁开。',
      'person-slips': '每人一张，列出本人要查的企业、分工和行前须知。',
      filing: '一行一个任务，供导入其他系统报备。',
      'check-forms': '每家一页，带到现场：检查情况、结果和双方签名留空填写。',
      publication:
        '一行一个任务：检查、整改、移交、上传、公开都记在这里，公开率、统计和总结由它得出。',
      board: '从检查台账取出可以公开的，供张贴上网；不公开和没有结果的不列入。',
      offsite: '正面清单企业本期的非现场检查。',
      statistics: '按上报格式汇总本期的家数、家次、公开数和查处数。',
      'annual-plan': '按类别和季度列出下年度应抽数和算式。',
      'year-plan':
        '全年各季度的抽查任务，含定向抽查和联合检查；有随机抽查事项清单的，另按事项列一张。',
      summary: '本期数字已填好，留出典型案例的位置。',
      'year-data': '全年检查次数、对象数、问题数、公开数，次年1月31日前公开。',
    },
  },
} as const;
