import type { CellValue } from '../../domain/ground/cellValue';
import { projectorText } from '../../text/sheet/projectorText';
import { projectorSheetName } from '../../text/sheet/sheetNames';

/**
 * Fills the next rows of units and goes to the last of them; one request.
 *
 * @param context of the running Excel.run
 * @param sheet name of the sheet for the projector
 * @param rowIndex 0-based, of the next row
 * @param rows of the units, as projectorRows made them
 */
export async function revealUnits(
  context: Excel.RequestContext,
  sheet: string,
  rowIndex: number,
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const columnCount = rows[0]?.length ?? 0;
  const next = worksheet.getRangeByIndexes(rowIndex, 0, rows.length, columnCount);
  next.values = rows.map((row) => [...row]);
  next.getLastRow().getCell(0, 0).select();
  await context.sync();
}

/**
 * The sheets for the projector in the workbook, and the names of all sheets. A sheet of the
 * bureau's that only has such a name is not among them: ours have our title.
 *
 * @param context of the running Excel.run; two requests
 */
export async function findProjectorSheets(
  context: Excel.RequestContext,
): Promise<{ readonly ours: readonly Excel.Worksheet[]; readonly names: readonly string[] }> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const named = worksheets.items
    .filter(({ name }) => name.startsWith(projectorSheetName))
    .map((worksheet) => ({ worksheet, title: worksheet.getRange('A1').load('values') }));
  if (named.length > 0) await context.sync();
  return {
    ours: named
      .filter(({ title }) =>
        String((title.values as CellValue[][])[0]?.[0] ?? '').endsWith(projectorText.titleEnd),
      )
      .map(({ worksheet }) => worksheet),
    names: worksheets.items.map(({ name }) => name),
  };
}

/** Deletes sheets, all of them in one request. */
export async function deleteSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<void> {
  for (const name of names) context.workbook.worksheets.getItem(name).delete();
  await context.sync();
}
