/**
 * Sheets that name enterprises or people and that nothing uses: another town's list, 停产企业名单, dates
 * of checks. Where a draw could hang on what such a sheet is, the clerk is asked; the others are
 * told of in one line.
 */

import { cellAddress } from '../domain/ground/cellAddress';
import { shortHash } from '../domain/ground/shortHash';
import type {
  EnterpriseRegister,
  InspectorRegister,
  RegisterKind,
} from '../domain/register/register';
import { canBePart } from './enterprise/enterpriseSheets';
import { flagFieldOf } from './enterprise/flagLists';
import { nameKey } from './entry/nameFinder';
import { enterprisesNamed } from './entry/namedRows';
import { offsetsOf } from './cell/sheetTable';
import { anyOf } from './cell/wordPattern';
import { rowTexts } from './header/rowTexts';
import { NONE, question, questionId, SAMPLES, type Answers, type Question } from './question';
import type { ReadingProblem } from './readingProblem';
import type { RegisterChoice } from './registerChoice';
import type { NamePlace } from './record/readInspectionRecords';
import { candidatesFor, type ScoredTable } from './scoredSheets';
import { endsInName, isOfInactive, isOtherVersion, type EndOfProduction } from './sheetNameMeaning';
import type { Vocabulary } from './vocabulary';

/** What an unused sheet may be: see the question. */
export type SheetMeaning = 'part' | 'records' | 'inactive' | EndOfProduction;

/** So many names of the registers make a sheet worth telling of. */
const LEAST_TOLD = 3;
/** A sheet with this share of its names in the register is no further part of it. */
const KNOWN_SHARE = 0.5;
/** Rows of a sheet in which names are looked for, whatever its columns are. */
const SEARCHED = 300;
const YEAR = /(?:19|20)\d{2}/;

/** A sheet that could be something, with the table that says so. */
interface NamedSheet {
  readonly one: ScoredTable;
  readonly register: RegisterKind;
  readonly place: NamePlace;
  /** What it may be, by its name and header alone. */
  readonly meanings: readonly SheetMeaning[];
}

/**
 * What the clerk said of sheets.
 *
 * @param scored all tables of the workbook
 * @param vocabulary the words of real sheets
 * @param answers of the clerk
 * @returns by the names of sheets; those that mean nothing are left out
 */
export function sheetMeanings(
  scored: readonly ScoredTable[],
  vocabulary: Vocabulary,
  answers: Answers,
): ReadonlyMap<string, SheetMeaning> {
  return new Map(
    namedSheets(scored, vocabulary).flatMap((named) => {
      const answer = answerTo(named, answers);
      const meaning = named.meanings.find((each) => each === answer);
      return meaning === undefined ? [] : [[named.one.table.sheet, meaning] as const];
    }),
  );
}

/** What unused sheets are held against. */
export interface LooseSources {
  readonly scored: readonly ScoredTable[];
  readonly vocabulary: Vocabulary;
  readonly choice: RegisterChoice;
  /** Sheets that are something: registers, records, lists. */
  readonly used: ReadonlySet<string>;
  readonly enterprises: EnterpriseRegister;
  readonly inspectors: InspectorRegister | null;
}

/**
 * Asks about the sheets that nothing uses, and tells of those that are not asked about.
 *
 * @param sources the sheets, and the registers that were read
 */
