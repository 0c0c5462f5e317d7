import { extractPureTextFromCell } from '@univerjs/core';
import type { Box } from '../host/grid/box';
import { filterTexts } from '../host/grid/filterRows';
import type { Sheet } from '../host/grid/sheet';
import type { FilteredRow } from './gridCriterion';

/** The cells under the header of one column of a filter. */
export function columnUnder(box: Box, column: number): Box {
  const at = box.firstColumn + column;
  return { ...box, firstRow: box.firstRow + 1, firstColumn: at, lastColumn: at };
}

/**
 * The rows of a filter as one column has them, from the first under the header.
 *
 * @param box of the filter, header included
 * @param column counted from the first of the filter
 */
export function filteredRows(sheet: Sheet, box: Box, column: number): FilteredRow[] {
  const cells = columnUnder(box, column);
  const shownSheet = sheet.univerSheet.getSheet();
  return filterTexts(sheet, cells).map((text, index) => {
    const cell = shownSheet.getCell(cells.firstRow + index, cells.firstColumn);
    return { shown: cell ? extractPureTextFromCell(cell) : '', text };
  });
}
