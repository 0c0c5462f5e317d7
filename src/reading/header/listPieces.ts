/**
 * The pieces of a list under one another. A header further down is the list's own again, on every
 * page; or the list goes on under columns that mean the same; or another table begins, of
 * enterprises that were closed or people who left, that is no part of the list unless the clerk says
 * so. What stands under a header is read with that header and no other.
 */

import { foldNormalWithoutRemarks } from '../cell/foldWord';
import { filledOffsets, foldedRow, offsetsOf, type SheetView } from '../cell/sheetTable';
import { findHeaderRow, headerCells, type HeaderCell, type HeaderRow } from './headerRow';
import type { HeaderLexicon } from './headerLexicon';

/** A part of a table, from its title down to the title of the next. */
export interface ListPiece {
  readonly view: SheetView;
  /** In the view. */
  readonly header: HeaderRow;
  /** False for what begins under a header that means something else, or is said to be out. */
  readonly isList: boolean;
  /** The title above its header, '' for none. */
  readonly heading: string;
}

/** Where a list stands, and what it is compared with. */
export interface ListPlace {
  readonly table: SheetView;
  readonly header: HeaderRow;
  /** The header of the list on its left, which it may be a second block of. */
  readonly beside?: HeaderRow;
}

export interface PieceTests<Field extends string> {
  readonly lexicon: HeaderLexicon<Field>;
  readonly nameField: Field;
  /** After foldWord: 序号. */
  readonly serialHeaders: ReadonlySet<string>;
  /** True for a heading over what is in the list no more. */
  readonly isRemoval: (text: string) => boolean;
  /** True for a text that could be an entry of the list, by itself in its row. */
  readonly isEntry: (row: number, offset: number) => boolean;
}

/** No header is longer; sentences are. */
const LONGEST_HEADER = 16;
/** A row with so many known headers is a header row, whatever they are. */
const LEAST_HEADERS = 3;

type Known = 'name' | 'vague' | 'serial' | 'known';

interface Start {
  readonly start: number;
  readonly row: number;
  readonly heading: string;
  readonly isRemoved: boolean;
}

/**
 * Cuts a table where the list ends and another table begins.
 *
 * @param place of the list
 * @param tests of the register
 * @returns the upper piece first; the table itself where nothing else begins in it
 */
export function listPieces<Field extends string>(
  { table, header, beside }: ListPlace,
  tests: PieceTests<Field>,
): readonly ListPiece[] {
  const starts = laterHeaders(table, header, tests);
  const ends = [...starts.map(({ start }) => start), table.rowCount];
  const own = meaningsOf((beside ?? header).cells, tests);
  const title = titleAbove(table, header.first, -1, tests);
  const list: ListPiece = {
    view: starts.length === 0 ? table : table.part({ endRow: ends[0] ?? table.rowCount }),
    header,
    isList:
      beside === undefined || (!title.isRemoved && goOn(own, meaningsOf(header.cells, tests))),
    heading: title.heading,
  };
  return [
    list,
    ...starts.map(({ start, row, heading, isRemoved }, index): ListPiece => {
      const view = table.part({ firstRow: start, endRow: ends[index + 1] ?? table.rowCount });
      const place = row - start;
      const found = findHeaderRow(view, tests.lexicon);
      // A header that is too vague to be found by itself has been told by its place.
      const ownHeader =
        found !== null && found.last >= place
          ? found
          : { first: place, last: place, cells: headerCells([shownRow(table, row)]) };
      const isList = !isRemoved && goOn(own, meaningsOf(ownHeader.cells, tests));
      return { view, header: ownHeader, isList, heading };
    }),
  ];
}

/**
 * The uppermost header of a list: a table below it may have more columns, and so the better header.
 *
 * @param table the used range of a sheet
 * @param lexicon of the register
 * @param nameField the field that says who a row is
 * @returns null where the table has none
 */
export function firstHeaderRow<Field extends string>(
  table: SheetView,
  lexicon: HeaderLexicon<Field>,
  nameField: Field,
): HeaderRow | null {
  let header = findHeaderRow(table, lexicon);
  while (header !== null && header.first > 0) {
    const end = header.first;
    const above = findHeaderRow(table.part({ endRow: end }), lexicon);
    const isNamed = above?.cells.some(
      (cell) => lexicon.match(cell)[0]?.field === nameField && !lexicon.isAmbiguous(cell),
    );
    if (above === null || isNamed !== true || !hasEntries(table, above.last + 1, end)) break;
    header = above;
  }
  return header;
}

/** A row of several cells, the last of them no title of a group of columns. */
function hasEntries(table: SheetView, start: number, end: number): boolean {
  let found = false;
  for (let row = start; row < end; row += 1) {
    const filled = filledOffsets(table, row);
    if (
      filled.length > 1 &&
      filled.some((offset) => table.value(row, offset) !== table.value(row, filled[0] ?? 0))
    )
      found = true;
  }
  return found;
}

