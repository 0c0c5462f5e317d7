import { upperFirst } from './path';

/** An enumeration of Office.js: its words in camelCase stand for the same in PascalCase. */
function words<Word extends string>(...names: readonly Word[]): Readonly<Record<Word, string>> {
  return Object.fromEntries(names.map((name) => [name, upperFirst(name)])) as Record<Word, string>;
}

/** The enumerations of `Excel` that are used by name. */
export const enumerations = {
  BorderLineStyle: words(
    'none',
    'continuous',
    'dash',
    'dashDot',
    'dashDotDot',
    'dot',
    'double',
    'slantDashDot',
  ),
  BorderWeight: words('hairline', 'thin', 'medium', 'thick'),
  CalculationType: words('recalculate', 'full', 'fullRebuild'),
  ChartLegendPosition: words('invalid', 'top', 'bottom', 'left', 'right', 'corner', 'custom'),
  ChartSeriesBy: words('auto', 'columns', 'rows'),
  ChartType: words(
    'columnClustered',
    'columnStacked',
    'columnStacked100',
    'barClustered',
    'barStacked',
    'barStacked100',
    'line',
    'lineMarkers',
    'pie',
    'doughnut',
    'area',
  ),
  ClearApplyTo: words(
    'all',
    'formats',
    'contents',
    'hyperlinks',
    'removeHyperlinks',
    'resetContents',
  ),
  ConditionalFormatType: words(
    'custom',
    'dataBar',
    'colorScale',
    'iconSet',
    'topBottom',
    'presetCriteria',
    'containsText',
    'cellValue',
  ),
  DataValidationType: words(
    'none',
    'wholeNumber',
    'decimal',
    'list',
    'date',
    'time',
    'textLength',
    'custom',
    'inconsistent',
    'mixedCriteria',
  ),
  InsertShiftDirection: words('down', 'right'),
  PageOrientation: words('portrait', 'landscape'),
  PaperType: words('letter', 'legal', 'a3', 'a4', 'a5', 'b4', 'b5'),
  RangeCopyType: words('all', 'formulas', 'values', 'formats', 'link'),
  RangeUnderlineStyle: words('none', 'single', 'double', 'singleAccountant', 'doubleAccountant'),
  SheetVisibility: words('visible', 'hidden', 'veryHidden'),
  SpecialCellType: words(
    'conditionalFormats',
    'dataValidations',
    'blanks',
    'constants',
    'formulas',
    'sameConditionalFormat',
    'sameDataValidation',
    'visible',
  ),
  VerticalAlignment: words('top', 'center', 'bottom', 'justify', 'distributed'),
};
