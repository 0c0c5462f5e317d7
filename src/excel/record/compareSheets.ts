import { groupBy } from '../../domain/ground/groupBy';
import type { Difference } from '../../domain/record/difference';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { compareSheet } from './compareSheet';
import type { ExpectedSheet } from './expectedSheets';

/**
 * Every difference between sheets and what they ought to hold, beside what is told already: at its
 * cell, or of its row, something is told once.
 *
 * @param expected contents; those whose sheets are not there are passed over
 * @param tables sheets of the workbook
 * @param told differences that are known
 */
export function compareSheets(
  expected: readonly ExpectedSheet[],
  tables: readonly SheetTable[],
  told: readonly Difference[],
): Difference[] {
  const places = new Set(told.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const bySheet = groupBy(told, ({ sheet }) => sheet);
  const besides = expected.flatMap(({ sheet, content }) => {
    const own = tables.find((table) => table.sheet === sheet);
    return own === undefined ? [] : compareSheet(content, own);
  });
  return besides.filter(({ what, sheet, cell, recorded, recomputed }) => {
    if (what.startsWith('cell')) return !places.has(`${sheet}!${cell}`);
    const own = bySheet.get(sheet) ?? [];
    // Another order of selection stands in every line.
    if (what === 'row-moved') return !own.some((each) => each.what === 'unit-rank');
    return !own.some(
      (each) =>
        /-(missing|extra|repeated)$/.test(each.what) &&
        'name' in each &&
        (recorded || recomputed).split(' ').includes(each.name),
    );
  });
}
