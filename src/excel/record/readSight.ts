/**
 * Whether what a sheet says can be seen: asked of Excel for whole blocks of cells at once, and cell
 * by cell only where the cells of a block look different.
 */

import type { SheetTable } from '../../reading/cell/sheetTable';
import type { Area } from '../writing/sheetContent';
import type { ExpectedSheet } from './expectedSheets';

/** How letters stand on their ground. */
export interface CellSight {
  /** '#RRGGBB' */
  readonly color: string;
  readonly fill: string;
  /** points */
  readonly size: number;
}

/** Cells that look the same. */
export interface SeenArea extends CellSight {
  readonly area: Area;
}

/** How a sheet looks where it was written. */
export interface SheetSight {
  readonly table: SheetTable;
  readonly content: ExpectedSheet['content'];
  readonly areas: readonly SeenArea[];
  /** 0-based in the sheet, of the used range, hidden or next to nothing high or wide. */
  readonly lostRows: readonly number[];
  readonly lostColumns: readonly number[];
  /** Addresses of cells with formulas; '' for none. */
  readonly formulas: string;
  readonly conditionalFormats: number;
}

/** Points: less than that shows no letters. */
const LEAST_HEIGHT = 9;
const LEAST_WIDTH = 12;
/** Cells of which each for itself is asked in one request. */
const CELLS_PER_REQUEST = 20_000;

interface Asked {
  readonly table: SheetTable;
  readonly content: ExpectedSheet['content'];
  readonly pieces: readonly { readonly area: Area; readonly range: Excel.Range }[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly formulas: Excel.RangeAreas;
  readonly rules: Excel.ConditionalFormatCollection;
}

/**
 * Looks at sheets, in one round trip where each looks as it was written.
 *
 * @param context of the running Excel.run
 * @param expected what the sheets ought to hold
 * @param tables the sheets as they were read
 */
export async function readSight(
  context: Excel.RequestContext,
  expected: readonly ExpectedSheet[],
  tables: readonly SheetTable[],
): Promise<SheetSight[]> {
  const asked = expected.flatMap(({ sheet, content }) => {
    const table = tables.find((each) => each.sheet === sheet);
    return table === undefined || table.values.length === 0 ? [] : [ask(context, content, table)];
  });
  if (asked.length === 0) return [];
  await context.sync();
  const areas = await seenAreas(
    context,
    asked.flatMap(({ pieces }) => pieces),
  );
  return asked.map(({ table, content, pieces, rows, columns, formulas, rules }) => ({
    table,
    content,
    areas: pieces.flatMap(({ range }) => areas.get(range) ?? []),
    lostRows: rows.value.flatMap(({ rowHidden, format }, index) =>
      rowHidden === true || (format?.rowHeight ?? LEAST_HEIGHT) < LEAST_HEIGHT
        ? [table.rowIndex + index]
        : [],
    ),
    lostColumns: columns.value.flatMap(({ columnHidden, format }, index) => {
      const column = table.columnIndex + index;
      const isLost = columnHidden === true || (format?.columnWidth ?? LEAST_WIDTH) < LEAST_WIDTH;
      return isLost && content.hiddenColumns?.includes(column) !== true ? [column] : [];
    }),
    formulas: formulas.isNullObject ? '' : formulas.address,
    conditionalFormats: rules.items.length,
  }));
}

function ask(
  context: Excel.RequestContext,
  content: ExpectedSheet['content'],
  table: SheetTable,
): Asked {
  const worksheet = context.workbook.worksheets.getItem(table.sheet);
  const used = worksheet.getRangeByIndexes(
    table.rowIndex,
    table.columnIndex,
    table.values.length,
    table.values[0]?.length ?? 1,
  );
  const pieces = piecesOf(content, table).map((area) => {
    const range = rangeOf(worksheet, area);
    range.load('format/font/color,format/font/size,format/fill/color');
    return { area, range };
  });
  const formulas = used.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
  formulas.load('address');
  const rules = worksheet.getRange().conditionalFormats;
  rules.load('items/id');
  return {
    table,
    content,
    pieces,
    rows: used.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    columns: used.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    formulas,
    rules,
  };
}

/** Parts of the written blocks whose cells were given one look, as far as the sheet goes. */
function piecesOf({ blocks }: ExpectedSheet['content'], table: SheetTable): Area[] {
  const endRow = table.rowIndex + table.values.length;
  const endColumn = table.columnIndex + (table.values[0]?.length ?? 0);
  return blocks.flatMap(({ rowIndex, columnIndex, values, looks }) => {
    const rowCount = Math.min(values.length, endRow - rowIndex);
    const width = Math.min(values[0]?.length ?? 0, endColumn - columnIndex);
    if (rowCount <= 0 || width <= 0) return [];
    const pieces: {
      rowIndex: number;
      columnIndex: number;
      rowCount: number;
      columnCount: number;
    }[] = [];
    let before: string | undefined;
    for (let column = 0; column < width; column++) {
      const look = looks.length === 1 ? looks[0] : looks[column];
      const last = pieces.at(-1);
      if (last !== undefined && look === before) last.columnCount += 1;
      else pieces.push({ rowIndex, columnIndex: columnIndex + column, rowCount, columnCount: 1 });
      before = look;
    }
    return pieces;
  });
}

/** Of pieces whose cells look different each cell is asked for. */
async function seenAreas(
  context: Excel.RequestContext,
  pieces: readonly { readonly area: Area; readonly range: Excel.Range }[],
): Promise<Map<Excel.Range, readonly SeenArea[]>> {
  const seen = new Map<Excel.Range, readonly SeenArea[]>();
  for (const { area, range } of pieces) {
    const { font, fill } = range.format;
    // Excel says null or '' where cells differ; the published types do not know it.
    const size = font.size as number | null;
    if (size !== null && font.color && fill.color)
      seen.set(range, [{ area, color: font.color, fill: fill.color, size }]);
  }
  for (const { area, range } of pieces.filter((piece) => !seen.has(piece.range))) {
    const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / area.columnCount));
    const cells: SeenArea[] = [];
    for (let row = 0; row < area.rowCount; row += rows) {
      const part = { ...area, rowIndex: area.rowIndex + row };
      const slice = { ...part, rowCount: Math.min(rows, area.rowCount - row) };
      const asked = rangeOf(range.worksheet, slice).getCellProperties({
        format: { font: { color: true, size: true }, fill: { color: true } },
      });
      // Only where a block does not look as it was written: a request for each 20,000 cells.
      await context.sync();
      asked.value.forEach((line, index) =>
        line.forEach(({ format }, column) =>
          cells.push({
            area: {
              rowIndex: slice.rowIndex + index,
              columnIndex: slice.columnIndex + column,
              rowCount: 1,
              columnCount: 1,
            },
            color: format?.font?.color ?? '',
            fill: format?.fill?.color ?? '',
            size: format?.font?.size ?? 0,
          }),
        ),
      );
    }
    seen.set(range, cells);
  }
  return seen;
}

function rangeOf(
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Area,
): Excel.Range {
  return worksheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
}
