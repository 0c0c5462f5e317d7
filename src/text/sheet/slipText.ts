/** Wording of 抽取单, by team or by person, and of what an inspector has to know before the visit. */

import type { Period } from '../../domain/calendar/period';
import { periodText } from '../term/periodText';

export const slipText = {
  title: (bureau: string, whose: string) => `${bureau}双随机抽取单（${whose}）`,
  ofTeam: (period: Period, number: number, all: number) =>
    `${periodText(period)}第 ${number} 组，共 ${all} 组`,
  ofPerson: (period: Period, name: string, count: number) =>
    `${periodText(period)} ${name} ${count} 家`,
  people: '人员',
  lead: '主办',
  assists: '协办',
  auxiliaries: '辅助人员',
  joint: '联合部门',
  named: (label: string, names: readonly string[]) => `${label}：${names.join('、')}`,
  peopleSeparator: '；',
  /** The first letters of the fingerprint are enough to find the list. */
  drawnBy: (seed: string, fingerprint: string) =>
    `抽取依据：种子 ${seed}，名录指纹 ${fingerprint.slice(0, 16)}…（全文见抽取记录）。`,
  items: '抽查事项',
  /** In a narrow column. */
  itemsLabel: '事项',
  role: { lead: '主办', assist: '协办', auxiliary: '辅助' },
  roleWith: (role: string, others: readonly string[]) =>
    others.length === 0 ? `本人${role}。` : `本人${role}，同组${others.join('、')}。`,
  headers: ['序号', '企业名称', '地址', '联系人', '联系电话', '类别', '检查期限', '检查日期'],
  known: '须知',
  signatures:
    '检查人员（签字）：＿＿＿＿＿＿＿＿＿＿  监督人（签字）：＿＿＿＿＿＿＿＿  日期：＿＿＿＿年＿＿月＿＿日',
  cut: '┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ 裁切线 ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈ ┈',
} as const;

/** 唐山 2024 二（五）: 检查前应……充分了解检查对象的基本情况，如行政许可、经营状态、投诉举报、行政处罚等信息. */
export const briefingText = {
  separator: '；',
  inner: '，',
  empty: '没有填写',
  permit: (words: string) => `排污许可：${words}`,
  permitNumber: (number: string) => `证号 ${number}`,
  production: (words: string) => `生产状态：${words}`,
  credit: (words: string) => `信用评价：${words}`,
  complaint: (words: string) => `信访举报：${words}`,
  complaints: { verified: '有，已查实', some: '有', notVerified: '没有查实的', none: '没有' },
  penalty: (words: string) => `行政处罚：${words}`,
  penalised: { yes: '上季度受过行政处罚', no: '上季度没有受过行政处罚' },
  violation: { yes: '有违法记录', no: '没有违法记录' },
  last: (day: string, kind: string, result: string) =>
    `上次检查：${day}${kind === '' ? '' : `（${kind}）`}，${result === '' ? '结果没有记载' : result}`,
  noLast: '上次检查：检查记录里没有这一家',
  noRecords: '上次检查：工作簿里没有检查记录表，请行前查明',
  sources: (sheet: string, headers: readonly string[], recordsSheet: string | null) =>
    `须知取自「${sheet}」的${headers.map((header) => `“${header}”`).join('')}列${recordsSheet === null ? '' : `和「${recordsSheet}」等检查记录`}`,
  noSource: '没有读到检查对象名录，请行前查明许可、生产、信用、举报和处罚情况',
  lacking: (labels: readonly string[]) =>
    `；名录没有${labels.map((label) => `“${label}”`).join('')}列，请行前查明`,
  end: '。',
} as const;
