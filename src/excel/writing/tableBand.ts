/** Tables as bands of a sheet's layout: header, rows, what cells offer, and how rows look. */

import type { CellValue } from '../../domain/ground/cellValue';
import { headerHeights, type HeaderCell } from './headerHeights';
import type { Area, Block, CellLink, ConditionalLook, Look, Validation } from './sheetContent';
import type { Band, Cell, Drawn, Standing } from './sheetLayout';
import { sum, wrappedRowHeight } from './textSize';

/** Columns are counted by values: one that takes several columns of the sheet is one. */
export interface Table {
  /** None, where it is a table of labels and values. */
  readonly header?: readonly HeaderCell[];
  readonly headerLook?: Look;
  /** In points, of each of its rows at least: they are as high as their texts need. */
  readonly headerHeight?: number;
  /** The header stays in sight and is repeated on each printed page. */
  readonly repeatsHeader?: boolean;
  /** People filter its rows. */
  readonly isFiltered?: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** One for all columns, or one for each; by row where rows differ. */
  readonly looks: readonly Look[] | ((index: number) => readonly Look[]);
  /** Where the table begins, 0-based. */
  readonly columnIndex?: number;
  /** How many columns of the sheet each value takes, where not one; the last may take the rest. */
  readonly spans?: readonly (number | 'rest')[];
  /** Columns that are merged over rows, and over how many, from the first on. */
  readonly mergedDown?: {
    readonly columns: readonly number[];
    readonly rowCounts: readonly number[];
  };
  /**
   * In points: of all rows, or reckoned of each; null leaves it to Excel. When absent it is what
   * the wrapped texts need.
   */
  readonly rowHeight?: number | null | ((row: readonly Cell[], index: number) => number);
  /** What a row takes at least, where its texts say. */
  readonly leastHeight?: number;
  /** What of a cell wraps; formulas never do. */
  readonly wraps?: (value: CellValue) => string;
  /** Thin lines round every cell; there are some when absent. */
  readonly bordered?: boolean;
  /** Words that the cells of a column offer, in all rows or one. */
  readonly choices?: readonly TableChoice[];
  readonly marks?: readonly TableMark[];
  readonly links?: readonly TableLink[];
  /** Cells that people fill in. */
  readonly toFill?: readonly { readonly row: number; readonly column: number }[];
}

/** Words that cells offer. */
export interface TableChoice {
  readonly column: number;
  readonly row?: number;
  readonly list: readonly string[];
}

/** A look that the cells of a column, or of whole rows, take while a formula holds. */
export interface TableMark extends Omit<ConditionalLook, 'area' | 'formula'> {
  readonly column?: number;
  /** For the first row, by its 1-based number. */
  readonly formula: (row: number) => string;
}

/** A cell that leads elsewhere. */
export interface TableLink extends Omit<CellLink, 'rowIndex' | 'columnIndex'> {
  readonly row: number;
  readonly column: number;
}

/** Of a cell only its words: numbers do not wrap. */
export function wordsOnly(value: CellValue): string {
  return typeof value === 'string' ? value : '';
}

/**
 * A table.
 *
 * @param spec header, rows and looks
 *
 * @example
 * table({ header: ['a', 'b'], rows: [['x', (row) => `=A${row}`]], looks: ['text'] }).rowCount // → 2
 * table({ rows: [['a', 'b']], looks: ['label', 'value'], spans: [1, 'rest'] }).headerRows // → 0
 */
export function table(spec: Table): Band {
  const header = headerRowsOf(spec.header ?? []);
  return {
    rowCount: header.length + spec.rows.length,
    headerRows: header.length,
    draw: (at) => drawTable(spec, header, at),
  };
}

/** Where the values of a row stand on the sheet. */
interface Columns {
  readonly starts: readonly number[];
  readonly counts: readonly number[];
  /** In characters. */
  readonly widths: readonly number[];
  /** From the first value's column to behind the last value's. */
  readonly area: Pick<Area, 'columnIndex' | 'columnCount'>;
}

