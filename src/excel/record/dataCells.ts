/** Data for programs: text over as many cells of a row as it takes. */

/** A cell takes 32,767 characters. */
const CELL_LENGTH = 30_000;
/** Before what goes on from the cell before, so that it is no number and no formula. */
const CONTINUED = '|';

/**
 * A text as cells, each short enough; no letter is cut in two.
 *
 * @param text of any length
 */
export function dataCells(text: string): string[] {
  const cells: string[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.min(text.length, start + CELL_LENGTH);
    // The first half of a letter of two code units goes to the next cell with the second.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    cells.push((start === 0 ? '' : CONTINUED) + text.slice(start, end));
  }
  return cells;
}

/**
 * The text of cells that dataCells made.
 *
 * @param cells from the first on; what stands behind them and does not go on from them does not
 *   matter
 */
export function dataText(cells: readonly string[]): string {
  const [first = '', ...others] = cells;
  const end = others.findIndex((cell) => !cell.startsWith(CONTINUED));
  return [first, ...(end < 0 ? others : others.slice(0, end)).map((cell) => cell.slice(1))].join(
    '',
  );
}
