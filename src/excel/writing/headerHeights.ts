import { lineCount, LINE_HEIGHT, ROW_PADDING, sum } from './textSize';

/** The header of one column, or of several under one heading. */
export type HeaderCell = string | { readonly heading: string; readonly headers: readonly string[] };

/** What the button of a filter takes of its cell, in characters: the workbench writes beside it. */
const FILTER_BUTTON = 3;

/** A header as it is to be shown. */
interface ShownHeader {
  readonly cells: readonly HeaderCell[];
  /** Of the columns, a heading's each, in characters. */
  readonly widths: readonly number[];
  readonly isFiltered: boolean;
  /** Points that each of its rows takes at least. */
  readonly least: number;
}

/**
 * The heights of the rows of a header in points, so that its texts are seen whole: one row, or two
 * where some columns share a heading.
 *
 * @param header its texts and columns
 *
 * @example
 * headerHeights({ cells: ['\u6700\u4f4e'], widths: [10], isFiltered: false, least: 24 }) // → [24]
 * headerHeights({ cells: ['\u6700\u4f4e\u6700\u4f4e\u6700\u4f4e'], widths: [6], isFiltered: false, least: 24 }) // → [48.75]
 * headerHeights({ cells: [{ heading: 'a', headers: ['b', 'c'] }], widths: [6, 6], isFiltered: false, least: 22 }) // → [22, 22]
 */
export function headerHeights({ cells, widths, isFiltered, least }: ShownHeader): number[] {
  const isGrouped = cells.some((cell) => typeof cell !== 'string');
  const buttonWidth = isFiltered ? FILTER_BUTTON : 0;
  let column = 0;
  const rows = cells.map((cell): readonly number[] => {
    const texts = typeof cell === 'string' ? [cell] : cell.headers;
    const own = widths.slice(column, (column += texts.length));
    const below = Math.max(
      ...texts.map((text, index) => textHeight(text, (own[index] ?? 10) - buttonWidth)),
    );
    if (typeof cell !== 'string') return [textHeight(cell.heading, sum(own)), below];
    return isGrouped ? [below / 2, below / 2] : [below];
  });
  return Array.from({ length: isGrouped ? 2 : 1 }, (_, row) =>
    Math.max(least, ...rows.map((heights) => heights[row] ?? 0)),
  );
}

/** A line has one letter at least, however narrow it is. */
function textHeight(text: string, width: number): number {
  return Math.min([...text].length, lineCount(text, width)) * LINE_HEIGHT + ROW_PADDING;
}
