import { isEntireColumn, isEntireRow, type Box } from '../../grid/box';
import { protectionOf } from '../../grid/cellProtection';
import type { Sheet } from '../../grid/sheet';
import { findSheet } from '../../grid/sheets';
import { readFacet, type StyleFacet } from '../../grid/styles';
import type { ModelContext } from '../modelContext';
import { accessDenied, invalidArgument, itemNotFound } from '../../protocol/hostError';
import { textArgument } from '../arguments';

/** @throws HostError ItemNotFound when the sheet has been deleted */
export function sheetOf(context: ModelContext, sheetId: string): Sheet {
  const sheet = findSheet(context.grid, sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/**
 * @throws HostError AccessDenied when the sheet is protected, ItemNotFound when it has been deleted
 */
export function unprotectedSheetOf(context: ModelContext, sheetId: string): Sheet {
  const sheet = sheetOf(context, sheetId);
  if (sheet.extras.protected) throw accessDenied();
  return sheet;
}

/**
 * @throws HostError AccessDenied when sheets may not be added, removed, renamed, moved or hidden
 */
export function requireOpenStructure(context: ModelContext): void {
  if (context.grid.extras.structureProtected) throw accessDenied();
}

/**
 * @param option what the sheet must allow if it is protected, such as `allowInsertRows`
 * @throws HostError AccessDenied when it does not
 */
export function sheetAllowing(context: ModelContext, sheetId: string, option: string): Sheet {
  const sheet = sheetOf(context, sheetId);
  if (sheet.extras.protected && !sheet.extras.allowed?.includes(option)) throw accessDenied();
  return sheet;
}

/** @throws HostError AccessDenied when the sheet is protected and some cell of the box is locked */
export function sheetForContent(context: ModelContext, sheetId: string, box: Box): Sheet {
  const sheet = sheetOf(context, sheetId);
  if (sheet.extras.protected && readFacet(sheet, box, lockedFacet) !== false) throw accessDenied();
  return sheet;
}

/**
 * For inserting and deleting, which a protected sheet may allow for whole rows and columns, the
 * latter only where no cell is locked.
 *
 * @throws HostError AccessDenied when it does not
 */
export function sheetForLines(
  context: ModelContext,
  sheetId: string,
  box: Box,
  act: 'Insert' | 'Delete',
): Sheet {
  const lines = isEntireRow(box) ? 'Rows' : isEntireColumn(box) ? 'Columns' : 'Cells';
  const sheet = sheetAllowing(context, sheetId, `allow${act}${lines}`);
  return act === 'Delete' ? sheetForContent(context, sheetId, box) : sheet;
}

const lockedFacet: StyleFacet<boolean> = {
  read: (style) => protectionOf(style).locked,
  write: () => ({}),
};

const MAX_LENGTH = 31;

/**
 * @returns the name as given
 * @throws HostError InvalidArgument for a name that Excel does not allow
 */
export function sheetNameArgument(value: unknown): string {
  const name = textArgument(value);
  const allowed =
    name !== '' &&
    name.length <= MAX_LENGTH &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!allowed) throw invalidArgument();
  return name;
}
