import type { IWorkbookData } from '@univerjs/core';
import { renameSheets } from '../grid/renameSheets';
import type { DefinedName } from './definedNames';

/** Whether a formula of another sheet, or a name that is not the sheet's own, names a sheet. */
export function isSheetNamed(
  sheet: { readonly id: string; readonly name: string },
  snapshot: IWorkbookData,
  names: readonly DefinedName[],
): boolean {
  const isIn = (formula: unknown): boolean =>
    typeof formula === 'string' && renameSheets(formula, [[sheet.name, null]]) !== formula;
  if (names.some((name) => name.sheet !== sheet.id && isIn(name.text))) return true;
  return Object.entries(snapshot.sheets).some(
    ([id, { cellData = {} }]) =>
      id !== sheet.id &&
      Object.values(cellData).some((row) =>
        Object.values(row as object).some((cell: { f?: unknown } | null) => isIn(cell?.f)),
      ),
  );
}
