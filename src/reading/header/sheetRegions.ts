/**
 * The tables of one sheet. Most sheets hold one; some hold the list of enterprises beside the list
 * of inspectors, one list in two blocks side by side, or one table below another. A sheet is cut
 * only between parts that are tables by themselves: a blank column within a list, a header repeated
 * on every page and a list that goes on under a title stay where they are.
 */

import type { HeaderRow } from './headerRow';
import { foldedRow, offsetsOf, type SheetView } from '../cell/sheetTable';

/** A row with so many known headers is a header row. */
const LEAST_HEADERS = 3;
/** So many rows tell whether a part is a table. */
const HEAD_ROWS = 100;
/** No header is longer; names of enterprises are. */
const LONGEST_HEADER = 16;

/** How a part of a sheet is recognised as a table of one kind. */
export interface RegionTest {
  readonly findHeader: (table: SheetView) => HeaderRow | null;
  /** True for texts, after foldWord, that are headers of such a table. */
  readonly isHeader: (folded: string) => boolean;
  /** True for a table with a name column and something beside it. */
  readonly isTable: (table: SheetView) => boolean;
}

/**
 * Cuts a sheet into its tables.
 *
 * @param table the used range of a sheet
 * @param tests for each kind of table that is looked for
 * @returns the sheet itself where it holds one table or none; else its tables, upper before lower,
 *   left before right
 */
export function sheetRegions(table: SheetView, tests: readonly RegionTest[]): readonly SheetView[] {
  const beside = cutColumns(table, blankColumnCuts(table), tests);
  return beside
    .flatMap((region) => cutColumns(region, repeatedHeaderCuts(region, tests), tests))
    .flatMap((region) => cutRows(region, tests));
}

function isTable(table: SheetView, tests: readonly RegionTest[]): boolean {
  return tests.some((test) => test.isTable(table));
}

/** Pieces that are no tables by themselves belong to the one on their left. */
function cutColumns(
  table: SheetView,
  cuts: readonly number[],
  tests: readonly RegionTest[],
): readonly SheetView[] {
  if (cuts.length === 0) return [table];
  const head = table.part({ endRow: Math.min(HEAD_ROWS, table.rowCount) });
  const starts: number[] = [];
  [0, ...cuts].forEach((start, index) => {
    const piece = head.part({ firstColumn: start, endColumn: cuts[index] ?? table.width });
    if (isTable(piece, tests)) starts.push(start);
  });
  if (starts.length < 2) return [table];
  return starts.map((start, index) =>
    table.part({
      firstColumn: index === 0 ? 0 : start,
      endColumn: starts[index + 1] ?? table.width,
    }),
  );
}

/** Places right of columns in which nothing stands. */
function blankColumnCuts(table: SheetView): number[] {
  const isBlank = (offset: number): boolean => {
    for (let row = 0; row < table.rowCount; row += 1) if (!table.isBlank(row, offset)) return false;
    return true;
  };
  return offsetsOf(table)
    .slice(1, -1)
    .filter(isBlank)
    .map((offset) => offset + 1);
}

/**
 * Places where the first header comes again in the header row: number and name, number and name.
 */
function repeatedHeaderCuts(table: SheetView, tests: readonly RegionTest[]): number[] {
  return tests.reduce<number[]>((cuts, { findHeader }) => {
    if (cuts.length > 0) return cuts;
    const header = findHeader(table);
    if (header === null) return [];
    const texts = offsetsOf(table).map((offset) => table.folded(header.last, offset));
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
function cutRows(table: SheetView, tests: readonly RegionTest[]): readonly SheetView[] {
  const headers = tests.flatMap(({ findHeader }) => findHeader(table) ?? []);
  const [first] = headers.sort((one, other) => one.last - other.last);
  if (first === undefined) return [table];
  const firstKey = foldedRow(table, first.last);
  const starts: number[] = [];
  for (let row = first.last + 1; row < table.rowCount; row += 1) {
    if (isHeaderRow(table, row, tests) && foldedRow(table, row) !== firstKey)
      starts.push(titleAbove(table, row));
  }
  const regions = [0, ...starts].map((start, index) =>
    table.part({ firstRow: start, endRow: starts[index] ?? table.rowCount }),
  );
  return starts.length > 0 && regions.every((region) => isTable(region, tests)) ? regions : [table];
}

/**
 * Asked for every row of a sheet: names and numbers are told by their length and type, before
 * anything is folded.
 */
function isHeaderRow(table: SheetView, row: number, tests: readonly RegionTest[]): boolean {
  let texts = 0;
  let known = 0;
  for (let offset = 0; offset < table.width; offset += 1) {
    const value = table.value(row, offset);
    if (value === '') continue;
    if (typeof value !== 'string' || value.length > LONGEST_HEADER) return false;
    texts += 1;
    if (tests.some(({ isHeader }) => isHeader(table.folded(row, offset)))) known += 1;
    // A row that begins with two texts that are no headers is none.
    if (texts - known > 1 + known) return false;
  }
  return known >= LEAST_HEADERS && known * 2 > texts;
}

function titleAbove(table: SheetView, row: number): number {
  const filled = (above: number): number =>
    offsetsOf(table).filter((offset) => !table.isBlank(above, offset)).length;
  let start = row;
  while (start > 0 && filled(start - 1) <= 1) start -= 1;
  return start;
}
