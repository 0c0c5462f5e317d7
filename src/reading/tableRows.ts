import { cellAddress } from '../domain/ground/cellAddress';
import type { RegisterField } from '../domain/register/field';
import type { TableKind } from '../domain/register/register';
import { filledOffsets, type SheetView } from './cell/sheetTable';
import { cellRanges } from '../domain/ground/cellRanges';
import type { FieldColumn, FieldColumns } from './column/fieldColumns';
import { blockQuestion } from './blockQuestion';
import { findDataRows, type DataRows, type HeadedRows } from './header/dataRows';
import type { HeaderRow } from './header/headerRow';
import { question, NONE, SAMPLES, type Answers, type Question } from './question';
import type { ReadingProblem } from './readingProblem';
import { emptyNameTest, headingTest, nameTest, removalTest } from './rowTests';
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
  /** Whether a row says what the entries below it are of; such a row is kept. */
  readonly isGroup?: (row: number) => boolean;
}

/** The rows of a table, with what the clerk said of them. */
export interface TableRows {
  /** `asked` holds those that the clerk has not said anything of. */
  readonly data: DataRows;
  /** Rows with a name alone that are entries because the clerk says so. */
  readonly alone: ReadonlySet<number>;
  readonly questions: readonly Question[];
  readonly problems: readonly ReadingProblem[];
}

/** More names with a number and nothing else are asked about at once. */
const ASKED_SINGLY = 3;
const LETTER = /\p{L}/u;

/**
 * The rows of a table: which are entries, which are asked about, and in one problem each which have
 * no name and which were left out, so that no filled row is lost without a word.
 *
 * @param known the table and its columns
 */
export function tableRows<Field extends RegisterField>(known: KnownTable<Field>): TableRows {
  const { table, header, columns, name, standIns = [], kind, vocabulary, answers, isGroup } = known;
  const found = findDataRows(
    table,
    {
      header,
      nameOffset: name.offset,
      standIns: standIns.map(({ offset }) => offset),
      offsets: [...columns.byField.values()].flat().map(({ offset }) => offset),
      isEmptyName: emptyNameTest(vocabulary),
      isLikeName: nameTest(kind, vocabulary),
      isHeading: headingTest(kind, vocabulary),
      isRemoval: kind === 'records' || kind === 'items' ? () => false : removalTest(vocabulary),
      isGroup,
    },
    vocabulary.rowWords,
  );
  const numbered = numberedNames(known, found.asked);
  const single = found.asked.filter((row) => !numbered.includes(row));
  const questions = single.map((row) => {
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
        choices: ['entry', NONE],
      },
      answers,
    );
  });
  const named: HeadedRows = { heading: '', rows: numbered, nameless: [] };
  const blocks = [named, ...found.blocks].filter(({ rows }) => rows.length > 0);
  const blockQuestions = blocks.map((block) =>
    blockQuestion({ ...block, table, name, kind }, answers),
  );
  const answered = (answer: Question['answer']): number[] => [
    ...single.filter((_, index) => questions[index]?.answer === answer),
    ...blocks.flatMap(({ rows }, index) => (blockQuestions[index]?.answer === answer ? rows : [])),
  ];
  const isEntry = (block: HeadedRows): boolean =>
    blockQuestions[blocks.indexOf(block)]?.answer === 'entry';
  const unnamed = (isIn: boolean): number[] =>
    found.blocks.flatMap((block) => (isEntry(block) === isIn ? block.nameless : []));
  const inOrder = (rows: readonly number[], more: readonly number[]): readonly number[] =>
    more.length === 0 ? rows : [...rows, ...more].sort((one, other) => one - other);
  const data: DataRows = {
    rows: inOrder(found.rows, answered('entry')),
    nameless: inOrder(found.nameless, unnamed(true)),
    leftOut: inOrder(found.leftOut, [...answered(NONE), ...unnamed(false)]),
    asked: inOrder(answered(null), []),
    blocks: found.blocks,
  };
  const entries = new Set(answered('entry'));
  const alone = new Set(found.asked.filter((row) => entries.has(row)));
  return {
    data,
    alone,
    questions: [...questions, ...blockQuestions],
    problems: rowProblems(known, data),
  };
}

/**
 * Of rows with a name alone, those with a row number and a name as others have it: where they are
 * many, they are asked about at once, for they are one thing or the other together.
 */
function numberedNames<Field extends RegisterField>(
  { table, name, kind, vocabulary }: KnownTable<Field>,
  asked: readonly number[],
): readonly number[] {
  const isLikeName = nameTest(kind, vocabulary);
  const found = asked.filter(
    (row) =>
      isLikeName(table.cell(row, name.offset)) &&
      filledOffsets(table, row).some((offset) => offset !== name.offset),
  );
  return found.length > ASKED_SINGLY ? found : [];
}

/** Nothing stops for a past check of which nobody knows whose it was, or an item without a name. */
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
      severity: kind === 'records' || kind === 'items' ? 'warning' : 'error',
      table: kind,
      ...place(nameless),
    });
  if (leftOut.length > 0)
    problems.push({
      code: 'rows-left-out',
      severity: 'warning',
      samples: leftOutTexts(table, leftOut, header),
      ...place(leftOut),
    });
  return problems;
}

/** The first different texts: those of no header before headers, numbers last. */
function leftOutTexts(table: SheetView, rows: readonly number[], { cells }: HeaderRow): string[] {
  const headers = new Set(cells.flatMap(({ path }) => path));
  const texts = new Set<string>();
  const others = new Set<string>();
  for (const row of rows) {
    if (texts.size === SAMPLES) break;
    const filled = filledOffsets(table, row).map((offset) => table.shown(row, offset));
    const text = filled.find((each) => LETTER.test(each)) ?? filled[0] ?? '';
    if (LETTER.test(text) && !headers.has(text)) texts.add(text);
    else if (others.size < SAMPLES) others.add(text);
  }
  return [...texts, ...others].slice(0, SAMPLES);
}
