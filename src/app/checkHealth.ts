import type { Profile } from '../domain/profile/profile';
import { healthReport, type HealthReport } from '../domain/register/health';
import { healthSheet } from '../excel/healthSheet';
import { freeSheetName } from '../excel/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { writeSheets } from '../excel/writeSheets';
import type { WorkbookScan } from './scanWorkbook';
import type { WrittenSheet } from './writtenSheet';

/**
 * The state of the registers of a workbook. Excel is not asked.
 *
 * @param scan of the workbook
 * @param profile whose needs are checked too; null for none
 */
export function checkHealth({ enterprises, inspectors, records, problems }: WorkbookScan, profile: Profile | null): HealthReport {
  return healthReport({ enterprises, inspectors, records, problems, profile });
}

/**
 * Writes a health report on a new sheet 名录体检. An earlier one stays, the new one gets a number. Whatever fails leaves the workbook as it was.
 *
 * @param report as checkHealth made it
 */
export async function writeHealthSheet(report: HealthReport): Promise<WrittenSheet> {
  const written = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const takenNames = worksheets.items.map(({ name }) => name);
    const content = healthSheet(report);
    const name = freeSheetName(content.name, takenNames);
    await writeSheets(context, [{ ...content, name }], takenNames, () => undefined);
    return name;
  });
  return written.ok ? { sheet: written.value, problems: [] } : { sheet: null, problems: [written.problem] };
}
