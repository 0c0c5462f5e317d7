import { cellAddress } from '../../domain/ground/cellAddress';
import type { CellValue } from '../../domain/ground/cellValue';
import { type Difference, loneDifference } from '../../domain/record/difference';
import type { PlanWriting } from '../../domain/record/drawRecord';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { keptValue } from '../writing/keptText';

type Line = PlanWriting['lines'][number];

/**
 * What of the tasks that a draw wrote into a plan table stands there otherwise, or no longer. The
 * rest of the table is the bureau's own, and rows may have moved. Whether a cell holds text or a
 * number is left to its column.
 *
 * @param plan what was written
 * @param table the plan table as it is
 */
export function verifyPlan({ lines }: PlanWriting, table: SheetTable): Difference[] {
  const { sheet, rowIndex, columnIndex, values } = table;
  const valueAt = (row: number, column: number): CellValue =>
    values[row]?.[column - columnIndex] ?? '';
  const agreeing = (row: number, line: Line): number =>
    line.filter(([column, value]) => isSame(valueAt(row, column), value)).length;
  const whole = (line: Line): number | undefined =>
    values.findIndex((_, row) => agreeing(row, line) === line.length);
  const taken = new Set(lines.map(whole));
  return lines.flatMap((line) => {
    if (line.length === 0 || whole(line) !== -1) return [];
    const open = [...values.keys()].filter((row) => !taken.has(row));
    const [nearest] = open.sort((left, right) => agreeing(right, line) - agreeing(left, line));
    const place = (row: number, column: number): { sheet: string; cell: string } => ({
      sheet,
      cell: cellAddress(rowIndex + row + 1, column),
    });
    if (nearest === undefined || 2 * agreeing(nearest, line) < line.length)
      return [
        loneDifference(
          { what: 'plan-missing' },
          { sheet, cell: '' },
          '',
          line.map(([, value]) => String(value)).join(' '),
        ),
      ];
    return line
      .filter(([column, value]) => !isSame(valueAt(nearest, column), value))
      .map(([column, value]) =>
        loneDifference(
          { what: 'plan-cell' },
          place(nearest, column),
          String(valueAt(nearest, column)),
          String(value),
        ),
      );
  });
}

function isSame(now: CellValue, once: CellValue): boolean {
  return keptValue(now) === keptValue(once) || (now !== '' && typeof now !== typeof once);
}
