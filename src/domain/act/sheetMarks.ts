/** The marks of sheets that count no more: 作废, or 已被第 n 次抽取代替. They follow from the entries. */

import { type Difference, factDifference } from '../record/difference';
import type { Act } from './act';
import type { DrawnList } from './periodRecord';

/** Void, or replaced by the so-many-th draw of the period. */
export type SheetMark = 'void' | `replaced-${number}`;

/**
 * The marks that the sheets of a period ought to bear. Where an act of an earlier version does not say
 * what it marked, 作废 marked list and record, and 重抽 nothing.
 *
 * @param acts of the period, in order
 * @returns by sheet; none for those that count
 *
 * @example
 * const sheets = { list: '1', ledger: '2', record: '3' };
 * const again = { list: '4', ledger: '5', record: '6' };
 * [...sheetMarks([{ kind: 'draw', sheets }, { kind: 'redraw', sheets: again, marks: ['1'] }, { kind: 'void', list: '4' }])] // → [['1', 'replaced-2'], ['4', 'void'], ['6', 'void']]
 */
export function sheetMarks(acts: readonly Act[]): ReadonlyMap<string, SheetMark> {
  const marks = new Map<string, SheetMark>();
  const records = new Map<string, string>();
  for (const act of acts) {
    if (act.kind === 'draw' || act.kind === 'redraw') {
      records.set(act.sheets.list, act.sheets.record);
      for (const sheet of act.marks ?? []) marks.set(sheet, `replaced-${records.size}`);
    }
    if (act.kind !== 'void') continue;
    const record = records.get(act.list);
    const earlier = record === undefined ? [act.list] : [act.list, record];
    for (const sheet of act.marks ?? earlier) marks.set(sheet, 'void');
  }
  return marks;
}

/**
 * Marks that are missing, too many or others, of the sheets that are there.
 *
 * @param list a draw of the period
 * @param expected as sheetMarks gives them
 * @param shown those that the sheets of the workbook bear, by sheet
 * @param sheetNames of the workbook
 */
export function markDifferences(
  { sheets: { list, ledger, record } }: DrawnList,
  expected: ReadonlyMap<string, SheetMark>,
  shown: ReadonlyMap<string, SheetMark>,
  sheetNames: ReadonlySet<string>,
): Difference[] {
  return [list, ledger, record]
    .filter((sheet) => sheetNames.has(sheet))
    .flatMap((sheet) =>
      factDifference(
        { what: 'sheet-mark' },
        { sheet, cell: 'A1' },
        shown.get(sheet) ?? '',
        expected.get(sheet) ?? '',
      ),
    );
}
