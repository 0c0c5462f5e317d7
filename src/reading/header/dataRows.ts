/**
 * Which rows below a header are entries of the register. Lists end in totals and notes, are split
 * by headings, repeat their header on every printed page and hold blank rows; none of these is an
 * entry, and none may be lost that is one.
 */

import { foldWord } from '../cell/foldWord';
import { foldedRow, offsetsOf, type SheetView } from '../cell/sheetTable';
import type { HeaderRow } from './headerRow';

const LETTER = /^\p{L}/u;
const COLUMN_NUMBER = /^(\(?\d{1,3}\)?|\p{L})$/u;
const LIST_MARK = /^(\(?[\p{Script=Han}\d]{1,3}\)|\d{1,2}[.\u3001]|[\p{Script=Han}]{1,2}\u3001)/u;
/** No enterprise or person has a longer name. */
const LONGEST_NAME = 60;

export interface DataRows {
  /** 0-based places in the table of the rows that are entries. */
  readonly rows: readonly number[];
  /** 0-based places of rows that hold fields of an entry but no name. */
  readonly nameless: readonly number[];
}

/** What findDataRows has to know of a register's columns. */
export interface TableColumns {
  readonly header: HeaderRow;
  /** Place of the name column in the rows of the table. */
  readonly nameOffset: number;
  /** Places of all columns that hold fields. */
  readonly offsets: readonly number[];
  /** True for texts that stand for no name (-, /). */
  readonly isEmptyName: (text: string) => boolean;
}

/** The parts of the vocabulary that tell rows that are no entries. */
export interface RowWords {
  readonly footerWords: readonly string[];
  readonly sentenceMarks: readonly string[];
}

/**
 * Finds the entries of a register.
 *
 * @param table the used range of a sheet
 * @param columns where the register stands in it
 * @param words of the vocabulary
 */
export function findDataRows(
  table: SheetView,
  { header, nameOffset, offsets, isEmptyName }: TableColumns,
  words: RowWords,
): DataRows {
  const { rowCount, width } = table;
  const isFooter = footerTest(table, words.footerWords);
  const isHeader = headerTest(table, header, nameOffset);
  /** The first place from `start` where something stands; the width of the table for none. */
  const filledFrom = (row: number, start: number): number => {
    let offset = start;
    while (offset < width && table.isBlank(row, offset)) offset += 1;
    return offset;
  };
  const rows: number[] = [];
  const nameless: number[] = [];
  const titles: number[] = [];
  let notesBegun = false;
  for (let row = header.last + 1; row < rowCount; row += 1) {
    const first = filledFrom(row, 0);
    if (first === width) continue;
    if (isFooter(row, first) || isFooter(row, nameOffset)) {
      notesBegun = true;
      continue;
    }
    const alone = filledFrom(row, first + 1) === width;
    const name = table.normal(row, nameOffset);
    if (isHeader(row)) {
      // What stands alone right above a header is the title of the next table.
      while (rows.length > 0 && rows.at(-1) === titles.at(-1)) {
        rows.pop();
        titles.pop();
      }
      continue;
    }
    if (name === '' || isEmptyName(name)) {
      if (!alone && offsets.some((offset) => offset !== nameOffset && !table.isBlank(row, offset)))
        nameless.push(row);
      continue;
    }
    if (alone && (notesBegun || isSentence(name, words.sentenceMarks))) continue;
    if (isColumnNumbers(table, row, name)) continue;
    if (!alone) notesBegun = false;
    rows.push(row);
    if (alone) titles.push(row);
  }
  return { rows, nameless };
}

/**
 * A footer word is the whole text, or is followed by something that is no letter: 备注：1. …, but not
 * 备注科技公司.
 */
function footerTest(
  table: SheetView,
  words: readonly string[],
): (row: number, offset: number) => boolean {
  const folded = words.map(foldWord);
  const firstLetters = new Set(words.map((word) => word.charAt(0)));
  return (row, offset) => {
    if (typeof table.value(row, offset) !== 'string') return false;
    const normal = table.normal(row, offset);
    if (!firstLetters.has(normal.charAt(0))) return false;
    const text = normal.replaceAll(' ', '');
    return folded.some((word) => text.startsWith(word) && !LETTER.test(text.slice(word.length)));
  };
}

/**
 * Header rows come again on every printed page, or where the list goes on under a title of its own.
 */
function headerTest(
  table: SheetView,
  { first, last }: HeaderRow,
  nameOffset: number,
): (row: number) => boolean {
  const rows = Array.from({ length: last + 1 - first }, (_, index) => first + index);
  const named = rows.filter((row) => !table.isBlank(row, nameOffset));
  const longest = Math.max(0, ...named.map((row) => String(table.value(row, nameOffset)).length));
  const names = new Set(named.map((row) => table.folded(row, nameOffset)));
  const keys = new Set(rows.map((row) => foldedRow(table, row)));
  return (row) => {
    const name = table.normal(row, nameOffset);
    return name === ''
      ? keys.has(foldedRow(table, row))
      : name.length <= longest && names.has(table.folded(row, nameOffset));
  };
}

/**
 * A lone text that is a heading or a note, not the name of an enterprise of which nothing else is
 * known.
 */
function isSentence(text: string, sentenceMarks: readonly string[]): boolean {
  return (
    text.length > LONGEST_NAME ||
    LIST_MARK.test(text) ||
    sentenceMarks.some((mark) => text.includes(mark))
  );
}

/** A row of column numbers, 甲 乙 1 2 or (1) (2) (3), as forms have them under the header. */
function isColumnNumbers(table: SheetView, row: number, name: string): boolean {
  return (
    COLUMN_NUMBER.test(name) &&
    offsetsOf(table).every(
      (offset) => table.isBlank(row, offset) || COLUMN_NUMBER.test(table.normal(row, offset)),
    )
  );
}
