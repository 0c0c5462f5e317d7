import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { Box } from './box';
import { Extent } from './extent';

/** What a write changes in one cell; absent members stay as they are. */
export interface CellPatch extends Pick<ICellData, 'v' | 't' | 'f' | 'si' | 'p' | 'custom'> {
  s?: IStyleData | null;
}

type RowPatches = Record<number, CellPatch>;

/** All that waits to be written to one sheet. */
export interface SheetPatches {
  readonly rows: Record<number, RowPatches>;
  /** Whether some patch changes a value or formula, not only a style. */
  hasValues: boolean;
  hasFormulas: boolean;
}

/**
 * Cell writes held back until they are needed, so that a request becomes one mutation a sheet: the
 * client cuts a large write into slices of 1500 cells, and Univer takes longer for a mutation than
 * for the cells in it.
 */
export class PendingWrites {
  readonly #sheets = new Map<string, SheetPatches>();

  get isEmpty(): boolean {
    return this.#sheets.size === 0;
  }

  add(sheetId: string, row: number, column: number, patch: CellPatch): void {
    const sheet = this.#sheetOf(sheetId);
    const cells = (sheet.rows[row] ??= {});
    const earlier = cells[column];
    cells[column] = earlier ? mergePatches(earlier, patch) : patch;
    if ('v' in patch || 'f' in patch) sheet.hasValues = true;
    if (patch.f) sheet.hasFormulas = true;
  }

  find(sheetId: string, row: number, column: number): CellPatch | undefined {
    return this.#sheets.get(sheetId)?.rows[row]?.[column];
  }

  /** Hands over everything and starts anew. */
  take(): [sheetId: string, patches: SheetPatches][] {
    const all = [...this.#sheets];
    this.#sheets.clear();
    return all;
  }

  #sheetOf(sheetId: string): SheetPatches {
    let sheet = this.#sheets.get(sheetId);
    if (!sheet)
      this.#sheets.set(sheetId, (sheet = { rows: {}, hasValues: false, hasFormulas: false }));
    return sheet;
  }
}

function mergePatches(earlier: CellPatch, later: CellPatch): CellPatch {
  const merged = { ...earlier, ...later };
  if (earlier.s && later.s) merged.s = mergeStyles(earlier.s, later.s);
  return merged;
}

/**
 * Takes out what only changes the look of cells that hold formulas.
 *
 * @param rows is left with everything else
 * @param stored the cells as they are
 * @returns null where there is nothing of the kind
 */
export function takeLooks(
  rows: SheetPatches['rows'],
  stored: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>,
): SheetPatches['rows'] | null {
  const looks: Record<number, RowPatches> = {};
  for (const [row, patches] of Object.entries(rows).map(
    ([key, cells]) => [Number(key), cells] as const,
  )) {
    for (const [column, patch] of Object.entries(patches).map(
      ([key, cell]) => [Number(key), cell] as const,
    )) {
      const cell = stored[row]?.[column];
      if (Object.keys(patch).some((member) => member !== 's') || !(cell?.f || cell?.si)) continue;
      (looks[row] ??= {})[column] = patch;
      delete patches[column];
    }
  }
  return Object.keys(looks).length === 0 ? null : looks;
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
