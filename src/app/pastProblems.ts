import type { HealthProblem } from '../reading/readingProblem';
import type { WorkbookScan } from './scanWorkbook';

/**
 * What could not be read of past checks: the bureau's records and our lists. What is reckoned from
 * them says so.
 *
 * @param scan of the workbook
 */
export function pastProblems(scan: WorkbookScan): readonly HealthProblem[] {
  const sheets = new Set([...scan.resultSheets, ...scan.columns.records.map(({ sheet }) => sheet)]);
  return scan.problems.filter(({ sheet }) => sheets.has(sheet));
}
