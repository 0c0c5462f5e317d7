import { cellAddress } from '../domain/ground/cellAddress';
import { shownText } from '../domain/ground/normalizeText';
import type { Place } from '../domain/ground/problem';
import type { CellValue } from '../domain/ground/cellValue';
import type { SheetTable } from './cell/sheetTable';

/** The words by which a sheet says whose it is. */
export interface BureauWords {
  /** before the name: 填报单位. */
  readonly labels: readonly string[];
  /** the last letters of a bureau's name: 局, 支队. */
  readonly endings: readonly string[];
  /** of which a name has one that is read from a title: 环境. Lists of other departments have none. */
  readonly kinds: readonly string[];
  /** what stands in brackets where the seal goes. */
  readonly sealMarks: readonly string[];
}

/** A name that a workbook gives for the bureau that keeps it. */
export interface OfferedBureau {
  readonly name: string;
  readonly from: 'label' | 'title' | 'file';
  /** null for the name of the file. */
  readonly place: Place | null;
}

/** Where a name may stand. */
export interface BureauSources {
  readonly tables: readonly SheetTable[];
  /** sheets that are certainly the bureau's own, such as its registers. */
  readonly ownSheets: readonly string[];
  /** with its ending; '' where it is not known. */
  readonly fileName: string;
}

/** Rows from the top and from the bottom of a sheet in which it says whose it is. */
const EDGE_ROWS = 8;
const TITLE_ROWS = 4;
const SHORTEST = 3;
const LONGEST = 40;

/**
 * The name of the bureau as its workbook gives it: behind 填报单位 and the like, else in the title of a
 * sheet, else in the name of the file; the bureau's own sheets first, then in the order of sheets and
 * cells.
 *
 * @param sources sheets and file name
 * @param words of the vocabulary
 * @returns null where none of them gives one
 *
 * @example
 * offerBureau({ tables: [], ownSheets: [], fileName: '甲县环境局名录.xlsx' }, { labels: ['填报单位'], endings: ['局'], kinds: ['环境'], sealMarks: [] })?.name // → '甲县环境局'
 */
export function offerBureau(
  { tables, ownSheets, fileName }: BureauSources,
  words: BureauWords,
): OfferedBureau | null {
  const own = tables.filter(({ sheet }) => ownSheets.includes(sheet));
  const others = tables.filter(({ sheet }) => !ownSheets.includes(sheet));
  const isOfKind = ({ name }: OfferedBureau): boolean =>
    words.kinds.some((kind) => name.includes(kind));
  const inFile = nameIn(fileName.replace(/\.[^.]*$/, ''), words);
  return (
    own.flatMap((table) => labelled(table, words))[0] ??
    others.flatMap((table) => labelled(table, words)).find(isOfKind) ??
    [...own, ...others].flatMap((table) => titled(table, words))[0] ??
    (inFile === '' ? null : { name: inFile, from: 'file', place: null })
  );
}

function labelled(table: SheetTable, words: BureauWords): OfferedBureau[] {
  const label = new RegExp(`(?:${words.labels.join('|')})\\s*[:：]?\\s*(.*)$`, 'su');
  return table.values.flatMap((row, index) => {
    if (index >= EDGE_ROWS && index < table.values.length - EDGE_ROWS) return [];
    return row.flatMap((value, column): OfferedBureau[] => {
      const found = typeof value === 'string' ? label.exec(value)?.[1] : undefined;
      if (found === undefined) return [];
      const behind = found.trim() === '' ? nextText(row, column) : found;
      const name = cleanName(behind, words);
      return name === '' ? [] : [{ name, from: 'label', place: placeOf(table, index, column) }];
    });
  });
}

function titled(table: SheetTable, words: BureauWords): OfferedBureau[] {
  return table.values.slice(0, TITLE_ROWS).flatMap((row, index): OfferedBureau[] => {
    const filled = row.flatMap((value, column) => (value === '' ? [] : [column]));
    const [column] = filled;
    if (column === undefined || filled.length > 1) return [];
    const name = nameIn(shownText(row[column] ?? ''), words);
    return name === '' ? [] : [{ name, from: 'title', place: placeOf(table, index, column) }];
  });
}

/** The bureau whose name a text begins with; '' where it begins with none. */
function nameIn(text: string, { endings, kinds }: BureauWords): string {
  const [name = ''] =
    new RegExp(`^\\p{Script=Han}{2,${LONGEST}}(?:${endings.join('|')})`, 'u').exec(text) ?? [];
  return kinds.some((kind) => name.includes(kind)) ? name : '';
}

/** What stands behind a label, up to the next label, a wide gap or a mark for the seal. */
function cleanName(text: string, { sealMarks }: BureauWords): string {
  const seal = new RegExp(`[（(]\\s*(?:${sealMarks.join('|')})\\s*[)）].*$`, 'su');
  const [first = ''] = text.trim().split(/\s{2,}|\n|[，,；;]|\s+(?=\S{1,8}[:：])/u);
  const name = shownText(first.replace(seal, ''));
  const isName = /\p{L}{2}/u.test(name) && !/[:：_]/u.test(name);
  return isName && name.length >= SHORTEST && name.length <= LONGEST ? name : '';
}

function nextText(row: readonly CellValue[], column: number): string {
  return String(row.slice(column + 1).find((value) => value !== '') ?? '');
}

function placeOf({ sheet, rowIndex, columnIndex }: SheetTable, row: number, column: number): Place {
  return { sheet, cell: cellAddress(rowIndex + row + 1, columnIndex + column) };
}
