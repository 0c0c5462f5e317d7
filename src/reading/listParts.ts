/**
 * The tables that a list stands in: the list, its further pieces, and what stands under another
 * header where the clerk says that it belongs to the list. All else under another header is left
 * out, and said.
 */

import { cellAddress } from '../domain/ground/cellAddress';
import { blockQuestion } from './blockQuestion';
import type { EnterpriseField, InspectorField } from '../domain/register/field';
import { cellRanges } from '../domain/ground/cellRanges';
import { filledOffsets, type SheetView } from './cell/sheetTable';
import type { HeaderCell, HeaderRow } from './header/headerRow';
import { firstHeaderRow, listPieces, type ListPiece } from './header/listPieces';
import { rowTexts, type RowTexts } from './header/rowTexts';
import type { HeadedTable, RegisterRules } from './locateRegister';
import { NONE, SAMPLES, type Answers, type Question } from './question';
import type { ReadingProblem } from './readingProblem';
import { auxiliaryTest, nameTest, removalTest } from './rowTests';
import { foldWord } from './cell/foldWord';
import type { Vocabulary } from './vocabulary';

export interface ListParts {
  /** In the order of the sheet, the list first. */
  readonly tables: readonly HeadedTable[];
  readonly questions: readonly Question[];
  readonly problems: readonly ReadingProblem[];
}

/** Filled rows of a piece, with where its names stand. */
interface PieceRows {
  /** Rows that could be entries. */
  readonly rows: readonly number[];
  readonly nameOffset: number;
}

const LETTER = /\p{L}/u;

/** What a register's tables are taken apart by. */
export interface ListRules<Field extends EnterpriseField | InspectorField> {
  readonly rules: RegisterRules<Field>;
  readonly vocabulary: Vocabulary;
  readonly answers: Answers;
  /** True where a table beside the list has to have its columns; else it may say less. */
  readonly areAlike: boolean;
}

/**
 * Takes the tables of a register apart, one after the other.
 *
 * @param tables in the order of the register
 * @param by the register, the words, the answers
 */
export function registerLists<Field extends EnterpriseField | InspectorField>(
  tables: readonly SheetView[],
  by: ListRules<Field>,
): readonly ListParts[] {
  const mains = new Map<string, HeaderRow>();
  return tables.map((table) => {
    const parts = listParts(table, by, by.areAlike ? mains.get(table.sheet) : undefined);
    const header = parts.tables[0]?.header;
    if (header !== undefined && !mains.has(table.sheet)) mains.set(table.sheet, header);
    return parts;
  });
}

/**
 * Takes a table apart, and asks about what is under another header.
 *
 * @param table the used range of a sheet, or a part of it
 * @param by the register, the words, the answers
 * @param beside the header of the list on its left
 */
function listParts<Field extends EnterpriseField | InspectorField>(
  table: SheetView,
  { rules, vocabulary, answers }: ListRules<Field>,
  beside: HeaderRow | undefined,
): ListParts {
  const nameField: EnterpriseField & InspectorField = 'name';
  const header = firstHeaderRow(table, rules.lexicon, nameField as Field);
  if (header === null) return { tables: [{ table }], questions: [], problems: [] };
  const texts = rowTexts(vocabulary.rowWords);
  const isLikeName = nameTest(rules.kind, vocabulary);
  const isAuxiliary = auxiliaryTest(vocabulary);
  const place = { table, header, ...(beside === undefined ? {} : { beside }) };
  const pieces = listPieces(place, {
    lexicon: rules.lexicon,
    nameField: nameField as Field,
    serialHeaders: new Set(vocabulary.serialHeaders.map(foldWord)),
    isRemoval: removalTest(vocabulary),
    isEntry: (row, offset) => {
      const cell = table.cell(row, offset);
      return (
        texts.isTotal(cell.normal) ||
        (isLikeName(cell) && !texts.isMarked(cell.normal) && !isAuxiliary(cell.normal))
      );
    },
  });
  const tables: HeadedTable[] = [];
  const questions: Question[] = [];
  const problems: ReadingProblem[] = [];
  for (const piece of pieces) {
    if (piece.isList) {
      tables.push({ table: piece.view, header: piece.header });
      continue;
    }
    const found = rowsOf(piece, rules, vocabulary, texts);
    const { heading, view } = piece;
    const block = {
      table: view,
      kind: rules.kind,
      rows: found.rows,
      name: { offset: found.nameOffset, header: '' },
      heading,
      headers: piece.header.cells.map(({ path }) => path.join('/')),
    };
    const asked = found.rows.length === 0 ? null : blockQuestion(block, answers);
    if (asked !== null) questions.push(asked);
    if (asked?.answer === 'entry') tables.push({ table: piece.view, header: piece.header });
    else if (asked === null || asked.answer === NONE) problems.push(leftOut(piece, found));
  }
  return { tables, questions, problems };
}

function rowsOf<Field extends EnterpriseField | InspectorField>(
  { view, header }: ListPiece,
  { lexicon, kind }: RegisterRules<Field>,
  { nameHeaderEndings }: Vocabulary,
  texts: RowTexts,
): PieceRows {
  const nameField: EnterpriseField & InspectorField = 'name';
  const isName = (match: { readonly field: Field } | undefined): boolean =>
    match?.field === (nameField as Field);
  const mayBeName = ({ path }: HeaderCell): boolean =>
    nameHeaderEndings[kind].some((ending) => path.at(-1)?.endsWith(ending));
  const nameOffset = (
    header.cells.find((cell) => isName(lexicon.match(cell)[0])) ?? header.cells.find(mayBeName)
  )?.offset;
  const rows: number[] = [];
  // A table without names is none of entries: numbers of enterprises by town.
  if (nameOffset === undefined) return { rows, nameOffset: 0 };
  for (let row = header.last + 1; row < view.rowCount; row += 1) {
    const filled = filledOffsets(view, row);
    const [first] = filled;
    if (first === undefined || view.isBlank(row, nameOffset)) continue;
    const text = view.normal(row, first);
    const isNote = texts.isTotal(text) || texts.isFooter(text) || texts.isClosing(text);
    if (!isNote || (filled.length > 1 && !LETTER.test(text))) rows.push(row);
  }
  return { rows, nameOffset };
}

/** The whole piece, with its title and its header. */
function leftOut(
  { view, header, heading }: ListPiece,
  { rows, nameOffset }: PieceRows,
): ReadingProblem {
  const all: number[] = [];
  for (let row = 0; row < view.rowCount; row += 1)
    if (filledOffsets(view, row).length > 0) all.push(row);
  const columnIndex = view.columnIndex + nameOffset;
  const names = rows.map((row) => view.shown(row, nameOffset));
  const headers = header.cells.flatMap(({ path }) => path);
  const samples = [heading, ...names, ...headers].filter((text) => text !== '');
  return {
    code: 'rows-left-out',
    severity: 'warning',
    sheet: view.sheet,
    cell: cellAddress(view.rowIndex + (all[0] ?? 0) + 1, columnIndex),
    count: all.length,
    cells: cellRanges(
      all.map((row) => view.rowIndex + row + 1),
      columnIndex,
    ),
    samples: samples.slice(0, SAMPLES),
  };
}
