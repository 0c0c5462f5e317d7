/**
 * Cells that no reader understands in columns that decide something: each different text of a column
 * is asked about once, and read as what the clerk says that it counts as.
 */

import type { CellValue } from '../../domain/ground/cellValue';
import type { TableKind } from '../../domain/register/register';
import { textMark } from '../entry/textMark';
import { NONE, question, SAMPLES, type Answers, type AskedField, type Question } from '../question';

/** Of more different texts in a column, all are asked about at once: the column is filled wrongly. */
export const MOST_SINGLY = 10;

/** What a cell of a field may be, by the choices of a question; undefined says nothing. */
export type ValueChoices = Readonly<Record<string, CellValue | undefined>>;

/** A yes or a no. */
export const YES_NO: ValueChoices = { yes: true, no: false };
/** Counts that are likely within a year. */
export const COUNTS: ValueChoices = { 0: 0, 1: 1, 2: 2, 3: 3 };

/**
 * The choices of a field of codes: the codes themselves.
 *
 * @example
 * codeChoices(['A', 'B']) // → { A: 'A', B: 'B' }
 */
export function codeChoices(codes: readonly string[]): ValueChoices {
  return Object.fromEntries(codes.map((code) => [code, code]));
}

/** A text that was not understood, and where it stands in its column. */
export interface UnknownCells {
  readonly value: string;
  /** The first of them. */
  readonly cell: string;
  readonly count: number;
  /** As ranges of A1 notation. */
  readonly cells: readonly string[];
}

/** The column that is asked about. */
export interface AskedColumn {
  readonly table: TableKind;
  readonly field: AskedField;
  /** What the rules compare, in a column that is no field. */
  readonly compared?: 'amount' | 'day' | 'answer';
  readonly choices: ValueChoices;
  readonly sheet: string;
  readonly header: string;
}

/**
 * Asks what texts of a column count as.
 *
 * @param unknown each different text, in the order of the sheet
 * @param column that they stand in
 * @param answers of the clerk
 */
export function valueQuestions(
  unknown: readonly UnknownCells[],
  { table, field, compared, choices, sheet, header }: AskedColumn,
  answers: Answers,
): Question[] {
  const [first] = unknown;
  if (first === undefined) return [];
  const column = {
    kind: 'value',
    table,
    field,
    sheet,
    header,
    ...(compared === undefined ? {} : { compared }),
  } as const;
  if (unknown.length <= MOST_SINGLY)
    return unknown.map(({ value, cell, count, cells }) =>
      question(
        {
          ...column,
          value,
          count,
          cells,
          cell,
          about: `${header}:${value}`,
          samples: [value],
          choices: [...Object.keys(choices), NONE],
        },
        answers,
      ),
    );
  const values = unknown.map(({ value }) => value);
  const entries = values.slice(0, SAMPLES);
  return [
    question(
      {
        ...column,
        value: '',
        count: unknown.reduce((sum, { count }) => sum + count, 0),
        cells: unknown.flatMap(({ cells }) => cells),
        group: { count: values.length, entries },
        cell: first.cell,
        about: `${header}:${values.length}:${textMark(values.join('\n'))}`,
        samples: entries,
        choices: [NONE],
      },
      answers,
    ),
  ];
}
