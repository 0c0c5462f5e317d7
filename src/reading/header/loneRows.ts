/**
 * Rows in which a name stands and nothing else. In a list of names alone they are the entries; in a
 * list that knows more of the others they are headings, notes, signatures, or an entry of which
 * nothing else is known, and where the text does not tell, the clerk is asked.
 */

import type { Cell } from '../cell/sheetTable';
import type { RowTexts } from './rowTexts';

/** A row with a name alone. */
export interface LoneRow {
  /** 0-based place in the table. */
  readonly row: number;
  /** True where a note stands above it, and no full row between. */
  readonly notesBegun: boolean;
  /** Whether the next full row is the header again, and nothing stands between. */
  readonly aboveHeader: 'no' | 'just' | 'further';
  /** True where the numeral of a heading stands before it in a cell of its own. */
  readonly isNumbered: boolean;
}

export interface ChosenRows {
  readonly entries: readonly number[];
  readonly leftOut: readonly number[];
  readonly asked: readonly number[];
}

interface LoneTests {
  readonly texts: RowTexts;
  readonly isLikeName: (cell: Cell) => boolean;
  readonly isHeading: (cell: Cell) => boolean;
}

/**
 * Where more lone rows than this could be entries, those that look like names are: a list with so
 * many gaps is kept that way.
 */
const MOST_ASKED = 30;

/**
 * Headings are fewer than what stands below them: with so many times as many as full rows, they are
 * the entries (villages, names with a number before them).
 */
const FEW_FULL = 5;

type Kind = 'note' | 'heading' | 'numbered' | 'name';

/**
 * Decides about lone rows.
 *
 * @param lone in order
 * @param fullCount how many entries have more than a name
 * @param nameOf the name cell of a row
 * @param tests for names and headings of the register
 */
export function chooseLoneRows(
  lone: readonly LoneRow[],
  fullCount: number,
  nameOf: (row: number) => Cell,
  { texts, isLikeName, isHeading }: LoneTests,
): ChosenRows {
  const entries: number[] = [];
  const leftOut: number[] = [];
  const open: number[] = [];
  const kindOf = ({ row, isNumbered }: LoneRow): Kind => {
    const cell = nameOf(row);
    if (texts.isSentence(cell.normal)) return 'note';
    if (isNumbered || texts.isMarked(cell.normal)) return 'numbered';
    return isHeading(cell) || texts.isClosing(cell.normal) ? 'heading' : 'name';
  };
  const rows = lone.map((each) => ({ ...each, kind: kindOf(each) }));
  const count = (kind: Kind): number => rows.filter((each) => each.kind === kind).length;
  const isPlenty = (kind: Kind): boolean => count(kind) > fullCount * FEW_FULL;
  const areNamesAlone = count('name') > fullCount || isPlenty('heading') || isPlenty('numbered');
  const isUsual = (kind: Kind): boolean =>
    isPlenty(kind) && count(kind) * 2 > rows.length - count('note');
  const usual: Readonly<Record<Kind, boolean>> = {
    note: false,
    heading: isUsual('heading'),
    numbered: isUsual('numbered'),
    name: true,
  };
  for (const { row, kind, aboveHeader, notesBegun } of rows) {
    const isTitle = notesBegun || (areNamesAlone ? aboveHeader === 'just' : aboveHeader !== 'no');
    if (!usual[kind] || (isTitle && !isLikeName(nameOf(row)))) leftOut.push(row);
    else if (areNamesAlone) entries.push(row);
    else open.push(row);
  }
  const isMany = open.length > MOST_ASKED;
  const asked = open.filter((row) => {
    if (!isMany || !isLikeName(nameOf(row))) return true;
    entries.push(row);
    return false;
  });
  return { entries, leftOut, asked };
}
