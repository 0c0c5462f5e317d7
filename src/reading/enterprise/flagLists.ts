/**
 * Lists on sheets of their own of enterprises of which one thing holds: 正面清单, 重点排污单位名录, 清洁生产名单.
 * Those on a list get a yes in the register; entries that the register lacks are said, each with
 * its cell.
 */

import { atOnce } from '../../domain/ground/steps';
import type { EnterpriseEntry } from './enterpriseEntry';
import { readEnterprisePart, type EnterprisePart } from './enterpriseEntries';
import type { Enterprise, Production } from '../../domain/register/enterprise';
import { askEntries, type UnknownEntry } from '../entry/entryQuestions';
import { lookUpOne } from '../entry/lookUp';
import { nameKey } from '../entry/nameFinder';
import { enterprisesNamed, type NamedEnterprise } from '../entry/namedRows';
import { cellAddress } from '../../domain/ground/cellAddress';
import { groupBy } from '../../domain/ground/groupBy';
import { foldWord } from '../cell/foldWord';
import { candidatesFor, type ScoredTable } from '../scoredSheets';
import type { EnterpriseField } from '../../domain/register/field';
import type { EnterpriseRegister } from '../../domain/register/register';
import type { Question } from '../question';
import { saidOf, type FlagList, type RegisterChoice } from '../registerChoice';
import type { SheetView } from '../cell/sheetTable';
import { FLAG_LIST_FIELDS, type FlagListField, type Vocabulary } from '../vocabulary';
import type { ReadingDetail, ReadingProblem } from '../readingProblem';

/** What reading a flag list needs. */
export interface ListSource {
  /** Of the whole workbook. */
  readonly tables: readonly SheetView[];
  readonly vocabulary: Vocabulary;
  readonly choice: RegisterChoice;
}

/** What a list says beyond its columns. */
const SAID: readonly ReadingProblem['code'][] = [
  'name-missing',
  'rows-left-out',
  'flag-unmatched',
  'short-name',
  'more-alike',
];

/** A list of enterprises that all have one value in a field, as the clerk says; a yes where absent. */
export interface ValueList extends FlagList {
  readonly value?: Production;
}

