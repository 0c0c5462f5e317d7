/**
 * Reading spreadsheets of LibreOffice and of WPS that are saved as .ods. Rows and cells may stand
 * in groups (repeated title rows, outlines) and may be written once for many; both must be counted,
 * or everything below moves up.
 */

import {
  attributes,
  childElement,
  childElements,
  rootElement,
  type XmlElement,
} from '../package/xmlElement';
import { type Parts, partText } from '../package/zipParts';
import { openDate, openTime } from './openDate';
import { openFormula } from './openFormula';
import { openStyles, type OpenStyles } from './openStyles';
import { openText } from './openText';
import type { PlainBox, PlainCell, PlainColumn, PlainSheet, PlainWorkbook } from './plainWorkbook';

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** Elements that only hold rows or columns together. */
const GROUPS = /^table-(?:header-rows|row-group|rows|header-columns|column-group|columns)$/;

/**
 * Reads the contents of an OpenDocument spreadsheet. Throws XmlSyntaxError where they end too
 * early.
 */
export function readOpenDocument(parts: Parts): PlainWorkbook {
  const xml = partText(parts, 'content.xml') ?? '';
  const root = rootElement(xml);
  const body = childElement(xml, root, 'body');
  const spreadsheet = body && childElement(xml, body, 'spreadsheet');
  const styles = openStyles(xml, root);
  return {
    sheets: spreadsheet
      ? [...childElements(xml, spreadsheet, 'table')].map((table) => readTable(xml, table, styles))
      : [],
  };
}

function readTable(xml: string, table: XmlElement, styles: OpenStyles): PlainSheet {
  const properties = attributes(xml, table);
  const rows: (PlainCell | null)[][] = [];
  const merges: PlainBox[] = [];
  const columns: PlainColumn[] = [];
  const hiddenRows: number[] = [];
  let rowIndex = 0;
  for (const element of lines(xml, table)) {
    const line = attributes(xml, element);
    const isHidden = ['collapse', 'filter'].includes(line.get('table:visibility') ?? '');
    if (element.name === 'table-column') {
      const width = styles.columnWidth(line.get('table:style-name'));
      const column: PlainColumn = { ...(width !== null && { width }), hidden: isHidden };
      const count = Math.min(
        repeated(line, 'table:number-columns-repeated'),
        MOST_COLUMNS - columns.length,
      );
      // The last column stands for all to the end of the sheet.
      columns.push(...Array.from({ length: count > 1000 ? 0 : count }, () => column));
      continue;
    }
    const cells = readRow(xml, element, rowIndex, styles, merges);
    const count = Math.min(repeated(line, 'table:number-rows-repeated'), MOST_ROWS - rowIndex);
    // Rows without content go on to the end of the sheet: nothing needs to be kept of them.
    for (let copy = 0; cells.length > 0 && copy < count; copy++) rows[rowIndex + copy] = cells;
    for (let copy = 0; isHidden && copy < Math.min(count, 100_000); copy++)
      hiddenRows.push(rowIndex + copy);
    rowIndex += count;
  }
  return {
    name: properties.get('table:name') ?? '',
    hidden: styles.isTableHidden(properties.get('table:style-name')),
    rows,
    merges,
    columns,
    hiddenRows: hiddenRows.filter((row) => row < rows.length),
    filter: null,
  };
}

/** Columns and rows in their order, whatever groups they stand in. */
function* lines(xml: string, parent: XmlElement): Generator<XmlElement> {
  for (const child of childElements(xml, parent)) {
    if (child.name === 'table-column' || child.name === 'table-row') yield child;
    else if (GROUPS.test(child.name)) yield* lines(xml, child);
  }
}

/** @param merges gets what the row's cells say of merging */
function readRow(
  xml: string,
  row: XmlElement,
  rowIndex: number,
  styles: OpenStyles,
  merges: PlainBox[],
): (PlainCell | null)[] {
  const cells: (PlainCell | null)[] = [];
  let column = 0;
  for (const element of childElements(xml, row)) {
    if (element.name !== 'table-cell' && element.name !== 'covered-table-cell') continue;
    const properties = attributes(xml, element);
    const cell = element.name === 'table-cell' ? readCell(xml, element, properties, styles) : null;
    const count = Math.min(
      repeated(properties, 'table:number-columns-repeated'),
      MOST_COLUMNS - column,
    );
    for (let copy = 0; cell && copy < count; copy++) cells[column + copy] = cell;
    const rowSpan = repeated(properties, 'table:number-rows-spanned');
    const columnSpan = repeated(properties, 'table:number-columns-spanned');
    if (rowSpan > 1 || columnSpan > 1)
      merges.push({
        firstRow: rowIndex,
        firstColumn: column,
        lastRow: rowIndex + rowSpan - 1,
        lastColumn: column + columnSpan - 1,
      });
    column += count;
  }
  return cells;
}

function readCell(
  xml: string,
  element: XmlElement,
  properties: ReadonlyMap<string, string>,
  styles: OpenStyles,
): PlainCell | null {
  const content = readContent(xml, element, properties, styles);
  const formula = openFormula(properties.get('table:formula') ?? '');
  return content && { ...content, ...(formula !== null && { formula }) };
}

function readContent(
  xml: string,
  element: XmlElement,
  properties: ReadonlyMap<string, string>,
  styles: OpenStyles,
): PlainCell | null {
  const value = properties.get('office:value') ?? '';
  const format = styles.numberFormat(properties.get('table:style-name'));
  switch (properties.get('office:value-type')) {
    case 'float':
    case 'currency':
      return { value: Number(value), ...(format !== null && { format }) };
    case 'percentage':
      return { value: Number(value), format: format ?? '0.00%' };
    case 'boolean':
      return { value: properties.get('office:boolean-value') === 'true' };
    case 'date':
      return openDate(properties.get('office:date-value') ?? '');
    case 'time':
      return openTime(properties.get('office:time-value') ?? '');
    default: {
      // An error has an empty string for its value, and its name for the text.
      const text = properties.get('office:string-value') || openText(xml, element);
      return text === '' ? null : { value: text };
    }
  }
}

function repeated(properties: ReadonlyMap<string, string>, name: string): number {
  return Math.max(1, Number(properties.get(name) ?? 1));
}
