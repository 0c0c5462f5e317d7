import type { IStyleData } from '@univerjs/core';
import type { Box } from './box';
import type { Sheet } from './sheet';

/**
 * Whether cells can be changed and their formulas seen while the sheet is protected. Univer has no
 * place for it in a style and drops what it does not know, so that it is kept in the text
 * direction, which Univer carries along with every style and draws nothing by.
 */
export interface CellProtection {
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

const UNLOCKED = 4;
const HIDDEN = 8;
/** In the same place, above, stands the number of the named style that cells have. */
const NAMED = 16;

export function protectionOf({ td }: IStyleData): CellProtection {
  const bits = Number(td ?? 0);
  return { locked: (bits & UNLOCKED) === 0, formulaHidden: (bits & HIDDEN) !== 0 };
}

/** The number of the named style that a cell has; 0 is Normal. */
export function namedStyleOf({ td }: IStyleData): number {
  return Math.floor(Number(td ?? 0) / NAMED);
}

/**
 * What says so in a style.
 *
 * @param named the number of the named style
 */
export function protectionStyle({ locked, formulaHidden }: CellProtection, named = 0): IStyleData {
  const bits = (locked ? 0 : UNLOCKED) + (formulaHidden ? HIDDEN : 0) + named * NAMED;
  return { td: bits === 0 ? null : bits };
}

/** Changes what is given for every cell of a box. */
export function writeProtection(sheet: Sheet, box: Box, change: Partial<CellProtection>): void {
  sheet.grid.write(sheet.id, {
    kind: 'look',
    box: sheet.reserve(box),
    change: (style) => protectionStyle({ ...protectionOf(style), ...change }, namedStyleOf(style)),
  });
}
