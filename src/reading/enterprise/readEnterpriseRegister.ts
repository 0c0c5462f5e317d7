/**
 * The 检查对象名录库, read from the sheets that the bureau keeps. Nothing about a sheet is fixed: the
 * header is looked for (headerRow.ts), its columns are recognised by their headers and values
 * (fieldColumns.ts), the entries are told from totals and notes (dataRows.ts), each cell is read by
 * its field's reader, and every entry gets its identity (enterpriseId.ts), across all sheets that
 * the list is spread over. What cannot be read becomes a problem with its cell; no entry is dropped
 * for a wrong cell except one without a name and one that stands there twice.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import { columnReadings, type ColumnReading } from '../column/columnReading';
import { creditCodeFault } from '../../domain/register/creditCode';
import type { Enterprise } from '../../domain/register/enterprise';
import { readEnterprisePart, type EnterprisePart, type ReadPart } from './enterpriseEntries';
import type { EnterpriseEntry } from './enterpriseEntry';
import { assignEnterpriseIds } from '../../domain/register/enterpriseId';
import { enterpriseReaders, enterpriseRules } from './enterpriseRules';
import { entryCells, type EntryCell } from '../entry/entryCells';
import type { EnterpriseField } from '../../domain/register/field';
import { registerLists } from '../listParts';
import { joinedColumns } from '../locateRegister';
import { atOnce, type Steps } from '../../domain/ground/steps';
import { normalizeText } from '../../domain/ground/normalizeText';
import type { EnterpriseRegister } from '../../domain/register/register';
import type { Question } from '../question';
import type { Reading, ReadingProblem } from '../readingProblem';
import { sameEnterprises } from './sameEnterprises';
import { statusReader } from './statusInName';
import { saidOf, type RegisterChoice } from '../registerChoice';
import { isRegionName } from '../sheetNameMeaning';
import { cellOf, sheetView, type SheetTable, type SheetView } from '../cell/sheetTable';
import type { Vocabulary } from '../vocabulary';

/** A register with what every column of it was read as. */
export interface EnterpriseReading extends Reading<EnterpriseRegister> {
  readonly columns: readonly ColumnReading[];
  /** Cells of 回避人员. */
  readonly entryCells: readonly EntryCell[];
}

/**
 * Reads an enterprise register that stands in one table.
 *
 * @param table the used range of the sheet
 * @param vocabulary the words of real sheets
 * @returns the register, null where the sheet has none; its rows have distinct ids. Problems come
 *   in reading order
 */
export function readEnterpriseRegister(
  table: SheetTable,
  vocabulary: Vocabulary,
): Reading<EnterpriseRegister> {
  const { register, problems, questions } = readEnterpriseParts([sheetView(table)], vocabulary, {});
  return { register, problems, questions };
}

/**
 * Reads an enterprise register that is spread over several tables: a sheet for each 乡镇, a sheet for
 * each category, two lists side by side. Where a part has no column for region or category, its
 * sheet's name is taken for it.
 *
 * @param tables at least one, in the order of the register
 * @param vocabulary the words of real sheets
 * @param choice what the clerk said
 * @returns the register, null where none of the tables holds one
 */
export function readEnterpriseParts(
  tables: readonly SheetView[],
  vocabulary: Vocabulary,
  choice: RegisterChoice,
): EnterpriseReading {
  return atOnce(readEnterprisePartsInSteps(tables, vocabulary, choice));
}

/** The same in steps. */
export function* readEnterprisePartsInSteps(
  tables: readonly SheetView[],
  vocabulary: Vocabulary,
  choice: RegisterChoice,
): Steps<EnterpriseReading> {
  const rules = enterpriseRules(vocabulary);
  const { answers = {} } = choice;
  const lists = registerLists(tables, { rules, vocabulary, answers, areAlike: true });
  const read: ReadPart[] = [];
  for (const headed of lists.flatMap((list) => list.tables)) {
    const said = saidOf(choice, headed.table.sheet);
    read.push(yield* readEnterprisePart(headed, vocabulary, said));
  }
  const parts = read.flatMap(({ part }) => (part === null ? [] : [part]));
  const failures = [...lists, ...read].flatMap(({ problems }) => problems);
  const questions = [...lists, ...read].flatMap((each) => each.questions);
  const [main] = parts;
  if (main === undefined)
    return { register: null, problems: failures, questions, columns: [], entryCells: [] };

  const isSpread = new Set(parts.map(({ table }) => table.sheet)).size > 1;
  if (isSpread) {
    for (const { table, entries } of parts) for (const entry of entries) entry.sheet = table.sheet;
    for (const part of parts) completeFromSheetName(part, vocabulary);
  }
  for (const part of parts) reportCreditCodes(part);
  yield;
  const { legalForms, production } = vocabulary;
  const statusOf = statusReader(production, enterpriseReaders(vocabulary).production);
  const same = sameEnterprises(parts, { legalForms, statusOf }, choice.answers ?? {});
  yield;
  const rows = identify(parts, same.again);
  yield;
  if (rows.length === 1 && !questions.some(isOpenRow)) reportOnlyRow(parts);
  const fromPermit = parts.flatMap(({ codesFromPermit }) => [...codesFromPermit]);
  return {
    register: {
      sheet: main.table.sheet,
      headerRow: main.located.headerRow,
      columns: registerColumns(parts),
      unmapped: main.located.columns.unmapped,
      rows,
      ...(fromPermit.length > 0 ? { codesFromPermit: fromPermit.map(({ id }) => id) } : {}),
    },
    problems: [
      ...failures,
      ...parts.flatMap((part) => [...sheetProblems(part, parts), ...part.problems.list()]),
    ],
    questions: [...questions, ...same.questions],
    columns: parts.flatMap(({ table, located }) =>
      columnReadings(table, located.data.rows, located.columns.settled),
    ),
    entryCells: parts.flatMap(recusalCells),
  };
}

