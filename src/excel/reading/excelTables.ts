import type { Area } from './tableArea';

/** A table of Excel's own (Ctrl+T), in which no cells can be merged, and which grows by its own rules. */
export interface ExcelTable {
  readonly id: string;
  /** With its header and its row of totals. */
  readonly area: Area;
}

/**
 * Where the tables of a sheet are; one round trip, and none where there are no tables.
 *
 * @param context of the running Excel.run
 * @param tables of the sheet, their ids loaded
 */
export async function locateTables(
  context: Excel.RequestContext,
  tables: Excel.TableCollection,
): Promise<readonly ExcelTable[]> {
  if (tables.items.length === 0) return [];
  const located = tables.items.map((table) => ({
    id: table.id,
    range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await context.sync();
  return located.map(({ id, range: { rowIndex, columnIndex, rowCount, columnCount } }) => ({
    id,
    area: { rowIndex, columnIndex, rowCount, columnCount },
  }));
}
