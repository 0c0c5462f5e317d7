/**
 * Reads the sheets of a workbook as what they are: picked by the clerk, or found by their scores
 * (scoredSheets.ts).
 */

import { findEnterpriseSheets } from './enterprise/enterpriseSheets';
import {
  readEnterprisePartsInSteps,
  type EnterpriseReading,
} from './enterprise/readEnterpriseRegister';
import { readInspectionRecords, type RecordReading } from './record/readInspectionRecords';
import type { SheetMeaning } from './looseSheets';
import { readInspectorParts, type InspectorReading } from './inspector/readInspectorRegister';
import type { Steps } from '../domain/ground/steps';
import type { RegisterKind } from '../domain/register/register';
import { saidOf, type RegisterChoice } from './registerChoice';
import {
  candidatesFor,
  nearMisses,
  plausible,
  preferred,
  tablesOfSheet,
  withTablesBeside,
  type ScoredTable,
} from './scoredSheets';
import { isOfInactive } from './sheetNameMeaning';
import type { SheetView } from './cell/sheetTable';
import type { Vocabulary } from './vocabulary';
import type { ReadingProblem } from './readingProblem';

/** The sheets, and what the clerk said of them. */
export interface Workbook {
  readonly tables: readonly SheetView[];
  readonly scored: readonly ScoredTable[];
  readonly vocabulary: Vocabulary;
  readonly choice: RegisterChoice;
  /** What the clerk said that sheets are which nothing would use. */
  readonly meanings: ReadonlyMap<string, SheetMeaning>;
}

/**
 * The names of the sheets of tables, each once.
 *
 * @example
 * sheetNames([{ table: { sheet: '一' } }, { table: { sheet: '一' } }]) // → ['一']
 */
export function sheetNames(
  tables: readonly { readonly table: Pick<SheetView, 'sheet'> }[],
): string[] {
  return [...new Set(tables.map(({ table }) => table.sheet))];
}

function sheetsOf(meanings: Workbook['meanings'], meaning: SheetMeaning): string[] {
  return [...meanings].flatMap(([sheet, each]) => (each === meaning ? [sheet] : []));
}

/**
 * Reads the enterprise register, with the sheets that the clerk said belong to it.
 *
 * @param workbook its sheets
 */
export function* readEnterprises({
  tables,
  scored,
  vocabulary,
  choice,
  meanings,
}: Workbook): Steps<EnterpriseReading> {
  const chosen = choice.enterpriseParts?.length
    ? choice.enterpriseParts
    : choice.enterprise === undefined
      ? []
      : [choice.enterprise];
  const read = (found: readonly SheetView[]): Steps<EnterpriseReading> => {
    const more = sheetsOf(meanings, 'part')
      .filter((sheet) => !found.some((table) => table.sheet === sheet))
      .flatMap((sheet) => tablesOfSheet('enterprise', sheet, tables, scored));
    return readEnterprisePartsInSteps([...found, ...more], vocabulary, choice);
  };
  if (chosen.length > 0) {
    const missing = chosen.find((name) => !tables.some(({ sheet }) => sheet === name));
    if (missing !== undefined) return failed(sheetNotFound(missing, scored));
    return yield* read(
      chosen.flatMap((sheet) => tablesOfSheet('enterprise', sheet, tables, scored)),
    );
  }
  const { tables: found, rivals } = findEnterpriseSheets(scored, vocabulary);
  if (rivals.length > 0) return failed(ambiguous('enterprise', rivals));
  if (found.length === 0) {
    const missed = readNearMiss('enterprise', scored, (table) => read([table]));
    return 'next' in missed ? yield* missed : missed;
  }
  const reading = yield* read(found);
  const sheets = [...new Set(found.map(({ sheet }) => sheet))];
  if (sheets.length < 2) return reading;
  return {
    ...reading,
    problems: [
      { code: 'register-joined', severity: 'warning', sheet: '', cell: '', sheets },
      ...reading.problems,
    ],
  };
}

