import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/**
 * Spares Univer its index of values where that costs more than it saves: for a column of formulas
 * such as `A2>5` it takes a time that grows with the square of its length. To compare a single cell
 * it looks through all values that it has come upon in the column, and each result is looked for
 * among all results of its column, though nobody has compared any of them. The index is one for all
 * workbooks.
 */
export function compareCellsDirectly(): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  if (Object.hasOwn(index, 'canUseCache')) return;
  const lookUp = index.canUseCache.bind(index);
  index.canUseCache = (unitId, sheetId, column, firstRow, lastRow) =>
    firstRow === lastRow
      ? { rowsInCache: [], rowsNotInCache: [] }
      : lookUp(unitId, sheetId, column, firstRow, lastRow);
  const set = index.set.bind(index);
  index.set = (unitId, sheetId, column, value, row, isResult = false) => {
    // What nobody has compared is not in the index, and comes into it with its value of then.
    if (isResult && index.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    set(unitId, sheetId, column, value, row, isResult);
  };
}
