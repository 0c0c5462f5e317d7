import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';

/** About 2 MB of JSON: well under the 5 MB that Excel on the web allows a response. */
const CELLS_PER_REQUEST = 100_000;

/** Every sheet of the workbook with its used range, and whether sheets can be added to it. */
export interface WorkbookTables {
  readonly tables: readonly SheetTable[];
  readonly structureProtected: boolean;
}

interface SheetProxy {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/**
 * Reads all sheets whole, in three round trips for any workbook of ordinary size and one more for
 * every 100,000 cells.
 *
 * @param context of the running Excel.run
 * @param isWanted by sheet name; the cells of other sheets are not read
 * @returns the sheets in workbook order; an empty sheet has no rows
 */
export async function readTables(
  context: Excel.RequestContext,
  isWanted: (sheet: string) => boolean,
): Promise<WorkbookTables> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name,items/visibility');
  protection.load('protected');
  await context.sync();

  const proxies = worksheets.items.filter((worksheet) => isWanted(worksheet.name)).map(loadShape);
  await context.sync();

  const filled = proxies.filter(({ used }) => !used.isNullObject);
  const values = await readValues(context, filled);
  const hidden = await findHidden(context, filled);
  return {
    structureProtected: protection.protected,
    tables: proxies.map((proxy) => ({
      sheet: proxy.worksheet.name,
      rowIndex: proxy.used.isNullObject ? 0 : proxy.used.rowIndex,
      columnIndex: proxy.used.isNullObject ? 0 : proxy.used.columnIndex,
      values: values.get(proxy) ?? [],
      hidden: proxy.worksheet.visibility !== Excel.SheetVisibility.visible,
      protected: proxy.worksheet.protection.protected,
      hiddenRowCount: hidden.rows.get(proxy) ?? 0,
      ...(hidden.columns.has(proxy) ? { hiddenColumns: hidden.columns.get(proxy) ?? [] } : {}),
    })),
  };
}

function loadShape(worksheet: Excel.Worksheet): SheetProxy {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  worksheet.protection.load('protected');
  return { worksheet, used };
}

interface Slice {
  readonly proxy: SheetProxy;
  readonly range: Excel.Range;
  readonly cells: number;
}

/**
 * Slices of whole rows, as many to a request as its size allows: one request for all sheets of an
 * ordinary workbook.
 */
async function readValues(
  context: Excel.RequestContext,
  proxies: readonly SheetProxy[],
): Promise<Map<SheetProxy, CellValue[][]>> {
  const values = new Map<SheetProxy, CellValue[][]>();
  for (const request of groupBySize(proxies.flatMap(sliceRows))) {
    for (const { range } of request) range.load('values');
    // One sync for each 100,000 cells, never for a row: the size of a response is limited.
    await context.sync();
    for (const { proxy, range } of request) {
      const rows = values.get(proxy) ?? [];
      for (const row of range.values as CellValue[][]) rows.push(row);
      values.set(proxy, rows);
      range.untrack();
    }
  }
  return values;
}

function sliceRows(proxy: SheetProxy): Slice[] {
  const { worksheet, used } = proxy;
  const rowsPerSlice = Math.max(1, Math.floor(CELLS_PER_REQUEST / used.columnCount));
  const slices: Slice[] = [];
  for (let row = 0; row < used.rowCount; row += rowsPerSlice) {
    const rowCount = Math.min(rowsPerSlice, used.rowCount - row);
    const range = worksheet.getRangeByIndexes(
      used.rowIndex + row,
      used.columnIndex,
      rowCount,
      used.columnCount,
    );
    slices.push({ proxy, range, cells: rowCount * used.columnCount });
  }
  return slices;
}

function groupBySize(slices: readonly Slice[]): Slice[][] {
  const groups: Slice[][] = [];
  let room = 0;
  for (const slice of slices) {
    if (slice.cells > room) {
      groups.push([]);
      room = CELLS_PER_REQUEST;
    }
    groups.at(-1)?.push(slice);
    room -= slice.cells;
  }
  return groups;
}

interface Hidden {
  /** How many rows. */
  readonly rows: ReadonlyMap<SheetProxy, number>;
  /** Which columns, 0-based in the sheet. */
  readonly columns: ReadonlyMap<SheetProxy, readonly number[]>;
}

/**
 * Asks row by row and column by column only where Excel said that some of the range are hidden, in
 * one request for all such sheets.
 */
async function findHidden(
  context: Excel.RequestContext,
  proxies: readonly SheetProxy[],
): Promise<Hidden> {
  const rows = proxies
    .filter(({ used }) => used.rowHidden !== false)
    .map((proxy) => ({ proxy, rows: proxy.used.getRowProperties({ rowHidden: true }) }));
  const columns = proxies
    .filter(({ used }) => used.columnHidden !== false)
    .map((proxy) => ({ proxy, columns: columnsOf(proxy) }));
  if (rows.length + columns.length > 0) await context.sync();
  return {
    rows: new Map(
      rows.map(({ proxy, rows: own }) => [
        proxy,
        own.value.filter((row) => row.rowHidden === true).length,
      ]),
    ),
    columns: new Map(
      columns.map(({ proxy, columns: own }) => [
        proxy,
        own.flatMap(({ columnHidden }, index) =>
          columnHidden ? [proxy.used.columnIndex + index] : [],
        ),
      ]),
    ),
  };
}

function columnsOf({ used }: SheetProxy): Excel.Range[] {
  return Array.from({ length: used.columnCount }, (_, index) => {
    const column = used.getColumn(index);
    column.load('columnHidden');
    return column;
  });
}
