import type { MergedRows, SheetTable } from '../../reading/cell/sheetTable';
import { findPlanTemplate } from '../../reading/plan/planTemplate';
import { planWords } from '../../text/vocabulary/planHeaders';
import { runExcel } from '../runExcel';

/**
 * Tables with what is merged over several rows in those that hold a plan table: a merged cell means
 * all of its rows, and they are not free to be filled. Where Excel cannot tell (before ExcelApi 1.13)
 * or does not answer, the tables stay as they are.
 *
 * @param tables of the workbook
 */
export async function withMerges(tables: readonly SheetTable[]): Promise<readonly SheetTable[]> {
  const plans = tables.filter((table) => findPlanTemplate(table, planWords) !== null);
  if (plans.length === 0 || !Office.context.requirements.isSetSupported('ExcelApi', '1.13'))
    return tables;
  const asked = await runExcel(async (context) => {
    const found = plans.map(({ sheet, rowIndex, columnIndex, values }) => {
      const merged = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(rowIndex, columnIndex, values.length, values[0]?.length ?? 1)
        .getMergedAreasOrNullObject();
      merged.load('areas/items/rowIndex,areas/items/rowCount,areas/items/columnIndex');
      return { sheet, merged };
    });
    await context.sync();
    return new Map(
      found.map(({ sheet, merged }) => [
        sheet,
        merged.isNullObject ? [] : merged.areas.items.flatMap(mergedRows),
      ]),
    );
  });
  if (!asked.ok) return tables;
  return tables.map((table) => {
    const merges = asked.value.get(table.sheet) ?? [];
    return merges.length === 0 ? table : { ...table, merges };
  });
}

function mergedRows({
  rowIndex,
  rowCount,
  columnIndex,
}: Pick<Excel.Range, 'rowIndex' | 'rowCount' | 'columnIndex'>): MergedRows[] {
  return rowCount < 2
    ? []
    : [{ firstRow: rowIndex, lastRow: rowIndex + rowCount - 1, columnIndex }];
}
