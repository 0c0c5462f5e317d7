import { isCutCode } from '../cell/textReader';
import type { TableEntries } from './fieldCells';
import type { FieldColumn } from './fieldColumns';

/**
 * Says which codes have lost their last digits, since Excel keeps them as numbers.
 *
 * @param entries whose rows are looked at
 * @param column of the codes; undefined where the table has none
 */
export function reportCutCodes(
  { table, rows, problems }: TableEntries,
  column: FieldColumn | undefined,
): void {
  if (column === undefined) return;
  const { offset, columnIndex } = column;
  for (const row of rows) {
    const cell = table.cell(row, offset);
    if (!isCutCode(cell)) continue;
    const { value, shown } = cell;
    const digits = typeof value === 'number' ? String(Number(value.toPrecision(15))) : shown;
    problems.add(row, columnIndex, 'warning', { code: 'credit-code-numeric', value: digits });
  }
}
