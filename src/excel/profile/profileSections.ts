import { cellAddress } from '../../domain/ground/cellAddress';
import { foldWord } from '../../reading/cell/foldWord';
import { shownText } from '../../domain/ground/normalizeText';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import { earlierSections, headerAliases, sections } from '../../text/sheet/profileSheetText';
import { nearestText } from '../../text/grammar/editDistance';
import type { ProfileCell, ProfileRow } from './profileReader';
import type { ProfileReader } from './profileReader';

const ALL = { ...sections, ...earlierSections };
type ReadKey = keyof typeof ALL;

export type ProfileSections = Readonly<Record<ReadKey, readonly ProfileRow[]>>;

const TITLE = /^\u3010(.+)\u3011$/;
/** The same as a clerk writes it: without brackets or in others, with a number before it. */
const LOOSE_TITLE =
  /^(?:\p{Ps}?(?:\p{L}{1,2}|\d{1,2})[\p{Pe}\p{Po}]+\s*)?\p{Ps}?(\p{L}+)\p{Pe}?\p{Po}?$/u;
/** The column of cells whose header cannot be told. */
const UNREAD = -2;
/** So much of a header's letters may be others. */
const FAR = 0.7;
type CellAt = (column: number, header: string) => ProfileCell;
const KEYS = Object.keys(ALL) as ReadKey[];

/**
 * The rows of each section of a sheet, blank rows left out. A section begins with its title alone in
 * a row, in 【】 or right above its headers; the columns may stand in any order.
 *
 * @param table the sheet
 * @param reader takes the place of each section, and titles and rows that belong to none
 */
export function profileSections(table: SheetTable, reader: ProfileReader): ProfileSections {
  const found = Object.fromEntries(KEYS.map((key) => [key, [] as ProfileRow[]])) as Record<
    ReadKey,
    ProfileRow[]
  >;
  let current: ReadKey | null = null;
  let columns: readonly number[] | null = null;
  table.values.forEach((values, index) => {
    const cellAt = cellsOf(table, values, index);
    if (values.every((value) => shownText(value) === '')) return;
    const title = titleOf(values) ?? looseTitleOf(values, table.values.slice(index + 1));
    if (title !== null) {
      current = KEYS.find((key) => foldWord(ALL[key].title) === foldWord(title)) ?? null;
      columns = null;
      const cell = cellAt(0, title);
      if (current === null) reader.fail(cell, { kind: 'row' });
      else
        reader.place(current === 'rules' ? 'categoryRules' : current, {
          ...cell,
          value: '',
          text: '',
          header: title,
        });
    } else if (current !== null && columns === null)
      columns = headerColumns(values, current, cellAt, reader);
    else if (current !== null && columns !== null) {
      const order: readonly number[] = columns;
      const headers = ALL[current].headers;
      found[current].push({ cell: (column) => cellAt(order[column] ?? -1, headers[column] ?? '') });
    }
  });
  return found;
}

/** The words between 【 and 】 where nothing else stands in the row. */
function titleOf(values: readonly CellValue[]): string | null {
  const filled = values.map(shownText).filter((text) => text !== '');
  return filled.length === 1 ? (TITLE.exec(filled[0] ?? '')?.[1] ?? null) : null;
}

/**
 * The title of a section without its brackets, where the next row of several cells has headers of
 * that section: 期限 alone may as well be a cell of a rule.
 */
function looseTitleOf(
  values: readonly CellValue[],
  below: readonly (readonly CellValue[])[],
): string | null {
  const filled = values.map(shownText).filter((text) => text !== '');
  const title = filled.length === 1 ? LOOSE_TITLE.exec(filled[0] ?? '')?.[1] : undefined;
  const key = KEYS.find((each) => foldWord(ALL[each].title) === foldWord(title ?? ''));
  if (title === undefined || key === undefined) return null;
  const next = below.find((row) => row.filter((value) => shownText(value) !== '').length > 1) ?? [];
  const known = ALL[key].headers
    .flatMap((header) => [header, ...(headerAliases[header] ?? [])])
    .map(foldWord);
  return next.filter((value) => known.includes(foldWord(value))).length > 1 ? title : null;
}

/**
 * Where each header of a section stands, by its words or those that clerks make of them; null for a
 * row that is not its header row. A filled cell that is none of them, where some are missing, is
 * said, and so nothing is said of the cells that would stand below.
 */
function headerColumns(
  values: readonly CellValue[],
  key: ReadKey,
  cellAt: CellAt,
  reader: ProfileReader,
): readonly number[] | null {
  const folded = values.map(foldWord);
  const headers: readonly string[] = ALL[key].headers;
  const taken = new Set<number>();
  const take = (words: readonly string[]): number => {
    const found = folded.findIndex(
      (text, index) =>
        text !== '' && !taken.has(index) && words.some((word) => foldWord(word) === text),
    );
    if (found >= 0) taken.add(found);
    return found;
  };
  const own = headers.map((header) => take([header]));
  const columns = own.map((column, index) =>
    column >= 0 ? column : take(headerAliases[headers[index] ?? ''] ?? []),
  );
  const filled = folded.flatMap((text, index) => (text === '' ? [] : [index]));
  if (filled.length < 2 || taken.size === 0) return null;
  const missing = headers.filter((_, index) => (columns[index] ?? -1) < 0);
  const strange = missing.length === 0 ? [] : filled.filter((index) => !taken.has(index));
  for (const index of strange) {
    const cell = cellAt(index, headers[0] ?? '');
    const { text, share } = nearestText(cell.text, missing);
    const nearest = share < FAR || missing.length === 1 ? { nearest: text } : {};
    reader.fail(
      { ...cell, header: ALL[key].title },
      { kind: 'header', accepted: missing, ...nearest },
    );
  }
  return strange.length === 0 ? columns : columns.map((column) => (column < 0 ? UNREAD : column));
}

function cellsOf(table: SheetTable, values: readonly CellValue[], index: number): CellAt {
  return (column: number, header: string): ProfileCell => {
    const value = column < 0 ? '' : (values[column] ?? '');
    const address = cellAddress(
      table.rowIndex + index + 1,
      table.columnIndex + Math.max(0, column),
    );
    const cell = {
      value,
      text: String(value).trim(),
      address,
      header,
      ...(table.percents?.has(address) === true ? { isPercent: true as const } : {}),
    };
    return column === UNREAD ? { ...cell, unread: true } : cell;
  };
}
