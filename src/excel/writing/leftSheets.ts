import type { SheetTable } from '../../reading/cell/sheetTable';
import type { WorkbookProblem } from '../../reading/workbookProblem';
import { runExcel } from '../runExcel';
import { isTemporarySheetName } from './resultSheetName';

/**
 * Takes away the sheets that a run left that Excel went away from: nobody else could.
 *
 * @param tables of the workbook
 * @returns those that are there now, and what is to be said
 */
export async function removeLeftSheets(tables: readonly SheetTable[]): Promise<{
  readonly tables: readonly SheetTable[];
  readonly problems: readonly WorkbookProblem[];
}> {
  const [first, ...others] = tables.filter(({ sheet }) => isTemporarySheetName(sheet));
  if (first === undefined) return { tables, problems: [] };
  const removed = await runExcel(async (context) => {
    for (const { sheet } of [first, ...others])
      context.workbook.worksheets.getItemOrNullObject(sheet).delete();
    await context.sync();
  });
  const place = { severity: 'warning', sheet: first.sheet, cell: '' } as const;
  const count = others.length + 1;
  return removed.ok
    ? {
        tables: tables.filter(({ sheet }) => !isTemporarySheetName(sheet)),
        problems: [{ code: 'left-sheets-removed', ...place, count }],
      }
    : { tables, problems: [{ code: 'left-sheets-stay', ...place, count }] };
}
