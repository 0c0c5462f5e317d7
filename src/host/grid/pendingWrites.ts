import type { ICellData, IStyleData } from '@univerjs/core';
import { bounds, cellCount, intersection, rowCount, type Box } from './box';
import { Extent } from './extent';

/** What a write changes in one cell; absent members stay as they are, null takes one away. */
export interface CellPatch extends Pick<ICellData, 'v' | 't' | 'f' | 'ref' | 'custom' | 'p'> {
  /** What is added to the style. */
  s?: IStyleData | null;
  /** A style, or its name, in place of the one that the cell has. */
  style?: ICellData['s'];
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
  /** The cells that are written at once; absent when it is no slice of them. */
  readonly whole?: Box;
  /**
   * @param format the number format that the cell has by then
   * @returns null for a cell that stays as it is
   */
  readonly patchAt: (row: number, column: number, format: string) => CellPatch | null;
}

export type Write = LookWrite | ContentWrite;

/**
 * Writes held back until they are needed, as what they are: boxes of cells. The client cuts a large
 * write into slices of 1500 cells, and a table has a dozen looks for every cell; carried out
 * together they touch each cell once.
 */
export class PendingWrites {
  readonly #sheets = new Map<string, Write[]>();
  #sliced: { readonly sheetId: string; readonly box: Box } | null = null;

  get isEmpty(): boolean {
    return this.#sheets.size === 0;
  }

  add(sheetId: string, write: Write): void {
    const writes = this.#sheets.get(sheetId) ?? [];
    this.#sheets.set(sheetId, writes);
    writes.push(write.kind === 'look' ? write : { ...write, whole: this.#wholeOf(sheetId, write) });
  }

  /** The content of a box is going to come in slices, from the top. */
  expectSlices(sheetId: string, box: Box): void {
    this.#sliced = { sheetId, box };
  }

  #wholeOf(sheetId: string, { box }: Write): Box {
    const { box: whole = box, sheetId: sliced } = this.#sliced ?? {};
    const isSlice =
      sliced === sheetId && cellCount(intersection(whole, box) ?? whole) === cellCount(box);
    if (!isSlice || box.lastRow === whole.lastRow) this.#sliced = null;
    return isSlice ? whole : box;
  }

  /** Hands over everything, in the order of writing, and starts anew. */
  take(): [sheetId: string, writes: readonly Write[]][] {
    const all = [...this.#sheets];
    this.#sheets.clear();
    return all;
  }
}

/** Cells that are written before others have their turn. */
const CELLS_OF_PART = 10_000;

/**
 * Writes of one sheet in parts, for which it makes no difference whether they are carried out one
 * after the other or all at once: bands of rows, as no cell hears of another.
 */
export function inParts(writes: readonly Write[]): readonly (readonly Write[])[] {
  const cells = writes.reduce((sum, { box }) => sum + cellCount(box), 0);
  if (cells <= CELLS_OF_PART) return [writes];
  const all = writes.map(({ box }) => box).reduce(bounds);
  const rows = Math.max(1, Math.floor((rowCount(all) * CELLS_OF_PART) / cells));
  const parts: Write[][] = [];
  for (let row = all.firstRow; row <= all.lastRow; row += rows) {
    const band = { ...all, firstRow: row, lastRow: Math.min(all.lastRow, row + rows - 1) };
    parts.push(
      writes.flatMap((write) => {
        const box = intersection(write.box, band);
        return box === null ? [] : [{ ...write, box }];
      }),
    );
  }
  return parts.filter((part) => part.length > 0);
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
