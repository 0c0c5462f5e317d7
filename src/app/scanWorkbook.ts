import type { Problem } from '../domain/problem';
import { findRegisters } from '../domain/register/findRegisters';
import type { EnterpriseRegister, InspectorRegister } from '../domain/register/register';
import type { SheetTable } from '../domain/register/sheetTable';
import { readTables } from '../excel/readTables';
import { resultSheetKind } from '../excel/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { vocabulary } from '../text/vocabulary';

/** Sheets that the clerk picked; what is not picked is found. */
export interface RegisterChoice {
  readonly enterprise?: string;
  readonly inspector?: string;
}

/** The workbook as the draw sees it: its sheets, the two registers in them, and what is wrong with them. */
export interface WorkbookScan {
  /** Every sheet that this program did not write. */
  readonly tables: readonly SheetTable[];
  readonly sheetNames: readonly string[];
  readonly choice: RegisterChoice;
  readonly candidates: { readonly enterprise: readonly string[]; readonly inspector: readonly string[] };
  readonly enterprises: EnterpriseRegister | null;
  readonly inspectors: InspectorRegister | null;
  readonly problems: readonly Problem[];
  /** This program's own sheets already in the workbook. */
  readonly resultSheets: readonly string[];
}

/**
 * Reads the workbook and finds the registers in it. Nothing is changed.
 *
 * @param asOf ISO date by which licences are judged expired
 * @param choice sheets that the clerk picked
 * @returns a scan without tables and with the problem where Excel could not be read
 */
export async function scanWorkbook(asOf: string, choice: RegisterChoice = {}): Promise<WorkbookScan> {
  const names: string[] = [];
  const result = await runExcel((context) =>
    readTables(context, (name) => {
      names.push(name);
      return resultSheetKind(name) === null;
    }),
  );
  if (!result.ok) return { ...emptyScan(choice), problems: [result.problem] };

  const { tables, structureProtected } = result.value;
  const scan: WorkbookScan = {
    ...emptyScan(choice),
    tables,
    sheetNames: tables.map((table) => table.sheet),
    resultSheets: names.filter((name) => resultSheetKind(name) !== null),
    problems: structureProtected ? [{ code: 'workbook-protected', severity: 'error', sheet: '', cell: '' }] : [],
  };
  return chooseRegisters(scan, asOf, choice);
}

/**
 * The same workbook with other sheets picked; Excel is not asked again.
 *
 * @param scan of the workbook
 * @param asOf ISO date by which licences are judged expired
 * @param choice sheets that the clerk picked
 */
export function chooseRegisters(scan: WorkbookScan, asOf: string, choice: RegisterChoice): WorkbookScan {
  const { enterprise, inspector, candidates } = findRegisters(scan.tables, vocabulary, choice, asOf);
  const ofWorkbook = scan.problems.filter((problem) => problem.code === 'workbook-protected');
  return {
    ...scan,
    choice,
    candidates,
    enterprises: enterprise.register,
    inspectors: inspector.register,
    problems: [...ofWorkbook, ...enterprise.problems, ...inspector.problems],
  };
}

function emptyScan(choice: RegisterChoice): WorkbookScan {
  return {
    tables: [],
    sheetNames: [],
    choice,
    candidates: { enterprise: [], inspector: [] },
    enterprises: null,
    inspectors: null,
    problems: [],
    resultSheets: [],
  };
}
