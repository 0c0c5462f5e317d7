/**
 * Which rows below a header are entries of the register. Lists end in totals and notes, are split
 * by headings, repeat their header on every printed page, begin with the instructions of a template
 * and hold blank rows; none of these is an entry, and none may be lost that is one. So every filled
 * row is accounted for: it is an entry, an entry without its name, left out, or asked about.
 */

import type { Cell, SheetView } from '../cell/sheetTable';
import type { HeaderRow } from './headerRow';
import { chooseLoneRows, type LoneRow } from './loneRows';
import { rowTexts, type RowTexts, type RowWords } from './rowTexts';
import { columnNumberTest, repeatedHeaderTest, templateTest } from './headerRows';

/** Every filled row below the header once; 0-based places in the table, in order. */
export interface DataRows {
  /** Rows that are entries. */
  readonly rows: readonly number[];
  /** Rows that hold fields of an entry but no name. */
  readonly nameless: readonly number[];
  /** Totals, notes, headings, repeated headers, instructions, row numbers alone. */
  readonly leftOut: readonly number[];
  /** Names of which nothing else is known, in a list that knows more of the others. */
  readonly asked: readonly number[];
  /** Rows below headings over what is in the list no more. */
  readonly blocks: readonly HeadedRows[];
}

/** Rows below a heading; none of them is in `rows`. */
export interface HeadedRows {
  readonly heading: string;
  /** Entries, if they belong to the list. */
  readonly rows: readonly number[];
  readonly nameless: readonly number[];
}

/** What findDataRows has to know of a register's columns. */
export interface TableColumns {
  readonly header: HeaderRow;
  /** Place of the name column in the rows of the table. */
  readonly nameOffset: number;
  /** Places of columns that say who is meant where the name is blank. */
  readonly standIns?: readonly number[];
  /** Places of all columns that hold fields. */
  readonly offsets: readonly number[];
  /** True for texts that stand for no name (-, /). */
  readonly isEmptyName: (text: string) => boolean;
  /** True for what ends or is as long as the names of the register are. */
  readonly isLikeName: (cell: Cell) => boolean;
  /** True for what a heading says of the entries below it: a region, a category. */
  readonly isHeading: (cell: Cell) => boolean;
  /** True for a heading over what is in the list no more. */
  readonly isRemoval: (text: string) => boolean;
  /** True for a row that says what the entries below it are of, which is kept as one of them. */
  readonly isGroup?: ((row: number) => boolean) | undefined;
}

const SUBSTANCE = /[\p{L}\p{N}]/u;
const ROW_NUMBER = /^\(?\d{1,6}[).\u3001]?$/;
/** A text in so many cells of a row is one merged cell. */
const COPIES = 3;

/**
 * Finds the entries of a register.
 *
 * @param table the used range of a sheet
 * @param columns where the register stands in it
 * @param words of the vocabulary
 */
