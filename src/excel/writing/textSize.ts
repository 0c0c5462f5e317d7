const NARROW = /^[\0-\xff]*$/;
/** One character, also where it takes two places in the text. */
const WIDE = /[^\0-\xff]/gu;

/**
 * The width of a text in characters of the standard font: a Chinese character or full-width sign
 * counts double.
 *
 * @param text one line
 */
export function textWidth(text: string): number {
  return NARROW.test(text) ? text.length : text.replace(WIDE, '00').length;
}

/**
 * How many lines a text takes in a column.
 *
 * @param text may hold line breaks
 * @param columnWidth in characters; a little is kept free at the sides
 */
export function lineCount(text: string, columnWidth: number): number {
  const room = Math.max(1, columnWidth - 1.5);
  const linesOf = (line: string): number => Math.max(1, Math.ceil(textWidth(line) / room));
  return text.includes('\n')
    ? text.split('\n').reduce((lines, line) => lines + linesOf(line), 0)
    : linesOf(text);
}

/**
 * A column's width in points for a width in characters of the 11-point standard font (7 pixels each
 * and 5 beside).
 *
 * @param characters a Chinese one counts double
 */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Points a line of body text takes, and what is free above and below it. */
export const LINE_HEIGHT = 14.25;
export const ROW_PADDING = 6;

/**
 * The height in points of a row that shows all of its wrapped texts; the standard height where one
 * line is enough.
 *
 * @param texts of the row's cells
 * @param columnWidths in characters, one for each text
 */
export function wrappedRowHeight(
  texts: readonly string[],
  columnWidths: readonly number[],
): number {
  const lines = texts.map((text, index) => lineCount(text, columnWidths[index] ?? 10));
  return Math.max(1, ...lines) * LINE_HEIGHT + ROW_PADDING;
}

/**
 * The width of a column that shows its texts on one line, within bounds.
 *
 * @param texts header and cells
 * @param least in characters
 * @param most in characters; longer texts wrap
 */
export function fittingWidth(texts: readonly string[], least: number, most: number): number {
  const widest = texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
  return Math.min(most, Math.max(least, widest + 2));
}

/** Rows of one height. */
export function sameHeights(
  rowIndex: number,
  rowCount: number,
  height: number | undefined,
): [rowIndex: number, height: number][] {
  return height === undefined
    ? []
    : Array.from({ length: rowCount }, (_, index) => [rowIndex + index, height]);
}

/** The sum of widths. */
export function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
