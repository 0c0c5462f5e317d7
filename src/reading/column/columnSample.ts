/** What is looked at of a column to tell what it is. */

import type { ContentTest } from './columnContent';
import { isErrorCell, type Cell, type SheetView } from '../cell/sheetTable';

/** How many filled cells of a column are looked at. */
const SAMPLE_SIZE = 200;
/** Fewer numbers in order may be counts. */
const LEAST_SERIAL = 3;
const NUMBER = /^\d{1,6}$/;

/**
 * The first filled cells of a column below the header, without error cells.
 *
 * @param firstRow 0-based place in the table of the first row below the header
 * @param offset 0-based place of the column in the rows of the table
 */
export function sampleColumn(table: SheetView, firstRow: number, offset: number): Cell[] {
  const sample: Cell[] = [];
  for (let row = firstRow; row < table.rowCount && sample.length < SAMPLE_SIZE; row += 1) {
    if (!table.isBlank(row, offset) && !isErrorCell(table.value(row, offset)))
      sample.push(table.cell(row, offset));
  }
  return sample;
}

/**
 * The share of a sample that passes a test; 0 for an empty sample.
 *
 * @example
 * agreement(['a', 1, 2, 3].map(cellOf), ({ value }) => value === 'a') // → 0.25
 */
export function agreement(sample: readonly Cell[], test: ContentTest): number {
  return sample.length === 0 ? 0 : sample.filter(test).length / sample.length;
}

/**
 * The share of different cells in a sample; 0 for an empty sample.
 *
 * @example
 * variety(['a', 'b', 'a', 'a'].map(cellOf)) // → 0.5
 */
export function variety(sample: readonly Cell[]): number {
  return sample.length === 0 ? 0 : new Set(sample.map(({ folded }) => folded)).size / sample.length;
}

/**
 * True for the numbers of rows: 1, 2, 3 in order, at least three.
 *
 * @example
 * isSerial([1, '2', 3].map(cellOf)) // → true
 * isSerial([1001, 1002, 1003].map(cellOf)) // → false
 * isSerial([1, 2, 3, 1, 2, 3].map(cellOf)) // → false
 */
export function isSerial(sample: readonly Cell[]): boolean {
  return (
    sample.length >= LEAST_SERIAL &&
    sample.every(({ normal }, place) => NUMBER.test(normal) && Number(normal) === place + 1)
  );
}
