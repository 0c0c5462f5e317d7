import type { AnnouncementNote } from '../domain/act/announcementNotes';
import type { RecordProblem } from '../domain/record/recordProblem';
import type { WorkbookProblem } from '../reading/workbookProblem';
import type { Difference } from '../domain/record/difference';
import { readPeriodSheets } from '../excel/record/periodSheets';
import { seedRemarks } from '../excel/record/seedRemarks';
import { readTables } from '../excel/reading/readTables';
import { resultSheetKind } from '../excel/writing/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { notesOf, verifyAnnouncements } from '../excel/record/verifyAnnouncements';
import { verifySheets } from '../excel/record/verifySheets';

export interface Verification {
  /** Names of the 抽取记录 sheets that were verified. */
  readonly records: readonly string[];
  readonly differences: readonly Difference[];
  /** What is to be known of the records and is no difference; absent where there is nothing. */
  readonly remarks?: readonly RecordProblem[];
  /** How the draws were announced, and what became of announcements and starts. */
  readonly notes: readonly AnnouncementNote[];
  /** What kept a record from being verified. */
  readonly problems: readonly (RecordProblem | WorkbookProblem)[];
}

const NOTHING = { records: [], differences: [], notes: [] } as const;

/**
 * Repeats every draw that the workbook holds a record of, from its own 抽取底册 and seed, replays what
 * happened to its lists since, verifies the chain of entries, and compares. Nothing is changed.
 *
 * @returns every difference at its cell; record-not-found where the workbook holds no record
 */
export async function verifyWorkbook(): Promise<Verification> {
  const result = await runExcel((context) =>
    readTables(context, (name) => resultSheetKind(name) !== null),
  );
  if (!result.ok) return { ...NOTHING, problems: [result.problem] };
  const { tables, problems: farOff } = result.value;
  const records = tables.filter((table) => resultSheetKind(table.sheet) === 'record');
  const isAnnounced = tables.some((table) => resultSheetKind(table.sheet) === 'announcement');
  if (records.length === 0 && !isAnnounced)
    return {
      ...NOTHING,
      problems: [{ code: 'record-not-found', severity: 'error', sheet: '', cell: '' }],
    };
  const { periods, problems } = readPeriodSheets(tables);
  const remarks = seedRemarks(records);
  return {
    records: records.map((record) => record.sheet),
    differences: periods.flatMap((period) => [
      ...verifySheets(period, tables),
      ...verifyAnnouncements(period, tables),
    ]),
    notes: periods.flatMap(notesOf),
    ...(remarks.length === 0 ? {} : { remarks }),
    problems: [...farOff, ...problems],
  };
}
