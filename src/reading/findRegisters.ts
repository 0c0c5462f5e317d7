/**
 * What the sheets of a workbook are: the two registers, lists to be joined to the enterprises, past
 * checks. Every table of every sheet is scored as both registers, by the fields that its columns
 * stand for (scoredSheets.ts); a table can be the one that it resembles more. The best is read; where
 * a second one is nearly as good, the clerk must choose, for a draw from last year's list would
 * look right and be wrong.
 */

import type { ColumnReading } from './column/columnReading';
import { findEnterpriseSheets } from './enterprise/enterpriseSheets';
import { findFlagLists, joinFlagLists } from './enterprise/flagLists';
import { resolveEntries } from './entry/resolveEntries';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import { readEnterpriseParts, type EnterpriseReading } from './enterprise/readEnterpriseRegister';
import { readInspectionRecords, type RecordReading } from './record/readInspectionRecords';
import { readInspectorParts, type InspectorReading } from './inspector/readInspectorRegister';
import type {
  EnterpriseRegister,
  InspectorRegister,
  RegisterKind,
  TableKind,
} from '../domain/register/register';
import type { Question } from './question';
import type { Reading } from './readingProblem';
import { saidOf, type FlagList, type RegisterChoice } from './registerChoice';
import {
  candidatesFor,
  nearMisses,
  plausible,
  withTablesBeside,
  scoreSheets,
  tablesOfSheet,
  type ScoredTable,
} from './scoredSheets';
import { sheetView, type SheetTable, type SheetView } from './cell/sheetTable';
import type { Vocabulary } from './vocabulary';
import type { ReadingProblem } from './readingProblem';

export interface FoundRegisters {
  readonly enterprise: Reading<EnterpriseRegister>;
  readonly inspector: Reading<InspectorRegister>;
  /** Names of the sheets that could be each table, the most likely first. */
  readonly candidates: {
    readonly enterprise: readonly string[];
    readonly inspector: readonly string[];
    readonly records: readonly string[];
  };
  /** Sheets that the enterprise register was read from. */
  readonly parts: readonly string[];
  readonly flagLists: readonly FlagList[];
  readonly records: readonly InspectionRecord[];
  /** The first sheet of inspection records, null for none. */
  readonly recordsSheet: string | null;
  /** Of all of them. */
  readonly questions: readonly Question[];
  /** Of flag lists and inspection records. */
  readonly problems: readonly ReadingProblem[];
  /** Every column of each kind of table, and what it was read as. */
  readonly columns: Readonly<Record<TableKind, readonly ColumnReading[]>>;
}

interface Workbook {
  readonly tables: readonly SheetView[];
  readonly scored: readonly ScoredTable[];
  readonly vocabulary: Vocabulary;
  readonly choice: RegisterChoice;
}

/**
 * Finds and reads both registers, with what belongs to them.
 *
 * @param sheets the used ranges of all sheets, in any order; sheets that this program wrote are
 *   passed over
 * @param vocabulary the words of real sheets
 * @param asOf ISO date by which licences are judged expired
 * @param choice what the clerk picked, taken whatever it looks like
 */
export function findRegisters(
  sheets: readonly SheetTable[],
  vocabulary: Vocabulary,
  asOf: string,
  choice: RegisterChoice = {},
): FoundRegisters {
  const tables = sheets.map(sheetView);
  const foreign = tables.filter(
    ({ sheet }) => !vocabulary.ownSheetPrefixes.some((prefix) => sheet.startsWith(prefix)),
  );
  const workbook: Workbook = {
    tables,
    scored: scoreSheets(foreign, vocabulary),
    vocabulary,
    choice,
  };
  const enterprise = readEnterprises(workbook);
  const inspector = readInspectors(workbook, asOf);
  const parts =
    enterprise.register === null ? [] : [...new Set(enterprise.columns.map(({ sheet }) => sheet))];
  const registers = new Set([
    ...parts,
    ...(inspector.register === null ? [] : [inspector.register.sheet]),
  ]);
  const records = readRecords(workbook, registers);
  const used = new Set([...registers, ...records.sheets]);
  const lists = choice.flagLists ?? findFlagLists(workbook.scored, used, vocabulary);
  const joined =
    enterprise.register === null
      ? null
      : joinFlagLists(enterprise.register, lists, {
          tables,
          vocabulary,
          choice,
        });
  const resolved = resolveEntries(
    { enterprise: { ...enterprise, register: joined?.register ?? null }, inspector, records },
    vocabulary,
    choice.answers ?? {},
  );
  return {
    enterprise: withoutColumns({ ...enterprise, register: resolved.enterprises }),
    inspector: withoutColumns({ ...inspector, register: resolved.inspectors }),
    candidates: {
      enterprise: sheetNames(
        candidatesFor('enterprise', workbook.scored).filter(({ isRecords }) => !isRecords),
      ),
      inspector: sheetNames(candidatesFor('inspector', workbook.scored)),
      records: sheetNames(workbook.scored.filter(({ isRecords }) => isRecords)),
    },
    parts,
    flagLists: joined?.flagLists ?? [],
    records: resolved.records,
    recordsSheet: records.sheets[0] ?? null,
    questions: [
      ...enterprise.questions,
      ...inspector.questions,
      ...(joined?.questions ?? []),
      ...records.questions,
      ...resolved.questions,
    ],
    problems: [...(joined?.problems ?? []), ...records.problems, ...resolved.problems],
    columns: {
      enterprise: enterprise.columns,
      inspector: inspector.columns,
      records: records.columns,
    },
  };
}

function withoutColumns<Register>({
  register,
  problems,
  questions,
}: Reading<Register>): Reading<Register> {
  return { register, problems, questions };
}

function sheetNames(tables: readonly ScoredTable[]): string[] {
  return [...new Set(tables.map(({ table }) => table.sheet))];
}

function readEnterprises({ tables, scored, vocabulary, choice }: Workbook): EnterpriseReading {
  const chosen = choice.enterpriseParts?.length
    ? choice.enterpriseParts
    : choice.enterprise === undefined
      ? []
      : [choice.enterprise];
  const read = (found: readonly SheetView[]): EnterpriseReading =>
    readEnterpriseParts(found, vocabulary, choice);
  if (chosen.length > 0) {
    const missing = chosen.find((name) => !tables.some(({ sheet }) => sheet === name));
    if (missing !== undefined) return failed(sheetNotFound(missing, scored));
    return read(chosen.flatMap((sheet) => tablesOfSheet('enterprise', sheet, tables, scored)));
  }
  const { tables: found, rivals } = findEnterpriseSheets(scored, vocabulary);
  if (rivals.length > 0) return failed(ambiguous('enterprise', rivals));
  if (found.length === 0) return readNearMiss('enterprise', scored, (table) => read([table]));
  const reading = read(found);
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

function readInspectors(
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
  const possible = withTablesBeside(plausible('inspector', candidates), 'inspector', candidates);
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

/** All sheets that hold past checks, unless the clerk picked one, or none. */
function readRecords(
  { tables, scored, vocabulary, choice }: Workbook,
  registers: ReadonlySet<string>,
): RecordReading & { readonly sheets: readonly string[] } {
  if (choice.records === '') return NO_RECORDS;
  const found = scored
    .filter(({ table, isRecords }) => isRecords && !registers.has(table.sheet) && !table.hidden)
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
