/**
 * The columns of a list that a rule names by their header. Headers are compared as the vocabulary's
 * are: the whole header before the lowest row of it, with its remarks before without. A unit in
 * brackets (占地面积（亩）) must be the one that the rule names, if it names one.
 */

import { groupBy } from '../../domain/ground/groupBy';
import { columnName } from '../../domain/register/field';
import type { Column, RegisterKind } from '../../domain/register/register';
import { foldWithoutRemarks, foldWord } from '../cell/foldWord';
import { unitOf } from '../cell/amount';
import type { Answers } from '../question';
import type { Vocabulary } from '../vocabulary';
import type { ColumnReading } from './columnReading';
import { fieldAnswers } from './fieldQuestion';

const BRACKETS = /[（(]([^（()）]*)[）)]\s*$/;

/**
 * Columns with the header that a rule names; several where it does not tell which.
 *
 * @param name as the rule has it
 * @param columns of one table
 * @param units names of units that mean the same
 * @example
 * headedLike('占地面积', [{ header: '占地面积（㎡）' }, { header: '年产值' }], [['m2']]) // → [{ header: '占地面积（㎡）' }]
 * headedLike('占地面积（亩）', [{ header: '占地面积（㎡）' }], [['m2'], ['亩']]) // → []
 */
export function headedLike<Headed extends Pick<ColumnReading, 'header'>>(
  name: string,
  columns: readonly Headed[],
  units: readonly (readonly string[])[],
): Headed[] {
  const spellings: readonly ((header: string) => string)[] = [
    foldWord,
    (header) => foldWord(lowest(header)),
    (header) => foldWithoutRemarks(lowest(header)),
  ];
  for (const spelling of spellings) {
    const found = columns.filter(
      ({ header }) =>
        header !== '' && spelling(header) === spelling(name) && haveOneUnit(header, name, units),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The unit that a header has in brackets at its end, by the first of its names; null for none.
 *
 * @param units names of units that mean the same
 * @example
 * headerUnit('占地面积（㎡）', [['平方米', 'm2']]) // → '平方米'
 * headerUnit('占地面积（不含绿地）', [['平方米', 'm2']]) // → null
 */
export function headerUnit(header: string, units: readonly (readonly string[])[]): string | null {
  return unitOf(BRACKETS.exec(header)?.[1] ?? '', units);
}

/** Where columns are looked for. */
export interface NamedSources {
  readonly kind: RegisterKind;
  /** of the register, on all of its sheets. */
  readonly columns: readonly ColumnReading[];
  readonly answers: Answers;
  readonly vocabulary: Vocabulary;
}

/**
 * Where the column that a rule names stands on each sheet of the register; nowhere where two columns
 * may be it. A name of a field stands for the field's column where no header is it.
 *
 * @param name as the rule has it
 */
export function columnsNamed(
  name: string,
  { kind, columns, answers, vocabulary }: NamedSources,
): ReadonlyMap<string, Column> {
  const found = new Map<string, Column>();
  const key = columnKey(name);
  const field = fieldNamed(name, kind, vocabulary);
  for (const [sheet, own] of groupBy(columns, (column) => column.sheet)) {
    const given = fieldAnswers(answers, own, [key]).get(key);
    const headed =
      given === undefined
        ? headedLike(name, own, vocabulary.units)
        : own.filter(({ columnIndex }) => columnIndex === given);
    if (headed.length > 1) return new Map();
    const column = headed[0] ?? own.find((each) => field !== undefined && each.field === field);
    if (column !== undefined) found.set(sheet, column);
  }
  return found;
}

/** The field whose name or header a rule uses for a column. */
function fieldNamed(
  name: string,
  kind: RegisterKind,
  { enterpriseHeaders, inspectorHeaders }: Vocabulary,
): string | undefined {
  const headers: Readonly<Record<string, readonly string[]>> =
    kind === 'enterprise' ? enterpriseHeaders : inspectorHeaders;
  const folded = foldWord(name);
  return Object.keys(headers).find((field) =>
    headers[field]?.some((header) => foldWord(header) === folded),
  );
}

/**
 * What a column is called in the ids of questions, where a colon ends a part.
 *
 * @example
 * columnKey('占地面积：') // → '=占地面积'
 */
export function columnKey(name: string): string {
  return columnName(foldWord(name));
}

function haveOneUnit(one: string, other: string, units: readonly (readonly string[])[]): boolean {
  const [left, right] = [headerUnit(one, units), headerUnit(other, units)];
  return left === null || right === null || left === right;
}

/** Header rows are joined by '/', and so are units: 吨/年. */
function lowest(header: string): string {
  const remark = BRACKETS.exec(header)?.[0] ?? '';
  const words = remark === '' ? header : header.slice(0, -remark.length);
  return words.slice(words.lastIndexOf('/') + 1) + remark;
}
