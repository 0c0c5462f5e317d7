/**
 * Which column of a table holds which field (assignColumns.ts), with what the clerk said of it and
 * what has to be asked of the clerk (columnAsks.ts). Every column is read as a field, asked about,
 * or left unread, and settled says which.
 */

import { cellAddress, columnLetters } from '../../domain/ground/cellAddress';
import { shortHash } from '../../domain/ground/shortHash';
import type { RegisterField } from '../../domain/register/field';
import type { TableKind } from '../../domain/register/register';
import {
  assignColumns,
  type Assignment,
  type AssignmentRules,
  type Rivals,
  type SettledColumn,
} from './assignColumns';
import { columnAsks, isSerialColumn, type AskRules, type ColumnAsk } from './columnAsks';
import { rowsButTotals, samplesOf, shownAs } from './columnReading';
import type { ContentTest } from './columnContent';
import { fieldAnswers } from './fieldQuestion';
import type { ValueChoices } from './valueQuestions';
import type { HeaderRow } from '../header/headerRow';
import { NONE, question, SAMPLES, type Answers, type Question } from '../question';
import { NOTHING_SAID, type ColumnMapping, type Said } from '../registerChoice';
import type { SheetView } from '../cell/sheetTable';
import type { ReadingProblem } from '../readingProblem';

export type { FieldColumn, SettledColumn } from './assignColumns';

export interface FieldColumns<Field extends string> extends Pick<
  Assignment<Field>,
  'byField' | 'unmapped' | 'settled'
