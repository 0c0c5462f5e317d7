import type { RegisterKind } from '../../domain/register/register';
import type { Confidence } from '../../reading/column/proposalRules';
import { columnCountText } from '../term/columnCountText';
import { registerNames } from './paneText';

/** The words of the first step, 名录. */
export const paneRegisterText = {
  drawn: (period: string, units: number) => `${period}已抽取 ${units} 家`,
  changeList: '名单变动',
  verify: '复核',
  names: registerNames,
  choose: '请指明所在工作表',
  candidate: (sheet: string) => `${sheet}（像是名录）`,
  counts: {
    enterprise: (count: number) => `${count} 家`,
    inspector: (count: number) => `${count} 人`,
  } satisfies Record<RegisterKind, (count: number) => string>,
  headerRow: (row: number) => `表头第 ${row} 行`,
  columns: columnCountText,
  columnsHint: '认错的列在这里改，改过的随工作簿保存，下次照用。',
  unused: (count: number) => `没有用到的 ${count} 列`,
  columnPlace: (letter: string) => `${letter} 列`,
  confidence: {
    sure: '确定',
    likely: '可能',
    asked: '请确认',
    chosen: '已指定',
    none: '未用',
  } satisfies Record<Confidence, string>,
  samples: (samples: readonly string[]) =>
    samples.length === 0 ? '此列没有内容' : `例：${samples.join('、')}`,
  fieldOf: (header: string, letter: string) => `“${header}”（${letter} 列）是`,
  possible: '可能是',
  otherFields: '其他字段',
  noField: '不用此列',
  automatic: '恢复自动识别',
  asked: (count: number) => `有 ${count} 列的含义要请您确认`,
  askedBody: '这些表头有不止一种含义，不敢自行认定。',
  noHeader: '（无表头）',
  confirmFirst: '请先在上面确认各列的含义。',
  askedPlaceholder: '请选择',
  confirmField: (field: string) => `是“${field}”`,
  parts: '检查对象名录分在几张表上，勾选的合并使用',
  flagLists: '名单表，列入的企业视为“是”',
  flagList: (sheet: string, field: string) => `${sheet}：${field}`,
  findFlagLists: '重新自动识别名单表',
  addFlagList: '另有一张名单表',
  flagListSheet: '名单所在的工作表',
  flagListMeans: (sheet: string) => `列入“${sheet}”的企业`,
  records: '检查记录',
  recordsCandidate: (sheet: string) => `${sheet}（像是检查记录）`,
  noRecords: '（无）',
  recordCount: (count: number) => `${count} 条记录`,
  items: '随机抽查事项清单',
  itemCount: (count: number) => `${count} 项`,
  health: '名录体检',
  needBoth: '两份名录都认出后才能继续。',
} as const;
