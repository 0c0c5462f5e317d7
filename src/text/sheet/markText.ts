import type { SheetMark } from '../../domain/act/sheetMarks';

const VOID = '（作废）';
const REPLACED = /（已被第 (\d+) 次抽取代替）$/;

/**
 * A mark as it stands behind a title: （已被第 2 次抽取代替）.
 *
 * @param mark of a sheet that counts no more
 *
 * @example
 * markText('replaced-2') // → '（已被第 2 次抽取代替）'
 */
export function markText(mark: SheetMark): string {
  return mark === 'void' ? VOID : `（已被第 ${mark.slice('replaced-'.length)} 次抽取代替）`;
}

/**
 * The mark behind a title; null for none.
 *
 * @example
 * readMark('某局抽查名单（已被第 2 次抽取代替）') // → 'replaced-2'
 * readMark('某局抽查名单') // → null
 */
export function readMark(title: string): SheetMark | null {
  if (title.endsWith(VOID)) return 'void';
  const [, count] = REPLACED.exec(title) ?? [];
  return count === undefined ? null : `replaced-${Number(count)}`;
}

/** On top of each printed page, large and red. */
export const markHeader = (mark: string): string => `&"黑体"&16&KC00000${mark}`;
