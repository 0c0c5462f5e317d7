import { cellAddress } from '../../domain/ground/cellAddress';
import type { CellValue } from '../../domain/ground/cellValue';
import { locateTables, type ExcelTable } from '../reading/excelTables';
import type { Problem } from '../../text/problem/problemText';

/** What is written into one column of the bureau's list. */
export interface WrittenColumn {
  readonly sheet: string;
  /** 0-based. */
  readonly columnIndex: number;
  readonly nameColumn: number;
  readonly header: string;
  /** 1-based; null where the header is there. */
  readonly newHeaderRow: number | null;
  /** Rows are 1-based. */
  readonly cells: readonly {
    readonly rowNumber: number;
    readonly count: CellValue;
    readonly name: CellValue;
    readonly before: CellValue;
  }[];
}

/**
 * Writes values into columns, and nothing else: all of them or none. What is protected, was changed
 * since it was read, or is worked out by a formula is told and nothing is written.
 *
 * @param context of the running Excel.run
 * @param columns of sheets, each with some cells
 */
export async function writeCountColumns(
  context: Excel.RequestContext,
  columns: readonly WrittenColumn[],
): Promise<readonly Problem[]> {
  const asked = columns.map((column) => {
    const worksheet = context.workbook.worksheets.getItem(column.sheet);
    worksheet.protection.load('protected');
    const rows = [
      ...column.cells.map(({ rowNumber }) => rowNumber),
      column.newHeaderRow ?? Infinity,
    ];
    const first = rows.reduce((least, row) => Math.min(least, row), Infinity);
    const last = column.cells.reduce((most, { rowNumber }) => Math.max(most, rowNumber), 0);
    const range = (index: number): Excel.Range =>
      worksheet.getRangeByIndexes(first - 1, index, last - first + 1, 1);
    return {
      column,
      worksheet,
      first,
      tables: column.newHeaderRow === null ? null : worksheet.tables.load('items/id'),
      names: range(column.nameColumn).load('values'),
      now: range(column.columnIndex).load('values,formulas'),
    };
  });
  await context.sync();
  const problems = asked.flatMap(({ column, worksheet, first, names, now }): Problem[] => {
    const { sheet, cells, newHeaderRow, columnIndex } = column;
    if (worksheet.protection.protected)
      return [{ code: 'sheet-locked', severity: 'error', sheet, cell: '' }];
    const place = (rowNumber: number) => ({
      severity: 'error' as const,
      sheet,
      cell: cellAddress(rowNumber, columnIndex),
    });
    const moved =
      newHeaderRow !== null && now.values[newHeaderRow - first]?.[0] !== ''
        ? newHeaderRow
        : cells.find(
            ({ rowNumber, name, before }) =>
              names.values[rowNumber - first]?.[0] !== name ||
              now.values[rowNumber - first]?.[0] !== before,
          )?.rowNumber;
    if (moved !== undefined) return [{ code: 'counts-moved', ...place(moved) }];
    const formula = cells.find(({ rowNumber }) =>
      String(now.formulas[rowNumber - first]?.[0]).startsWith('='),
    );
    return formula === undefined ? [] : [{ code: 'counts-formula', ...place(formula.rowNumber) }];
  });
  if (problems.length > 0) return problems;
  const beside: (readonly ExcelTable[])[] = [];
  for (const { tables } of asked)
    beside.push(tables === null ? [] : await locateTables(context, tables));
  for (const [index, { column, worksheet }] of asked.entries()) {
    const { columnIndex, header, newHeaderRow, cells } = column;
    if (newHeaderRow !== null)
      addHeader(worksheet, { columnIndex, header, newHeaderRow }, beside[index] ?? []);
    const counts = new Map(cells.map(({ rowNumber, count }) => [rowNumber, count]));
    const first = Math.min(...counts.keys());
    const rows = Math.max(...counts.keys()) - first + 1;
    // Excel leaves a cell as it is that gets null: one operation, however the rows are sorted.
    worksheet.getRangeByIndexes(first - 1, columnIndex, rows, 1).values = Array.from(
      { length: rows },
      (_, index) => [counts.get(first + index) ?? null],
    );
  }
  await context.sync();
  return [];
}

/** A table of Excel's own right beside takes the new column in, or it would sort without it. */
function addHeader(
  worksheet: Excel.Worksheet,
  {
    columnIndex,
    header,
    newHeaderRow,
  }: Pick<WrittenColumn, 'columnIndex' | 'header'> & { readonly newHeaderRow: number },
  tables: readonly ExcelTable[],
): void {
  const beside = tables.find(
    ({ area }) =>
      area.rowIndex === newHeaderRow - 1 && area.columnIndex + area.columnCount === columnIndex,
  );
  if (beside === undefined)
    worksheet.getRangeByIndexes(newHeaderRow - 1, columnIndex, 1, 1).values = [[header]];
  else worksheet.tables.getItem(beside.id).columns.add(undefined, undefined, header);
}
