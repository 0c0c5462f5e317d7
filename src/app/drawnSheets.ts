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
 * Whether sheets of ours are gone that were read, or sheets of draws have come that were not: a list
 * that was undone, marks that were, and a list that is there again.
 *
 * @param scan of the workbook
 * @param names of all its sheets now
 *
 * @example
 * haveOurSheetsMoved({ resultSheets: ['a'] }, ['a', 'b']) // → false
 * haveOurSheetsMoved({ resultSheets: ['a', 'b'] }, ['a']) // → true
 */
export function haveOurSheetsMoved(
  { resultSheets }: Pick<WorkbookScan, 'resultSheets'>,
  names: readonly string[],
): boolean {
  return (
    resultSheets.some((sheet) => !names.includes(sheet)) ||
    names.some((sheet) => isDrawnSheet(sheet) && !resultSheets.includes(sheet))
  );
}
