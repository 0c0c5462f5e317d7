import type { ICellData, IStyleData } from '@univerjs/core';
import type { Box } from './box';
import { Extent } from './extent';

/** What a write changes in one cell; absent members stay as they are, null takes one away. */
export interface CellPatch extends Pick<ICellData, 'v' | 't' | 'f' | 'custom'> {
  s?: IStyleData | null;
}

/** New looks of all cells of a box. */
export interface LookWrite {
  readonly kind: 'look';
  readonly box: Box;
  /** What is added to a style that a cell has by then; the same for equal styles. */
  readonly change: (style: IStyleData) => IStyleData;
}

/** New content of the cells of a box. */
export interface ContentWrite {
  readonly kind: 'content';
  readonly box: Box;
  /**
   * @param isText whether the cell has the number format `@` by then
   * @returns null for a cell that stays as it is
   */
  readonly patchAt: (row: number, column: number, isText: boolean) => CellPatch | null;
}

export type Write = LookWrite | ContentWrite;

/**
 * Writes held back until they are needed, as what they are: boxes of cells. The client cuts a large
 * write into slices of 1500 cells, and a table has a dozen looks for every cell; carried out
 * together they touch each cell once.
 */
export class PendingWrites {
  readonly #sheets = new Map<string, Write[]>();

  get isEmpty(): boolean {
    return this.#sheets.size === 0;
  }

  add(sheetId: string, write: Write): void {
    const writes = this.#sheets.get(sheetId);
    if (writes) writes.push(write);
    else this.#sheets.set(sheetId, [write]);
  }

  /** Hands over everything, in the order of writing, and starts anew. */
  take(): [sheetId: string, writes: readonly Write[]][] {
    const all = [...this.#sheets];
    this.#sheets.clear();
    return all;
  }
}

/** A style with what a later one adds; borders are added side by side. */
export function mergeStyles(earlier: IStyleData, later: IStyleData): IStyleData {
  const merged = { ...earlier, ...later };
  if (earlier.bd && later.bd) merged.bd = { ...earlier.bd, ...later.bd };
  return merged;
}

/** The smallest box around all cells of the rows, null when there are none. */
export function boundsOf(
  rows: Readonly<Record<number, Readonly<Record<number, unknown>> | null | undefined>>,
): Box | null {
  const extent = new Extent();
  for (const row in rows) {
    for (const column in rows[row]) extent.add(Number(row), Number(column));
  }
  return extent.box;
}