function drawTable(spec: Table, header: readonly (readonly string[])[], at: Standing): Drawn {
  const { rows, headerHeight = 24, bordered = true, choices = [], marks = [], links = [] } = spec;
  const { toFill = [] } = spec;
  const columns = columnsOf(spec, header, at);
  const { rowIndex } = at;
  const first = rowIndex + header.length;
  const spread = (values: readonly CellValue[]): CellValue[] => spreadOver(values, columns);
  const cells = rows.map((row, index) =>
    spread(
      row.map((cell) => (typeof cell === 'function' ? cell(first + index + 1, at.rowOf) : cell)),
    ),
  );
  const part = (column: number | undefined, row?: number): Area => ({
    rowIndex: first + (row ?? 0),
    rowCount: row === undefined ? rows.length : 1,
    ...(column === undefined
      ? columns.area
      : { columnIndex: columns.starts[column] ?? 0, columnCount: columns.counts[column] ?? 1 }),
  });
  const isEmpty = rows.length === 0;
  return {
    blocks: [
      ...(header.length === 0
        ? []
        : [
            {
              rowIndex,
              columnIndex: columns.area.columnIndex,
              values: header.map(spread),
              looks: [spec.headerLook ?? 'header'],
            },
          ]),
      ...rowBlocks(spec.looks, cells, columns, first),
    ],
    merges: [
      ...headerMerges(spec.header ?? [], columns, rowIndex),
      ...rowMerges(spec, columns, first),
    ],
    tables: bordered ? [{ rowIndex, rowCount: header.length + rows.length, ...columns.area }] : [],
    rowHeights: [
      ...shownHeights(spec, columns, headerHeight).map(
        (height, index): readonly [number, number] => [rowIndex + index, height],
      ),
      ...rowHeights(spec, columns, first),
    ],
    ...(spec.repeatsHeader === true
      ? { frozenRows: first, printTitles: { rowIndex, rowCount: header.length } }
      : {}),
    ...(spec.isFiltered === true && !isEmpty
      ? { filter: { rowIndex: first - 1, rowCount: rows.length + 1, ...columns.area } }
      : {}),
    validations: isEmpty
      ? []
      : choices.map(({ column, row, list }): Validation => ({ area: part(column, row), list })),
    conditionalFormats: isEmpty
      ? []
      : marks.map(({ column, formula, ...look }) => ({
          area: part(column),
          formula: formula(first + 1),
          ...look,
        })),
    links: links.map(({ row, column, ...link }) => ({
      rowIndex: first + row,
      columnIndex: columns.starts[column] ?? 0,
      ...link,
    })),
    toFill: toFill.map(({ row, column }) => part(column, row)),
  };
}

function columnsOf(
  { rows, spans = [], columnIndex = 0 }: Table,
  header: readonly (readonly string[])[],
  { widths, allWidths }: Standing,
): Columns {
  const count = Math.max(header[0]?.length ?? 0, rows[0]?.length ?? 0);
  const given = Array.from({ length: count }, (_, index) => spans[index] ?? 1);
  const taken = sum(given.map((span) => (span === 'rest' ? 0 : span)));
  const counts = given.map((span) =>
    span === 'rest' ? widths.length - columnIndex - taken : span,
  );
  const starts = counts.map((_, index) => columnIndex + sum(counts.slice(0, index)));
  return {
    starts,
    counts,
    widths: starts.map((start, index) => sum(allWidths.slice(start, start + (counts[index] ?? 1)))),
    area: { columnIndex, columnCount: sum(counts) },
  };
}

/** Blanks between values that take several columns; nothing behind the last one. */
function spreadOver<Value>(values: readonly Value[], { counts }: Columns): (Value | '')[] {
  return values.flatMap((value, index) => [
    value,
    ...Array.from(
      { length: index === values.length - 1 ? 0 : (counts[index] ?? 1) - 1 },
      () => '' as const,
    ),
  ]);
}

