const REFERENCE = 'https://learn.microsoft.com/javascript/api/excel';
const GUIDES = 'https://learn.microsoft.com/office/dev/add-ins';
const SUPPORT = 'https://support.microsoft.com/office';

/** A member of Office.js in Microsoft's reference. */
const member = (owner: string, name: string): string =>
  `${REFERENCE}/excel.${owner}#excel-excel-${owner}-${name}-member`;

/** Pages of Microsoft that say what a probe expects. */
export const sources = {
  values: member('range', 'values'),
  numberFormat: member('range', 'numberformat'),
  formulas: member('range', 'formulas'),
  hyperlink: member('range', 'hyperlink'),
  usedRange: member('range', 'getusedrange(1)'),
  columnWidth: member('rangeformat', 'columnwidth'),
  fontColor: member('rangefont', 'color'),
  copyFrom: member('range', 'copyfrom(1)'),
  validation: member('datavalidation', 'rule'),
  prompt: member('datavalidation', 'prompt'),
  conditionalFormats: member('conditionalformatcollection', 'add(1)'),
  filter: member('autofilter', 'apply(1)'),
  notes: member('notecollection', 'add(1)'),
  zoom: member('pagelayout', 'zoom'),
  paper: member('pagelayout', 'papersize'),
  orientation: member('pagelayout', 'orientation'),
  margin: member('pagelayout', 'leftmargin'),
  printArea: member('pagelayout', 'setprintarea(1)'),
  printTitles: member('pagelayout', 'setprinttitlerows(1)'),
  chartTitle: member('charttitle', 'text'),
  sheetName: member('worksheet', 'name'),
  protection: member('worksheetprotection', 'protect(1)'),
  unprotection: member('worksheetprotection', 'unprotect(1)'),
  nullObjects: `${GUIDES}/develop/application-specific-api-model#ornullobject-methods-and-properties`,
  errors: `${GUIDES}/testing/application-specific-api-error-handling`,
  limits: `${GUIDES}/concepts/resource-limits-and-performance-optimization`,
  undo: `${GUIDES}/excel/excel-add-ins-undo-capabilities`,
  textCells: `${SUPPORT}/format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4`,
  dates: `${SUPPORT}/date-systems-in-excel-e7fe7167-48a9-4b96-bb53-5612a800b487`,
  merging: `${SUPPORT}/merge-and-unmerge-cells-5cbd15d5-9375-4540-907f-c673a93fcedf`,
  naming: `${SUPPORT}/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9`,
} as const;
