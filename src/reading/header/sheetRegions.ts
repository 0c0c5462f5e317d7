/**
 * The tables of one sheet. Most sheets hold one; some hold the list of enterprises beside the list
 * of inspectors, one list in two blocks side by side, or one table below another. A sheet is cut
 * only between parts that are tables by themselves: a blank column within a list, a header repeated
 * on every page and a list that goes on under a title stay where they are.
 */

import { foldWord } from '../cell/foldWord';
import type { HeaderRow } from './headerRow';
import { isBlankCell } from '../../domain/ground/normalizeText';
import type { SheetTable } from '../cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';

/** A row with so many known headers is a header row. */
const LEAST_HEADERS = 3;
/** So many rows tell whether a part is a table. */
const HEAD_ROWS = 100;
/** No header is longer; names of enterprises are. */
const LONGEST_HEADER = 16;

/** How a part of a sheet is recognised as a table of one kind. */
export interface RegionTest {
  readonly findHeader: (table: SheetTable) => HeaderRow | null;
  /** True for texts that are headers of such a table. */
  readonly isHeader: (text: string) => boolean;
  /** True for a table with a clear name column and something beside it. */
  readonly isTable: (table: SheetTable) => boolean;
}

/**
 * Cuts a sheet into its tables.
 *
 * @param table the used range of a sheet
 * @param tests for each kind of table that is looked for
 * @returns the sheet itself where it holds one table or none; else its tables, upper before lower,
 *   left before right
 */
export function sheetRegions(
  table: SheetTable,
  tests: readonly RegionTest[],
): readonly SheetTable[] {
  const beside = cutColumns(table, blankColumnCuts(table), tests);
  return beside
    .flatMap((region) => cutColumns(region, repeatedHeaderCuts(region, tests), tests))
    .flatMap((region) => cutRows(region, tests));
}

function isTable(table: SheetTable, tests: readonly RegionTest[]): boolean {
  return tests.some((test) => test.isTable(table));
}

/** Pieces that are no tables by themselves belong to the one on their left. */
function cutColumns(
  table: SheetTable,
  cuts: readonly number[],
  tests: readonly RegionTest[],
): readonly SheetTable[] {
  if (cuts.length === 0) return [table];
  const width = table.values[0]?.length ?? 0;
  const head = { ...table, values: table.values.slice(0, HEAD_ROWS) };
  const starts: number[] = [];
  [0, ...cuts].forEach((start, index) => {
    if (isTable(columnsOf(head, start, cuts[index] ?? width), tests)) starts.push(start);
  });
  if (starts.length < 2) return [table];
  return starts.map((start, index) =>
    columnsOf(table, index === 0 ? 0 : start, starts[index + 1] ?? width),
  );
}

function columnsOf(table: SheetTable, start: number, end: number): SheetTable {
  return {
    ...table,
    columnIndex: table.columnIndex + start,
    values: table.values.map((row) => row.slice(start, end)),
  };
}

/** Places right of columns in which nothing stands. */
function blankColumnCuts({ values }: SheetTable): number[] {
  const width = values[0]?.length ?? 0;
  const cuts: number[] = [];
  for (let offset = 1; offset < width - 1; offset += 1) {
    if (values.every((row) => isBlankCell(row[offset] ?? ''))) cuts.push(offset + 1);
  }
  return cuts;
}

/**
 * Places where the first header comes again in the header row: number and name, number and name.
 */
function repeatedHeaderCuts(table: SheetTable, tests: readonly RegionTest[]): number[] {
  return tests.reduce<number[]>((cuts, { findHeader }) => {
    if (cuts.length > 0) return cuts;
    const header = findHeader(table);
    if (header === null) return [];
    const texts = (table.values[header.last] ?? []).map(foldWord);
    const first = texts.find((text) => text !== '');
    return texts.flatMap((text, offset) =>
      offset > 0 && text === first && texts.indexOf(text) !== offset ? [offset] : [],
    );
  }, []);
}

/**
 * Another header below, that is not the first one again, begins another table, together with the
 * titles above it.
 */
function cutRows(table: SheetTable, tests: readonly RegionTest[]): readonly SheetTable[] {
  const headers = tests.flatMap(({ findHeader }) => findHeader(table) ?? []);
  const [first] = headers.sort((one, other) => one.last - other.last);
  if (first === undefined) return [table];
  const firstKey = headerKey(table.values[first.last] ?? []);
  const starts: number[] = [];
  for (let row = first.last + 1; row < table.values.length; row += 1) {
    const cells = table.values[row] ?? [];
    if (isHeaderRow(cells, tests) && headerKey(cells) !== firstKey)
      starts.push(titleAbove(table.values, row));
  }
  const regions = [0, ...starts].map((start, index) =>
    rowsOf(table, start, starts[index] ?? table.values.length),
  );
  return starts.length > 0 && regions.every((region) => isTable(region, tests)) ? regions : [table];
}

function rowsOf(table: SheetTable, start: number, end: number): SheetTable {
  return { ...table, rowIndex: table.rowIndex + start, values: table.values.slice(start, end) };
}

function headerKey(row: readonly CellValue[]): string {
  return row.map((value) => foldWord(value)).join('\t');
}

/**
 * Asked for every row of a sheet: names and numbers are told by their length and type, before
 * anything is folded.
 */
function isHeaderRow(row: readonly CellValue[], tests: readonly RegionTest[]): boolean {
  let texts = 0;
  let known = 0;
  for (const value of row) {
    if (value === '') continue;
    if (typeof value !== 'string' || value.length > LONGEST_HEADER) return false;
    texts += 1;
    if (tests.some(({ isHeader }) => isHeader(value))) known += 1;
    // A row that begins with two texts that are no headers is none.
    if (texts - known > 1 + known) return false;
  }
  return known >= LEAST_HEADERS && known * 2 > texts;
}

function titleAbove(values: readonly (readonly CellValue[])[], row: number): number {
  let start = row;
  while (start > 0 && (values[start - 1] ?? []).filter((value) => !isBlankCell(value)).length <= 1)
    start -= 1;
  return start;
}
