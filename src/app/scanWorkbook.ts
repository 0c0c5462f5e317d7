import type { Problem, TableKind } from '../domain/problem';
import type { ColumnReading } from '../domain/register/columnReading';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import { findRegisters } from '../domain/register/findRegisters';
import type { EnterpriseRegister, InspectorRegister } from '../domain/register/register';
import type { FlagList, RegisterChoice } from '../domain/register/registerChoice';
import type { SheetTable } from '../domain/register/sheetTable';
import { askForChoice } from '../excel/choiceMemory';
import { readTables } from '../excel/readTables';
import { resultSheetKind } from '../excel/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { healthSheetName } from '../text/healthText';
import { vocabulary } from '../text/vocabulary';

export type { RegisterChoice };

/** The workbook as the draw sees it: its sheets, the two registers in them, and what is wrong with them. */
export interface WorkbookScan {
  /** Every sheet that this program did not write. */
  readonly tables: readonly SheetTable[];
  readonly sheetNames: readonly string[];
  readonly choice: RegisterChoice;
  readonly candidates: {
    readonly enterprise: readonly string[];
    readonly inspector: readonly string[];
    readonly records: readonly string[];
  };
  readonly enterprises: EnterpriseRegister | null;
  readonly inspectors: InspectorRegister | null;
  /** Past checks, of all sheets that hold some. */
  readonly records: readonly InspectionRecord[];
  /** The first sheet of inspection records; null where there is none. */
  readonly recordsSheet: string | null;
  /** The sheets that the enterprise register was read from; one where it is not spread over several. */
  readonly parts: readonly string[];
  /** Lists that gave enterprises a yes in a field. */
  readonly flagLists: readonly FlagList[];
  /** Every column under the headers of the registers and of past checks, and what it was read as. */
  readonly columns: Readonly<Record<TableKind, readonly ColumnReading[]>>;
  readonly problems: readonly Problem[];
  /** This program's own sheets already in the workbook. */
  readonly resultSheets: readonly string[];
}

/**
 * Reads the workbook and finds the registers in it. Nothing is changed.
 *
 * @param asOf ISO date by which licences are judged expired
 * @param choice what the clerk picked; without one, what the workbook remembers
 * @returns a scan without tables and with the problem where Excel could not be read
 */
export async function scanWorkbook(asOf: string, choice?: RegisterChoice): Promise<WorkbookScan> {
  const names: string[] = [];
  const result = await runExcel(async (context) => {
    const remembered = askForChoice(context);
    const read = await readTables(context, (name) => {
      names.push(name);
      return resultSheetKind(name) === null && !name.startsWith(healthSheetName);
    });
    return { ...read, remembered: remembered() };
  });
  if (!result.ok) return { ...emptyScan(choice ?? {}), problems: [result.problem] };

  const { tables, structureProtected, remembered } = result.value;
  const known =
    choice ??
    withoutLostSheets(
      remembered ?? {},
      tables.map((table) => table.sheet),
    );
  const scan: WorkbookScan = {
    ...emptyScan(known),
    tables,
    sheetNames: tables.map((table) => table.sheet),
    resultSheets: names.filter((name) => resultSheetKind(name) !== null),
    problems: structureProtected ? [{ code: 'workbook-protected', severity: 'error', sheet: '', cell: '' }] : [],
  };
  return chooseRegisters(scan, asOf, known);
}

/**
 * The same workbook with other sheets picked; Excel is not asked again.
 *
 * @param scan of the workbook
 * @param asOf ISO date by which licences are judged expired
 * @param choice what the clerk picked
 */
export function chooseRegisters(scan: WorkbookScan, asOf: string, choice: RegisterChoice): WorkbookScan {
  const { enterprise, inspector, problems, ...found } = findRegisters(scan.tables, vocabulary, choice, asOf);
  const ofWorkbook = scan.problems.filter((problem) => problem.code === 'workbook-protected');
  return {
    ...scan,
    choice,
    ...found,
    enterprises: enterprise.register,
    inspectors: inspector.register,
    problems: [...ofWorkbook, ...enterprise.problems, ...inspector.problems, ...problems],
  };
}

/** What was remembered of sheets that are gone or have another name by now is forgotten. */
function withoutLostSheets(choice: RegisterChoice, sheets: readonly string[]): RegisterChoice {
  const { enterprise, inspector, records, enterpriseParts, flagLists, mapping } = choice;
  const isThere = (sheet: string | undefined): sheet is string => sheet !== undefined && sheets.includes(sheet);
  return {
    ...(isThere(enterprise) ? { enterprise } : {}),
    ...(isThere(inspector) ? { inspector } : {}),
    ...(isThere(records) || records === '' ? { records } : {}),
    ...(enterpriseParts === undefined || !enterpriseParts.every(isThere) ? {} : { enterpriseParts }),
    ...(flagLists === undefined ? {} : { flagLists: flagLists.filter(({ sheet }) => isThere(sheet)) }),
    ...(mapping === undefined ? {} : { mapping }),
  };
}

function emptyScan(choice: RegisterChoice): WorkbookScan {
  return {
    tables: [],
    sheetNames: [],
    choice,
    candidates: { enterprise: [], inspector: [], records: [] },
    enterprises: null,
    inspectors: null,
    records: [],
    recordsSheet: null,
    parts: [],
    flagLists: [],
    columns: { enterprise: [], inspector: [], records: [] },
    problems: [],
    resultSheets: [],
  };
}
