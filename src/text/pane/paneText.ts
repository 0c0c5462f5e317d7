/**
 * The words that the pane has on every screen. Each step and tab has a file of its own beside this
 * one; wording of problems, quotas and categories is elsewhere in src/text.
 */

import { periodText } from '../term/periodText';
import type { Severity } from '../../domain/ground/problem';
import type { RegisterKind } from '../../domain/register/register';

/** What the two registers are called. */
export const registerNames: Record<RegisterKind, string> = {
  enterprise: '检查对象',
  inspector: '检查人员',
};

export const paneText = {
  pane: {
    period: periodText,
    reread: '重新读取',
    rereading: '正在读取…',
    moved: '名录已改动，点此重新读取',
    waiting: 'Excel 还没有回答，多半是有单元格正在编辑。请按 Enter 完成编辑。',
    retry: '重试',
    close: '关闭',
    help: '使用说明',
    show: '定位',
    openSheet: '打开工作表',
    showCell: (cell: string) => `定位 ${cell}`,
    showPlace: (sheet: string, cell: string) =>
      cell === '' ? `定位到工作表「${sheet}」` : `定位到「${sheet}」${cell}`,
    listSeparator: '、',
    clauseSeparator: '；',
  },
  step: {
    navigation: '抽取步骤',
    names: { register: '名录', profile: '方案', draw: '抽取', result: '结果' },
    headings: { register: '核对名录', profile: '选定方案', draw: '抽取', result: '抽取结果' },
    marks: {
      done: '已完成',
      current: '当前步骤',
      blocked: '有问题需处理',
      open: '可进入',
      ahead: '尚未到此步',
    },
    next: { register: '下一步：方案', profile: '下一步：抽取' },
  },
  notice: {
    loading: '正在读取工作簿…',
    outside: {
      title: '请在 Excel 中使用',
      body: '本页是 Excel 加载项的面板，直接用浏览器打开时读不到工作簿。请在 Excel 中打开名录所在的工作簿，在“双随机”选项卡上点“打开”。',
    },
    waiting: '正在等待 Excel…',
    crashed: {
      title: '面板出错，已停下',
      body: '正在抽取时出错的，请先看工作簿里有没有新的“抽取记录”，再决定是否重做。',
      again: '重新打开面板',
    },
    busy: {
      title: '正在编辑单元格',
      body: 'Excel 在编辑单元格时不接受其他操作。请按 Enter 完成编辑后重试。',
    },
    failedScan: '没有读到工作簿',
    failedShow: '没有定位到',
    empty: {
      title: '工作簿里还没有数据',
      body: '请打开存有检查对象名录和检查人员名录的工作簿，或把两份名录粘贴到两张工作表，然后点“重新读取”。',
    },
    unrecognised: (registers: readonly RegisterKind[]) =>
      `没有认出${registers.map((register) => registerNames[register]).join('和')}名录`,
    unrecognisedBody:
      '请在上面指明名录所在的工作表；还没有名录的，请按下列要求建表后点“重新读取”。',
    needs: {
      enterprise:
        '检查对象名录：前 20 行内有表头，其中有“企业名称”列（单位名称、污染源名称也可）；最好还有统一社会信用代码、企业分类、生产状态。',
      inspector:
        '检查人员名录：前 20 行内有表头，其中有“姓名”列和“执法证号”列；最好还有单位、年度检查次数、回避企业。',
    },
  },
  problem: {
    groups: {
      error: (count: number) => `${count} 处要改`,
      warning: (count: number) => `${count} 条提示，可以继续抽取`,
    } satisfies Record<Severity, (count: number) => string>,
    more: (count: number) => `再显示 ${count} 条`,
    none: '没有发现问题',
    blocked: (count: number) => `还有 ${count} 处要改，改好后点“重新读取”。`,
  },
  announce: {
    scanned: (enterprises: number, inspectors: number, errors: number) =>
      `已读取名录：检查对象 ${enterprises} 家，检查人员 ${inspectors} 人，${errors} 处要改。`,
    unrecognised: '名录没有认全。',
    quota: (total: number) => `本期应抽 ${total} 家。`,
  },
} as const;
