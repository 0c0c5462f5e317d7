/**
 * Wording of what goes with the checks of a list: 抽查通知, 行政检查通知书, 行政检查审批表 and 任务报备 (国务院办公厅
 * 《关于严格规范涉企行政检查的意见》国办发〔2024〕54号; 司法部《行政检查文书基本格式文本（试行）》; 许昌 2026 四（三）).
 */

import type { Period } from '../../domain/calendar/period';
import type { CapSpan } from '../../domain/profile/profile';
import { periodText } from '../term/periodText';
import { conductRules } from './conductText';
import { planFieldText } from './sheetText';

/** What differs from one 检查通知书 to the next, worded. */
interface Letter {
  /** Law, plan and list of items. */
  readonly basis: string;
  readonly period: Period;
  readonly deadline: string;
  readonly frequency: string;
  readonly people: string;
  /** Those who help and may not check alone, '' for none. */
  readonly helpers: string;
  /** The departments that join, '' where none does. */
  readonly joint: string;
  /** What the check covers, '' where nothing names items. */
  readonly items: string;
}

const SPANS: Readonly<Record<CapSpan, string>> = {
  day: '当日',
  week: '本周',
  month: '本月',
  quarter: '本季度',
  year: '本年度',
};

/** Words that several of the documents share. */
export const checkText = {
  separator: '、',
  source: '双随机抽取',
  sourceOf: (period: Period) => `双随机抽取（${periodText(period)}抽查名单）`,
  method: '现场检查',
  basis: (law: string, document: string) => `${law}，${document}`,
  content: planFieldText.content,
  person: (name: string, licence: string) =>
    licence === '' ? `${name}（执法证号＿＿＿＿＿＿）` : `${name}（执法证号 ${licence}）`,
  frequencyOf: (span: CapSpan, count: number, times: number) =>
    `${SPANS[span]}第 ${count} 次／上限 ${times} 次`,
  frequency: (count: number) => `本年度第 ${count} 次／上限＿＿次`,
  frequencySeparator: '，',
  noJoint: '否',
  isJoint: (departments: readonly string[]) => `是，联合部门：${departments.join('、')}`,
  none: '无',
} as const;

export const noticeText = {
  title: (bureau: string, period: Period) => `${bureau}${periodText(period)}双随机抽查通知一览表`,
  subtitle: (count: number, deadline: string) =>
    `共 ${count} 家，${deadline}前完成；现场检查实施前，名单对被抽查单位保密`,
  secret: '保密：检查实施前不得外传',
  headers: [
    '序号',
    '企业名称',
    '联系人',
    '联系电话',
    '地址',
    '检查时间',
    '检查人员',
    '通知日期',
    '签收',
  ],
  /** A column that the notice has only where something names items. */
  itemsHeader: '抽查事项',
} as const;

export const letterText = {
  title: '行政检查通知书',
  number: (year: number) => `（机关代字）＿＿＿＿＿＿〔${year}〕第＿＿＿号`,
  paragraphs: ({ basis, period, deadline, frequency, people, helpers, joint, items }: Letter) => [
    `    根据${basis}，经双随机抽取，我局决定对你单位实施行政检查。现将有关事项通知如下：`,
    `    一、任务来源：${checkText.sourceOf(period)}。检查方式：${checkText.method}。检查频次：${frequency}。`,
    `    二、检查时间：＿＿＿＿年＿＿月＿＿日（${deadline}前完成）。`,
    `    三、检查人员：${people}。${helpers === '' ? '' : `协助人员：${helpers}，不单独实施检查。`}${joint === '' ? '' : `联合检查部门：${joint}。`}检查人员不少于两人，应当主动出示执法证件和本通知书；未出示的，你单位有权拒绝检查。`,
    `    四、检查${items === '' ? `内容：${checkText.content}` : `事项：${items}`}。`,
    '    五、你单位有权核对检查人员身份，申请与检查有利害关系的人员回避，对检查情况作出陈述和说明；应当如实提供有关资料，配合检查。检查人员应当为你单位保守商业秘密。',
    `    六、检查人员遵守“五个严禁”“八个不得”（国办发〔2024〕54号）：${conductRules.join('；')}。`,
    '    七、检查结果将依法公开。监督电话：＿＿＿＿＿＿＿＿＿＿。',
    '    本局联系人：＿＿＿＿＿＿，电话：＿＿＿＿＿＿＿＿，地址：＿＿＿＿＿＿＿＿＿＿＿＿＿＿。',
  ],
  seal: (bureau: string) => `${bureau}（盖章）`,
  date: '＿＿＿＿年＿＿月＿＿日',
  receipt: '被检查单位签收：＿＿＿＿＿＿＿＿＿＿    签收日期：＿＿＿＿年＿＿月＿＿日',
} as const;

