/**
 * The entries of one sheet of an enterprise register: column by column, then put together row by
 * row. Which enterprise an entry is comes later, when all sheets of the register are read
 * (readEnterpriseRegister.ts).
 */

import { creditCodeFault } from '../../domain/register/creditCode';
import type { Production } from '../../domain/register/enterprise';
import { EntryShapes, type EnterpriseEntry } from './enterpriseEntry';
import { enterpriseReaders, enterpriseRules, type EnterpriseReaders } from './enterpriseRules';
import type { EnterpriseField } from '../../domain/register/field';
import {
  cellProblems,
  readColumn,
  type CellProblems,
  type TableEntries,
} from '../column/fieldCells';
import { reportCutCodes } from '../column/cutCodes';
import type { FieldColumn } from '../column/fieldColumns';
import { fillDown } from '../column/mergedCells';
import { splitList } from '../cell/textReader';
import { locateRegister, type HeadedTable, type LocatedRegister } from '../locateRegister';
import type { Steps } from '../../domain/ground/steps';
import { normalizeText } from '../../domain/ground/normalizeText';
import type { Question } from '../question';
import type { Said } from '../registerChoice';
import { flagReader } from '../column/flagReader';
import { cellOf, type SheetView } from '../cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import type { Vocabulary } from '../vocabulary';
import { joinIndustries } from './industry';
import { answerReader } from '../cell/wordReader';
import type { ReadingProblem } from '../readingProblem';
import { readStatus, statusReader } from './statusInName';

/** One sheet, or one of several tables on a sheet, of a register. */
export interface EnterprisePart {
  readonly table: SheetView;
  readonly located: LocatedRegister<EnterpriseField>;
  readonly entries: readonly EnterpriseEntry[];
  /** Entries whose credit code was taken from their permit number. */
  readonly codesFromPermit: ReadonlySet<EnterpriseEntry>;
  readonly sheetProblems: readonly ReadingProblem[];
  readonly problems: CellProblems;
}

/** A part, or what is wrong with a table that holds none. */
export interface ReadPart {
  readonly part: EnterprisePart | null;
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

/** Fields whose cells are often merged over the entries of a group. */
const GROUP_FIELDS: readonly EnterpriseField[] = [
  'region',
  'authority',
  'basin',
  'industry',
  'registeredCategory',
];
/** Of these, those that may be blank only because they are merged: each enterprise has one. */
const PLACE_FIELDS: readonly EnterpriseField[] = ['region', 'authority'];
/** When columns disagree about production, the one that says most about the end of it is right. */
const PRODUCTION_ORDER: readonly Production[] = [
  'operating',
  'suspended',
  'closed',
  'deregistered',
];
const GRADE_NUMBER = /^[1-5]$/;
const CODE_LENGTH = 18;
const LIST_SEPARATOR = '\u3001';

type Columns = ReadonlyMap<EnterpriseField, readonly FieldColumn[]>;
type Values = readonly (CellValue | undefined)[];

/**
 * Reads the entries of one table, a column a step.
 *
 * @param headed the used range of a sheet, or a part of it
 * @param vocabulary the words of real sheets
 * @param said by the clerk of this sheet
 */
export function* readEnterprisePart(
  headed: HeadedTable,
  vocabulary: Vocabulary,
  said: Said,
): Steps<ReadPart> {
  const { table } = headed;
  const readers = enterpriseReaders(vocabulary);
  const rules = enterpriseRules(vocabulary);
  const {
    located,
    problems: sheetProblems,
    questions,
  } = locateRegister(headed, rules, vocabulary, said);
  if (located === null) return { part: null, problems: sheetProblems, questions };

  const problems = cellProblems(table);
  const byField = located.columns.byField;
  const answer = answerReader(vocabulary);
  const { rows } = located.data;
  const asked = { answers: said.answers, questions: [...questions] };
  const read: TableEntries = { table, rows, alone: located.alone, problems, asked };
  const readField = (field: EnterpriseField, columns: readonly FieldColumn[]): Values => {
    const errorSeverity = rules.deciding.includes(field) ? 'error' : 'warning';
    const choices = rules.values[field];
    const asking =
      choices === undefined ? {} : { asking: { table: 'enterprise', field, choices } as const };
    const all = columns.map((column) => {
      const reader =
        column.flag === undefined
          ? readers[field]
          : flagReader(answer, column.flag, readers[field]);
      const values = readColumn<CellValue>(read, column, { reader, errorSeverity, ...asking });
      const isGroup = column.flag === undefined && GROUP_FIELDS.includes(field);
      return {
        isFlag: column.flag !== undefined,
        values: isGroup
          ? fillDown({
              entries: read,
              column,
              name: located.name,
              values,
              anywhere: PLACE_FIELDS.includes(field),
            })
          : values,
      };
    });
    return combine(field, all);
  };
  const names = readField('name', byField.get('name') ?? []);
  const values: { readonly field: Exclude<EnterpriseField, 'name'>; readonly values: Values }[] =
    [];
  for (const [field, columns] of byField) {
    if (field === 'name') continue;
    yield;
    values.push({ field, values: readField(field, columns) });
  }
  yield;
  const shapes = new EntryShapes();
  const slots = rows.map((row, index): EnterpriseEntry | undefined => {
    const name = names[index];
    if (typeof name !== 'string') return undefined;
    const filled = values.filter((column) => column.values[index] !== undefined);
    const entry = shapes.entry(filled.map(({ field }) => field));
    entry.rowNumber = table.rowIndex + row + 1;
    entry.name = name;
    for (const column of filled) setField(entry, column.field, column.values[index]);
    return entry;
  });
  readStatus(read, slots, located.name, statusReader(vocabulary.production, readers.production));
  nameKeyLists(read, slots, byField.get('keyListed') ?? [], readers);
  reportCutCodes(read, byField.get('creditCode')?.[0]);
  reportGrades(read, byField, readers);
  const entries = slots.filter((entry) => entry !== undefined);
  return {
    part: {
      table,
      located,
      entries,
      codesFromPermit: codesFromPermits(entries),
      sheetProblems,
      problems,
    },
    problems: [],
    questions: asked.questions,
  };
}

/** The reader of a field gives values of the field's own type, lists as one text. */
function setField(
  entry: EnterpriseEntry,
  field: Exclude<EnterpriseField, 'name'>,
  value: CellValue | undefined,
): void {
  if (value === undefined) return;
  if (field === 'recusedInspectors') entry.recusedInspectors = splitList(value, false);
  else (entry as unknown as Record<EnterpriseField, CellValue>)[field] = value;
}

/**
 * One value a row from all columns of a field: a yes over a no, an end of production over its going
 * on, a flag over a general column.
 */
function combine(
  field: EnterpriseField,
  columns: readonly { readonly isFlag: boolean; readonly values: Values }[],
): Values {
  const [first, ...others] = [
    ...columns.filter(({ isFlag }) => isFlag),
    ...columns.filter(({ isFlag }) => !isFlag),
  ].map(({ values }) => values);
  if (first === undefined || others.length === 0) return first ?? [];
  return first.map((value, index) =>
    others.reduce((result, other) => stronger(field, result, other[index]), value),
  );
}

function stronger(
  field: EnterpriseField,
  one: CellValue | undefined,
  other: CellValue | undefined,
): CellValue | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (typeof one === 'boolean') return one || other;
  if (field === 'recusedInspectors') return [one, other].join(LIST_SEPARATOR);
  if (field === 'industry') return joinIndustries(String(one), String(other));
  if (field !== 'production') return one;
  return PRODUCTION_ORDER.indexOf(one as Production) >=
    PRODUCTION_ORDER.indexOf(other as Production)
    ? one
    : other;
}

