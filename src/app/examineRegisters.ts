import type { Profile } from '../domain/profile/profile';
import { healthReport, type HealthReport } from '../reading/health';
import { healthSheet } from '../excel/reading/healthSheet';
import { ruleRegisters } from './ruleRegisters';
import type { WorkbookScan } from './scanWorkbook';
import { addSheets, type WrittenSheet } from './addSheets';

/**
 * The state of the registers of a workbook. Excel is not asked.
 *
 * @param scan of the workbook
 * @param profile whose needs are looked at too; null for none
 */
export function examineRegisters(scan: WorkbookScan, profile: Profile | null): HealthReport {
  const { records, problems } = scan;
  const { enterprises, inspectors } =
    (profile === null ? null : ruleRegisters(scan, profile)) ?? scan;
  return healthReport({ enterprises, inspectors, records, problems, profile });
}

/**
 * Writes a health report on a new sheet 名录体检. An earlier one stays, the new one gets a number.
 * Whatever fails leaves the workbook as it was.
 *
 * @param report as examineRegisters made it
 */
export function writeHealthSheet(report: HealthReport): Promise<WrittenSheet> {
  return addSheets([healthSheet(report)]);
}
