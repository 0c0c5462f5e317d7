import type { IColumnData, IRange, IWorksheetData } from '@univerjs/core';
import type { MergeRange, Sheet } from 'hucre';
import { MAX_COLUMNS, MAX_ROWS } from '../../grid/box';
import { mustBeWithin } from '../limits';
import type { SheetCells } from '../cells/scanCells';
import { defaultColumnWidth, DEFAULT_ROW_HEIGHT } from '../../grid/defaultSize';
import { toPixels } from './measure';
import { readColor } from '../styles/readStyle';
import { attribute, childElement, isTrue, rootElement } from '../package/xmlElement';

const SPARE_ROWS = 50;
const SPARE_COLUMNS = 4;

interface SheetFormat {
  readonly rowHeight: number | null;
  readonly columnWidth: number | null;
}

/**
 * Default sizes of a sheet (points, characters), which the reader passes over. They stand before
 * the cells: no need to look further.
 */
function readSheetFormat(xml: string): SheetFormat {
  const head = /^[\s\S]*?<(?:\w+:)?sheetFormatPr\b[^>]*>/.exec(xml.slice(0, 20_000))?.[0];
  const tag = head?.slice(head.lastIndexOf('<')).replace(/\/?>$/, '/>');
  if (!tag) return { rowHeight: null, columnWidth: null };
  const element = rootElement(tag);
  const height = attribute(tag, element, 'defaultRowHeight');
  const width = attribute(tag, element, 'defaultColWidth');
  return {
    rowHeight: height === null ? null : Number(height),
    columnWidth: width === null ? null : Number(width),
  };
}

/** The number of rows or columns that Univer shows: what is used and some to spare. */
function extent(used: number, spare: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, used + spare));
}

function readColumns(
  sheet: Sheet,
  columnCount: number,
  digit: number,
): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  sheet.columns?.slice(0, columnCount).forEach((source, index) => {
    const column: Partial<IColumnData> = {};
    if (source.width) column.w = Math.round(source.width * digit);
    if (source.hidden) column.hd = 1;
    if (Object.keys(column).length > 0) columns[index] = column;
  });
  return columns;
}

/** What a sheet is read by. */
export interface SheetReading {
  readonly id: string;
  /** The part, with or without its cells. */
  readonly xml: string;
  readonly cells: SheetCells;
  /** Width of a digit in pixels. */
  readonly digit: number;
  readonly theme: readonly string[] | undefined;
}

/** Those of several merges, which may overlap, as often as they are in one. */
function mergedCells(merges: readonly MergeRange[]): number {
  return merges.reduce(
    (sum, { startRow, endRow, startCol, endCol }) =>
      sum + (endRow - startRow + 1) * (endCol - startCol + 1),
    0,
  );
}

/** One sheet of the snapshot. */
export function readSheet(
  sheet: Sheet,
  { id, xml, cells, digit, theme }: SheetReading,
): Partial<IWorksheetData> {
  const merges = sheet.merges ?? [];
  mustBeWithin('merged', mergedCells(merges));
  const furthest = (used: number, ends: readonly number[]): number =>
    ends.reduce((most, end) => Math.max(most, end + 1), used);
  const usedColumns = furthest(
    cells.columnCount,
    merges.map(({ endCol }) => endCol),
  );
  const usedRows = furthest(
    cells.rowCount,
    merges.map(({ endRow }) => endRow),
  );
  const columnCount = extent(usedColumns, SPARE_COLUMNS, 26, MAX_COLUMNS);
  const rowCount = extent(usedRows, SPARE_ROWS, 100, MAX_ROWS);
  const rows = sheet.freezePane?.rows ?? 0;
  const columns = sheet.freezePane?.columns ?? 0;
  const format = readSheetFormat(xml);
  const tabColor = readColor(sheet.view?.tabColor, theme);
  return {
    id,
    name: sheet.name,
    cellData: cells.cellData,
    rowCount,
    columnCount,
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    rowData: cells.rowData,
    columnData: readColumns(sheet, columnCount, digit),
    mergeData: merges.map((merge): IRange => ({
      startRow: merge.startRow,
      endRow: merge.endRow,
      startColumn: merge.startCol,
      endColumn: merge.endCol,
    })),
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
    rightToLeft: sheet.view?.rightToLeft ? 1 : 0,
    defaultRowHeight: format.rowHeight ? toPixels(format.rowHeight) : DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: format.columnWidth
      ? Math.round(format.columnWidth * digit)
      : defaultColumnWidth(digit),
    tabColor: tabColor ?? '',
  };
}

/** True if the workbook counts dates from 1904. */
export function countsFrom1904(workbookXml: string): boolean {
  const settings = childElement(workbookXml, rootElement(workbookXml), 'workbookPr');
  return settings !== null && isTrue(attribute(workbookXml, settings, 'date1904'));
}
