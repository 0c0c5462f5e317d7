import type { IStyleData } from '@univerjs/core';
import type { Box } from './box';
import type { Sheet } from './sheet';

/** One thing that the style of a cell says. */
export interface StyleFacet<Value> {
  readonly read: (style: IStyleData) => Value;
  /** What to add to a style; null members remove what was set. */
  readonly write: (value: Value) => IStyleData;
}

/** @returns null when the cells differ, as Excel does */
export function readFacet<Value extends string | number | boolean>(
  sheet: Sheet,
  place: Box | readonly Box[],
  facet: StyleFacet<Value>,
): Value | null {
  const [first, ...others] = [place].flat().map((box) => readSharedStyle(sheet, box, facet.read));
  return first !== undefined && others.every((each) => each === first) ? first : null;
}

export function writeFacet<Value>(
  sheet: Sheet,
  place: Box | readonly Box[],
  facet: StyleFacet<Value>,
  value: Value,
): void {
  for (const box of [place].flat()) writeStyle(sheet, box, facet.write(value));
}

/** Adds to the style of every cell of a box. */
function writeStyle(sheet: Sheet, box: Box, style: IStyleData): void {
  sheet.grid.write(sheet.id, { kind: 'look', box: sheet.reserve(box), change: () => style });
}

function readSharedStyle<Value>(
  sheet: Sheet,
  box: Box,
  read: (style: IStyleData) => Value,
): Value | null {
  const cells = sheet.cells();
  const { firstRow, firstColumn, lastRow, lastColumn } = sheet.clip(box);
  const first = cells[firstRow]?.[firstColumn];
  const shared = read(sheet.grid.styleOf(first));
  // Most cells have the style of the one before, by its id.
  let known = first?.s;
  for (let row = firstRow; row <= lastRow; row++) {
    const line = cells[row];
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = line?.[column];
      if (cell?.s === known) continue;
      if (read(sheet.grid.styleOf(cell)) !== shared) return null;
      known = cell?.s;
    }
  }
  return shared;
}
