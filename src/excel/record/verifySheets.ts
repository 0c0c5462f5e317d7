import type { DrawnList } from '../../domain/act/periodRecord';
import { verifyPeriod } from '../../domain/act/verifyPeriod';
import type { Difference } from '../../domain/record/difference';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { changeTexts } from '../../text/sheet/actText';
import { recordText } from '../../text/sheet/sheetText';
import { taskItemsText } from '../draw/sheetLabels';
import type { PeriodSheets } from './periodSheets';
import { comparedLines } from './readActs';

/**
 * Every difference between what the sheets of a period say and what comes out when its draws are
 * repeated and its acts replayed.
 *
 * @param period as read
 * @param resultTables the sheets of this program
 */
export function verifySheets(
  { record, table, names }: PeriodSheets,
  resultTables: readonly SheetTable[],
): Difference[] {
  const acts = record.entries.map(({ act }) => act);
  const onList = ({ sheets }: DrawnList): ReadonlyMap<string, string> =>
    changeTexts(
      acts.filter((act) => 'list' in act && act.list === sheets.list),
      names,
    );
  const chain = table === null ? [] : comparedLines(table, names);
  const voidMarks = new Set(resultTables.filter(isMarkedVoid).map(({ sheet }) => sheet));
  return verifyPeriod(record, {
    chain,
    changesOn: onList,
    itemsOf: ({ recorded }, task) => taskItemsText(recorded.items, task),
    voidMarks,
  });
}

/** A title with 作废 behind it. */
function isMarkedVoid({ values, rowIndex }: SheetTable): boolean {
  return rowIndex === 0 && String(values[0]?.[0] ?? '').endsWith(recordText.voidMark);
}
