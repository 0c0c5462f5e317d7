import type { CellValue } from '../../domain/ground/cellValue';

/** The row that the clerk is at. */
export interface ActiveRow {
  readonly sheet: string;
  /** 1-based. */
  readonly rowNumber: number;
  /** Of the used cells of the row; none where it is empty. */
  readonly values: readonly CellValue[];
}

/**
 * Reads the row of the active cell.
 *
 * @param context of the running Excel.run
 */
export async function activeRow(context: Excel.RequestContext): Promise<ActiveRow> {
  const cell = context.workbook.getActiveCell();
  const used = cell.getEntireRow().getUsedRangeOrNullObject(true);
  cell.load('rowIndex');
  cell.worksheet.load('name');
  used.load('values');
  await context.sync();
  return {
    sheet: cell.worksheet.name,
    rowNumber: cell.rowIndex + 1,
    values: used.isNullObject ? [] : ((used.values as CellValue[][])[0] ?? []),
  };
}
