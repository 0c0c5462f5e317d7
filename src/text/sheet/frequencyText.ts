/** 超频次 in words: the marks on the bureau's own sheet, and the list of them. */

import type { Cap } from '../../domain/profile/profile';
import type { FrequencyMark, FrequencyReport, FrequencyState } from '../../domain/ratio/frequency';
import { capSpanText, capText } from '../grammar/capText';
import { countedKindsText } from '../term/codeText';
import { dayText } from '../term/dayText';
import { frequencySheetName } from './sheetNames';

const STATE_TEXT: Readonly<Record<FrequencyState, string>> = {
  over: '超频次',
  'at-cap': '已达上限',
  due: '尚未检查',
};

/** 超频次, 已达上限, 尚未检查. */
export function frequencyStateText(state: FrequencyState): string {
  return STATE_TEXT[state];
}

/** The first line of every note that this program puts on a cell; it finds its own notes by it. */
export const frequencyNoteMark = '〔双随机抽查标注〕';

/** Title of a cell's input message, where Excel has no notes. */
export const frequencyPromptTitle = '双随机抽查标注';

/** What a note says: how many, when, the cap, which kinds counted. */
export function frequencyNoteText(
  mark: FrequencyMark,
  { kinds }: Pick<FrequencyReport, 'kinds'>,
): string {
  const { cap } = mark;
  const span = cap === null || cap.per === 'year' ? '本年已查' : `${capSpanText(cap.per)}最多查了`;
  return [
    frequencyNoteMark,
    `${STATE_TEXT[mark.state]}：${span} ${mark.times} 次${cap === null ? '' : `，上限 ${cap.times} 次`}`,
    ...(mark.dates.length === 0 ? [] : [`日期：${datesText(mark.dates)}`]),
    `计入：${countedKindsText(cap === null ? kinds : (cap.kinds ?? null))}`,
  ].join('\n');
}

/**
 * What taking the marks away came to.
 *
 * @param enterprises that bore marks
 * @param rules rules of colours, notes and input messages that were there
 *
 * @example
 * clearedText(12, 5) // → '已清除 12 家企业的标注'
 * clearedText(0, 3) // → '已清除 3 条着色规则，原来标注的企业已不可考'
 * clearedText(0, 0) // → '没有标注需要清除'
 */
export function clearedText(enterprises: number, rules: number): string {
  if (enterprises > 0) return `已清除 ${enterprises} 家企业的标注`;
  // Their list was deleted, and the colours with it.
  return rules > 0 ? `已清除 ${rules} 条着色规则，原来标注的企业已不可考` : '没有标注需要清除';
}

/**
 * 2026年1月5日、2026年4月2日.
 *
 * @example
 * datesText(['2026-01-05', '2026-04-02']) // → '2026年1月5日、2026年4月2日'
 */
export function datesText(dates: readonly string[]): string {
  return dates.map(dayText).join('、');
}

function hintText(state: FrequencyState): string {
  switch (state) {
    case 'over':
      return '检查次数超过上限，不再安排检查';
    case 'at-cap':
      return '本年检查次数已达上限，今年不再安排检查';
    case 'due':
      return '按方案应查而还没有查，请优先安排';
  }
}

/** Wording of the sheet 超频次. */
export const frequencySheetText = {
  name: frequencySheetName,
  title: '检查频次标注清单',
  subtitle: (caps: readonly Cap[]) =>
    caps.length === 0 ? '方案没有规定每家的检查上限' : caps.map(capText).join('；'),
  legend: '图例',
  legendHint: hintText,
  counted: (count: number) => `${count} 家`,
  headers: ['序号', '企业名称', '情况', '次数', '检查日期', '位置（点击前往）', '名录上的标注'],
  marked: {
    both: '着色并加批注',
    colour: '着色',
    prompt: '着色并加输入提示',
    taken: '着色；单元格已有批注，没有另加',
    blank: '合并单元格，没有标注',
  },
  noDates: '记录没有日期',
  place: (sheet: string, cell: string) => `「${sheet}」${cell}`,
  tip: '前往名录里的这一家',
  keys: '供标注使用，请勿改动',
  remark:
    '名录上的颜色和批注由本程序添加，不改动名录的内容和原有格式。不再需要时在“核查”页点“清除标注”，连同本表一并清除。',
} as const;