function laterHeaders<Field extends string>(
  table: SheetView,
  header: HeaderRow,
  tests: PieceTests<Field>,
): Start[] {
  const isHeader = headerTest(table, header, tests);
  const starts: Start[] = [];
  let keys = new Set<string>();
  for (let row = header.first; row <= header.last; row += 1) keys.add(foldedRow(table, row));
  let above = header.last;
  for (let row = header.last + 1; row < table.rowCount; row += 1) {
    if (!isHeader(row)) continue;
    const key = foldedRow(table, row);
    // The lower rows of a header.
    const isLower = row === above + 1;
    if (isLower) keys.add(key);
    else {
      const title = titleAbove(table, row, above, tests);
      const isPage = keys.has(key) && (starts.length === 0 || title.heading === '');
      if (title.isRemoved || !isPage) {
        starts.push({ row, ...title });
        keys = new Set([key]);
      }
    }
    above = row;
  }
  return starts;
}

/** Asked for every row: most are told by the type or the length of their first cell. */
function headerTest<Field extends string>(
  table: SheetView,
  { cells }: HeaderRow,
  { lexicon, nameField, serialHeaders }: PieceTests<Field>,
): (row: number) => boolean {
  const heads = new Map<string, Known | null>();
  const lookUp = (folded: string): Known | null => {
    if (serialHeaders.has(folded)) return 'serial';
    if (!lexicon.isHeader(folded)) return null;
    const own = { path: [folded], grouped: false };
    if (lexicon.match(own)[0]?.field !== nameField) return 'known';
    return lexicon.isAmbiguous(own) ? 'vague' : 'name';
  };
  const known = (row: number, offset: number): Known | null => {
    const normal = table.normal(row, offset);
    const folded = normal.includes('(')
      ? foldNormalWithoutRemarks(normal)
      : table.folded(row, offset);
    const earlier = heads.get(folded);
    if (earlier !== undefined) return earlier;
    const found = lookUp(folded);
    if (found !== null) heads.set(folded, found);
    return found;
  };
  const isName = (cell: HeaderCell): boolean => lexicon.match(cell)[0]?.field === nameField;
  const nameOffset = (
    cells.find((cell) => isName(cell) && !lexicon.isAmbiguous(cell)) ?? cells.find(isName)
  )?.offset;
  return (row) => {
    let texts = 0;
    let some = 0;
    let isNamed = false;
    let isLong = false;
    for (let offset = 0; offset < table.width; offset += 1) {
      const value = table.value(row, offset);
      if (value === '') continue;
      if (typeof value !== 'string') return false;
      if (value.length > LONGEST_HEADER) {
        isLong = true;
        continue;
      }
      texts += 1;
      const what = known(row, offset);
      if (what !== null) some += 1;
      if (offset === nameOffset) {
        if (what === 'name' || what === 'vague') isNamed = true;
        // Texts that are no headers, the name among them: a row of the list.
        else if (what === null && texts > 1 && some === 0) return false;
      }
      if (what === 'serial' || (what === 'name' && texts + some > 2)) isNamed = true;
      if (texts - some > 2 + some) return false;
    }
    if (isNamed) return true;
    const isFree = nameOffset === undefined || known(row, nameOffset) !== null;
    return isFree && !isLong && some >= LEAST_HEADERS && some * 2 > texts;
  };
}

/** The titles of a table: texts alone in their rows, with nothing of the list between. */
function titleAbove<Field extends string>(
  table: SheetView,
  row: number,
  above: number,
  { isRemoval, isEntry }: PieceTests<Field>,
): Omit<Start, 'row'> {
  let start = row;
  let heading = '';
  let isRemoved = false;
  for (let place = row - 1; place > above; place -= 1) {
    const filled = filledOffsets(table, place);
    const [first] = filled;
    if (first === undefined) continue;
    const text = table.normal(place, first);
    if (filled.some((offset) => table.value(place, offset) !== table.value(place, first))) break;
    if (isRemoval(text)) {
      heading = table.shown(place, first);
      isRemoved = true;
    } else if (isEntry(place, first)) break;
    else if (!isRemoved) heading = table.shown(place, first);
    start = place;
  }
  return { start, heading, isRemoved };
}

function meaningsOf<Field extends string>(
  cells: readonly HeaderCell[],
  { lexicon, serialHeaders }: PieceTests<Field>,
): { readonly fields: ReadonlySet<string>; readonly others: ReadonlySet<string> } {
  const fields = new Set<string>();
  const others = new Set<string>();
  for (const cell of cells) {
    const own = foldNormalWithoutRemarks(cell.path.join('/'));
    const [match] = lexicon.match(cell);
    if (match !== undefined) fields.add(match.flag === undefined ? match.field : own);
    else if (!serialHeaders.has(own)) others.add(own);
  }
  return { fields, others };
}

type Meanings = ReturnType<typeof meaningsOf>;

/** The same fields, and no column that the list does not have. */
function goOn(list: Meanings, piece: Meanings): boolean {
  const within = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
    [...some].every((each) => all.has(each));
  return (
    within(piece.fields, list.fields) &&
    within(list.fields, piece.fields) &&
    within(piece.others, list.others)
  );
}

function shownRow(table: SheetView, row: number): string[] {
  return offsetsOf(table).map((offset) => table.shown(row, offset));
}
