import { cellBox, type Box } from './box';
import { readCells } from './cells';
import { textOf } from './cellValue';
import type { Sheet } from './sheet';
import { usedBox } from './usedBox';

/** How cells are searched for a text. */
export interface Search {
  /** The whole text of a cell, not a part. */
  readonly isWhole: boolean;
  readonly matchCase: boolean;
  /** From the last cell to the first. */
  readonly isBackwards: boolean;
}

/** The cells of a box that show a text, row by row. */
export function findText(
  sheet: Sheet,
  box: Box,
  wanted: string,
  { isWhole, matchCase, isBackwards }: Search,
): Box[] {
  const used = usedBox(sheet, true, box);
  if (used === null || wanted === '') return [];
  const fold = (text: string): string => (matchCase ? text : text.toLowerCase());
  const sought = fold(wanted);
  const { grid } = sheet;
  const texts = readCells(sheet, used, (cell) =>
    fold(textOf(cell, grid.styleOf(cell).n?.pattern ?? 'General')),
  );
  const found: Box[] = [];
  texts.forEach((line, down) => {
    line.forEach((text, across) => {
      if (isWhole ? text !== sought : !text.includes(sought)) return;
      const [row, column] = [used.firstRow + down, used.firstColumn + across];
      found.push(cellBox(row, column));
    });
  });
  return isBackwards ? found.reverse() : found;
}
