/**
 * Words that all tabs of the pane share: the tabs themselves, their views, whose rules and which
 * quarter they are about, and writing a sheet.
 */

import { paneText } from './paneText';
import type { Period } from '../../domain/calendar/period';

export const paneTabText = {
  tabs: '功能',
  names: { draw: '抽取', check: '核查', publish: '公示', settings: '设置' },
  views: {
    check: { verify: '复核', ratio: '比例', frequency: '超频次' },
    publish: { deadlines: '期限', results: '结果公开', documents: '表格文书' },
  },
  viewsOf: (tab: string) => `${tab}的内容`,
  scope: {
    of: (profile: string, period: Period) => `${profile}，${paneText.pane.period(period)}`,
    change: '更换',
    choose: '请先选定方案和时段',
    chooseBody: '选定后照方案的规则核对。',
  },
  needRegister: {
    title: '名录还没有认全',
    body: '请先到“抽取”的“名录”一步，指明检查对象和检查人员所在的工作表。',
    go: '去指明名录',
  },
  needList: {
    title: (period: Period) => `${paneText.pane.period(period)}还没有抽查名单`,
    body: '先完成抽取，或更换时段。',
    go: '去抽取',
  },
  computing: '正在计算…',
  working: '正在处理，请稍候…',
  written: (sheet: string) => `已生成工作表「${sheet}」`,
  alsoWritten: '同时生成：',
  sheetName: (sheet: string) => `「${sheet}」`,
  notWritten: '没有生成，工作簿没有改动',
  more: (count: number) => `再显示 ${count} 条`,
  problemsFound: (count: number) => `有 ${count} 处要核对`,
} as const;
