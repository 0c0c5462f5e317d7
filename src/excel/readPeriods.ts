import type { PeriodRecord } from '../domain/act/periodRecord';
import type { Problem } from '../domain/problem';
import type { SheetTable } from '../domain/register/sheetTable';
import { readPeriodSheets } from './periodSheets';

/**
 * All periods that the workbook holds a draw of, the oldest first.
 *
 * @param resultTables the sheets of this program
 */
export function readPeriods(resultTables: readonly SheetTable[]): {
  readonly periods: readonly PeriodRecord[];
  readonly problems: readonly Problem[];
} {
  const { periods, problems } = readPeriodSheets(resultTables);
  return { periods: periods.map(({ record }) => record), problems };
}
