import type { Place } from '../domain/ground/problem';
import type { Problem } from '../text/problem/problemText';
import { runExcel } from '../excel/runExcel';
import { selectPlace } from '../excel/reading/selectPlace';

/**
 * Goes to a place in the workbook: shows its sheet and selects its cell.
 *
 * @param place a sheet, and a cell of it or ''
 * @returns what kept Excel from it, e.g. a cell being edited or a sheet gone since
 */
export async function showPlace(place: Place): Promise<readonly Problem[]> {
  const result = await runExcel((context) => selectPlace(context, place));
  if (!result.ok) return [result.problem];
  return result.value === null ? [] : [result.value];
}
