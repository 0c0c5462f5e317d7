import type { Box } from '../../grid/box';
import { readCells } from '../../grid/cells';
import { textOf } from '../../grid/cellValue';
import { readLink, type CellLink } from '../../grid/hyperlinks';
import type { Sheet } from '../../grid/sheet';
import { apiNotFound, invalidArgument } from '../../protocol/hostError';
import { isGiven, textArgument } from '../arguments';

/** `Excel.RangeHyperlink` of cells that share one. */
export function readHyperlink(sheet: Sheet, box: Box): object | null {
  const link = readLink(sheet, box);
  if (!link) return null;
  const [[textToDisplay = ''] = []] = readCells(
    sheet,
    { ...box, lastRow: box.firstRow, lastColumn: box.firstColumn },
    (cell) => textOf(cell, sheet.grid.styleOf(cell).n?.pattern ?? 'General'),
  );
  const { documentReference, screenTip } = link;
  return { documentReference, ...(screenTip && { screenTip }), textToDisplay };
}

/** @throws HostError ApiNotFound for a link out of the workbook, which is not implemented */
export function linkArgument(value: unknown): CellLink {
  const { address, documentReference, screenTip } = membersOf(value);
  if (isGiven(address)) throw apiNotFound('Range.hyperlink.address');
  const reference = textArgument(documentReference);
  if (reference === '') throw invalidArgument();
  return {
    documentReference: reference,
    screenTip: isGiven(screenTip) ? textArgument(screenTip) : '',
  };
}

/** What a link is to show, null for what the cell holds. */
export function linkText(value: unknown): string | null {
  const { textToDisplay } = membersOf(value);
  return isGiven(textToDisplay) ? textArgument(textToDisplay) : null;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}
