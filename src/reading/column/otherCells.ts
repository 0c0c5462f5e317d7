/**
 * Columns that are no field and that a profile's conditions name: they are found by their headers
 * (namedColumns.ts) once the profile is known, and their cells go with the rows, each read as what
 * the conditions compare. A cell that should be a number, a day, or yes or no and is not is asked
 * about, so that no comparison of it is false in silence.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import { cellRanges } from '../../domain/ground/cellRanges';
import { groupBy } from '../../domain/ground/groupBy';
import type { ColumnTest } from '../../domain/profile/profile';
import { columnName } from '../../domain/register/field';
import type { DaySpan, OtherCell, OtherCells } from '../../domain/register/otherCell';
import type { Column } from '../../domain/register/register';
import { amountOf, daysOf, numbersIn, type Amount } from '../cell/amount';
import { isUnknown } from '../cell/cellReader';
import { cellOf, sheetView, type Cell, type SheetTable } from '../cell/sheetTable';
import { blankTest } from '../cell/textReader';
import { answerReader } from '../cell/wordReader';
import { NONE, type Question } from '../question';
import type { Vocabulary } from '../vocabulary';
import { columnsNamed, headerUnit, type NamedSources } from './namedColumns';
import { MOST_SINGLY, valueQuestions, type UnknownCells } from './valueQuestions';

/** A row of either register. */
interface Row {
  readonly rowNumber: number;
  readonly sheet?: string;
  readonly others?: OtherCells;
}

interface Register {
  readonly sheet: string;
  readonly others?: Readonly<Record<string, Column>>;
  readonly rows: readonly Row[];
}

/** What the columns are found in. */
export interface OtherSources extends NamedSources {
  /** of the profile's conditions. */
  readonly tests: readonly ColumnTest[];
  readonly tables: readonly SheetTable[];
}

const NO_CELL = cellOf('');

type Compared = 'amount' | 'day' | 'answer';

/** A column that is named, with the cells of its rows. */
interface NamedColumn {
  readonly name: string;
  readonly tests: readonly ColumnTest[];
  readonly column: Column;
  readonly cells: readonly Cell[];
}

/**
 * A register with the columns that tests name, and with their cells in its rows.
 *
 * @param register whose rows are not changed
 * @param sources of the columns
 * @param counts tells the rows of which a cell is asked about
 */
export function withOtherCells<Kept extends Register>(
  register: Kept,
  sources: OtherSources,
  counts: (row: Kept['rows'][number]) => boolean,
): { readonly register: Kept; readonly questions: readonly Question[] } {
  const named = [...groupBy(sources.tests, ({ column }) => column)].flatMap(([name, tests]) => {
    const columns = columnsNamed(name, sources);
    const first = columns.get(register.sheet) ?? [...columns.values()][0];
    if (first === undefined) return [];
    const cells = cellsOf(register, columns, sources.tables);
    return [{ name, tests, column: first, cells }];
  });
  if (named.length === 0) return { register, questions: [] };
  const read = named.map((each) => readCells(each, register, sources, counts));
  // A row at a time, in one object: a province has 100,000 of them.
  const rows = register.rows.map((row, index) => {
    const others: Record<string, OtherCell> = {};
    let isAny = false;
    for (const { name, cells } of read) {
      const cell = cells[index];
      if (cell === undefined) continue;
      others[name] = cell;
      isAny = true;
    }
    return isAny ? { ...row, others } : row;
  });
  return {
    register: {
      ...register,
      others: Object.fromEntries(named.map(({ name, column }) => [name, column])),
      rows,
    },
    questions: eachOnce(read.flatMap(({ questions }) => questions)),
  };
}

/** Two names of rules may stand for one column. */
function eachOnce(questions: readonly Question[]): Question[] {
  return [...new Map(questions.map((each) => [each.id, each])).values()];
}

function cellsOf(
  { sheet, rows }: Register,
  columns: ReadonlyMap<string, Column>,
  tables: readonly SheetTable[],
): Cell[] {
  const views = new Map(tables.map((table) => [table.sheet, sheetView(table)]));
  return rows.map((row) => {
    const own = row.sheet ?? sheet;
    const [view, column] = [views.get(own), columns.get(own)];
    return view === undefined || column === undefined
      ? NO_CELL
      : view.cell(row.rowNumber - 1 - view.rowIndex, column.columnIndex - view.columnIndex);
  });
}

/** What the tests of one column compare; a text needs no reading. */
function comparedBy(test: ColumnTest): Compared | null {
  if ('atLeast' in test || 'atMost' in test || 'above' in test || 'below' in test) return 'amount';
  if ('from' in test || 'until' in test) return 'day';
  return 'is' in test && test.is.some((value) => typeof value === 'boolean') ? 'answer' : null;
}

