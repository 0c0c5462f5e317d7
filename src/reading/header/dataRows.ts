/**
 * Which rows below a header are entries of the register. Lists end in totals and notes, are split
 * by headings, repeat their header on every printed page and hold blank rows; none of these is an
 * entry, and none may be lost that is one.
 */

import { foldWord } from '../cell/foldWord';
import { isBlankCell, normalizeText } from '../../domain/ground/normalizeText';
import type { SheetTable } from '../cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';

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

/** The parts of the vocabulary that tell rows that are no entries. */
export interface RowWords {
  readonly footerWords: readonly string[];
  readonly sentenceMarks: readonly string[];
}

/**
 * Finds the entries of a register.
 *
 * @param table the used range of a sheet
 * @param firstRow 0-based place in the table of the first row below the header
 * @param nameOffset place of the name column in the rows of the table
 * @param headerRows the rows of the header, which may come again
 * @param offsets places of all columns that hold fields
 * @param isEmptyName true for texts that stand for no name (-, /)
 */
export function findDataRows(
  table: SheetTable,
  firstRow: number,
  nameOffset: number,
  headerRows: readonly (readonly CellValue[])[],
  offsets: readonly number[],
  words: RowWords,
  isEmptyName: (text: string) => boolean,
): DataRows {
  const isFooter = footerTest(words.footerWords);
  const isHeader = headerTest(headerRows, nameOffset);
  const rows: number[] = [];
  const nameless: number[] = [];
  const titles: number[] = [];
  let notesBegun = false;
  for (let index = firstRow; index < table.values.length; index += 1) {
    const row = table.values[index] ?? [];
    const name = normalizeText(row[nameOffset] ?? '');
    const first = row.findIndex((value) => !isBlankCell(value));
    if (first < 0) continue;
    if (isFooter(row[first] ?? '') || isFooter(name)) {
      notesBegun = true;
      continue;
    }
    const alone = !row.some((value, offset) => offset > first && !isBlankCell(value));
    if (isHeader(row, name)) {
      // What stands alone right above a header is the title of the next table.
      while (rows.length > 0 && rows.at(-1) === titles.at(-1)) {
        rows.pop();
        titles.pop();
      }
      continue;
    }
    if (name === '' || isEmptyName(name)) {
      if (
        !alone &&
        offsets.some((offset) => offset !== nameOffset && !isBlankCell(row[offset] ?? ''))
      )
        nameless.push(index);
      continue;
    }
    if (alone && (notesBegun || isSentence(name, words.sentenceMarks))) continue;
    if (isColumnNumbers(name, row)) continue;
    if (!alone) notesBegun = false;
    rows.push(index);
    if (alone) titles.push(index);
  }
  return { rows, nameless };
}

/**
 * A footer word is the whole text, or is followed by something that is no letter: 备注：1. …, but not
 * 备注科技公司.
 */
function footerTest(words: readonly string[]): (value: CellValue) => boolean {
  const folded = words.map(foldWord);
  const firstLetters = new Set(words.map((word) => word.charAt(0)));
  return (value) => {
    if (typeof value !== 'string' || !firstLetters.has(normalizeText(value).charAt(0)))
      return false;
    const text = normalizeText(value).replaceAll(' ', '');
    return folded.some((word) => text.startsWith(word) && !LETTER.test(text.slice(word.length)));
  };
}

/**
 * Header rows come again on every printed page, or where the list goes on under a title of its own.
 */
function headerTest(
  headerRows: readonly (readonly CellValue[])[],
  nameOffset: number,
): (row: readonly CellValue[], name: string) => boolean {
  const keyOf = (row: readonly CellValue[]): string =>
    row.map((value) => foldWord(value)).join('\t');
  const names = headerRows
    .map((row) => row[nameOffset] ?? '')
    .filter((value) => !isBlankCell(value));
  const longest = Math.max(0, ...names.map((value) => String(value).length));
  const folded = new Set(names.map(foldWord));
  const keys = new Set(headerRows.map(keyOf));
  return (row, name) =>
    name === '' ? keys.has(keyOf(row)) : name.length <= longest && folded.has(foldWord(name));
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
function isColumnNumbers(name: string, row: readonly CellValue[]): boolean {
  return (
    COLUMN_NUMBER.test(name) &&
    row.every((value) => isBlankCell(value) || COLUMN_NUMBER.test(normalizeText(value)))
  );
}
