/** A sheet as it goes on paper, as data: which cells, how wide, what is repeated, where pages begin. */

import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import { parseAddress } from '../host/grid/address';
import { intersection, type Box } from '../host/grid/box';
import { readCells } from '../host/grid/cells';
import { textOf, valueOf } from '../host/grid/cellValue';
import type { Sheet } from '../host/grid/sheet';
import type { PageLayoutState } from '../host/grid/sheetExtras';
import { usedBox } from '../host/grid/usedBox';

/** Univer counts in pixels, paper in points. */
const PIXELS_PER_POINT = 4 / 3;
const DEFAULT_SIZE = 11;

/** A cell, as CSS says its look. */
export interface PrintedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly css: Readonly<Record<string, string>>;
}

export interface PrintedRow {
  /** In points. */
  readonly height: number;
  readonly beginsPage: boolean;
  readonly cells: readonly PrintedCell[];
}

export interface PrintedSheet {
  readonly layout: PageLayoutState;
  /** In points, of the columns that are shown. */
  readonly widths: readonly number[];
  /** Rows above those that are repeated. */
  readonly above: readonly PrintedRow[];
  /** Repeated on each page from where they stand. */
  readonly repeated: readonly PrintedRow[];
  readonly below: readonly PrintedRow[];
}

/**
 * What a sheet prints: its print area, or all that is used, without hidden rows and columns.
 *
 * @param sheet of the workbook as it is now
 * @returns null for an empty sheet
 */
export function printedSheet(sheet: Sheet): PrintedSheet | null {
  const { pageLayout: layout, rowBreaks } = sheet.extras;
  const area = parseAddress(layout.printArea)?.box ?? usedBox(sheet, false, null);
  if (area === null) return null;
  const box = sheet.clip(area);
  const univerSheet = sheet.univerSheet.getSheet();
  const rows = range(box.firstRow, box.lastRow).filter((row) => univerSheet.getRowVisible(row));
  const columns = range(box.firstColumn, box.lastColumn).filter((column) =>
    univerSheet.getColVisible(column),
  );
  const printed = rowsOf(sheet, box, { rows, columns });
  const titles = /^\$?(\d+):\$?(\d+)$/.exec(layout.printTitleRows);
  const [first, last] = titles ? [Number(titles[1]) - 1, Number(titles[2]) - 1] : [-1, -1];
  const at = (row: number): PrintedRow => {
    const { height, cells } = printed.get(row) ?? { height: 0, cells: [] };
    return { height, cells, beginsPage: rowBreaks.includes(row) && row > box.firstRow };
  };
  return {
    layout,
    widths: columns.map((column) => sheet.univerSheet.getColumnWidth(column) / PIXELS_PER_POINT),
    above: rows.filter((row) => row < first).map(at),
    repeated: rows.filter((row) => row >= first && row <= last).map(at),
    below: rows.filter((row) => row > last).map(at),
  };
}

interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function rowsOf(
  sheet: Sheet,
  box: Box,
  { rows, columns }: Lines,
): Map<number, Pick<PrintedRow, 'height' | 'cells'>> {
  const { grid } = sheet;
  const stored = readCells(sheet, box, (cell) => cell);
  const merged = sheet.mergedBoxes().flatMap((each) => intersection(each, box) ?? []);
  const covered = new Map<string, Box>();
  for (const each of merged)
    for (let row = each.firstRow; row <= each.lastRow; row++)
      for (let column = each.firstColumn; column <= each.lastColumn; column++)
        covered.set(`${row} ${column}`, each);
  return new Map(
    rows.map((row) => {
      const cells = columns.flatMap((column): PrintedCell[] => {
        const within = covered.get(`${row} ${column}`);
        const own = within ?? {
          ...{ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
        };
        const shownRows = rows.filter((each) => each >= own.firstRow && each <= own.lastRow);
        const shownColumns = columns.filter(
          (each) => each >= own.firstColumn && each <= own.lastColumn,
        );
        if (shownRows[0] !== row || shownColumns[0] !== column) return [];
        const cell = stored[own.firstRow - box.firstRow]?.[own.firstColumn - box.firstColumn];
        // With what conditional formats make of it.
        const seen = sheet.univerSheet.getSheet().getCell(own.firstRow, own.firstColumn);
        const style = grid.styleOf(seen ?? cell);
        return [
          {
            text: textOf(cell, grid.styleOf(cell).n?.pattern ?? 'General'),
            rows: shownRows.length,
            columns: shownColumns.length,
            css: cssOf(style, typeof valueOf(cell) === 'number'),
          },
        ];
      });
      return [row, { cells, height: sheet.univerSheet.getRowHeight(row) / PIXELS_PER_POINT }];
    }),
  );
}

const ALIGN: Readonly<Record<number, string>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
  [HorizontalAlign.JUSTIFIED]: 'justify',
};
const STAND: Readonly<Record<number, string>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'middle',
  [VerticalAlign.BOTTOM]: 'bottom',
};

function cssOf(style: IStyleData, isNumber: boolean): Record<string, string> {
  const { ff, fs = DEFAULT_SIZE, bl, it, ul, st, cl, bg, ht, vt, tb, bd } = style;
  const lines = [
    ul?.s === BooleanNumber.TRUE ? 'underline' : '',
    st?.s === BooleanNumber.TRUE ? 'line-through' : '',
  ].filter(Boolean);
  return {
    'font-size': `${fs}pt`,
    'text-align': ALIGN[ht ?? 0] ?? (isNumber ? 'right' : 'left'),
    'vertical-align': STAND[vt ?? 0] ?? 'bottom',
    'white-space': tb === WrapStrategy.WRAP ? 'pre-wrap' : 'pre',
    ...(ff ? { 'font-family': quoted(ff) } : {}),
    ...(bl === BooleanNumber.TRUE ? { 'font-weight': 'bold' } : {}),
    ...(it === BooleanNumber.TRUE ? { 'font-style': 'italic' } : {}),
    ...(lines.length > 0 ? { 'text-decoration': lines.join(' ') } : {}),
    ...(cl?.rgb ? { color: cl.rgb } : {}),
    ...(bg?.rgb ? { 'background-color': bg.rgb } : {}),
    ...border('border-top', bd?.t),
    ...border('border-bottom', bd?.b),
    ...border('border-left', bd?.l),
    ...border('border-right', bd?.r),
  };
}

function border(side: string, line: Nullable<IBorderStyleData>): Record<string, string> {
  if (!line || line.s === BorderStyleTypes.NONE) return {};
  const thick = [BorderStyleTypes.MEDIUM, BorderStyleTypes.MEDIUM_DASHED].includes(line.s)
    ? '1.5pt'
    : line.s === BorderStyleTypes.THICK
      ? '2.25pt'
      : '0.75pt';
  const kind =
    line.s === BorderStyleTypes.DOTTED || line.s === BorderStyleTypes.HAIR
      ? 'dotted'
      : line.s === BorderStyleTypes.DOUBLE
        ? 'double'
        : 'solid';
  return { [side]: `${thick} ${kind} ${line.cl.rgb ?? 'black'}` };
}

/** A name of a font from a file, as CSS takes it: nothing in it ends the text. */
function quoted(name: string): string {
  return `"${name.replace(/["\\\n\r\f]/g, '')}", sans-serif`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
