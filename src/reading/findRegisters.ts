/**
 * What the sheets of a workbook are: the two registers, lists to be joined to the enterprises, past
 * checks, the list of items. Every table of every sheet is scored as both registers, by the fields that its columns
 * stand for (scoredSheets.ts); a table can be the one that it resembles more. The best is read; where
 * a second one is nearly as good, the clerk must choose, for a draw from last year's list would
 * look right and be wrong.
 */

import type { ColumnReading } from './column/columnReading';
import { findFlagLists, joinFlagLists, type ValueList } from './enterprise/flagLists';
import { resolveEntries } from './entry/resolveEntries';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import { findItemTables, readItemTables } from './item/itemTables';
import { atOnce, type Steps } from '../domain/ground/steps';
import type { ItemList } from '../domain/register/item';
import { withoutListed } from './inspector/inactiveLists';
import { looseSheets, sheetMeanings } from './looseSheets';
import type { EnterpriseRegister, InspectorRegister, TableKind } from '../domain/register/register';
import type { Question } from './question';
import type { Reading } from './readingProblem';
import type { FlagList, RegisterChoice } from './registerChoice';
import {
  readEnterprises,
  readInspectors,
  readRecords,
  sheetNames,
  type Workbook,
} from './readSheets';
import { candidatesFor, scoreSheets } from './scoredSheets';
import { sheetView, type SheetTable } from './cell/sheetTable';
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
  /** Sheets that any of this was read from, lists of who is not drawn included. */
  readonly readFrom: readonly string[];
  readonly records: readonly InspectionRecord[];
  /** The first sheet of inspection records, null for none. */
  readonly recordsSheet: string | null;
  /** The bureau's list of items, null for none. */
  readonly items: ItemList | null;
  /** Of all of them. */
  readonly questions: readonly Question[];
  /** Of flag lists, inspection records and items. */
  readonly problems: readonly ReadingProblem[];
  /** Every column of each kind of table, and what it was read as. */
  readonly columns: Readonly<Record<TableKind, readonly ColumnReading[]>>;
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
  return atOnce(findRegistersInSteps(sheets, vocabulary, asOf, choice));
}

/** The same in steps. */
export function* findRegistersInSteps(
  sheets: readonly SheetTable[],
  vocabulary: Vocabulary,
  asOf: string,
  choice: RegisterChoice = {},
): Steps<FoundRegisters> {
  const tables = sheets.map(sheetView);
  const foreign = tables.filter(
    ({ sheet }) => !vocabulary.ownSheetPrefixes.some((prefix) => sheet.startsWith(prefix)),
  );
  const answers = choice.answers ?? {};
  const itemTables = findItemTables(foreign, vocabulary, choice);
  const scored = yield* scoreSheets(
    foreign.filter((table) => !itemTables.includes(table)),
    vocabulary,
  );
  yield;
  const items = readItemTables(itemTables, vocabulary, choice);
  const meanings = sheetMeanings(scored, vocabulary, answers);
  const workbook: Workbook = { tables, scored, vocabulary, choice, meanings };
  yield;
  const enterprise = yield* readEnterprises(workbook);
  yield;
  const inspector = readInspectors(workbook, asOf);
  const parts =
    enterprise.register === null ? [] : [...new Set(enterprise.columns.map(({ sheet }) => sheet))];
  const registers = new Set([
    ...parts,
    ...(inspector.register === null ? [] : [inspector.register.sheet]),
  ]);
  yield;
  const records = readRecords(workbook, registers);
  const used = new Set([...registers, ...records.sheets]);
  yield;
  const lists = choice.flagLists ?? findFlagLists(workbook.scored, used, vocabulary);
  const joined =
    enterprise.register === null
      ? null
      : joinFlagLists(enterprise.register, [...lists, ...endLists(meanings)], {
          tables,
          vocabulary,
          choice,
        });
  yield;
  const active =
    inspector.register === null
      ? null
      : withoutListed(
          inspector.register,
          scored.filter(({ table }) => meanings.get(table.sheet) === 'inactive'),
        );
  yield;
  const loose =
    enterprise.register === null
      ? { questions: [], problems: [] }
      : looseSheets({
          scored,
          vocabulary,
          choice,
          used: new Set([...used, ...lists.map(({ sheet }) => sheet)]),
          enterprises: enterprise.register,
          inspectors: inspector.register,
        });
  yield;
  const resolved = resolveEntries(
    {
      enterprise: { ...enterprise, register: joined?.register ?? null },
      inspector: { ...inspector, register: active?.register ?? null },
      records,
    },
    vocabulary,
    answers,
  );
  const columns = {
    enterprise: enterprise.columns,
    inspector: inspector.columns,
    records: records.columns,
    items: items.columns,
  };
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
    readFrom: [
      ...new Set([
        ...Object.values(columns).flatMap((read) => read.map(({ sheet }) => sheet)),
        ...(joined?.flagLists ?? []).map(({ sheet }) => sheet),
        ...meanings.keys(),
      ]),
    ],
    records: resolved.records,
    recordsSheet: records.sheets[0] ?? null,
    items: items.list,
    questions: [
      ...loose.questions,
      ...enterprise.questions,
      ...inspector.questions,
      ...(joined?.questions ?? []),
      ...records.questions,
      ...items.questions,
      ...resolved.questions,
    ],
    problems: [
      ...(joined?.problems ?? []),
      ...(active?.problems ?? []),
      ...records.problems,
      ...items.problems,
      ...resolved.problems,
      ...loose.problems,
    ],
    columns,
  };
}

function withoutColumns<Register>({
  register,
  problems,
  questions,
}: Reading<Register>): Reading<Register> {
  return { register, problems, questions };
}

/** Lists of enterprises that do not produce, as the clerk says. */
function endLists(meanings: Workbook['meanings']): ValueList[] {
  return [...meanings].flatMap(([sheet, value]) =>
    value === 'part' || value === 'records' || value === 'inactive'
      ? []
      : [{ sheet, field: 'production', value } as const],
  );
}
