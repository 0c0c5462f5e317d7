import type { PeriodRecord } from '../../domain/act/periodRecord';
import type { RecordProblem } from '../../domain/record/recordProblem';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { readPeriodSheets } from './periodSheets';

/**
 * All periods that the workbook holds a draw of, the oldest first.
 *
 * @param resultTables the sheets of this program
 */
export function readPeriods(resultTables: readonly SheetTable[]): {
  readonly periods: readonly PeriodRecord[];
  readonly problems: readonly RecordProblem[];
} {
  const { periods, problems } = readPeriodSheets(resultTables);
  return { periods: periods.map(({ record }) => record), problems };
}