function readCells(
  { name, tests, column, cells }: NamedColumn,
  { sheet, rows }: Register,
  { kind, answers, vocabulary }: OtherSources,
  counts: (row: Row) => boolean,
): {
  readonly name: string;
  readonly cells: readonly (OtherCell | undefined)[];
  readonly questions: readonly Question[];
} {
  const compared = [...new Set(tests.map(comparedBy))].filter((each) => each !== null);
  const isBlank = blankTest(vocabulary.blank);
  const isNothing = (text: string): boolean =>
    compared.length === 0 ? isBlank(text) : isBlank(text) && !/[\p{L}\d]/u.test(text);
  const reader = cellReader(name, column, cells, tests, vocabulary);
  const unread = compared.map((use) => ({
    use,
    unknown: unknownCells(sheet, column, rows, (row, index) => {
      const cell = cells[index];
      if (cell === undefined || isNothing(cell.normal) || !counts(row)) return null;
      return reader[use](cell) === null ? cell : null;
    }),
  }));
  const questions = unread.flatMap(({ use, unknown }) =>
    [...unknown].flatMap(([place, texts]) => {
      const asked = (choices: readonly string[]) => ({
        table: kind,
        field: columnName(name),
        compared: use,
        choices: Object.fromEntries(choices.map((choice) => [choice, choice])),
        sheet: place,
        header: column.header,
      });
      return texts.length > MOST_SINGLY
        ? valueQuestions(texts, asked([]), answers)
        : texts.flatMap((each) => valueQuestions([each], asked(CHOICES[use](each.value)), answers));
    }),
  );
  const given = new Map<string, Cell>();
  for (const each of questions)
    if (each.kind === 'value' && each.group === undefined && each.answer !== null)
      given.set(`${each.compared} ${each.sheet} ${each.value}`, answered(each.answer));
  return {
    name,
    questions,
    cells: cells.map((cell, index) => {
      if (isNothing(cell.normal)) return undefined;
      const place = rows[index]?.sheet ?? sheet;
      const as = (use: Compared): Cell =>
        given.size === 0 ? cell : (given.get(`${use} ${place} ${cell.shown}`) ?? cell);
      const amount = compared.includes('amount') ? reader.amount(as('amount')) : null;
      const days = compared.includes('day') ? reader.day(as('day')) : null;
      const answer = compared.includes('answer') ? reader.answer(as('answer')) : null;
      return {
        text: cell.normal,
        ...(amount === null ? {} : { amount }),
        ...(days === null ? {} : { days }),
        ...(answer === null ? {} : { answer }),
      };
    }),
  };
}

/** What a clerk may say that a text is, beside nothing. */
const CHOICES: Readonly<Record<Compared, (text: string) => readonly string[]>> = {
  amount: numbersIn,
  day: (text) => {
    const days = daysOf(cellOf(text));
    return days === null ? [] : [days.first, days.last];
  },
  answer: () => ['yes', 'no'],
};

const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** NONE is an empty cell. */
function answered(answer: string): Cell {
  return cellOf(ANSWERS[answer] ?? (answer === NONE ? '' : answer));
}

/** Readers that give null for what they cannot read. */
function cellReader(
  name: string,
  column: Column,
  cells: readonly Cell[],
  tests: readonly ColumnTest[],
  vocabulary: Vocabulary,
) {
  const { units } = vocabulary;
  const amounts = new Map<string, Amount | null>();
  const amountAt = (cell: Cell): Amount | null => {
    if (typeof cell.value === 'number') return { amount: cell.value, unit: null };
    const known = amounts.get(cell.normal);
    if (known !== undefined) return known;
    const amount = amountOf(cell, units);
    amounts.set(cell.normal, amount);
    return amount;
  };
  const named = headerUnit(name, units) ?? headerUnit(column.header, units);
  const isOfAmounts = tests.some((test) => comparedBy(test) === 'amount');
  const inCells = new Set(isOfAmounts ? cells.map((cell) => amountAt(cell)?.unit ?? null) : []);
  inCells.delete(null);
  const only = inCells.size === 1 ? [...inCells][0] : null;
  const unit = named ?? only;
  const answer = answerReader(vocabulary);
  return {
    amount: (cell: Cell): number | null => {
      const found = amountAt(cell);
      return found !== null && (found.unit === null || found.unit === unit) ? found.amount : null;
    },
    /** Days that a test cannot tell on which side they are cannot be compared. */
    day: (cell: Cell): DaySpan | null => {
      const days = daysOf(cell);
      if (days === null) return null;
      const isOpen = tests.some((test) => {
        if ('from' in test) return days.first < test.from && days.last >= test.from;
        return 'until' in test && days.first <= test.until && days.last > test.until;
      });
      return isOpen ? null : days;
    },
    answer: (cell: Cell): boolean | null => {
      const said = typeof cell.value === 'boolean' ? cell.value : answer(cell);
      return said === undefined || isUnknown(said) ? null : said;
    },
  };
}

/** The different texts that cannot be read, by sheet. */
function unknownCells(
  sheet: string,
  { columnIndex }: Column,
  rows: readonly Row[],
  unread: (row: Row, index: number) => Cell | null,
): ReadonlyMap<string, readonly UnknownCells[]> {
  const texts = new Map<string, Map<string, number[]>>();
  rows.forEach((row, index) => {
    const cell = unread(row, index);
    if (cell === null) return;
    const own = row.sheet ?? sheet;
    const ofSheet = texts.get(own) ?? new Map<string, number[]>();
    texts.set(own, ofSheet);
    const alike = ofSheet.get(cell.shown);
    if (alike === undefined) ofSheet.set(cell.shown, [row.rowNumber]);
    else alike.push(row.rowNumber);
  });
  return new Map(
    [...texts].map(([own, ofSheet]) => [
      own,
      [...ofSheet].map(([value, numbers]) => ({
        value,
        cell: cellAddress(numbers[0] ?? 1, columnIndex),
        count: numbers.length,
        cells: cellRanges(numbers, columnIndex),
      })),
    ]),
  );
}
