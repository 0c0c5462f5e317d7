import { periodEnd, periodStart, type Period } from '../domain/calendar/period';
import { pastChecks } from '../domain/population/pastChecks';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import type { WorkbookScan } from './scanWorkbook';

/**
 * The bureau's own records of 双随机 checks in a quarter by enterprise, the oldest first; those of
 * which nothing says what kind they are count. Checks that only stand for tasks of our lists are
 * none.
 *
 * @param scan of the workbook
 * @param period quarter
 */
export function quarterChecks(
  scan: WorkbookScan,
  period: Period,
): ReadonlyMap<string, readonly InspectionRecord[]> {
  const records = scan.records.filter(
    ({ drawn, date }) =>
      drawn === undefined && date >= periodStart(period) && date <= periodEnd(period),
  );
  return pastChecks(scan.enterprises?.rows ?? [], records, {
    to: periodEnd(period),
    kinds: ['routine', 'joint'],
  }).byEnterprise;
}
