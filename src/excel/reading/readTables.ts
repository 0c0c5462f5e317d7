import type { SheetTable } from '../../reading/cell/sheetTable';
import type { WorkbookProblem } from '../../reading/workbookProblem';
import { cellAddress } from '../../domain/ground/cellAddress';
import type { CellValue } from '../../domain/ground/cellValue';
import { showsDay } from '../dateSystem';
import { resultSheetKind } from '../writing/resultSheetName';
import { askForCalendar, askForHead, moveDays, noteDay, type DatedCells } from './dayCells';
import { findTableAreas, type TableArea } from './tableArea';

/**
 * About 1.2 MB of JSON, values and number formats: Excel on the web allows a response 5 MB, but the
 * page stands still while one is read.
 */
const CELLS_PER_REQUEST = 40_000;

/** How far the reading is. */
export interface ReadPart {
  /** Of those that hold something, the one that was read last, from 1. */
  readonly sheet: number;
  readonly of: number;
  /** Of all sheets so far. */
  readonly rows: number;
}

/** Every sheet of the workbook with its used range, and whether sheets can be added to it. */
export interface WorkbookTables {
  readonly tables: readonly SheetTable[];
  readonly structureProtected: boolean;
  /** Values that were not read, one problem a sheet; and that days were counted from 1904, or may be. */
  readonly problems: readonly WorkbookProblem[];
}

/**
 * Reads all sheets whole, in three round trips for any workbook of ordinary size and one more for
 * every 40,000 cells. A whole number with a format of zeros only is a code, and given as the text
 * that Excel shows: 122 with 00000000 is 00000122. Days are numbers of the calendar that begins in
 * 1900, also in a workbook that counts from 1904.
 *
 * @param context of the running Excel.run
 * @param isWanted by sheet name; the cells of other sheets are not read
 * @param wantsFormats by sheet name, for which number formats are given too; none when absent
 * @param onRead called for every part that has been read; what it throws stops the reading
 * @returns the sheets in workbook order; an empty sheet has no rows
 */
export async function readTables(
  context: Excel.RequestContext,
  isWanted: (sheet: string) => boolean,
  wantsFormats: (sheet: string) => boolean = () => false,
  onRead: (read: ReadPart) => Promise<void> = () => Promise.resolve(),
): Promise<WorkbookTables> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name,items/visibility');
  protection.load('protected');
  await context.sync();

  const wanted = worksheets.items.filter((worksheet) => isWanted(worksheet.name));
  for (const worksheet of wanted) worksheet.protection.load('protected');
  const proxies = await findTableAreas(context, wanted);
  const filled = proxies.filter(({ used }) => !used.isNullObject);
  const heads = new Map(filled.map((proxy) => [proxy, askForHead(proxy)]));
  const values = await readValues(context, filled, wantsFormats, onRead);
  const calendar = askForCalendar(values, heads);
  // Of our own sheets nothing follows from it.
  const hidden = await findHidden(
    context,
    filled.filter(({ worksheet }) => resultSheetKind(worksheet.name) === null),
    calendar.isAsked,
  );
  const { isFrom1904, unjudged } = calendar.told();
  if (isFrom1904) for (const cells of values.values()) moveDays(cells);
  return {
    structureProtected: protection.protected,
    problems: [
      ...(isFrom1904
        ? [{ code: 'days-from-1904', severity: 'warning', sheet: '', cell: '' } as const]
        : []),
      ...(unjudged === null
        ? []
        : [{ code: 'days-unjudged', severity: 'warning', ...unjudged } as const]),
      ...proxies.flatMap(farOffProblem),
    ],
    tables: proxies.map((proxy) => ({
      sheet: proxy.worksheet.name,
      rowIndex: proxy.used.isNullObject ? 0 : proxy.used.rowIndex,
      columnIndex: proxy.used.isNullObject ? 0 : proxy.used.columnIndex,
      values: values.get(proxy)?.rows ?? [],
      ...(wantsFormats(proxy.worksheet.name) ? { formats: values.get(proxy)?.formats ?? [] } : {}),
      hidden: proxy.worksheet.visibility !== Excel.SheetVisibility.visible,
      protected: proxy.worksheet.protection.protected,
      ...(hidden.rows.has(proxy) ? { hiddenRows: hidden.rows.get(proxy) ?? new Set() } : {}),
      ...(hidden.columns.has(proxy) ? { hiddenColumns: hidden.columns.get(proxy) ?? [] } : {}),
      ...percentsOf(values.get(proxy)),
    })),
  };
}

function farOffProblem({ worksheet, farOff }: TableArea): WorkbookProblem[] {
  const [first] = farOff;
  if (first === undefined) return [];
  const cell = cellAddress(first.rowIndex + 1, first.columnIndex);
  const place = { sheet: worksheet.name, cell } as const;
  return [{ code: 'cells-far-off', severity: 'warning', ...place, count: farOff.length }];
}

