import { cellAddress } from '../domain/ground/cellAddress';
import type { RegisterField } from '../domain/register/field';
import type { TableKind } from '../domain/register/register';
import { foldNormalWithoutRemarks, foldWord } from './cell/foldWord';
import type { Cell, SheetView } from './cell/sheetTable';
import { blankTest } from './cell/textReader';
import { contentShapes } from './column/columnContent';
import { cellRanges } from './column/fieldCells';
import type { FieldColumn, FieldColumns } from './column/fieldColumns';
import { findDataRows, type DataRows } from './header/dataRows';
import type { HeaderRow } from './header/headerRow';
import { question, type Answers, type Question } from './question';
import type { ReadingProblem } from './readingProblem';
import type { Vocabulary } from './vocabulary';

/** A table whose columns are known. */
export interface KnownTable<Field extends RegisterField> {
  readonly table: SheetView;
  readonly header: HeaderRow;
  readonly columns: FieldColumns<Field>;
  /** The column that says who a row is. */
  readonly name: FieldColumn;
  /** Columns that say it where the name is blank. */
  readonly standIns?: readonly FieldColumn[];
  readonly kind: TableKind;
  readonly vocabulary: Vocabulary;
  readonly answers: Answers;
}

/** The rows of a table, with what the clerk said of them. */
export interface TableRows {
  /** `asked` holds those that the clerk has not said anything of. */
  readonly data: DataRows;
  readonly questions: readonly Question[];
  readonly problems: readonly ReadingProblem[];
}

const SAMPLES = 3;
/** Of a region with its ending, where names of people are as short. */
const SHORTEST_REGION = 3;
const LETTER = /\p{L}/u;

/**
 * The rows of a table: which are entries, which are asked about, and in one problem each which have
 * no name and which were left out, so that no filled row is lost without a word.
 *
 * @param known the table and its columns
 */
export function tableRows<Field extends RegisterField>(known: KnownTable<Field>): TableRows {
  const { table, header, columns, name, standIns = [], kind, vocabulary, answers } = known;
  const found = findDataRows(
    table,
    {
      header,
      nameOffset: name.offset,
      standIns: standIns.map(({ offset }) => offset),
      offsets: [...columns.byField.values()].flat().map(({ offset }) => offset),
      isEmptyName: blankTest(vocabulary.blank),
      isLikeName: nameTest(kind, vocabulary),
      isHeading: headingTest(kind, vocabulary),
    },
    vocabulary.rowWords,
  );
  const questions = found.asked.map((row) => {
    const text = table.shown(row, name.offset);
    return question(
      {
        kind: 'row',
        table: kind,
        name: text,
        about: text,
        sheet: table.sheet,
        cell: cellAddress(table.rowIndex + row + 1, name.columnIndex),
        header: name.header,
        samples: [],
        choices: ['entry', 'none'],
      },
      answers,
    );
  });
  const answered = (answer: Question['answer']): number[] =>
    found.asked.filter((_, index) => questions[index]?.answer === answer);
  const inOrder = (rows: readonly number[], more: readonly number[]): readonly number[] =>
    more.length === 0 ? rows : [...rows, ...more].sort((one, other) => one - other);
  const data: DataRows = {
    rows: inOrder(found.rows, answered('entry')),
    nameless: found.nameless,
    leftOut: inOrder(found.leftOut, answered('none')),
    asked: answered(null),
  };
  return { data, questions, problems: rowProblems(known, data) };
}

/** Nothing stops for a past check of which nobody knows whose it was. */
function rowProblems<Field extends RegisterField>(
  { table, header, name: { columnIndex }, kind }: KnownTable<Field>,
  { nameless, leftOut }: DataRows,
): ReadingProblem[] {
  const place = (
    rows: readonly number[],
  ): {
    readonly sheet: string;
    readonly cell: string;
    readonly cells: readonly string[];
    readonly count: number;
  } => {
    const cells = cellRanges(
      rows.map((row) => table.rowIndex + row + 1),
      columnIndex,
    );
    const cell = cellAddress(table.rowIndex + (rows[0] ?? 0) + 1, columnIndex);
    return { sheet: table.sheet, cell, cells, count: rows.length };
  };
  const problems: ReadingProblem[] = [];
  if (nameless.length > 0)
    problems.push({
      code: 'name-missing',
      severity: kind === 'records' ? 'warning' : 'error',
      table: kind,
      ...place(nameless),
    });
  if (leftOut.length > 0)
    problems.push({
      code: 'rows-left-out',
      severity: 'warning',
      samples: samplesOf(table, leftOut, header),
      ...place(leftOut),
    });
  return problems;
}

/** The first different texts: those of no header before headers, numbers last. */
function samplesOf(table: SheetView, rows: readonly number[], { cells }: HeaderRow): string[] {
  const headers = new Set(cells.flatMap(({ path }) => path));
  const texts = new Set<string>();
  const others = new Set<string>();
  for (const row of rows) {
    if (texts.size === SAMPLES) break;
    const filled: string[] = [];
    for (let offset = 0; offset < table.width; offset += 1)
      if (!table.isBlank(row, offset)) filled.push(table.shown(row, offset));
    const text = filled.find((each) => LETTER.test(each)) ?? filled[0] ?? '';
    if (LETTER.test(text) && !headers.has(text)) texts.add(text);
    else if (others.size < SAMPLES) others.add(text);
  }
  return [...texts, ...others].slice(0, SAMPLES);
}

function nameTest(kind: TableKind, vocabulary: Vocabulary): (cell: Cell) => boolean {
  if (kind === 'inspector') return contentShapes(vocabulary.organisationEndings).person;
  const endings = vocabulary.organisationEndings.map(foldWord);
  return ({ normal }) => {
    const text = foldNormalWithoutRemarks(normal);
    return endings.some((ending) => text.length > ending.length && text.endsWith(ending));
  };
}

/** A region (城关镇) or a category (重点排污单位), with or without a remark. */
function headingTest(
  kind: TableKind,
  { regionEndings, category }: Vocabulary,
): (cell: Cell) => boolean {
  // People are called 王镇.
  const least = kind === 'inspector' ? SHORTEST_REGION : 2;
  const regions = regionEndings.map(foldWord);
  const categories = new Set(Object.values(category).flat().map(foldWord));
  return ({ normal }) => {
    const text = foldNormalWithoutRemarks(normal);
    return (
      categories.has(text) ||
      (text.length >= least &&
        regions.some((ending) => text.length > ending.length && text.endsWith(ending)))
    );
  };
}
