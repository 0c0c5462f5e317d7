import type { ICellData } from '@univerjs/core';

/** What a formula of one cell gives to the cells beside and below it. */
export interface Spill {
  /** Of the formula, 0-based. */
  readonly row: number;
  readonly column: number;
  /** The formula's own cell included. */
  readonly rows: number;
  readonly columns: number;
  /** By row and column of the sheet, without the formula's own cell. */
  readonly cells: Readonly<Record<number, Readonly<Record<number, ICellData>>>>;
}

/** By sheet id. */
export type Spills = Readonly<Record<string, readonly Spill[]>>;
