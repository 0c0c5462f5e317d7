import type { TableKind } from '../domain/register/register';
import { blankSheet } from '../excel/blank/blankSheet';
import { addSheets, type WrittenSheet } from './addSheets';

/** The lists that a bureau keeps, the two registers first. */
const BLANKS: readonly TableKind[] = ['enterprise', 'inspector', 'items', 'records'];

/**
 * Adds the bureau's lists as blank sheets to be filled in: 检查对象名录, 检查人员名录, 随机抽查事项清单, 检查记录. Sheets of
 * these names stay, the new ones get a number. Whatever fails leaves the workbook as it was.
 *
 * @returns the first sheet's name, and those of the others
 */
export function writeBlanks(): Promise<WrittenSheet> {
  return addSheets(BLANKS.map(blankSheet));
}
