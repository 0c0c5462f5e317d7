/** What would close a gap of a rule, in words, on the pane, in the terminal and on the sheet 比例核查. */

import type { PeriodKind } from '../../domain/calendar/period';
import type { Closing, RatioLine } from '../../domain/ratio/ratioLine';
import type { Category } from '../../domain/register/category';
import { categoryText } from '../term/codeText';
import { periodKindText } from '../term/periodText';

/** What is counted. */
export const UNIT_TEXT: Readonly<Record<RatioLine['unit'], string>> = {
  enterprises: '家',
  visits: '家次',
  percent: '%',
  times: '次',
  draws: '批',
};

/** Why the numbers are not known. */
const BY_HAND = {
  records: '没有可供计算的记录',
  checks: '这段时间没有可计入的检查',
  'item-list': '工作簿里没有随机抽查事项清单',
  'items-told': '检查记录没有写明抽查事项',
  draws: '工作簿里没有本年的抽查名单',
  batches: '方案没有写明每年抽几批，本年没有按批抽取的名单',
} as const;

/** What would close a gap, with what of it is arranged. */
type Closed = Pick<RatioLine, 'closing'> & Partial<Pick<RatioLine, 'unit' | 'arranged'>>;

/** What would close a gap, in one short sentence; '' where nothing is to be done. */
export function closingText({ closing, unit, arranged = 0 }: Closed): string {
  switch (closing.kind) {
    case 'nothing':
      return '';
    case 'check':
      return (
        checkText(closing.until, closing.category, unit).join(String(closing.count)) +
        (arranged === 0 ? '' : arrangedText(unit).join(String(arranged)))
      );
    case 'beyond':
      return beyondText(closing.until, closing.by).join(String(closing.count));
    case 'missed':
      return missedText(unit).join(String(closing.count));
    case 'stop':
    case 'over':
    case 'joint':
    case 'graded':
    case 'publish':
    case 'items':
    case 'draw':
      return closingWords[closing.kind].join(String(closing.count));
    case 'passed':
      return closingWords.passed;
    case 'by-hand':
      return `${byHandReason(closing)}，请人工核对`;
  }
}

/** Why the numbers are not known, without what to do. */
function byHandReason(closing: Closing): string {
  return BY_HAND[(closing.kind === 'by-hand' ? closing.lacking : undefined) ?? 'records'];
}

/** （已安排 3 家）, around the number. */
function arrangedText(unit: RatioLine['unit'] = 'enterprises'): readonly [string, string] {
  return ['（已安排 ', ` ${UNIT_TEXT[unit]}）`];
}

/** 已到期，少查 3 家, around the number. */
function missedText(unit: RatioLine['unit'] = 'enterprises'): readonly [string, string] {
  return ['已到期，少查 ', ` ${UNIT_TEXT[unit]}`];
}

/** 本季度再查 3 家重点即达标, around the number. */
function checkText(
  until: PeriodKind,
  category: Category | undefined,
  unit: RatioLine['unit'] = 'enterprises',
): readonly [string, string] {
  return [
    `${until === 'year' ? '年内' : periodKindText(until)}再查 `,
    ` ${UNIT_TEXT[unit]}${category === undefined ? '' : categoryText(category)}即达标`,
  ];
}

/** 本季度全部检查一遍，仍少 3 家次, around the number. */
function beyondText(until: PeriodKind, by: PeriodKind): readonly [string, string] {
  const left: Readonly<Record<PeriodKind, string>> = {
    month: '余下各月',
    quarter: '余下各季度',
    half: '余下半年',
    year: '年内',
    batch: '余下各批',
  };
  return [`${until === 'year' ? left[by] : periodKindText(until)}全部检查一遍，仍少 `, ' 家次'];
}

/** Live sentences: what stands before and behind a number. */
export const closingWords = {
  check: checkText,
  beyond: beyondText,
  arranged: arrangedText,
  missed: missedText,
  over: ['已多查 ', ' 家'],
  stop: ['', ' 家查得过多，今年不再安排检查'],
  joint: ['再做 ', ' 次联合检查即达标'],
  graded: ['再查 ', ' 家有信用等级的企业即达标'],
  publish: ['再公开 ', ' 次检查的结果即达标'],
  items: ['再抽查 ', ' 项即达标'],
  draw: ['年内再抽 ', ' 批即达标'],
  passed: '已到期，不能再补',
  byHand: (closing: Closing) => `${byHandReason(closing)}，请在下面填写两个数`,
} as const;
