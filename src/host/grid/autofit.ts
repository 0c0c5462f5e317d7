import type { Box } from './box';
import { textOf } from './cellValue';
import { readColumnWidth, writeColumnWidth, writeRowHeight } from './rowsAndColumns';
import type { Sheet } from './sheet';
import { fontSize, wrapText } from './styleFacets';

/** Rows that are looked at to find the width of a column. */
const MAX_ROWS_MEASURED = 2000;
const MAX_WIDTH = 400;
/** Excel leaves about this much beside the text, in points. */
const PADDING = 6;
/** Of a line, relative to the size of its letters. */
const LINE_HEIGHT = 1.3;

/**
 * Makes columns as wide as their widest text. Widths are estimated from the letters, as there may
 * be no screen to measure on.
 */
export function autofitColumns(sheet: Sheet, box: Box): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = sheet.clip(box);
  const cells = sheet.cells();
  for (let column = firstColumn; column <= lastColumn; column++) {
    let widest = 0;
    for (let row = firstRow; row <= Math.min(lastRow, firstRow + MAX_ROWS_MEASURED); row++) {
      const cell = cells[row]?.[column];
      if (cell) widest = Math.max(widest, ...linesOf(sheet, cell).map(({ width }) => width));
    }
    const target = { firstRow, firstColumn: column, lastRow: firstRow, lastColumn: column };
    if (widest > 0) writeColumnWidth(sheet, target, Math.min(MAX_WIDTH, widest + PADDING));
  }
}

/** Makes rows as high as their highest cell, wrapped text included. */
export function autofitRows(sheet: Sheet, box: Box): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = sheet.clip(box);
  const cells = sheet.cells();
  for (let row = firstRow; row <= lastRow; row++) {
    let highest = 0;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = cells[row]?.[column];
      if (!cell) continue;
      const style = sheet.grid.styleOf(cell);
      const width =
        readColumnWidth(sheet, {
          firstRow: row,
          firstColumn: column,
          lastRow: row,
          lastColumn: column,
        }) ?? MAX_WIDTH;
      const room = wrapText.read(style) ? Math.max(1, width - PADDING) : Infinity;
      const lines = linesOf(sheet, cell).reduce(
        (count, line) => count + Math.max(1, Math.ceil(line.width / room)),
        0,
      );
      highest = Math.max(highest, lines * fontSize.read(style) * LINE_HEIGHT);
    }
    const target = { firstRow: row, firstColumn, lastRow: row, lastColumn: firstColumn };
    if (highest > 0) writeRowHeight(sheet, target, highest);
  }
}

function linesOf(sheet: Sheet, cell: Parameters<typeof textOf>[0]): { readonly width: number }[] {
  const style = sheet.grid.styleOf(cell);
  const size = fontSize.read(style);
  return textOf(cell, style.n?.pattern ?? 'General')
    .split('\n')
    .map((line) => ({ width: lettersOf(line) * size }));
}

/** In widths of a Chinese character; others are about half as wide. */
function lettersOf(line: string): number {
  let letters = 0;
  for (const letter of line) letters += (letter.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.55;
  return letters;
}
