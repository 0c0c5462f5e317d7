import { parseAddress } from '../../grid/address';
import { findName } from '../../grid/names';
import { findSheetByName, type SheetBox } from '../../grid/sheets';
import { invalidArgument } from '../../protocol/hostError';
import type { ModelContext } from '../modelContext';

/**
 * The cells that an address or a defined name stands for.
 *
 * @param text such as `A1:B2`, `'Sheet 1'!A:A` or a name
 * @param sheetId of the sheet that is meant when the address names none
 * @throws HostError InvalidArgument
 */
export function resolveAddress(context: ModelContext, text: string, sheetId: string): SheetBox {
  const address = parseAddress(text);
  if (!address) {
    const { grid } = context;
    const name = findName(grid, text, sheetId) ?? findName(grid, text, null);
    if (!name?.reference || !parseAddress(name.reference)) throw invalidArgument();
    return resolveAddress(context, name.reference, sheetId);
  }
  if (address.sheet === null) return { sheetId, box: address.box };
  const sheet = findSheetByName(context.grid, address.sheet);
  if (!sheet) throw invalidArgument();
  return { sheetId: sheet.id, box: address.box };
}
