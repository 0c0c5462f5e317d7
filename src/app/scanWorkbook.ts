import type { Announced } from '../domain/act/announced';
import type { PeriodRecord } from '../domain/act/periodRecord';
import type { HolidayYear } from '../domain/calendar/workCalendar';
import {
  drawHistory,
  joinHistories,
  NO_HISTORY,
  recordsWithLists,
  type DrawHistory,
} from '../domain/history/listedChecks';
import { atOnce, type Steps } from '../domain/ground/steps';
import type { HealthProblem } from '../reading/readingProblem';
import type { ColumnReading } from '../reading/column/columnReading';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import type { ItemList } from '../domain/register/item';
import type { Question } from '../reading/question';
import { findRegistersInSteps } from '../reading/findRegisters';
import type { EnterpriseRegister, InspectorRegister, TableKind } from '../domain/register/register';
import { withoutLostSheets, type FlagList, type RegisterChoice } from '../reading/registerChoice';
import type { SheetTable } from '../reading/cell/sheetTable';
import { askForNotices } from '../excel/reading/calendarMemory';
import { askForChoice, formatProblems } from '../excel/reading/choiceMemory';
import type { KeptHistory } from '../excel/record/readKeptHistory';
import { readTables } from '../excel/reading/readTables';
import { removeLeftSheets } from '../excel/writing/leftSheets';
import { isOwnSheetName } from '../excel/writing/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { checkResult } from '../text/term/checkResult';
import { vocabulary } from '../text/vocabulary/vocabulary';
import { breathe, inTurns } from './breathe';
import type { ScanOptions } from './scanOptions';

export type { RegisterChoice };

/**
 * The workbook as the draw sees it: its sheets, the two registers in them, and what is wrong with
 * them.
 */
export interface WorkbookScan {
  /** Every sheet that this program did not write. */
  readonly tables: readonly SheetTable[];
  readonly sheetNames: readonly string[];
  /** as Excel calls the workbook. */
  readonly fileName: string;
  readonly choice: RegisterChoice;
  readonly candidates: {
    readonly enterprise: readonly string[];
    readonly inspector: readonly string[];
    readonly records: readonly string[];
  };
  readonly enterprises: EnterpriseRegister | null;
  readonly inspectors: InspectorRegister | null;
  /**
   * Past checks, of all sheets that hold some, with those that our lists of earlier quarters stand
   * for.
   */
  readonly records: readonly InspectionRecord[];
  /** The first sheet of inspection records; null where there is none. */
  readonly recordsSheet: string | null;
  /** The bureau's list of items; null where there is none. */
  readonly items: ItemList | null;
  /**
   * The sheets that the enterprise register was read from; one where it is not spread over several.
   */
  readonly parts: readonly string[];
  /** Lists that gave enterprises a yes in a field. */
  readonly flagLists: readonly FlagList[];
  /** Sheets that registers, past checks and items were read from, and lists of who is not drawn. */
  readonly readFrom: readonly string[];
  /**
   * Every column under the headers of the registers and of past checks, and what it was read as.
   */
  readonly columns: Readonly<Record<TableKind, readonly ColumnReading[]>>;
  /** What reading could not know; a draw asks those that matter to its profile. */
  readonly questions: readonly Question[];
  readonly problems: readonly HealthProblem[];
  /** Names of this program's own sheets already in the workbook. */
  readonly resultSheets: readonly string[];
  /** The same sheets with what they hold. */
  readonly resultTables: readonly SheetTable[];
  /** Every period that the workbook holds a draw of, the oldest first. */
  readonly periods: readonly PeriodRecord[];
  /** Announcements that the next draw of their period follows. */
  readonly announced: readonly Announced[];
  /** Holiday notices that the workbook keeps. */
  readonly notices: readonly HolidayYear[];
  /**
   * What the lists of these periods, and of earlier ones that were kept from other files, say of
   * enterprises and inspectors.
   */
  readonly history: DrawHistory;
}

/**
 * Reads the workbook and finds the registers in it. Nothing changes, but that sheets go which a run
 * left unfinished.
 *
 * @param asOf ISO date by which licences are judged expired
 * @param choice what the clerk picked; without one, what the workbook remembers
 * @param options progress and cancelling
 * @returns a scan without tables and with the problem where Excel could not be read
 */
