/**
 * Which columns a clerk is asked about: those that could be several fields or are read as one by a
 * weak guess, equal columns with different values, and unread columns whose own values speak for a
 * field (spokenFields.ts). Only what changes a draw is asked.
 */

import type { Assignment, SettledColumn } from './assignColumns';
import type { ContentTest } from './columnContent';
import { agreement, isSerial, sampleColumn } from './columnSample';
import {
  mentions,
  spokenRules,
  statesMore,
  type SpokenRule,
  type StatementRule,
} from './spokenFields';
import { foldWord } from '../cell/foldWord';
import { offsetsOf, type Cell, type SheetView } from '../cell/sheetTable';
import type { RegisterField } from '../../domain/register/field';
import type { HeaderRow } from '../header/headerRow';

/** What a register says about what to ask. */
export interface AskRules<Field extends string> {
  readonly asking: readonly Field[];
  readonly spoken: readonly SpokenRule<Field>[];
  readonly statements: readonly StatementRule<Field>[];
  /** Headers of the numbers of rows, after foldWord. */
  readonly serialHeaders: ReadonlySet<string>;
  /** True for the words that stand for an empty cell. */
  readonly isBlank: ContentTest;
  readonly gathered: readonly Field[];
}

/** A column to be asked about. */
export interface ColumnAsk<Field extends string> {
  readonly offset: number;
  /** 0-based, in the sheet. */
  readonly columnIndex: number;
  readonly header: string;
  /** What it may be, the likeliest first. */
  readonly fields: readonly Field[];
  /** What it is read as until the clerk says. */
  readonly readAs: Field | null;
  /** True for the cells that made it a question; null where its header did. */
  readonly speaks: ContentTest | null;
  /** Headers of other columns of the field that say something else. */
  readonly rivals?: readonly string[];
  /** True where those cells are a part of what was asked. */
  readonly isBound: boolean;
}

interface Spoken<Field extends string> {
  readonly fields: readonly Field[];
  readonly speaks: ContentTest;
  readonly isBound: boolean;
}

/** A column that holds so many names is one of names. */
const MOSTLY_NAMES = 0.5;
const BY_HEADER = { speaks: null, isBound: false } as const;

/**
 * The columns to be asked about.
 *
 * @param table the used range of a sheet
 * @param header as findHeaderRow found it
 * @param rules of the register that the table is read as
 * @param assignment of the columns
 */
export function columnAsks<Field extends RegisterField>(
  table: SheetView,
  header: HeaderRow,
  rules: AskRules<Field>,
  assignment: Assignment<Field>,
): ColumnAsk<Field>[] {
  const isAsking = (fields: readonly Field[]): boolean =>
    fields.some((field) => rules.asking.includes(field));
  const vague = assignment.settled.flatMap((column): ColumnAsk<Field>[] =>
    column.confidence === 'asked' && isAsking(column.possible)
      ? [{ ...placeOf(column), ...BY_HEADER, fields: column.possible, readAs: column.field }]
      : [],
  );
  const rivalling = assignment.rivals.flatMap(({ field, columns, chosen }) =>
    chosen || !isAsking([field])
      ? []
      : columns.map((column, place): ColumnAsk<Field> => ({
          ...placeOf(column),
          ...BY_HEADER,
          rivals: columns.filter((other) => other !== column).map(({ header }) => header),
          fields: [field],
          readAs: place === 0 ? field : null,
        })),
  );
  const known = new Set([...vague, ...rivalling].map(({ offset }) => offset));
  const spoken = offsetsOf(table).flatMap((offset): ColumnAsk<Field>[] => {
    if (known.has(offset) || !isUnread(assignment, offset)) return [];
    const said = fieldsSpoken(table, { header, offset }, rules, assignment);
    const column = assignment.settled.find((one) => one.offset === offset) ?? {
      offset,
      columnIndex: table.columnIndex + offset,
      header: '',
    };
    return said === null ? [] : [{ ...placeOf(column), ...said, readAs: null }];
  });
  return [...vague, ...rivalling, ...spoken];
}

/**
 * True for a column that numbers the rows: by its header, or by its values where they are 1, 2, 3.
 *
 * @param rules that know the headers
 */
export function isSerialColumn(
  table: SheetView,
  header: HeaderRow,
  offset: number,
  { serialHeaders }: Pick<AskRules<string>, 'serialHeaders'>,
): boolean {
  return (
    serialHeaders.has(foldWord(headerOf(header, offset))) ||
    isSerial(sampleColumn(table, header.last + 1, offset))
  );
}

function isUnread<Field extends string>(
  { settled, outdone }: Assignment<Field>,
  offset: number,
): boolean {
  const column = settled.find((one) => one.offset === offset);
  return (
    !outdone.has(offset) &&
    (column === undefined || (column.field === null && column.confidence === 'none'))
  );
}

function fieldsSpoken<Field extends string>(
  table: SheetView,
  { header, offset }: { readonly header: HeaderRow; readonly offset: number },
  rules: AskRules<Field>,
  { byField }: Assignment<Field>,
): Spoken<Field> | null {
  const firstRow = header.last + 1;
  const sample = sampleColumn(table, firstRow, offset);
  if (sample.length === 0 || isSerialColumn(table, header, offset, rules)) return null;
  const text = foldWord(headerOf(header, offset));
  const said = spokenRules(
    text,
    sample,
    rules.spoken.filter(({ field, beside }) => beside === true || !byField.has(field)),
    rules.isBlank,
  );
  const stated = rules.statements
    .filter(({ field }) => !byField.has(field) || rules.gathered.includes(field))
    .filter(
      ({ otherParts, isName }) =>
        !otherParts.some((part) => text.includes(part)) && agreement(sample, isName) < MOSTLY_NAMES,
    )
    .filter((rule) => statesMore(table, { firstRow, offset }, rule, byField.get(rule.field) ?? []));
  const fields = new Set([...stated, ...said].map(({ field }) => field));
  if (fields.size === 0) return null;
  const isBound = stated.length > 0 || said.some(({ openEnded }) => openEnded !== true);
  return {
    fields: [...fields],
    isBound,
    speaks: (cell) =>
      stated.some((rule) => mentions(rule, cell)) || said.some((rule) => isWord(rule, cell)),
  };
}

function isWord({ says, proves }: SpokenRule<string>, cell: Cell): boolean {
  return proves === undefined ? says(cell) : proves(cell);
}

function headerOf({ cells }: HeaderRow, offset: number): string {
  return cells.find((cell) => cell.offset === offset)?.path.join('') ?? '';
}

function placeOf<Field extends string>({
  offset,
  columnIndex,
  header,
}: Pick<SettledColumn<Field>, 'offset' | 'columnIndex' | 'header'>): Pick<
  ColumnAsk<Field>,
  'offset' | 'columnIndex' | 'header'
> {
  return { offset, columnIndex, header };
}