function recusalCells({ table, located, entries }: EnterprisePart): EntryCell[] {
  const columns = located.columns.byField.get('recusedInspectors') ?? [];
  if (columns.length === 0) return [];
  return entries.flatMap((entry) =>
    entryCells(table, columns, entry.rowNumber - table.rowIndex - 1, entry),
  );
}

/** A row that may be a second entry. */
function isOpenRow({ kind, answer }: Question): boolean {
  return kind === 'row' && answer === null;
}

/** A part without entries beside parts with some does no harm. */
function sheetProblems(
  { sheetProblems: problems }: EnterprisePart,
  parts: readonly EnterprisePart[],
): ReadingProblem[] {
  const isFilled = parts.some(({ entries }) => entries.length > 0);
  return problems.map((problem) =>
    problem.code === 'register-empty' && isFilled ? { ...problem, severity: 'warning' } : problem,
  );
}

/** Which lists a unit is on comes out of the columns that say whether it is on one. */
function registerColumns(parts: readonly EnterprisePart[]): EnterpriseRegister['columns'] {
  const columns = joinedColumns(parts.map(({ located }) => located));
  const listed = columns.keyListed;
  const field: EnterpriseField = 'keyLists';
  return listed === undefined ? columns : { [field]: listed, ...columns };
}

/**
 * Where a list is spread over sheets, the name of a sheet may say a category (重点, 一般排污单位) or a
 * region (城关镇) of all entries on it: those of a part that has no column for it are completed in
 * place.
 */
function completeFromSheetName(
  { table, located, entries }: EnterprisePart,
  vocabulary: Vocabulary,
): void {
  const { byField } = located.columns;
  const category = enterpriseReaders(vocabulary).registeredCategory(cellOf(table.sheet));
  if (typeof category === 'string') {
    if (!byField.has('registeredCategory'))
      for (const entry of entries) entry.registeredCategory = category;
    return;
  }
  if (byField.has('region') || !isRegionName(table.sheet, vocabulary.regionEndings)) return;
  const region = normalizeText(table.sheet);
  for (const entry of entries) entry.region = region;
}

/** Wrong codes are warnings: the row stays, identified by more than its code. */
function reportCreditCodes({
  table,
  entries,
  located,
  codesFromPermit,
  problems,
}: EnterprisePart): void {
  const [column] = located.columns.byField.get('creditCode') ?? [];
  if (column === undefined) return;
  for (const entry of entries) {
    if (entry.creditCode === undefined || codesFromPermit.has(entry)) continue;
    const fault = creditCodeFault(entry.creditCode);
    if (fault === null) continue;
    const row = entry.rowNumber - table.rowIndex - 1;
    const value = table.shown(row, column.offset);
    problems.add(row, column.columnIndex, 'warning', { code: 'credit-code-wrong', value, fault });
  }
}

/**
 * The entries with their ids, completed in place: copying 100,000 of them would take longer than
 * reading them. A second row with an id is an error and left out, for one enterprise must not have
 * two chances.
 */
function identify(
  all: readonly EnterprisePart[],
  again: ReadonlySet<EnterpriseEntry>,
): Enterprise[] {
  const parts = again.size === 0 ? all : all.map((part) => withoutEntries(part, again));
  const ids = assignEnterpriseIds(parts.flatMap(({ entries }) => entries));
  const placeOf = new Map<string, number>();
  const rows: Enterprise[] = [];
  let place = 0;
  for (const part of parts) {
    for (const entry of part.entries) {
      entry.id = ids[place] ?? entry.id;
      const earlier = placeOf.get(entry.id);
      if (earlier === undefined) {
        placeOf.set(entry.id, place);
        rows.push(entry);
      } else reportDuplicate(entry, part, addressOf(earlier, parts, part));
      place += 1;
    }
  }
  return rows;
}

function withoutEntries(part: EnterprisePart, again: ReadonlySet<EnterpriseEntry>): EnterprisePart {
  return { ...part, entries: part.entries.filter((entry) => !again.has(entry)) };
}

/**
 * The cell of an entry by its place in the whole register; of another sheet with the sheet's name,
 * as Excel writes it.
 */
function addressOf(
  place: number,
  parts: readonly EnterprisePart[],
  seenFrom: EnterprisePart,
): string {
  let offset = place;
  const holder = parts.find(({ entries }) => {
    if (offset < entries.length) return true;
    offset -= entries.length;
    return false;
  });
  const entry = holder?.entries[offset];
  if (holder === undefined || entry === undefined) return '';
  const cell = cellAddress(entry.rowNumber, holder.located.name.columnIndex);
  return holder.table.sheet === seenFrom.table.sheet ? cell : `${holder.table.sheet}!${cell}`;
}

function reportDuplicate(
  { rowNumber, name }: EnterpriseEntry,
  { table, located, problems }: EnterprisePart,
  otherCell: string,
): void {
  problems.add(rowNumber - table.rowIndex - 1, located.name.columnIndex, 'error', {
    code: 'enterprise-duplicate',
    name,
    otherCell,
  });
}

function reportOnlyRow(parts: readonly EnterprisePart[]): void {
  for (const { table, located, entries, problems } of parts) {
    const [only] = entries;
    if (only === undefined) continue;
    const row = only.rowNumber - table.rowIndex - 1;
    problems.add(row, located.name.columnIndex, 'error', {
      code: 'register-of-one',
      register: 'enterprise',
      name: only.name,
    });
    return;
  }
}
