import { builtInStyleNumbered } from '../../grid/builtInStyles';
import type { Box } from '../../grid/box';
import { namedStyleOf } from '../../grid/cellProtection';
import { applyNamedStyle, findNamedStyle, listNamedStyles } from '../../grid/namedStyles';
import type { Sheet } from '../../grid/sheet';
import { readFacet, type StyleFacet } from '../../grid/styles';
import { invalidArgument } from '../../protocol/hostError';
import { textArgument } from '../arguments';

const named: StyleFacet<number> = { read: namedStyleOf, write: () => ({}) };

/** The style that all cells of a box have by name; null where they differ. */
export function readStyleName(sheet: Sheet, box: Box): string | null {
  const shared = readFacet(sheet, box, named);
  if (shared === null) return null;
  const style = listNamedStyles(sheet.grid).find(({ number }) => number === shared);
  return style ? (builtInStyleNumbered(style.builtInId)?.key ?? style.name) : 'Normal';
}

/** @throws HostError InvalidArgument for a style that is not there */
export function writeStyleName(sheet: Sheet, box: Box, value: unknown): void {
  const style = findNamedStyle(sheet.grid, textArgument(value));
  if (!style) throw invalidArgument();
  applyNamedStyle(sheet, box, style);
}
