import type { Box } from './box';
import type { CellContent } from './cellValue';

/** Cells that were edited, came or went. */
export interface CellsChange {
  readonly kind: 'cells';
  readonly sheetId: string;
  readonly box: Box;
  readonly how: CellChange;
  /** Where cells beside those that came or went have moved. */
  readonly shift?: CellShift;
  /** What one edited cell held. */
  readonly before?: CellContent;
}

/** `Excel.DataChangeType`. */
export type CellChange =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export type CellShift = 'Down' | 'Right' | 'Up' | 'Left';
