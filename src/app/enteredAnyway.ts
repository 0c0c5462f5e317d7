import type { Entry } from '../domain/act/act';
import { isSamePeriod, type Period } from '../domain/calendar/period';
import { readTables } from '../excel/reading/readTables';
import { readPeriodSheets } from '../excel/record/periodSheets';
import { runExcel } from '../excel/runExcel';
import { resultSheetKind } from '../excel/writing/resultSheetName';

/**
 * Whether an entry stands in the table of acts of its period, although the request that wrote it
 * seemed to fail: its answer may have got lost. What was done must not be done again.
 *
 * @param period whose table
 * @param entry that was to be written
 * @returns false as well where the workbook cannot be read
 */
export async function isEntered(period: Period, entry: Entry): Promise<boolean> {
  const read = await runExcel((context) =>
    readTables(context, (name) => resultSheetKind(name) !== null),
  );
  if (!read.ok) return false;
  const { periods } = readPeriodSheets(read.value.tables);
  return periods.some(
    ({ record }) =>
      isSamePeriod(record.period, period) && record.entries.some(({ hash }) => hash === entry.hash),
  );
}
