import type { Difference, SheetSubject, SightSubject } from '../../domain/record/difference';

type Sentence = (recorded: string, recomputed: string) => string;

/** What a sheet says otherwise than it was written, or hides. */
const SENTENCES: Readonly<Record<(SheetSubject | SightSubject)['what'], Sentence>> = {
  cell: (recorded, recomputed) => `此格应为“${shown(recomputed)}”，现为“${shown(recorded)}”。`,
  'cell-type': (recorded) => `此格的“${recorded}”由文字变成了数字，或由数字变成了文字。`,
  'cell-extra': (recorded) => `多出的内容“${recorded}”，抽取时这里没有内容。`,
  'row-missing': (_, recomputed) => `此处少了一行“${recomputed}”。`,
  'row-extra': (recorded) => `多出的一行“${recorded}”，抽取时没有这一行。`,
  'row-moved': (recorded) => `“${recorded}”一行换了位置。`,
  'row-gap': (recorded) => `“${recorded}”一行上面插入或删去了空行。`,
  'column-missing': () => '此处少了一列。',
  'column-extra': () => '多出的一列，抽取时没有这一列。',
  'plan-missing': (_, recomputed) =>
    `抽取时写入计划表的任务“${recomputed}”不在表中，或已改得认不出来。`,
  'plan-cell': (recorded, recomputed) =>
    `抽取时写入计划表的是“${shown(recomputed)}”，现为“${shown(recorded)}”。`,
  'sight-sheet': () => '这张表被隐藏了。',
  'sight-rows': (recorded) => `第 ${recorded} 行被隐藏，或矮得看不见。`,
  'sight-columns': (recorded) => `${recorded} 列被隐藏，或窄得看不见。`,
  'sight-color': (recorded, recomputed) =>
    recorded.startsWith('/')
      ? `${recomputed} 里的字不止一种颜色，可能有看不见的字。`
      : `${recomputed} 的字色与底色相近（${recorded}），看不见内容。`,
  'sight-size': (recorded, recomputed) => `${recomputed} 的字号只有 ${recorded}，看不清内容。`,
  'sight-format': (recorded, recomputed) =>
    `${recomputed} 的数字格式是“${recorded}”，显示的不是内容本身。`,
  'sight-formula': (_, recomputed) => `${recomputed} 是公式，抽取时写的是内容本身。`,
  'sight-rules': (recorded) => `表上有 ${recorded} 条条件格式，可能使内容看不见；抽取时没有。`,
};

/** Whether a difference is of this kind, and not one of the draw's values. */
export function isSheetDifference(
  difference: Difference,
): difference is Difference & (SheetSubject | SightSubject) {
  return Object.hasOwn(SENTENCES, difference.what);
}

/**
 * One sentence for such a difference, without its place.
 *
 * @param difference as comparing a sheet gave it
 */
export function sheetDifferenceText({
  what,
  recorded,
  recomputed,
}: Difference & (SheetSubject | SightSubject)): string {
  return SENTENCES[what](recorded, recomputed);
}

function shown(value: string): string {
  return value === '' ? '空' : value;
}