/**
 * Reads the inspector register.
 *
 * @param workbook its sheets
 * @param asOf ISO date by which licences are judged expired
 */
export function readInspectors(
  { tables, scored, vocabulary, choice }: Workbook,
  asOf: string,
): InspectorReading {
  const read = (found: readonly SheetView[]): InspectorReading =>
    readInspectorParts(found, vocabulary, asOf, choice);
  const chosen = choice.inspector;
  if (chosen !== undefined) {
    const found = tablesOfSheet('inspector', chosen, tables, scored);
    return found.length === 0 ? failed(sheetNotFound(chosen, scored)) : read(found);
  }
  const candidates = candidatesFor('inspector', scored);
  const possible = withTablesBeside(
    preferred(
      plausible('inspector', candidates),
      ({ table }) => !isOfInactive(table.sheet, vocabulary),
    ),
    'inspector',
    candidates,
  );
  const sheets = sheetNames(possible);
  if (sheets.length > 1) return failed(ambiguous('inspector', sheets));
  return possible.length === 0
    ? readNearMiss('inspector', scored, (table) => read([table]))
    : read(scored.filter((one) => possible.includes(one)).map(({ table }) => table));
}

function readNearMiss<Read>(
  kind: RegisterKind,
  scored: readonly ScoredTable[],
  read: (table: SheetView) => Read,
): Read | ReturnType<typeof failed> {
  const [best] = nearMisses(kind, scored);
  return best === undefined
    ? failed({
        code: 'register-not-found',
        severity: 'error',
        sheet: '',
        cell: '',
        register: kind,
        sheetNames: sheetNames(scored),
      })
    : read(best.table);
}

const NO_RECORDS = { records: [], columns: [], sheets: [], problems: [], questions: [] };

/**
 * Reads all sheets that hold past checks, unless the clerk picked one, or none.
 *
 * @param workbook its sheets
 * @param registers sheets that are registers
 */
export function readRecords(
  { tables, scored, vocabulary, choice, meanings }: Workbook,
  registers: ReadonlySet<string>,
): RecordReading & { readonly sheets: readonly string[] } {
  if (choice.records === '') return NO_RECORDS;
  const found = scored
    .filter(({ table, isRecords }) =>
      isRecords
        ? !registers.has(table.sheet) && !table.hidden
        : meanings.get(table.sheet) === 'records',
    )
    .map(({ table }) => table);
  const chosen =
    choice.records === undefined ? found : tables.filter(({ sheet }) => sheet === choice.records);
  if (choice.records !== undefined && chosen.length === 0)
    return {
      ...NO_RECORDS,
      problems: [{ ...sheetNotFound(choice.records, scored), severity: 'warning' }],
    };
  const readings = chosen.map((table) =>
    readInspectionRecords(table, vocabulary, saidOf(choice, table.sheet)),
  );
  return {
    records: readings.flatMap(({ records }) => records),
    columns: readings.flatMap(({ columns }) => columns),
    sheets: [...new Set(chosen.map(({ sheet }) => sheet))],
    problems: readings.flatMap(({ problems }) => problems),
    questions: readings.flatMap(({ questions }) => questions),
  };
}

function ambiguous(register: RegisterKind, candidates: readonly string[]): ReadingProblem {
  return {
    code: 'register-ambiguous',
    severity: 'error',
    sheet: '',
    cell: '',
    register,
    candidates,
  };
}

function sheetNotFound(sheet: string, scored: readonly ScoredTable[]): ReadingProblem {
  return {
    code: 'sheet-not-found',
    severity: 'error',
    sheet,
    cell: '',
    sheetNames: sheetNames(scored),
  };
}

function failed(problem: ReadingProblem): {
  readonly register: null;
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly [];
  readonly columns: readonly [];
  readonly entryCells: readonly [];
} {
  return { register: null, problems: [problem], questions: [], columns: [], entryCells: [] };
}
