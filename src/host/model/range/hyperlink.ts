import type { Box } from '../../grid/box';
import { readCells } from '../../grid/cells';
import { textOf } from '../../grid/cellValue';
import { readLink, type CellLink } from '../../grid/hyperlinks';
import type { Sheet } from '../../grid/sheet';
import { invalidArgument } from '../../protocol/hostError';
import { isGiven, recordArgument, textArgument } from '../arguments';

/** `Excel.RangeHyperlink` of cells that share one. */
export function readHyperlink(sheet: Sheet, box: Box): object | null {
  const link = readLink(sheet, box);
  if (!link) return null;
  const [[textToDisplay = ''] = []] = readCells(
    sheet,
    { ...box, lastRow: box.firstRow, lastColumn: box.firstColumn },
    (cell) => textOf(cell, sheet.grid.styleOf(cell).n?.pattern ?? 'General'),
  );
  const { address, documentReference, screenTip } = link;
  return {
    ...(address !== undefined && { address }),
    ...(documentReference && { documentReference }),
    ...(screenTip && { screenTip }),
    textToDisplay,
  };
}

/** @throws HostError InvalidArgument for a link that leads nowhere */
export function linkArgument(value: unknown): CellLink {
  const { address, documentReference, screenTip } = recordArgument(value);
  const target = isGiven(address) ? textArgument(address) : '';
  const reference = isGiven(documentReference) ? textArgument(documentReference) : '';
  if (target === '' && reference === '') throw invalidArgument();
  return {
    ...(target && { address: target }),
    documentReference: reference,
    screenTip: isGiven(screenTip) ? textArgument(screenTip) : '',
  };
}

/** What a link is to show, null for what the cell holds. */
export function linkText(value: unknown): string | null {
  const { textToDisplay } = recordArgument(value);
  return isGiven(textToDisplay) ? textArgument(textToDisplay) : null;
}