export const approvalText = {
  title: '行政检查审批表',
  subtitle: (bureau: string, period: Period, part: string) =>
    `${bureau}    ${periodText(period)}    ${part}`,
  ofTeam: (number: number, all: number) => `第 ${number} 组，共 ${all} 组`,
  ofList: (count: number) => `本期整批 ${count} 家`,
  labels: {
    basis: '检查依据',
    source: '任务来源',
    items: '检查事项',
    method: '检查方式',
    time: '检查时间',
    people: '检查人员及执法证号',
    helpers: '协助人员',
    joint: '是否联合检查',
    unitOpinion: '承办机构意见',
    headOpinion: '负责人意见',
    note: '备注',
  },
  objects: '检查对象',
  attached: '附：检查对象名单',
  objectCount: (count: number) => `${count} 家，名单见下表`,
  seeBelow: '见下表',
  time: (deadline: string) => `＿＿＿＿年＿＿月＿＿日至＿＿月＿＿日（${deadline}前完成）`,
  opinion: '\n\n签名：＿＿＿＿＿＿＿＿    ＿＿＿＿年＿＿月＿＿日',
  note: '检查频次按抽取时的检查记录计算；上限没有写明的，按公布的年度检查频次上限填写。',
  headers: {
    number: '序号',
    name: '企业名称',
    code: '统一社会信用代码',
    frequency: '检查频次',
    people: '检查人员及执法证号',
    joint: '联合',
  },
} as const;

/** 检查记录表: what was found and the signatures are written by hand. */
export const checkFormText = {
  title: '双随机抽查检查记录表',
  subtitle: (bureau: string) => bureau,
  labels: {
    name: '被检查单位',
    code: '信用代码',
    contact: '联系人',
    phone: '联系电话',
    address: '地址',
    source: '任务来源',
    basis: '检查依据',
    items: '检查事项',
    people: '检查人员及执法证号',
    helpers: '协助人员',
    joint: '联合部门',
    time: '检查时间',
    shown: '出示证件',
  },
  time: '＿＿＿＿年＿＿月＿＿日＿＿时＿＿分至＿＿时＿＿分',
  shown: '□ 检查人员不少于两人，已出示执法证件和检查通知书，已告知陈述、申辩和申请回避的权利',
  found: '检查情况',
  rooms: [
    { label: '发现的问题', words: '', height: 60 },
    {
      label: '检查结果',
      words:
        '□ 未发现问题    □ 发现问题已责令整改，＿＿＿＿年＿＿月＿＿日前完成\n□ 发现违法行为已立案调查    □ 移交移送：＿＿＿＿＿＿＿＿＿＿＿＿\n同步监测：□ 是    □ 否',
      height: 58,
    },
    {
      label: '被检查单位意见',
      words:
        '□ 以上记录属实    □ 有异议：\n\n签名：＿＿＿＿＿＿＿＿（盖章）    ＿＿＿＿年＿＿月＿＿日',
      height: 62,
    },
    {
      label: '检查人员签名',
      words: '\n＿＿＿＿＿＿＿＿    ＿＿＿＿＿＿＿＿    ＿＿＿＿年＿＿月＿＿日',
      height: 44,
    },
  ],
  note: '被检查单位拒绝签名的，由检查人员注明原因，有见证人的由见证人签名。检查后及时填入检查台账。',
} as const;

export const filingText = {
  headers: [
    '序号',
    '企业名称',
    '统一社会信用代码',
    '地址',
    '任务来源',
    '检查事项',
    '检查方式',
    '计划开始日期',
    '计划完成日期',
    '检查人员',
    '执法证号',
    '协助人员',
    '联合部门',
    '检查频次',
  ],
} as const;
