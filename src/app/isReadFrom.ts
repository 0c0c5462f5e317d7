import { findPlanTemplates } from './planTemplates';
import type { WorkbookScan } from './scanWorkbook';

/**
 * Whether a change of a sheet's cells may change the registers: what was read from it, or what would
 * be now. Where a register is missing, any sheet of the bureau's may become one.
 *
 * @param scan of the workbook
 * @param sheet its name
 */
export function isReadFrom(scan: WorkbookScan, sheet: string): boolean {
  const { enterprises, inspectors, readFrom, candidates, resultSheets } = scan;
  if (readFrom.includes(sheet) || Object.values(candidates).some((names) => names.includes(sheet)))
    return true;
  if (findPlanTemplates(scan).some((template) => template.sheet === sheet)) return true;
  return (enterprises === null || inspectors === null) && !resultSheets.includes(sheet);
}
