import { resultSheetKind } from '../excel/writing/resultSheetName';
import type { WorkbookScan } from './scanWorkbook';

/**
 * Whether a sheet is one of those that a draw or its announcement is read back from.
 *
 * @param sheet its name
 */
export function isDrawnSheet(sheet: string): boolean {
  return resultSheetKind(sheet) !== null;
}

/**
 * Whether the workbook has other sheets of draws by now than those that were read.
 *
 * @param scan of the workbook
 * @param names of all its sheets now
 */
export function haveDrawnSheetsMoved(
  { resultSheets }: Pick<WorkbookScan, 'resultSheets'>,
  names: readonly string[],
): boolean {
  const read = new Set(resultSheets.filter(isDrawnSheet));
  const now = names.filter(isDrawnSheet);
  return now.length !== read.size || now.some((name) => !read.has(name));
}
