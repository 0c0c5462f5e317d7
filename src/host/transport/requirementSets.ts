/**
 * The version of the Excel API that the host declares. Members of a later one fail, as they would
 * in such an Excel.
 */
export const EXCEL_API = '1.9';

/** Declared versions by name of the set. */
export type RequirementSets = Readonly<Record<string, string>>;

export const REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: EXCEL_API,
  RichApiRuntime: '1.1',
  DelayForCellEdit: '1.1',
  SharedRuntime: '1.1',
};

/**
 * What the workbench and the terminal declare: notes on cells are of ExcelApi 1.18. Of the sets in
 * between the host has only what it implements; the rest fails as ApiNotFound.
 */
export const REQUIREMENT_SETS_WITH_NOTES: RequirementSets = {
  ...REQUIREMENT_SETS,
  ExcelApi: '1.18',
};
