import type { RecordProblem } from '../domain/record/recordProblem';
import type { WorkbookProblem } from '../reading/workbookProblem';
import type { Difference } from '../domain/record/difference';
import { readPeriodSheets } from '../excel/record/periodSheets';
import { seedRemarks } from '../excel/record/seedRemarks';
import { readTables } from '../excel/reading/readTables';
import { resultSheetKind } from '../excel/writing/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { verifySheets } from '../excel/record/verifySheets';

export interface Verification {
  /** Names of the 抽取记录 sheets that were verified. */
  readonly records: readonly string[];
  readonly differences: readonly Difference[];
  /** What is to be known of the records and is no difference; absent where there is nothing. */
  readonly remarks?: readonly RecordProblem[];
  /** What kept a record from being verified. */
  readonly problems: readonly (RecordProblem | WorkbookProblem)[];
}

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
  if (!result.ok) return { records: [], differences: [], problems: [result.problem] };
  const { tables, problems: farOff } = result.value;
  const records = tables.filter((table) => resultSheetKind(table.sheet) === 'record');
  if (records.length === 0)
    return {
      records: [],
      differences: [],
      problems: [{ code: 'record-not-found', severity: 'error', sheet: '', cell: '' }],
    };
  const { periods, problems } = readPeriodSheets(tables);
  const remarks = seedRemarks(records);
  return {
    records: records.map((record) => record.sheet),
    differences: periods.flatMap((period) => verifySheets(period, tables)),
    ...(remarks.length === 0 ? {} : { remarks }),
    problems: [...farOff, ...problems],
  };
}