> {
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

/** What a register says about its fields for choosing columns. */
export interface FieldRules<Field extends string> extends AssignmentRules<Field>, AskRules<Field> {
  readonly kind: TableKind;
  readonly fields: readonly Field[];
  /** Fields where a wrong value would change who is drawn. */
  readonly deciding: readonly Field[];
  /** What a cell may be of fields of which an unknown one is asked about. */
  readonly values: Partial<Readonly<Record<Field, ValueChoices>>>;
  /** Of what totals begin with: their numbers are no examples. */
  readonly isTotal: (text: string) => boolean;
}

interface Table<Field extends RegisterField> {
  readonly table: SheetView;
  readonly header: HeaderRow;
  readonly rules: FieldRules<Field>;
}

/**
 * Assigns the columns under a header to fields, and asks where it cannot.
 *
 * @param table the used range of a sheet
 * @param header as findHeaderRow found it
 * @param rules of the register that the table is read as
 * @param said by the clerk of this sheet: what columns are, before answers to questions; fields of
 *   other registers are passed over
 */
export function findFieldColumns<Field extends RegisterField>(
  table: SheetView,
  header: HeaderRow,
  rules: FieldRules<Field>,
  { mapping, answers }: Said = NOTHING_SAID,
): FieldColumns<Field> {
  const place = { table, header, rules };
  const chosen = chosenOffsets(place, mapping);
  for (const [offset, field] of answeredFields(place, answers, chosen)) chosen.set(offset, field);
  const answered: Question[] = [];
  // What is answered settles other columns, so that less, or something else, is to be asked.
  for (;;) {
    const assignment = assignColumns(table, header, rules, chosen);
    const asks = columnAsks(table, header, rules, assignment);
    const asked = asks.map((ask) => ({ ask, question: askedQuestion(place, ask, answers) }));
    const fresh = asked.filter(({ question: { answer } }) => answer !== null);
    for (const { ask, question: one } of fresh) {
      answered.push(one);
      chosen.set(ask.offset, one.answer === NONE ? null : (one.answer as Field));
    }
    if (fresh.length > 0) continue;
    const open = asked.map(({ question: one }) => one);
    return {
      byField: assignment.byField,
      unmapped: assignment.unmapped,
      settled: withAsks(place, assignment.settled, asks),
      problems: problemsOf(place, assignment, asks),
      questions: [...open, ...answered].sort(byColumn),
    };
  }
}

/**
 * True while a clerk is being asked whether some column is a field, so that nothing else need say that
 * the field is missing.
 *
 * @param questions as findFieldColumns gives them
 */
export function isAskedFor(questions: readonly Question[], field: RegisterField): boolean {
  return questions.some(
    ({ kind, answer, choices }) => kind === 'column' && answer === null && choices.includes(field),
  );
}

function byColumn(one: Question, other: Question): number {
  const placeOf = (of: Question): number => (of.kind === 'column' ? of.columnIndex : 0);
  return placeOf(one) - placeOf(other);
}

function chosenOffsets<Field extends RegisterField>(
  { table, rules: { fields } }: Table<Field>,
  mapping: ColumnMapping,
): Map<number, Field | null> {
  const isOwn = (field: RegisterField | null): field is Field | null =>
    field === null || (fields as readonly RegisterField[]).includes(field);
  return new Map(
    Object.entries(mapping).flatMap(([columnIndex, field]) => {
      const offset = Number(columnIndex) - table.columnIndex;
      return isOwn(field) && offset >= 0 && offset < table.width ? [[offset, field] as const] : [];
    }),
  );
}

/** Columns that were given to fields by answers, where the clerk chose neither otherwise. */
function answeredFields<Field extends RegisterField>(
  { table, header, rules }: Table<Field>,
  answers: Answers,
  chosen: ReadonlyMap<number, Field | null>,
): (readonly [number, Field])[] {
  const columns = header.cells.map(({ path, offset }) => ({
    columnIndex: table.columnIndex + offset,
    header: path.join('/'),
  }));
  const taken = new Set(chosen.values());
  return [...fieldAnswers(answers, columns, rules.fields)].flatMap(([field, columnIndex]) => {
    const offset = columnIndex - table.columnIndex;
    const isFree = !chosen.has(offset) && !taken.has(field);
    return isFree && offset >= 0 && offset < table.width ? [[offset, field] as const] : [];
  });
}

function askedQuestion<Field extends RegisterField>(
  { table, header, rules }: Table<Field>,
  { columnIndex, header: text, offset, fields, readAs, speaks, isBound, rivals }: ColumnAsk<Field>,
  answers: Answers,
): Question {
  const spoken =
    speaks === null ? null : spokenCells({ table, header, rules }, offset, fields, speaks);
  const about = `${columnLetters(columnIndex)}:${text}`;
  return question(
    {
      kind: 'column',
      table: rules.kind,
      columnIndex,
      readAs,
      ...headerPlace(table, header, columnIndex),
      about: spoken === null || !isBound ? about : `${about}:${digestOf(spoken.texts)}`,
      header: text,
      ...(rivals === undefined ? {} : { rivals }),
      ...(spoken === null || spoken.count === spoken.filled ? {} : { speaking: spoken.count }),
      samples:
        spoken?.samples ??
        samplesOf(table, rowsButTotals(table, header.last, rules.isTotal), offset, fields),
      choices: [...fields, NONE],
    },
    answers,
  );
}

interface SpokenCells {
  readonly count: number;
  /** Cells that hold anything. */
  readonly filled: number;
  /** The first different ones, as shown. */
  readonly samples: readonly string[];
  /** What they say, each text once. */
  readonly texts: readonly string[];
}

function spokenCells<Field extends RegisterField>(
  { table, header }: Table<Field>,
  offset: number,
  fields: readonly Field[],
  speaks: ContentTest,
): SpokenCells {
  const shown = new Map<string, string>();
  let [count, filled] = [0, 0];
  for (let row = header.last + 1; row < table.rowCount; row += 1) {
    if (table.isBlank(row, offset)) continue;
    filled += 1;
    const cell = table.cell(row, offset);
    if (!speaks(cell)) continue;
    count += 1;
    if (!shown.has(cell.folded)) shown.set(cell.folded, shownAs(cell, fields));
  }
  const samples = [...shown.values()].slice(0, SAMPLES);
  return { count, filled, samples, texts: [...shown.keys()] };
}

/** Other words ask again. */
function digestOf(texts: readonly string[]): string {
  return shortHash([...texts].sort().join('\n'));
}

/** The settled columns, with those that are asked about and those that number the rows. */
function withAsks<Field extends RegisterField>(
  { table, header, rules }: Table<Field>,
  settled: readonly SettledColumn<Field>[],
  asks: readonly ColumnAsk<Field>[],
): SettledColumn<Field>[] {
  const known = settled.map((column): SettledColumn<Field> => {
    const ask = asks.find(({ offset }) => offset === column.offset);
    if (ask !== undefined)
      return { ...column, field: ask.readAs, confidence: 'asked', possible: ask.fields };
    return column.field === null && isSerialColumn(table, header, column.offset, rules)
      ? { ...column, serial: true }
      : column;
  });
  const bare = asks.filter(({ offset }) => !settled.some((column) => column.offset === offset));
  return [
    ...known,
    ...bare.map(({ header: text, columnIndex, offset, fields }): SettledColumn<Field> => ({
      header: text,
      columnIndex,
      offset,
      field: null,
      confidence: 'asked',
      possible: fields,
    })),
  ].sort((one, other) => one.offset - other.offset);
}

/** What is no question, because nothing of a draw hangs on it, or because answers contradict. */
function problemsOf<Field extends RegisterField>(
  { table, header, rules }: Table<Field>,
  { settled, rivals, latest, doubts }: Assignment<Field>,
  asks: readonly ColumnAsk<Field>[],
): ReadingProblem[] {
  const isAsked = (columnIndex: number): boolean =>
    asks.some((ask) => ask.columnIndex === columnIndex);
  const ambiguous = rivals
    .filter(({ columns }) => !columns.some(({ columnIndex }) => isAsked(columnIndex)))
    .map((rival) => ambiguousProblem({ table, header, rules }, rival));
  const vague = settled
    .filter(({ confidence, columnIndex }) => confidence === 'asked' && !isAsked(columnIndex))
    .map(({ columnIndex, header: text, possible, field }): ReadingProblem => ({
      code: 'column-asked',
      severity: 'warning',
      ...headerPlace(table, header, columnIndex),
      table: rules.kind,
      header: text,
      possible,
      readAs: field,
    }));
  const doubtful = doubts.map(({ columnIndex, header: text, doubt }): ReadingProblem => ({
    ...doubt,
    severity: 'warning',
    ...headerPlace(table, header, columnIndex),
    table: rules.kind,
    header: text,
  }));
  const late = latest.map(({ columnIndex, header: text, headers }): ReadingProblem => ({
    code: 'column-latest',
    severity: 'warning',
    ...headerPlace(table, header, columnIndex),
    header: text,
    headers,
  }));
  return [...ambiguous, ...late, ...vague, ...doubtful];
}

/** The leftmost is taken; where the clerk gave one field to two columns, nothing is drawn from it. */
function ambiguousProblem<Field extends RegisterField>(
  { table, header, rules }: Table<Field>,
  { field, columns, chosen }: Rivals<Field>,
): ReadingProblem {
  return {
    code: 'column-ambiguous',
    severity: chosen && rules.deciding.includes(field) ? 'error' : 'warning',
    ...headerPlace(table, header, columns[0]?.columnIndex ?? 0),
    field,
    headers: columns.map(({ header: text }) => text),
  };
}

function headerPlace(
  table: SheetView,
  header: HeaderRow,
  columnIndex: number,
): Pick<ReadingProblem, 'sheet' | 'cell'> {
  return {
    sheet: table.sheet,
    cell: cellAddress(table.rowIndex + header.last + 1, columnIndex),
  };
}