export async function scanWorkbook(
  asOf: string,
  choice?: RegisterChoice,
  { signal, onRead, onStep }: ScanOptions = {},
): Promise<WorkbookScan> {
  const result = await runExcel(async (context) => {
    const remembered = askForChoice(context);
    const notices = askForNotices(context);
    const read = await readTables(
      context,
      () => true,
      undefined,
      async (part) => {
        onRead?.(part);
        await breathe(signal);
      },
    );
    const { name } = context.workbook;
    return { ...read, remembered: remembered(), notices: notices(), name };
  });
  if (!result.ok) return { ...emptyScan(choice ?? {}), problems: [result.problem] };

  const { structureProtected, remembered, notices } = result.value;
  // What plan tables look like is not needed before the pane is seen.
  const { withMerges } = await import('../excel/reading/withMerges');
  const left = await removeLeftSheets(await withMerges(result.value.tables));
  const tables = left.tables.filter(({ sheet }) => !isOwnSheetName(sheet));
  const resultTables = left.tables.filter(({ sheet }) => isOwnSheetName(sheet));
  const { periods, announced, kept, problems } = await drawsOf(resultTables, signal);
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
    fileName: result.value.name,
    resultSheets: resultTables.map((table) => table.sheet),
    resultTables,
    periods,
    announced,
    notices,
    history: joinHistories(drawHistory(periods), kept),
    problems: [
      ...(structureProtected
        ? [{ code: 'workbook-protected', severity: 'error', sheet: '', cell: '' } as const]
        : []),
      ...left.problems,
      ...formatProblems(result.value.name),
      ...result.value.problems,
      ...problems,
      ...kept.problems,
    ],
  };
  return inTurns(chooseRegistersInSteps(scan, asOf, known), signal, onStep);
}

/**
 * The draws that some sheets hold. What reads them is fetched only where there are some, so that
 * the pane shows sooner.
 */
async function drawsOf(
  resultTables: readonly SheetTable[],
  signal: AbortSignal | undefined,
): Promise<{
  readonly periods: readonly PeriodRecord[];
  readonly announced: readonly Announced[];
  readonly kept: KeptHistory;
  readonly problems: readonly HealthProblem[];
}> {
  if (resultTables.length === 0)
    return { periods: [], announced: [], kept: { ...NO_HISTORY, problems: [] }, problems: [] };
  const [{ readPeriodsInSteps }, { readKeptHistory }] = await Promise.all([
    import('../excel/record/periodSheets'),
    import('../excel/record/readKeptHistory'),
  ]);
  const kept = readKeptHistory(resultTables);
  const { problems, ...read } = await inTurns(readPeriodsInSteps(resultTables), signal);
  // What cannot be read of an earlier draw does not count towards this one; it does not stop it.
  return {
    ...read,
    kept,
    problems: problems.map((problem) => ({ ...problem, severity: 'warning' })),
  };
}

/**
 * The same workbook with other sheets picked; Excel is not asked again.
 *
 * @param scan of the workbook
 * @param asOf ISO date by which licences are judged expired
 * @param choice what the clerk picked
 */
export function chooseRegisters(
  scan: WorkbookScan,
  asOf: string,
  choice: RegisterChoice,
): WorkbookScan {
  return atOnce(chooseRegistersInSteps(scan, asOf, choice));
}

/** The same in steps. */
export function* chooseRegistersInSteps(
  scan: WorkbookScan,
  asOf: string,
  choice: RegisterChoice,
): Steps<WorkbookScan> {
  const { enterprise, inspector, problems, records, ...found } = yield* findRegistersInSteps(
    scan.tables,
    vocabulary,
    asOf,
    choice,
  );
  yield;
  const ofWorkbook = scan.problems.filter(
    ({ code, sheet }) =>
      code === 'workbook-protected' ||
      code === 'cells-far-off' ||
      code === 'days-from-1904' ||
      code === 'days-unjudged' ||
      code.startsWith('left-sheets') ||
      code === 'format-forgets' ||
      scan.resultSheets.includes(sheet),
  );
  return {
    ...scan,
    choice,
    ...found,
    enterprises: enterprise.register,
    inspectors: inspector.register,
    records: recordsWithLists(
      records.map(withResult),
      scan.history.checks,
      enterprise.register?.rows ?? [],
    ),
    problems: [...ofWorkbook, ...enterprise.problems, ...inspector.problems, ...problems],
  };
}

/** A record with what its result means. */
function withResult(record: InspectionRecord): InspectionRecord {
  return checkResult(record.result) === 'clear' ? { ...record, clean: true } : record;
}

function emptyScan(choice: RegisterChoice): WorkbookScan {
  return {
    tables: [],
    sheetNames: [],
    fileName: '',
    choice,
    candidates: { enterprise: [], inspector: [], records: [] },
    enterprises: null,
    inspectors: null,
    records: [],
    recordsSheet: null,
    items: null,
    parts: [],
    flagLists: [],
    readFrom: [],
    columns: { enterprise: [], inspector: [], records: [], items: [] },
    questions: [],
    problems: [],
    resultSheets: [],
    resultTables: [],
    periods: [],
    announced: [],
    notices: [],
    history: NO_HISTORY,
  };
}

/**
 * What could not be read of past checks: the bureau's records and our lists. What is reckoned from
 * them says so.
 *
 * @param scan of the workbook
 */
export function pastProblems(scan: WorkbookScan): readonly HealthProblem[] {
  const sheets = new Set([...scan.resultSheets, ...scan.columns.records.map(({ sheet }) => sheet)]);
  return scan.problems.filter(({ sheet }) => sheets.has(sheet));
}
