import type { Sheet } from '../grid/sheet';
import { findSheet } from '../grid/sheets';
import { accessDenied, itemNotFound } from '../protocol/hostError';
import type { ModelContext } from './modelContext';

/** @throws HostError ItemNotFound when the sheet has been deleted */
export function sheetOf(context: ModelContext, sheetId: string): Sheet {
  const sheet = findSheet(context.grid, sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** @throws HostError AccessDenied when the sheet is protected, ItemNotFound when it has been deleted */
export function unprotectedSheetOf(context: ModelContext, sheetId: string): Sheet {
  const sheet = sheetOf(context, sheetId);
  if (sheet.extras.protected) throw accessDenied();
  return sheet;
}

/** @throws HostError AccessDenied when sheets may not be added, removed, renamed, moved or hidden */
export function requireOpenStructure(context: ModelContext): void {
  if (context.grid.extras.structureProtected) throw accessDenied();
}