export interface JoinedLists {
  readonly register: EnterpriseRegister;
  readonly flagLists: readonly FlagList[];
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

/**
 * The field that a sheet of this name gives a yes in, null for none.
 *
 * @param sheet its name
 */
export function flagFieldOf(sheet: string, vocabulary: Vocabulary): FlagListField | null {
  const name = foldWord(sheet);
  return (
    FLAG_LIST_FIELDS.find((field) =>
      vocabulary.flagListWords[field].some((word) => name.includes(foldWord(word))),
    ) ?? null
  );
}

/**
 * The flag lists of a workbook, by the names of its sheets.
 *
 * @param scored all tables of the workbook
 * @param used sheets that are something else: the registers, the inspection records
 */
export function findFlagLists(
  scored: readonly ScoredTable[],
  used: ReadonlySet<string>,
  vocabulary: Vocabulary,
): FlagList[] {
  const sheets = new Set(candidatesFor('enterprise', scored).map(({ table }) => table.sheet));
  // 移出重点排污单位名录 lists those that are on it no more.
  const isUndone = (sheet: string): boolean =>
    vocabulary.undone.some((word) => word.length > 1 && sheet.includes(word));
  const inOrder = new Set(
    scored
      .map(({ table }) => table.sheet)
      .filter((sheet) => sheets.has(sheet) && !used.has(sheet) && !isUndone(sheet)),
  );
  return [...inOrder].flatMap((sheet) => {
    const field = flagFieldOf(sheet, vocabulary);
    return field === null ? [] : [{ sheet, field }];
  });
}

/**
 * Joins flag lists to a register, by code, or by name where the codes do not tell. An entry that
 * the list itself answers with no is passed over.
 *
 * @param register to be completed; it stays as it is
 * @param lists which sheet gives a yes in which field
 * @param source where the lists are read from
 */
export function joinFlagLists(
  register: EnterpriseRegister,
  lists: readonly ValueList[],
  { tables, vocabulary, choice }: ListSource,
): JoinedLists {
  return lists.reduce<JoinedLists>(
    (joined, list) => {
      const table = tables.find(({ sheet }) => sheet === list.sheet);
      if (table === undefined) {
        const sheetNames = tables.map(({ sheet }) => sheet);
        const missing: ReadingProblem = {
          code: 'sheet-not-found',
          severity: 'warning',
          sheet: list.sheet,
          cell: '',
          sheetNames,
        };
        return { ...joined, problems: [...joined.problems, missing] };
      }
      const { part, problems, questions } = atOnce(
        readEnterprisePart({ table }, vocabulary, saidOf(choice, list.sheet)),
      );
      const one =
        part === null
          ? { register: joined.register, problems: problems.map(asWarning), questions: [] }
          : joinPart(joined.register, list, part, { vocabulary, choice });
      return {
        register: one.register,
        flagLists: list.value === undefined ? [...joined.flagLists, list] : joined.flagLists,
        problems: [...joined.problems, ...one.problems],
        questions: [
          ...joined.questions,
          ...questions.filter((each) => concernsList(each, list)),
          ...one.questions,
        ],
      };
    },
    { register, flagLists: [], problems: [], questions: [] },
  );
}

/** Of a list's columns only those count that say who is on it, and whether. */
function concernsList(question: Question, list: ValueList): boolean {
  // A list that says a value of all of its entries needs no column for it.
  const own: readonly EnterpriseField[] = list.value === undefined ? [list.field] : [];
  const counting: readonly EnterpriseField[] = ['name', 'creditCode', 'sourceCode', ...own];
  if (question.kind === 'value') return own.some((field) => field === question.field);
  return question.kind !== 'column' || counting.some((each) => question.choices.includes(each));
}

/** A list that cannot be read stops no draw. */
function asWarning(problem: ReadingProblem): ReadingProblem {
  return { ...problem, severity: 'warning' };
}

/** A list of more than so many enterprises that the register lacks is of another place. */
const MOST_SINGLY = 5;

function joinPart(
  register: EnterpriseRegister,
  { field, value: given }: ValueList,
  part: EnterprisePart,
  { vocabulary, choice }: Omit<ListSource, 'tables'>,
): Omit<JoinedLists, 'flagLists'> {
  const value: Production | true = given ?? true;
  const { table, located, problems } = part;
  const { name: column } = located;
  const find = enterpriseFinder(register.rows);
  const finder = enterprisesNamed(register.rows, vocabulary.names);
  const say = (entry: EnterpriseEntry, detail: ReadingDetail): void => {
    problems.add(entry.rowNumber - table.rowIndex - 1, column.columnIndex, 'warning', detail);
  };
  const listed = part.entries.filter(
    (entry) => entry[field] !== false && entry[field] !== 'operating',
  );
  const found = new Map<EnterpriseEntry, readonly Enterprise[]>();
  const unknown: EnterpriseEntry[] = [];
  for (const entry of listed) {
    const known = find(entry);
    const one = known.length > 0 ? null : lookUpOne(entry.name, finder);
    if (one === null) found.set(entry, known);
    else if (one.kind === 'unknown') unknown.push(entry);
    else {
      const [first] = one.rows;
      found.set(entry, rowsOf(one.rows));
      if (one.kind === 'short' && first !== undefined)
        say(entry, { code: 'short-name', entry: entry.name, name: first.name });
    }
  }
  // Of those that do not produce, many have left the register.
  const doubtful =
    given === undefined
      ? unknown
      : unknown.filter(({ name }) => finder.similar(name, 1).some((one) => isLike(name, one.name)));
  const asked = askEntries(
    doubtful.map(({ name, rowNumber }): UnknownEntry => ({
      sheet: table.sheet,
      cell: cellAddress(rowNumber, column.columnIndex),
      header: column.header,
      owner: '',
      entry: name,
    })),
    { list: { listed: field }, finder, answers: choice.answers ?? {}, mostSingly: MOST_SINGLY },
  );
  for (const entry of doubtful) {
    const rows = asked.rowsOf(entry.name);
    found.set(entry, rowsOf(rows));
    if (rows.length === 0) say(entry, { code: 'flag-unmatched', field, entry: entry.name });
  }
  return {
    register: withValues(register, { field, value }, part, found),
    problems: [...part.sheetProblems, ...problems.list()]
      .filter(({ code }) => SAID.includes(code))
      .map(asWarning),
    questions: asked.questions,
  };
}

/** The share of a name's pairs of letters that are in another name which it may be meant for. */
const ALIKE = 0.6;

function isLike(text: string, name: string): boolean {
  const letters = [...nameKey(text)];
  const pairs = letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
  const key = nameKey(name);
  return pairs.filter((pair) => key.includes(pair)).length >= pairs.length * ALIKE;
}

function rowsOf(named: readonly NamedEnterprise[]): Enterprise[] {
  return named.map(({ row }) => row);
}

/** The register with the list's value for those that entries were found to be. */
function withValues(
  register: EnterpriseRegister,
  { field, value }: { readonly field: EnterpriseField; readonly value: Production | true },
  { table, located: { name } }: EnterprisePart,
  found: ReadonlyMap<EnterpriseEntry, readonly Enterprise[]>,
): EnterpriseRegister {
  const changes = new Map<Enterprise, Partial<Enterprise>>();
  for (const [entry, rows] of found) {
    const keyLists =
      field === 'keyListed' && entry.keyLists !== undefined ? { keyLists: entry.keyLists } : {};
    for (const row of rows) changes.set(row, { [field]: value, ...keyLists });
  }
  return {
    ...register,
    columns: {
      [field]: { header: table.sheet, columnIndex: name.columnIndex },
      ...register.columns,
    },
    rows: register.rows.map((row) => (changes.has(row) ? { ...row, ...changes.get(row) } : row)),
  };
}

type Named = Pick<Enterprise, 'name' | 'creditCode' | 'sourceCode'>;

/**
 * Looks enterprises up: by 污染源编码, by credit code, of several sites with one code those of the same
 * name if there are any, or by name.
 *
 * @param rows of the register
 * @returns all that the description fits; one legal person may have several sites
 */
export function enterpriseFinder(
  rows: readonly Enterprise[],
): (named: Named) => readonly Enterprise[] {
  const bySource = groupBy(rows, ({ sourceCode }) => sourceCode || undefined);
  const byCode = groupBy(rows, ({ creditCode }) => creditCode || undefined);
  const byName = groupBy(rows, ({ name }) => foldWord(name) || undefined);
  return ({ name, creditCode, sourceCode }) => {
    const source = bySource.get(sourceCode ?? '');
    if (source !== undefined) return source;
    const sites = byCode.get(creditCode ?? '') ?? [];
    const namesakes = byName.get(foldWord(name)) ?? [];
    const both = sites.filter((site) => namesakes.includes(site));
    if (both.length > 0) return both;
    return sites.length > 0 ? sites : namesakes;
  };
}
