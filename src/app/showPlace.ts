import type { Place, Problem } from '../domain/problem';
import { runExcel } from '../excel/runExcel';

/**
 * Goes to a place in the workbook: shows its sheet and selects its cell.
 *
 * @param place a sheet, and a cell of it or ''
 * @returns what kept Excel from it, e.g. a cell being edited or a sheet gone since
 */
export async function showPlace(place: Place): Promise<readonly Problem[]> {
  const result = await runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    worksheet.load('visibility');
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    if (worksheet.isNullObject) {
      return {
        code: 'sheet-not-found',
        severity: 'error',
        sheet: place.sheet,
        cell: '',
        sheetNames: worksheets.items.map((each) => each.name),
      } as const;
    }
    if (worksheet.visibility !== Excel.SheetVisibility.visible)
      return { code: 'sheet-hidden', severity: 'error', sheet: place.sheet, cell: '' } as const;
    worksheet.activate();
    if (place.cell !== '') worksheet.getRange(place.cell).select();
    await context.sync();
    return null;
  });
  if (!result.ok) return [result.problem];
  return result.value === null ? [] : [result.value];
}
