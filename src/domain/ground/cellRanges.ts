import { cellAddress } from './cellAddress';

/**
 * Cells of one column as ranges of A1 notation.
 *
 * @param rowNumbers 1-based
 * @param columnIndex 0-based
 * @example
 * cellRanges([2, 3, 4, 7], 2) // → ['C2:C4', 'C7']
 */
export function cellRanges(rowNumbers: readonly number[], columnIndex: number): string[] {
  const runs: { readonly first: number; last: number }[] = [];
  for (const row of [...rowNumbers].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && row <= run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.map(({ first, last }) => {
    const start = cellAddress(first, columnIndex);
    return first === last ? start : `${start}:${cellAddress(last, columnIndex)}`;
  });
}
