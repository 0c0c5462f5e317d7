import type { Box } from '../../grid/box';
import { areRowsHidden } from '../../grid/rowsAndColumns';
import type { Sheet } from '../../grid/sheet';
import { apiNotFound } from '../../protocol/hostError';

/**
 * Of all that `Excel.Range.getRowProperties` can tell of a row, the host knows only whether it is
 * hidden.
 */
export interface RowProperties {
  readonly rowHidden: boolean;
}

/**
 * One entry for each row of a box.
 *
 * @param options which properties are asked for
 * @throws HostError ApiNotFound when another than `rowHidden` is
 */
export function rowProperties(sheet: Sheet, box: Box, options: unknown): RowProperties[] {
  const asked = Object.keys(Object(options) as object);
  if (asked.length !== 1 || asked[0] !== 'rowHidden') throw apiNotFound('Range.getRowProperties');
  const { firstRow, lastRow } = box;
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => {
    const row = { ...box, firstRow: firstRow + index, lastRow: firstRow + index };
    return { rowHidden: areRowsHidden(sheet, row) === true };
  });
}