/** Which lists a unit is on: the headers of its ticks, or what the cell says beyond a yes. */
function nameKeyLists(
  { table, rows }: TableEntries,
  slots: readonly (EnterpriseEntry | undefined)[],
  columns: readonly FieldColumn[],
  readers: EnterpriseReaders,
): void {
  const areSeveral = columns.length > 1;
  slots.forEach((entry, index) => {
    if (entry?.keyListed !== true) return;
    const names = columns.flatMap((column) => {
      const cell = table.cell(rows[index] ?? 0, column.offset);
      if (readers.keyListed(cell) !== true) return [];
      if (readers.positiveList(cell) !== true) return [cell.normal];
      return areSeveral || column.flag !== undefined ? [normalizeText(column.label)] : [];
    });
    if (names.length > 0) entry.keyLists = names.join(LIST_SEPARATOR);
  });
}

/** Grades in digits are read with 1 as the best, which is usual and no rule. */
function reportGrades(
  { table, rows, problems }: TableEntries,
  byField: Columns,
  readers: EnterpriseReaders,
): void {
  const [column] = byField.get('credit') ?? [];
  if (column === undefined || column.flag !== undefined) return;
  const row = rows.find((place) => GRADE_NUMBER.test(table.normal(place, column.offset)));
  if (row === undefined) return;
  const value = table.normal(row, column.offset);
  const grade = readers.credit(cellOf(value));
  if (typeof grade !== 'string') return;
  problems.add(row, column.columnIndex, 'warning', {
    code: 'grade-assumed',
    header: column.header,
    value,
    grade,
  });
}

/**
 * A permit number is the credit code, three digits of the site and a letter: its beginning stands
 * in for a code that is missing.
 */
function codesFromPermits(entries: readonly EnterpriseEntry[]): Set<EnterpriseEntry> {
  const completed = new Set<EnterpriseEntry>();
  for (const entry of entries) {
    const code = entry.permitNumber?.slice(0, CODE_LENGTH) ?? '';
    if (
      entry.creditCode !== undefined ||
      code.length < CODE_LENGTH ||
      creditCodeFault(code) !== null
    )
      continue;
    entry.creditCode = code;
    completed.add(entry);
  }
  return completed;
}
