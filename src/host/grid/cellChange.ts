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
  /** Cells whose formula is another one now. */
  readonly formulas?: readonly FormulaChange[];
}

/** Rows or columns that have changed places. */
interface SortedChange {
  readonly kind: 'sorted';
  readonly sheetId: string;
  readonly by: 'Rows' | 'Columns';
  readonly boxes: readonly Box[];
}

/** A sheet that is protected now, or no longer. */
interface ProtectionChange {
  readonly kind: 'protection';
  readonly sheetId: string;
  readonly isProtected: boolean;
}

/** What the grid tells of by itself. */
export type OwnChange = CellsChange | SortedChange | ProtectionChange;

/** A cell that got, lost or changed its formula. */
export interface FormulaChange {
  readonly row: number;
  readonly column: number;
  /** '' where there was none. */
  readonly previous: string;
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
