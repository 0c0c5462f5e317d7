import type { MergedRows } from '../../reading/cell/sheetTable';
import { rowBefore, type PlanFill } from '../../reading/plan/planFill';
import type { PlanTemplate } from '../../reading/plan/planTemplate';
import type { Line, PlanCell } from './planCells';

/** What is written into a form, and which of its merged cells become cells of a row each. */
interface Fitted {
  readonly lines: readonly Line[];
  readonly parted: ReadonlySet<MergedRows>;
}

/**
 * Fits the tasks of a plan into a form whose empty rows are merged in some columns: where all tasks of
 * a merged cell have one value, its first row says it; where they have several, the cell is parted.
 *
 * @param template the form
 * @param fill which rows the tasks go to
 * @param lines what each row would be given
 */
export function fitMerges(
  { mergeAt }: Pick<PlanTemplate, 'mergeAt'>,
  fill: PlanFill,
  lines: readonly Line[],
): Fitted {
  const rowOf = (index: number): number | null => rowBefore(fill, fill.rows[index] ?? 0);
  const mergeOf = (index: number, column: number): MergedRows | null => {
    const row = rowOf(index);
    return row === null ? null : mergeAt(row, column);
  };
  const values = new Map<MergedRows, PlanCell['value']>();
  const parted = new Set<MergedRows>();
  lines.forEach((line, index) => {
    for (const [column, { value }] of line) {
      const merge = mergeOf(index, column);
      if (merge === null) continue;
      if (values.has(merge) && values.get(merge) !== value) parted.add(merge);
      values.set(merge, value);
    }
  });
  const isSaid = (index: number, column: number): boolean => {
    const merge = mergeOf(index, column);
    return merge === null || parted.has(merge) || merge.firstRow === rowOf(index);
  };
  return {
    lines: lines.map(
      (line, index) => new Map([...line].filter(([column]) => isSaid(index, column))),
    ),
    parted,
  };
}

/** Makes cells of a row each of merged ones. */
export function part(sheet: Excel.Worksheet, merges: ReadonlySet<MergedRows>): void {
  for (const { firstRow, lastRow, columnIndex } of merges)
    sheet.getRangeByIndexes(firstRow, columnIndex, lastRow - firstRow + 1, 1).unmerge();
}
