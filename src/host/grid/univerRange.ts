import type { IRange } from '@univerjs/core';
import type { Box } from './box';

/** A box as Univer's rules hold it. */
export function univerRange({ firstRow, firstColumn, lastRow, lastColumn }: Box): IRange {
  return { startRow: firstRow, startColumn: firstColumn, endRow: lastRow, endColumn: lastColumn };
}

export function boxOfRange({ startRow, startColumn, endRow, endColumn }: IRange): Box {
  return { firstRow: startRow, firstColumn: startColumn, lastRow: endRow, lastColumn: endColumn };
}