function shownHeights(
  { header: cells = [], isFiltered = false }: Table,
  { widths }: Columns,
  least: number,
): number[] {
  return cells.length === 0 ? [] : headerHeights({ cells, widths, isFiltered, least });
}

/** Neighbouring rows of the same looks together. */
function rowBlocks(
  looks: Table['looks'],
  cells: readonly (readonly CellValue[])[],
  columns: Columns,
  first: number,
): Block[] {
  const spread = (own: readonly Look[]): readonly Look[] =>
    own.length === 1
      ? own
      : own.flatMap((look, column) =>
          Array.from(
            { length: column === own.length - 1 ? 1 : (columns.counts[column] ?? 1) },
            () => look,
          ),
        );
  const blocks: { rowIndex: number; values: (readonly CellValue[])[]; own: readonly Look[] }[] = [];
  cells.forEach((values, index) => {
    const own = typeof looks === 'function' ? looks(index) : looks;
    const last = blocks.at(-1);
    if (last !== undefined && (last.own === own || last.own.join() === own.join()))
      last.values.push(values);
    else blocks.push({ rowIndex: first + index, values: [values], own });
  });
  const { columnIndex } = columns.area;
  return blocks.map(({ own, ...block }) => ({ ...block, looks: spread(own), columnIndex }));
}

function rowMerges({ rows, mergedDown }: Table, columns: Columns, first: number): Area[] {
  return columns.starts.flatMap((columnIndex, column) => {
    const columnCount = columns.counts[column] ?? 1;
    const rowCounts =
      mergedDown?.columns.includes(column) === true ? mergedDown.rowCounts : rows.map(() => 1);
    let next = first;
    return rowCounts.flatMap((rowCount) => {
      const rowIndex = next;
      next += rowCount;
      return rowCount * columnCount > 1 ? [{ rowIndex, columnIndex, rowCount, columnCount }] : [];
    });
  });
}

/** The header's texts: two rows where some columns share a heading. */
function headerRowsOf(header: readonly HeaderCell[]): string[][] {
  if (header.length === 0) return [];
  const above = header.flatMap((cell) =>
    typeof cell === 'string'
      ? [cell]
      : cell.headers.map((_, index) => (index === 0 ? cell.heading : '')),
  );
  const below = header.flatMap((cell) => (typeof cell === 'string' ? [''] : cell.headers));
  return header.some((cell) => typeof cell !== 'string') ? [above, below] : [above];
}

/** A heading over its columns; what has none over both rows. */
function headerMerges(header: readonly HeaderCell[], columns: Columns, rowIndex: number): Area[] {
  const rowCount = headerRowsOf(header).length;
  let column = 0;
  return header.flatMap((cell): Area[] => {
    const columnIndex = columns.starts[column] ?? 0;
    const isGroup = typeof cell !== 'string';
    const columnCount = isGroup ? cell.headers.length : (columns.counts[column] ?? 1);
    column += isGroup ? cell.headers.length : 1;
    const rows = isGroup ? 1 : rowCount;
    return rows * columnCount > 1 ? [{ rowIndex, columnIndex, rowCount: rows, columnCount }] : [];
  });
}

function rowHeights(
  { rows, rowHeight, leastHeight = 0, wraps = String }: Table,
  { widths }: Columns,
  first: number,
): (readonly [rowIndex: number, height: number])[] {
  if (rowHeight === null) return [];
  const heightOf = (row: readonly Cell[], index: number): number => {
    if (typeof rowHeight === 'number') return rowHeight;
    if (rowHeight !== undefined) return rowHeight(row, index);
    const texts = row.map((cell) => (typeof cell === 'function' ? '' : wraps(cell)));
    return Math.max(leastHeight, wrappedRowHeight(texts, widths));
  };
  return rows.map((row, index) => [first + index, heightOf(row, index)]);
}
