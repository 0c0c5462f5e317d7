import { functionSheet } from '../excel/functions/functionSheet';
import { addSheets, type WrittenSheet } from './addSheets';

/**
 * Adds the sheet that shows each function of formulas at work. Whatever fails leaves the workbook as
 * it was.
 *
 * @returns the sheet's name
 */
export function writeFunctionSheet(): Promise<WrittenSheet> {
  return addSheets([functionSheet()]);
}
