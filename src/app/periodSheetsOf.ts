import { isSamePeriod, type Period } from '../domain/calendar/period';
import { readPeriodSheets, type PeriodSheets } from '../excel/record/periodSheets';
import type { WorkbookScan } from './scanWorkbook';

/**
 * A period as the workbook holds it; null where nothing of it can be read, so that what comes next
 * begins a table of acts.
 *
 * @param scan of the workbook
 * @param period of a draw
 */
export function periodSheetsOf(
  { resultTables }: Pick<WorkbookScan, 'resultTables'>,
  period: Period,
): PeriodSheets | null {
  const { periods } = readPeriodSheets(resultTables);
  return periods.find(({ record }) => isSamePeriod(record.period, period)) ?? null;
}