export function looseSheets(sources: LooseSources): {
  readonly questions: readonly Question[];
  readonly problems: readonly ReadingProblem[];
} {
  const { scored, vocabulary, choice, used } = sources;
  const states = statesOf(sources);
  const isChosen = (sheet: string): boolean =>
    choice.flagLists !== undefined && flagFieldOf(sheet, vocabulary) !== null;
  const questions: Question[] = [];
  const unread: string[] = [];
  for (const named of namedSheets(scored, vocabulary)) {
    const { sheet, hidden } = named.one.table;
    const answer = answerTo(named, choice.answers ?? {});
    // Where it cannot be told which list is the register, that is said of all of them.
    if (named.register === 'inspector' && sources.inspectors === null) continue;
    if (isChosen(sheet) || (used.has(sheet) && (answer ?? NONE) === NONE)) continue;
    const names = namesOf(named, vocabulary);
    const known = names.flatMap(({ name }) => states[named.register](name));
    const isNews = known.length < names.length * KNOWN_SHARE;
    const changes = known.includes('on');
    const meanings = named.meanings.filter((each) => {
      if (each === 'records') return choice.records === undefined && known.length > 0;
      return answer !== undefined || (each === 'part' ? isNews : changes);
    });
    const version = isOtherVersion(sheet, vocabulary);
    const isState = meanings.some((each) => each !== 'part' && each !== 'records');
    const isOpen = !hidden && (isState || !version);
    if (meanings.length > 0 && (answer !== undefined || isOpen))
      questions.push(sheetQuestion(named, meanings, names, choice.answers ?? {}));
    else if (!version && !YEAR.test(sheet) && isTold(named, names.length, known.length))
      unread.push(sheet);
  }
  const settled = new Set([...used, ...unread, ...questions.map(({ sheet }) => sheet)]);
  unread.push(...tellingSheets(sources, states, settled));
  return {
    questions,
    problems:
      unread.length === 0
        ? []
        : [{ code: 'sheet-unread', severity: 'warning', sheet: '', cell: '', sheets: unread }],
  };
}

/**
 * Sheets in whatever form that speak of an end, of people who are away or of recusals, and name
 * somebody of the registers: 回避 with 执法人员, 企业名称, 关系.
 */
function tellingSheets(
  { scored, vocabulary, choice }: LooseSources,
  states: StatesOf,
  settled: ReadonlySet<string>,
): string[] {
  const { production, inactive, spoken } = vocabulary;
  const { suspended, closed, deregistered } = production;
  const { leftOut, away, recusal } = spoken.mentions;
  const words = [suspended, closed, deregistered, inactive, leftOut, away, recusal]
    .flat()
    .filter((word) => word.length > 1);
  const told = anyOf(words);
  const sheets = scored.filter(({ table: { sheet, hidden }, isRecords }) => {
    const isPlan = vocabulary.planSheetWords.some((word) => sheet.includes(word));
    const isPutAside = choice.flagLists !== undefined && flagFieldOf(sheet, vocabulary) !== null;
    if (settled.has(sheet) || YEAR.test(sheet)) return false;
    return (
      !hidden &&
      !isRecords &&
      !isPlan &&
      !isPutAside &&
      (told.test(sheet) || !isOtherVersion(sheet, vocabulary))
    );
  });
  const telling = sheets.filter(({ table }) => {
    const texts = offsetsOf(table).flatMap((offset) =>
      Array.from({ length: Math.min(table.rowCount, SEARCHED) }, (_, row) =>
        table.normal(row, offset),
      ),
    );
    const isTelling = told.test(table.sheet) || texts.some((text) => told.test(text));
    return (
      isTelling &&
      texts.some((text) => [...states.enterprise(text), ...states.inspector(text)].includes('on'))
    );
  });
  return [...new Set(telling.map(({ table }) => table.sheet))];
}

/** Whether a draw could take those whom a name means: one state for a name that the register has. */
type StatesOf = Readonly<Record<RegisterKind, (name: string) => readonly ('on' | 'off')[]>>;

function statesOf({ enterprises, inspectors, vocabulary }: LooseSources): StatesOf {
  const finder = enterprisesNamed(enterprises.rows, vocabulary.names);
  const people = new Map<string, 'on' | 'off'>();
  for (const { name, active } of inspectors?.rows ?? [])
    if (people.get(nameKey(name)) !== 'on') people.set(nameKey(name), active ? 'on' : 'off');
  return {
    enterprise: (name) => {
      const rows = finder.exact(name);
      if (rows.length === 0) return [];
      return rows.some(({ row: { production = 'operating' } }) => production === 'operating')
        ? ['on']
        : ['off'];
    },
    inspector: (name) => {
      const state = people.get(nameKey(name));
      return state === undefined ? [] : [state];
    },
  };
}

