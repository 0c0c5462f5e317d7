import { mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/zh-CN';
import documentInterface from '@univerjs/docs-ui/locale/zh-CN';
import findReplace from '@univerjs/find-replace/locale/zh-CN';
import sheets from '@univerjs/sheets/locale/zh-CN';
import conditionalFormatting from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import dataValidation from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import filter from '@univerjs/sheets-filter/locale/zh-CN';
import filterInterface from '@univerjs/sheets-filter-ui/locale/zh-CN';
import formula from '@univerjs/sheets-formula/locale/zh-CN';
import formulaInterface from '@univerjs/sheets-formula-ui/locale/zh-CN';
import note from '@univerjs/sheets-note-ui/locale/zh-CN';
import numberFormat from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import sheetInterface from '@univerjs/sheets-ui/locale/zh-CN';
import sort from '@univerjs/sheets-sort-ui/locale/zh-CN';
import userInterface from '@univerjs/ui/locale/zh-CN';

/** The spreadsheet's own Chinese wording, as its makers wrote it. */
export const univerLocale = mergeLocales(
  design,
  userInterface,
  documentInterface,
  sheets,
  sheetInterface,
  formula,
  formulaInterface,
  numberFormat,
  dataValidation,
  conditionalFormatting,
  note,
  findReplace,
  sort,
  filter,
  filterInterface,
);
