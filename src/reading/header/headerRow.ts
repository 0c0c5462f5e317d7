/**
 * Where the table of a sheet begins. Bureaus put titles, dates and units above their lists, and
 * group columns under merged cells, of which only the top-left one has a value. So each of the
 * first 20 rows is tried as the header, alone and together with one or two rows below it, and the
 * reading in which the vocabulary knows most columns wins.
 */

import type { HeaderLexicon, HeaderText } from './headerLexicon';
import { offsetsOf, type SheetView } from '../cell/sheetTable';

/** How many rows of a sheet are searched for the header. */
export const SEARCHED_ROWS = 20;
/** Less than any field counts, whatever the number of columns. */
const TIE_SHARE = 1 / 100_000;
/** The most rows that one header has: group, group within it, column. */
const HEADER_ROWS = 3;

/** The header of one column. */
export interface HeaderCell extends HeaderText {
  /** 0-based place in the rows of the table. */
  readonly offset: number;
}

export interface HeaderRow {
  /** 0-based place of the first header row. */
  readonly first: number;
  /** 0-based place of the (last) header row. */
  readonly last: number;
  readonly cells: readonly HeaderCell[];
}

/**
 * Finds the header of a table. Of equally good readings one with fewer rows is preferred, then the
 * upper to the lower.
 *
 * @param table the used range of a sheet
 * @param lexicon of the register that the table is tried as
 * @returns null where no row has a clear header, or at least two ambiguous ones
 */
export function findHeaderRow<Field extends string>(
  table: SheetView,
  lexicon: HeaderLexicon<Field>,
): HeaderRow | null {
  const headers = foundHeaders.get(lexicon) ?? new WeakMap<SheetView, HeaderRow | null>();
  foundHeaders.set(lexicon, headers);
  const earlier = headers.get(table);
  if (earlier !== undefined) return earlier;
  let best: HeaderRow | null = null;
  let bestScore = 0;
  for (const header of headersOf(table)) {
    const { cells } = header;
    if (highestScore(cells.length) <= bestScore) continue;
    const score = headerScore(cells, lexicon);
    if (score > bestScore) {
      best = header;
      bestScore = score;
    }
  }
  headers.set(table, best);
  return best;
}

/** A table is tried as the same register several times, and by the same rows as each. */
const foundHeaders = new WeakMap<object, WeakMap<SheetView, HeaderRow | null>>();
const knownHeaders = new WeakMap<SheetView, readonly HeaderRow[]>();

/** What may be the header of a table: one row first, then two, then three, from the top down. */
function headersOf(table: SheetView): readonly HeaderRow[] {
  const earlier = knownHeaders.get(table);
  if (earlier !== undefined) return earlier;
  const texts = Array.from(
    { length: Math.min(SEARCHED_ROWS + HEADER_ROWS, table.rowCount) },
    (_, row) => offsetsOf(table).map((offset) => table.shown(row, offset)),
  );
  const headers: HeaderRow[] = [];
  for (let rows = 1; rows <= HEADER_ROWS; rows += 1) {
    for (let first = 0; first < Math.min(SEARCHED_ROWS, table.rowCount - rows + 1); first += 1) {
      const last = first + rows - 1;
      headers.push({ first, last, cells: headerCells(texts.slice(first, last + 1)) });
    }
  }
  knownHeaders.set(table, headers);
  return headers;
}

/**
 * The headers of the columns under header rows. A column without a text of its own in an upper row
 * belongs to the group on its left; a column without a text in the rows below is merged downwards.
 *
 * @param rows their texts as shown, from the upper to the lower
 * @example
 * headerCells([['名称', '类别', ''], ['', '重点', '一般']]).map(({ path }) => path) // → [['名称'], ['类别', '重点'], ['类别', '一般']]
 * headerCells([['名称', '类别', ''], ['', '重点', '一般']])[2]?.grouped // → true
 */
export function headerCells(rows: readonly (readonly string[])[]): HeaderCell[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const textAt = (level: number, offset: number): string => rows[level]?.[offset] ?? '';
  const groups: string[] = rows.map(() => '');
  const cells: HeaderCell[] = [];
  for (let offset = 0; offset < width; offset += 1) {
    const path = rows.map((_, level) => {
      const own = textAt(level, offset);
      const isAbove = rows.some((_row, below) => below > level && textAt(below, offset) !== '');
      if (own !== '' || !isAbove) {
        groups[level] = isAbove ? own : '';
        // A group begins, or ends, with all that is within it.
        groups.fill('', level + 1);
      }
      return own === '' ? (groups[level] ?? '') : own;
    });
    const shown = path.filter((text) => text !== '');
    const lowest = Math.max(
      0,
      ...rows.map((_, level) => (textAt(level, offset) === '' ? 0 : level)),
    );
    const grouped = shown.length > 1 && isShared(textAt, lowest, offset, width);
    if (shown.length > 0) cells.push({ path: shown, grouped, offset });
  }
  return cells;
}

/**
 * True where the group just above a column's own text stands over a column to its left or right as
 * well.
 */
function isShared(
  textAt: (level: number, offset: number) => string,
  lowest: number,
  offset: number,
  width: number,
): boolean {
  const isBelowGroup = (place: number): boolean => {
    for (let level = 0; level < lowest; level += 1) if (textAt(level, place) !== '') return false;
    return textAt(lowest, place) !== '';
  };
  return isBelowGroup(offset) || (offset + 1 < width && isBelowGroup(offset + 1));
}

/**
 * Different fields and different ticks count, those of clear headers twice; one ambiguous header
 * alone makes no header row. Between readings with the same fields the one with more columns of
 * them is better: lists and years stand below groups.
 */
function headerScore<Field extends string>(
  cells: readonly HeaderCell[],
  lexicon: HeaderLexicon<Field>,
): number {
  const clear = new Set<string>();
  const vague = new Set<string>();
  let known = 0;
  for (const cell of cells) {
    const [match] = lexicon.match(cell);
    if (match === undefined) continue;
    known += 1;
    const meaning = match.flag === undefined ? match.field : cell.path.join('/');
    (lexicon.isAmbiguous(cell) ? vague : clear).add(meaning);
  }
  return clear.size + vague.size < 2 && clear.size === 0
    ? 0
    : 2 * clear.size + vague.size + known * TIE_SHARE;
}

/** What so many columns score where all have clear headers of fields of their own. */
function highestScore(columns: number): number {
  return 2 * columns + columns * TIE_SHARE;
}
