/**
 * Wording of the sheets that follow a draw: 检查台账, 季度统计表, 非现场名单. Readers find their way by the same
 * words.
 */

import type { Period } from '../../domain/calendar/period';
import { periodText } from '../term/periodText';
import { listText } from './sheetText';

/** 许昌 2026 三（六）: what the published result says. */
export const publicationResults = [
  '未发现问题',
  '发现问题已责令整改',
  '发现违法行为已立案调查',
] as const;

/** 许昌 2026 三（六）: why a result may be kept back. */
export const withheldReasons = ['保密', '国家安全', '公共安全'] as const;

/** 检查台账: a row a task, from the visit to the publication of its result. */
export const publicationText = {
  title: (bureau: string, period: Period) => `${bureau}${periodText(period)}双随机检查台账`,
  subtitle: (count: number) => `共 ${count} 家；内部使用，对外公示用结果公示稿`,
  asOf: '截至日期',
  columns: {
    number: '序号',
    name: '企业名称',
    creditCode: '统一社会信用代码',
    people: '检查人员',
    checked: '检查日期',
    content: '检查内容（事项）',
    result: '检查结果',
    open: '是否公开',
    reason: '不公开理由',
    published: '公开日期',
    due: '公开期限',
    left: '剩余天数',
    state: '状态',
    platform: '公开平台',
    uploaded: '上传日期',
    uploadDue: '上传期限',
    uploadLeft: '上传剩余天数',
    found: '发现的问题',
    monitored: '同步监测',
    correctBy: '整改期限',
    revisited: '回访日期',
    correctionLeft: '整改剩余天数',
    handedOver: '移交移送',
    penalised: '处罚及纳入信用信息日期',
    enteredBy: '录入人',
    recognised: '结果互认',
  },
  yes: '是',
  no: '否',
  states: {
    unchecked: '未检查',
    recognised: '结果互认',
    withheld: '不公开',
    published: '已公开',
    overdue: '已逾期',
    due: '待公开',
  },
  peopleSeparator: listText.separator,
  /** How dates are typed that Excel does not take for dates, and what it understands. */
  dateSigns: [
    ['.', '-'],
    ['．', '-'],
    ['。', '-'],
    ['年', '-'],
    ['月', '-'],
    ['日', ''],
  ],
  workingDays: '工作日（供计算）',
  rate: '公开率',
  hint: '检查、公开、上传、整改、移交等由经办人在各栏填写，没有的不填；期限、剩余天数、状态按截至日期自动计算。打印区只到公开日期，其余各栏在右边。结果互认填写认可的是哪一次检查，本次就不再检查。',
  rules: {
    publish: (rule: string, clause: string) => `公开期限：${rule}${clause}。`,
    upload: (rule: string, clause: string) => `上传期限：${rule}${clause}。`,
  },
  clause: (number: string) => `〔${number}〕`,
  noRules: { publish: '方案没有规定公开期限。', upload: '' },
  tentative: (years: readonly number[]) =>
    `${years.join('、')} 年放假安排尚未录入，涉及的期限为暂定。`,
  /** Parts of the formula that counts the states: 共 39 家：已检查 12 家，… */
  all: '共 ',
  units: ' 家',
  checked: '已检查 ',
  comma: '，',
  colon: '：',
} as const;

export const statisticsText = {
  title: (bureau: string, period: Period) => `${bureau}${periodText(period)}“双随机”抽查情况统计表`,
  bureau: '单位',
  groups: [
    {
      heading: '污染源家数',
      headers: ['总数', '一般排污单位家数', '重点排污单位家数', '特殊监管对象数量'],
    },
    { heading: '环境监察人员信息库', headers: ['环境监察人员数量'] },
    {
      heading: '实施“双随机”监管污染源家次',
      headers: ['总家次', '一般排污单位家次', '重点排污单位家次', '特殊监管对象家次'],
    },
  ],
  published: '随机抽查信息公开数量',
  problems: '随机抽查发现并查处违法问题数量',
  sum: '合计',
  span: (from: string, to: string, asOf: string) => `统计期间：${from}至${to}    截至 ${asOf}`,
  remarks: (offsite: number) => [
    `备注：1. 污染源家数为名录中未关闭、未注销的单位；${offsite === 0 ? '' : `非现场监管的 ${offsite} 家计入一般排污单位；`}监察人员数量不含辅助人员。`,
    '2. 家次为本期名单中已填检查日期的任务，加上检查记录中本期的其他双随机检查；公开数量为已填公开日期的检查；查处数量为检查结果“发现问题已责令整改”“发现违法行为已立案调查”的检查。',
  ],
  signatures:
    '填表人：＿＿＿＿＿＿＿＿    审核人：＿＿＿＿＿＿＿＿    单位负责人：＿＿＿＿＿＿＿＿    （盖章）    填表日期：＿＿＿＿年＿＿月＿＿日',
} as const;

export const offsiteText = {
  title: (bureau: string, period: Period) => `${bureau}${periodText(period)}非现场监管名单`,
  subtitle: (count: number, deadline: string) =>
    `监督执法正面清单企业 ${count} 家，本期全覆盖，${deadline}前完成`,
  headers: [
    '序号',
    '企业名称',
    '统一社会信用代码',
    '地址',
    '行政区划',
    '行业类别',
    '监控方式',
    '核查日期',
    '核查情况',
    '核查人',
  ],
  remark:
    '备注：非现场核查可采用在线监测、视频监控、用电监控、无人机、走航车等方式；发现问题的，转为现场检查。',
} as const;
