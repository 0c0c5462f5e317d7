import type { Place } from '../../domain/ground/problem';
import type { Problem } from '../../text/problem/problemText';

/**
 * Shows a place's sheet and selects its cell.
 *
 * @param context of the running Excel.run
 * @param place a sheet, and a cell of it or ''
 * @returns sheet-not-found or sheet-hidden where there is nothing to show, else null
 */
export async function selectPlace(
  context: Excel.RequestContext,
  place: Place,
): Promise<Problem | null> {
  const { worksheets } = context.workbook;
  const worksheet = worksheets.getItemOrNullObject(place.sheet);
  worksheet.load('visibility');
  worksheets.load('items/name');
  await context.sync();

  const gone = { severity: 'error', sheet: place.sheet, cell: '' } as const;
  if (worksheet.isNullObject)
    return {
      code: 'sheet-not-found',
      sheetNames: worksheets.items.map((each) => each.name),
      ...gone,
    };
  if (worksheet.visibility !== Excel.SheetVisibility.visible)
    return { code: 'sheet-hidden', ...gone };
  worksheet.activate();
  // A sheet without a cell is shown from its beginning, wherever it was left.
  worksheet.getRange(place.cell === '' ? 'A1' : place.cell).select();
  await context.sync();
  return null;
}