/** A number format that only fills up with zeros: not `0` alone, no decimals, no thousands. */
const ZEROS = /^0{2,}$/;

function asCode(value: CellValue, format: string): CellValue {
  const isCode =
    typeof value === 'number' && value >= 0 && Number.isSafeInteger(value) && ZEROS.test(format);
  return isCode ? String(value).padStart(format.length, '0') : value;
}

function isPercent(value: CellValue, format: string): boolean {
  return typeof value === 'number' && value >= 1 && format.includes('%');
}

/** The cells of a sheet as they are read. */
interface SheetCells extends DatedCells {
  readonly formats: string[][];
  readonly percents: Set<string>;
}

function percentsOf(cells: SheetCells | undefined): Pick<SheetTable, 'percents'> {
  return cells === undefined || cells.percents.size === 0 ? {} : { percents: cells.percents };
}

interface Slice {
  readonly proxy: TableArea;
  readonly range: Excel.Range;
  readonly cells: number;
}

/**
 * Slices of whole rows, as many to a request as its size allows: one request for all sheets of an
 * ordinary workbook.
 */
async function readValues(
  context: Excel.RequestContext,
  proxies: readonly TableArea[],
  wantsFormats: (sheet: string) => boolean,
  onRead: (read: ReadPart) => Promise<void>,
): Promise<Map<TableArea, SheetCells>> {
  const values = new Map<TableArea, SheetCells>();
  for (const request of groupBySize(proxies.flatMap(sliceRows))) {
    for (const { range } of request) range.load('values,numberFormat');
    // One sync for each 40,000 cells, never for a row: the size of a response is limited.
    await context.sync();
    for (const { proxy, range } of request) {
      const cells = values.get(proxy) ?? emptyCells();
      const formats = range.numberFormat as string[][];
      (range.values as CellValue[][]).forEach((row, index) => {
        const rowNumber = proxy.used.rowIndex + cells.rows.length + 1;
        const formatOf = (column: number): string => formats[index]?.[column] ?? '';
        row.forEach((value, column) => {
          if (isPercent(value, formatOf(column)))
            cells.percents.add(cellAddress(rowNumber, proxy.used.columnIndex + column));
          if (typeof value === 'number' && showsDay(formatOf(column)))
            noteDay(cells, column, formatOf(column));
        });
        cells.rows.push(row.map((value, column) => asCode(value, formatOf(column))));
      });
      if (wantsFormats(proxy.worksheet.name))
        for (const row of formats) cells.formats.push(sameFormats(cells.formats.at(-1), row));
      values.set(proxy, cells);
      range.untrack();
      const rows = [...values.values()].reduce((sum, { rows }) => sum + rows.length, 0);
      await onRead({ sheet: proxies.indexOf(proxy) + 1, of: proxies.length, rows });
    }
  }
  return values;
}

function emptyCells(): SheetCells {
  return { rows: [], formats: [], percents: new Set(), days: new Map() };
}

/** A row's formats; where they are those of the row above, the same array: most rows are alike. */
function sameFormats(above: string[] | undefined, row: string[]): string[] {
  return above?.length === row.length && above.every((format, index) => format === row[index])
    ? above
    : row;
}

function sliceRows(proxy: TableArea): Slice[] {
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
  /** Which rows, 0-based in the sheet. */
  readonly rows: ReadonlyMap<TableArea, ReadonlySet<number>>;
  /** Which columns, 0-based in the sheet. */
  readonly columns: ReadonlyMap<TableArea, readonly number[]>;
}

/**
 * Asks row by row and column by column only where Excel said that some of the range are hidden, in
 * one request for all such sheets and for what was asked before.
 */
async function findHidden(
  context: Excel.RequestContext,
  proxies: readonly TableArea[],
  hasAsked: boolean,
): Promise<Hidden> {
  const rows = proxies
    .filter(({ used }) => used.rowHidden !== false)
    .map((proxy) => ({ proxy, rows: proxy.used.getRowProperties({ rowHidden: true }) }));
  const columns = proxies
    .filter(({ used }) => used.columnHidden !== false)
    .map((proxy) => ({ proxy, columns: columnsOf(proxy) }));
  if (hasAsked || rows.length + columns.length > 0) await context.sync();
  return {
    rows: new Map(
      rows.map(({ proxy, rows: own }) => [
        proxy,
        new Set(
          own.value.flatMap(({ rowHidden }, index) =>
            rowHidden === true ? [proxy.used.rowIndex + index] : [],
          ),
        ),
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

function columnsOf({ used }: TableArea): Excel.Range[] {
  return Array.from({ length: used.columnCount }, (_, index) => {
    const column = used.getColumn(index);
    column.load('columnHidden');
    return column;
  });
}
