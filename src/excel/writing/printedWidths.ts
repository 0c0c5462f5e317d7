/** How wide columns may be so that a page's type stays large enough to read. */

import { cellLooks } from './cellLook';
import { pageRoom } from './pageSize';
import type { Look, SheetContent } from './sheetContent';
import { lineCount, sum, widthInPoints } from './textSize';

/** How a sheet is to be printed. */
export interface Print {
  readonly orientation: SheetContent['orientation'];
  /** Points of the smallest type on paper. */
  readonly leastSize: number;
  /** Of the printed columns. */
  readonly looks: readonly Look[];
}

/**
 * How many characters wide so many columns may be together.
 *
 * @param print how large the type has to be
 *
 * @example
 * printRoom({ orientation: 'landscape', leastSize: 10.5, looks: ['text'] }) // → 116
 */
export function printRoom({ orientation, leastSize, looks }: Print): number {
  const smallest = Math.min(...looks.map((look) => cellLooks[look].size));
  const points = (pageRoom(orientation) * smallest) / leastSize;
  const apart = widthInPoints(0);
  return Math.floor((points - looks.length * apart) / (widthInPoints(1) - apart));
}

/** The bounds of a column, and what it would like. */
export interface WantedWidth {
  readonly least: number;
  readonly wanted: number;
}

/**
 * Widths within a room: each at least what it must have, and what is left shared out by what they
 * would like.
 *
 * @param columns from the first on
 * @param room in characters; less than the least ones take is passed over
 *
 * @example
 * sharedWidths([{ least: 5, wanted: 5 }, { least: 10, wanted: 30 }], 25) // → [5, 20]
 * sharedWidths([{ least: 5, wanted: 5 }, { least: 10, wanted: 30 }], 99) // → [5, 30]
 */
export function sharedWidths(columns: readonly WantedWidth[], room: number): number[] {
  const free = Math.max(0, room - sum(columns.map(({ least }) => least)));
  const wish = sum(columns.map(({ least, wanted }) => Math.max(0, wanted - least)));
  const share = wish === 0 ? 0 : Math.min(1, free / wish);
  return columns.map(({ least, wanted }) =>
    Math.floor(least + Math.max(0, wanted - least) * share),
  );
}

/**
 * The width in which each of some texts takes at most so many lines.
 *
 * @param texts of a column
 * @param lines at most
 * @param bounds in characters: least and most, whatever longer texts would need
 *
 * @example
 * widthForLines(['一二三四五六七八九十'], 2, [5, 40]) // → 12
 */
export function widthForLines(
  texts: readonly string[],
  lines: number,
  [least, most]: readonly [least: number, most: number],
): number {
  return texts.reduce((width, text) => {
    let wide = width;
    while (wide < most && lineCount(text, wide) > lines) wide += 1;
    return wide;
  }, least);
}