function answerTo(named: NamedSheet, answers: Answers): string | undefined {
  const { sheet } = named.one.table;
  const id = questionId({ kind: 'sheet', sheet, about: aboutOf(named) });
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return answer === NONE ? answer : named.meanings.find((each) => each === answer);
}

/** People with licences are told of whoever they are. */
function isTold({ one, register, meanings }: NamedSheet, count: number, known: number): boolean {
  if (known >= LEAST_TOLD || (meanings.includes('part') && known < count)) return true;
  return register === 'inspector' && count > 0 && one.scores.inspector.fields.includes('licence');
}

function sheetQuestion(
  named: NamedSheet,
  meanings: readonly SheetMeaning[],
  names: readonly { readonly name: string; readonly row: number }[],
  answers: Answers,
): Question {
  const { one, register, place } = named;
  const { table } = one;
  return question(
    {
      kind: 'sheet',
      register,
      count: names.length,
      sheet: table.sheet,
      cell: cellAddress(
        table.rowIndex + (names[0]?.row ?? place.firstRow) + 1,
        table.columnIndex + place.nameOffset,
      ),
      about: aboutOf(named),
      header: '',
      samples: names.slice(0, SAMPLES).map(({ name }) => name),
      choices: [...meanings, NONE],
    },
    answers,
  );
}

/** Sheets with a name column, the first such table of each. */
function namedSheets(scored: readonly ScoredTable[], vocabulary: Vocabulary): NamedSheet[] {
  const lists = candidatesFor('enterprise', scored);
  const found = new Map<string, NamedSheet>();
  for (const one of scored) {
    const named = namedSheet(one, lists.includes(one), vocabulary);
    if (named !== null && !found.has(one.table.sheet)) found.set(one.table.sheet, named);
  }
  return [...found.values()];
}

function namedSheet(one: ScoredTable, isList: boolean, vocabulary: Vocabulary): NamedSheet | null {
  const { table, scores, isRecords, mayBeRecords } = one;
  const { enterprise, inspector } = scores;
  const { sheet } = table;
  if (isRecords || vocabulary.planSheetWords.some((word) => sheet.includes(word))) return null;
  if (mayBeRecords !== null)
    return { one, register: 'enterprise', place: mayBeRecords, meanings: ['records'] };
  if (enterprise.hasName && (!inspector.hasName || enterprise.score >= inspector.score)) {
    const isPart = isList && canBePart(one, vocabulary);
    const ends = flagFieldOf(sheet, vocabulary) === null ? endsInName(sheet, vocabulary) : [];
    const meanings = [...ends, ...(isPart ? (['part'] as const) : [])];
    return { one, register: 'enterprise', place: enterprise, meanings };
  }
  if (!inspector.hasName) return null;
  const isInactive = isOfInactive(sheet, vocabulary);
  return { one, register: 'inspector', place: inspector, meanings: isInactive ? ['inactive'] : [] };
}

function namesOf(
  { one: { table }, place: { firstRow, nameOffset, headers } }: NamedSheet,
  { rowWords }: Vocabulary,
): { readonly name: string; readonly row: number }[] {
  const texts = rowTexts(rowWords);
  const isEntry = (text: string): boolean =>
    text !== '' &&
    !headers.includes(text) &&
    !(texts.isFooter(text) || texts.isTotal(text) || texts.isClosing(text) || texts.isMarked(text));
  return Array.from({ length: Math.max(0, table.rowCount - firstRow) }, (_, index) => ({
    row: firstRow + index,
    name: table.normal(firstRow + index, nameOffset),
  })).filter(({ name }) => isEntry(name));
}

function aboutOf({ place: { headers } }: NamedSheet): string {
  return shortHash(headers.join('\t'));
}
