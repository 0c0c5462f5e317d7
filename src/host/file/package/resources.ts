import type { ISheetDataValidationRule, IWorkbookData } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { CellNote } from '../../grid/notes';

/** What Univer's plugins keep beside the cells, by sheet id (defined names: by their own id). */
export interface Resources {
  SHEET_NOTE_PLUGIN: Record<string, Record<number, Record<number, CellNote>>>;
  SHEET_DATA_VALIDATION_PLUGIN: Record<string, ISheetDataValidationRule[]>;
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: Record<string, IConditionFormattingRule[]>;
  SHEET_DEFINED_NAME_PLUGIN: Record<string, IDefinedNamesServiceParam>;
}

/**
 * A plugin's data in a snapshot; null where the snapshot does not hold it, which says nothing about
 * the workbook.
 */
export function resource<Name extends keyof Resources>(
  snapshot: IWorkbookData,
  name: Name,
): Resources[Name] | null {
  const data = snapshot.resources?.find((entry) => entry.name === name)?.data;
  return data ? (JSON.parse(data) as Resources[Name]) : null;
}
