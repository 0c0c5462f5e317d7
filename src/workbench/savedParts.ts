import type { IWorkbookData } from '@univerjs/core';
import type { WorkbookState } from '../host/embeddedExcel';
import type { OpenedWorkbook } from '../host/file/openWorkbookFile';
import type { WorkbookExtras } from '../host/grid/sheetExtras';

/** A workbook as it is sent to where it is packed: without the cells of sheets that are as they were. */
export interface SavedParts {
  readonly snapshot: IWorkbookData;
  readonly extras: WorkbookExtras;
  readonly touched: readonly string[];
}

/**
 * What has to be sent of a workbook.
 *
 * @param known sheets of the file
 */
export function partsOf(
  { snapshot, extras, isTouched }: WorkbookState,
  known: readonly string[],
): SavedParts {
  const isSent = (id: string): boolean => isTouched(id) || !known.includes(id);
  const sheets = Object.entries(snapshot.sheets).map(
    ([id, sheet]) => [id, isSent(id) ? sheet : { ...sheet, cellData: {} }] as const,
  );
  return {
    snapshot: { ...snapshot, sheets: Object.fromEntries(sheets) },
    extras,
    touched: Object.keys(snapshot.sheets).filter(isSent),
  };
}

/**
 * The workbook whole again.
 *
 * @param opened the file, which has the cells of the other sheets
 */
export function wholeAgain(
  { snapshot, extras, touched }: SavedParts,
  { baseline }: Pick<OpenedWorkbook, 'baseline'>,
): WorkbookState {
  const sheets = Object.entries(snapshot.sheets).map(
    ([id, sheet]) =>
      [id, touched.includes(id) ? sheet : { ...sheet, cellData: baseline.cellsOf(id) }] as const,
  );
  return {
    snapshot: { ...snapshot, sheets: Object.fromEntries(sheets) },
    extras,
    isTouched: (id) => touched.includes(id),
  };
}
