import type { IStyleData } from '@univerjs/core';
import type { Box } from './box';
import { builtInStyle } from './builtInStyles';
import { namedStyleOf, protectionOf, protectionStyle } from './cellProtection';
import type { Grid } from './grid';
import {
  EVERYTHING,
  NORMAL,
  PLAIN_ALIGNMENT,
  type NamedStyle,
  type StyleScope,
} from './namedStyle';
import type { Sheet } from './sheet';

/** Where a look says each part. */
const MEMBERS = {
  numberFormat: ['n'],
  font: ['ff', 'fs', 'it', 'bl', 'ul', 'st', 'cl', 'va'],
  alignment: ['ht', 'vt', 'tb', 'tr'],
  patterns: ['bg'],
} as const satisfies Partial<Record<keyof StyleScope, readonly (keyof IStyleData)[]>>;

/** In the order in which they came; Normal is always there. */
export function listNamedStyles({ extras }: Grid): NamedStyle[] {
  const { cellStyles } = extras;
  return cellStyles.some(({ number }) => number === 0) ? [...cellStyles] : [NORMAL, ...cellStyles];
}

/**
 * @param name as Excel shows it, or as `Excel.BuiltInStyle` has it, without regard to case
 * @returns null for a style that is not there; Excel's own are made where they are missing
 */
export function findNamedStyle(grid: Grid, name: string): NamedStyle | null {
  const built = builtInStyle(name);
  const wanted = (built?.name ?? name).toLowerCase();
  const known = listNamedStyles(grid).find((style) => style.name.toLowerCase() === wanted);
  if (known || !built) return known ?? null;
  return addNamedStyle(grid, {
    name: built.name,
    builtInId: built.id,
    look: built.look,
    scope: {
      ...EVERYTHING,
      numberFormat: built.look.n !== undefined,
      font: built.look.n === undefined,
      border: built.look.bd !== undefined,
      patterns: built.look.bg !== undefined,
      alignment: false,
      protection: false,
    },
    alignment: PLAIN_ALIGNMENT,
  });
}

/** Above those of any file: formats of cells may name one that no style does. */
const FIRST_NEW = 65_536;

export function addNamedStyle(grid: Grid, style: Omit<NamedStyle, 'number' | 'isNew'>): NamedStyle {
  const styles = listNamedStyles(grid);
  const number = Math.max(FIRST_NEW, ...styles.map((each) => each.number + 1));
  const added = { ...style, number, isNew: true };
  grid.extras.cellStyles = [...styles, added];
  return added;
}

export function changeNamedStyle(
  { extras }: Grid,
  number: number,
  changes: Partial<Pick<NamedStyle, 'look' | 'scope' | 'alignment'>>,
): void {
  extras.cellStyles = extras.cellStyles.map((style) =>
    style.number === number ? { ...style, ...changes } : style,
  );
}

export function deleteNamedStyle({ extras }: Grid, number: number): void {
  extras.cellStyles = extras.cellStyles.filter((style) => style.number !== number);
}

/** Whether some cell has a style. */
export function isInUse(grid: Grid, number: number): boolean {
  return grid.workbook
    .getSheets()
    .some((sheet) =>
      Object.values(grid.cells(sheet.getSheetId())).some((row) =>
        Object.values(row ?? {}).some((cell) => namedStyleOf(grid.styleOf(cell)) === number),
      ),
    );
}

/** Gives all cells of a box a style, and the looks that it says. */
export function applyNamedStyle(sheet: Sheet, box: Box, named: NamedStyle): void {
  const { scope, look, number } = named;
  const { bd, ...others } = look;
  const written: Record<string, unknown> = {};
  for (const part of Object.keys(MEMBERS) as (keyof typeof MEMBERS)[])
    if (scope[part]) for (const key of MEMBERS[part]) written[key] = others[key] ?? null;
  if (scope.border) written['bd'] = { t: null, r: null, b: null, l: null, ...bd };
  sheet.grid.write(sheet.id, {
    kind: 'look',
    box: sheet.reserve(box),
    change: (style) => ({
      ...written,
      ...protectionStyle(scope.protection ? protectionOf(look) : protectionOf(style), number),
    }),
  });
}