export function findDataRows(table: SheetView, columns: TableColumns, words: RowWords): DataRows {
  const { rowCount, width } = table;
  const { header, nameOffset, standIns = [], isEmptyName } = columns;
  const texts = rowTexts(words);
  const cells = rowCells(table, columns, texts);
  const isHeader = repeatedHeaderTest(table, header, nameOffset);
  const isTemplate = templateTest(table, header, nameOffset, texts);
  const isColumnNumbers = columnNumberTest(table);
  const entries: number[] = [];
  const nameless: number[] = [];
  const leftOut: number[] = [];
  const lone: LoneRow[] = [];
  const blocks: { heading: string; rows: number[]; nameless: number[] }[] = [];
  let block: (typeof blocks)[number] | undefined;
  /** How many of the lone rows stood above the last entry or header. */
  let settled = 0;
  let notesBegun = false;
  let isTop = true;
  for (let row = header.last + 1; row < rowCount; row += 1) {
    const first = cells.filledFrom(row, 0);
    if (first === width) continue;
    if (isTop && isTemplate(row)) {
      leftOut.push(row);
      continue;
    }
    const name = table.normal(row, nameOffset);
    const hasName = SUBSTANCE.test(name) && !isEmptyName(name);
    if (
      hasName ? isColumnNumbers(row, name) : isTop && isColumnNumbers(row, table.normal(row, first))
    ) {
      leftOut.push(row);
      continue;
    }
    isTop = false;
    const heading = cells.heading(row, first);
    if (heading !== '' && columns.isRemoval(heading)) {
      block = { heading: headingAsShown(table, row, first, heading), rows: [], nameless: [] };
      blocks.push(block);
      leftOut.push(row);
      continue;
    }
    if (heading !== '' && texts.isSection(heading)) block = undefined;
    if (cells.isTotal(row, first)) {
      leftOut.push(row);
    } else if (cells.isNote(row, first)) {
      leftOut.push(row);
      notesBegun = true;
    } else if (isHeader(row)) {
      // What stands alone right above a header is the title of the next table.
      for (let place = settled; place < lone.length; place += 1) {
        const above = lone[place];
        if (above !== undefined)
          lone[place] = { ...above, aboveHeader: place === lone.length - 1 ? 'just' : 'further' };
      }
      settled = lone.length;
      leftOut.push(row);
    } else if (hasName && cells.isAlone(row, first)) {
      if (block !== undefined) (cells.isText(row) ? leftOut : block.rows).push(row);
      else {
        const isNumbered = first !== nameOffset && texts.isNumeral(table.normal(row, first));
        lone.push({ row, notesBegun, aboveHeader: 'no', isNumbered });
      }
    } else if (hasName || standIns.some((offset) => !table.isBlank(row, offset))) {
      notesBegun = false;
      settled = lone.length;
      (block?.rows ?? entries).push(row);
    } else if (!notesBegun && columns.isGroup?.(row) === true) {
      settled = lone.length;
      entries.push(row);
    } else if (cells.isEntry(row)) (block?.nameless ?? nameless).push(row);
    else leftOut.push(row);
  }
  const chosen = chooseLoneRows(lone, entries.length, (row) => table.cell(row, nameOffset), {
    texts,
    ...columns,
  });
  return {
    rows: inOrder([...entries, ...chosen.entries]),
    nameless,
    leftOut: inOrder([...leftOut, ...chosen.leftOut]),
    asked: chosen.asked,
    blocks,
  };
}

function headingAsShown(table: SheetView, row: number, first: number, heading: string): string {
  return table.normal(row, first) === heading ? table.shown(row, first) : heading;
}

function inOrder(rows: number[]): number[] {
  return rows.sort((one, other) => one - other);
}

interface RowCells {
  /** The first place from `start` where something stands; the width of the table for none. */
  readonly filledFrom: (row: number, start: number) => number;
  /** A row that begins as a note does, unless it is an entry whose first cell is such a word. */
  readonly isNote: (row: number, first: number) => boolean;
  /** A total beside nothing but figures. */
  readonly isTotal: (row: number, first: number) => boolean;
  /** One text, in one cell or copied into all, or behind one in a column of no field. */
  readonly isAlone: (row: number, first: number) => boolean;
  /** The text of a row that holds one, in one cell or copied into all; '' for others. */
  readonly heading: (row: number, first: number) => string;
  /** A region, a sentence or a signature where the name stands. */
  readonly isText: (row: number) => boolean;
  /** Of a row without a name: more than a number or a remark. */
  readonly isEntry: (row: number) => boolean;
}

