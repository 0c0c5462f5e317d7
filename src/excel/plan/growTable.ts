import type { PlanFill } from '../../reading/plan/planFill';
import type { PlanTemplate } from '../../reading/plan/planTemplate';
import type { ExcelTable } from '../reading/excelTables';

/**
 * The table of Excel's own that a plan table is.
 *
 * @param tables of the sheet
 * @param template the bureau's plan table
 * @returns null where it is only cells
 */
export function tableOfPlan(
  tables: readonly ExcelTable[],
  { headerRow, columns }: Pick<PlanTemplate, 'headerRow' | 'columns'>,
): ExcelTable | null {
  const found = tables.find(
    ({ area }) =>
      headerRow >= area.rowIndex &&
      headerRow < area.rowIndex + area.rowCount &&
      columns.some(
        ({ columnIndex }) =>
          columnIndex >= area.columnIndex && columnIndex < area.columnIndex + area.columnCount,
      ),
  );
  return found ?? null;
}

/**
 * Makes room in a plan table, and has a table of Excel's own take the new rows in: Excel does so by
 * itself for rows inside of it, and not for those below its last one.
 *
 * @param sheet with the plan table
 * @param fill which rows there will be
 * @param table null where the plan table is only cells
 */
export function makeRoom(sheet: Excel.Worksheet, fill: PlanFill, table: ExcelTable | null): void {
  const { insert } = fill;
  const left = table === null ? 0 : rowsBelow(fill, table);
  // Before ExcelApi 1.13 a table cannot be made longer but by rows of its own.
  const canResize = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  if (insert !== null && (left === 0 || canResize))
    sheet
      .getRangeByIndexes(insert.before, 0, insert.count, 1)
      .getEntireRow()
      .insert(Excel.InsertShiftDirection.down);
  if (table === null || left === 0) return;
  const { rowIndex, columnIndex, rowCount, columnCount } = table.area;
  const own = sheet.tables.getItem(table.id);
  if (canResize)
    own.resize(sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount + left, columnCount));
  else {
    const empty = Array.from({ length: columnCount }, () => '');
    own.rows.add(
      undefined,
      Array.from({ length: left }, () => empty),
    );
  }
}

/** How many of the rows to be filled the table would not have by itself. */
function rowsBelow({ insert, rows }: PlanFill, { area }: ExcelTable): number {
  const last = area.rowIndex + area.rowCount - 1;
  const grown = insert !== null && insert.before <= last ? insert.count : 0;
  return Math.max(0, Math.max(...rows) - last - grown);
}