function rowCells(
  table: SheetView,
  { offsets, nameOffset, isEmptyName, isLikeName, isHeading }: TableColumns,
  texts: RowTexts,
): RowCells {
  const { width } = table;
  const mapped = new Set(offsets);
  const filledFrom = (row: number, start: number): number => {
    let offset = start;
    while (offset < width && table.isBlank(row, offset)) offset += 1;
    return offset;
  };
  const others = (row: number, except: number): number[] => {
    const found: number[] = [];
    for (let offset = filledFrom(row, 0); offset < width; offset = filledFrom(row, offset + 1))
      if (offset !== except) found.push(offset);
    return found;
  };
  const isText = (row: number, offset: number): boolean =>
    typeof table.value(row, offset) === 'string';
  const isFooter = (row: number, offset: number): boolean =>
    isText(row, offset) && texts.isFooter(table.normal(row, offset));
  const isNumbering = (row: number, offset: number): boolean => {
    if (mapped.has(offset) || offset > nameOffset) return false;
    const text = table.normal(row, offset);
    return ROW_NUMBER.test(text) || texts.isNumeral(text);
  };
  const areEqual = (row: number, places: readonly number[]): boolean => {
    const [first, ...rest] = places.map((offset) => table.value(row, offset));
    return typeof first === 'string' && rest.every((value) => value === first);
  };
  const areCopies = (row: number, first: number, second: number): boolean => {
    if (table.value(row, first) !== table.value(row, second)) return false;
    const places = [first, ...others(row, first)];
    return places.length >= COPIES && areEqual(row, places);
  };
  const isFigure = (row: number, offset: number): boolean => {
    const text = table.normal(row, offset);
    return texts.isFigure(text) || isEmptyName(text);
  };
  return {
    filledFrom,
    isNote: (row, first) => {
      if (isFooter(row, nameOffset)) return true;
      if (!isFooter(row, first)) return false;
      const rest = others(row, first);
      return (
        rest.length < 2 ||
        texts.isSentence(table.normal(row, first)) ||
        rest.some((offset) => isFooter(row, offset)) ||
        !isLikeName(table.cell(row, nameOffset))
      );
    },
    isTotal: (row, first) => {
      const place = [first, nameOffset].find(
        (offset) => isText(row, offset) && texts.isTotal(table.normal(row, offset)),
      );
      return place !== undefined && others(row, place).every((offset) => isFigure(row, offset));
    },
    isAlone: (row, first) => {
      const second = filledFrom(row, first + 1);
      if (second === width) return true;
      if (second === nameOffset && filledFrom(row, second + 1) === width) return !mapped.has(first);
      return areCopies(row, first, second);
    },
    heading: (row, first) => {
      if (!isText(row, first)) return '';
      const second = filledFrom(row, first + 1);
      if (second === width || areCopies(row, first, second)) return table.normal(row, first);
      return second === nameOffset &&
        filledFrom(row, second + 1) === width &&
        texts.isNumeral(table.normal(row, first))
        ? `${table.normal(row, first)}\u3001${table.normal(row, second)}`
        : '';
    },
    isText: (row) => {
      const cell = table.cell(row, nameOffset);
      return isHeading(cell) || texts.isSentence(cell.normal) || texts.isClosing(cell.normal);
    },
    isEntry: (row) => {
      const said = others(row, nameOffset).filter(
        (offset) => !isEmptyName(table.normal(row, offset)),
      );
      const fields = said.filter((offset) => !isNumbering(row, offset));
      const [field] = fields;
      if (field === undefined) return false;
      // A heading or a remark beside the list; with a number before it, the rest of an entry.
      if (fields.length === 1)
        return said.some((offset) => ROW_NUMBER.test(table.normal(row, offset)) && offset !== field)
          ? !isHeading(table.cell(row, field))
          : false;
      if (fields.length === said.length && fields.length >= COPIES && areEqual(row, fields))
        return false;
      const isTotal = (offset: number): boolean =>
        isText(row, offset) && texts.isTotal(table.normal(row, offset));
      if (fields.some(isTotal) && fields.every((each) => isTotal(each) || isFigure(row, each)))
        return false;
      return !fields.every((offset) => {
        const text = table.normal(row, offset);
        return texts.isFooter(text) || texts.isClosing(text) || texts.isSentence(text);
      });
    },
  };
}
