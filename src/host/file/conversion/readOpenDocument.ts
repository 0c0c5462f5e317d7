/**
 * Reading spreadsheets of LibreOffice and of WPS that are saved as .ods. Rows and cells may stand
 * in groups (repeated title rows, outlines) and may be written once for many; both must be counted,
 * or everything below moves up.
 */

import { LIMITS, mustBeWithin } from '../limits';
import { type Parts, partText } from '../package/zipParts';
import { openStyles, type OpenStyles } from './openStyles';
import { dateSerial } from '../sheet/dateSerial';
import type { PlainBox, PlainCell, PlainColumn, PlainSheet, PlainWorkbook } from './plainWorkbook';
import { unescapeXml } from '../package/xmlText';
import {
  attribute,
  attributes,
  childElement,
  childElements,
  rootElement,
  type XmlElement,
} from '../package/xmlElement';

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
  const tables = spreadsheet ? [...childElements(xml, spreadsheet, 'table')] : [];
  mustBeWithin('sheets', tables.length);
  return { sheets: tables.map((table) => readTable(xml, table, styles)) };
}

function readTable(xml: string, table: XmlElement, styles: OpenStyles): PlainSheet {
  const properties = attributes(xml, table);
  const rows: (PlainCell | null)[][] = [];
  const merges: PlainBox[] = [];
  const columns: PlainColumn[] = [];
  const hiddenRows: number[] = [];
  let rowIndex = 0;
  let held = 0;
  for (const element of lines(xml, table)) {
    const line = attributes(xml, element);
    const isHidden = ['collapse', 'filter'].includes(line.get('table:visibility') ?? '');
    if (element.name === 'table-column') {
      const width = styles.columnWidth(line.get('table:style-name'));
      const column: PlainColumn = { ...(width !== null && { width }), hidden: isHidden };
      const count = Math.min(
        repeated(line, 'table:number-columns-repeated'),
        LIMITS.columns - columns.length,
      );
      // The last column stands for all to the end of the sheet.
      columns.push(...Array.from({ length: count > 1000 ? 0 : count }, () => column));
      continue;
    }
    const cells = readRow({ xml, styles, merges }, element, rowIndex);
    const count = Math.min(repeated(line, 'table:number-rows-repeated'), LIMITS.rows - rowIndex);
    // Rows without content go on to the end of the sheet: nothing needs to be kept of them.
    if (cells.length > 0) mustBeWithin('repeated', count);
    mustBeWithin('converted', (held += cells.length * count));
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

/** What the rows of a table are read with. */
interface TableReading {
  readonly xml: string;
  readonly styles: OpenStyles;
  /** Gets what the cells say of merging. */
  readonly merges: PlainBox[];
}

function readRow(
  { xml, styles, merges }: TableReading,
  row: XmlElement,
  rowIndex: number,
): (PlainCell | null)[] {
  const cells: (PlainCell | null)[] = [];
  let column = 0;
  for (const element of childElements(xml, row)) {
    if (element.name !== 'table-cell' && element.name !== 'covered-table-cell') continue;
    const properties = attributes(xml, element);
    const cell = element.name === 'table-cell' ? readCell(xml, element, properties, styles) : null;
    const count = Math.min(
      repeated(properties, 'table:number-columns-repeated'),
      LIMITS.columns - column,
    );
    for (let copy = 0; cell && copy < count; copy++) cells[column + copy] = cell;
    const rowSpan = repeated(properties, 'table:number-rows-spanned');
    const columnSpan = repeated(properties, 'table:number-columns-spanned');
    if (rowSpan > 1 || columnSpan > 1)
      merges.push({
        firstRow: rowIndex,
        firstColumn: column,
        lastRow: Math.min(LIMITS.rows, rowIndex + rowSpan) - 1,
        lastColumn: Math.min(LIMITS.columns, column + columnSpan) - 1,
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
  const count = Math.floor(Number(properties.get(name) ?? 1));
  return count >= 1 ? count : 1;
}

/**
 * '2026-01-05' or '2026-01-05T08:30:00' of an OpenDocument cell; text that is neither stays text.
 */
function openDate(text: string): PlainCell {
  const time = Date.parse(text.includes('T') ? `${text.replace(/Z$/, '')}Z` : `${text}T00:00:00Z`);
  if (Number.isNaN(time)) return { value: text };
  return {
    value: dateSerial(new Date(time)),
    format: text.includes('T') ? 'yyyy/m/d h:mm' : 'yyyy/m/d',
  };
}

/** 'PT08H30M00S' of an OpenDocument cell as a part of the day; text of another form stays text. */
function openTime(text: string): PlainCell {
  const parts = /^PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/.exec(text);
  if (!parts) return { value: text };
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(Number);
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: '[h]:mm:ss' };
}

/** The text of an OpenDocument cell: paragraphs become lines. Comments are not part of it. */
function openText(xml: string, cell: XmlElement): string {
  return [...childElements(xml, cell, 'p')]
    .map((paragraph) => paragraphText(xml, paragraph))
    .join('\n');
}

/**
 * Blanks beyond the first, tabs and line breaks are elements; formatted and linked words are
 * nested.
 */
function paragraphText(xml: string, parent: XmlElement): string {
  const pieces: string[] = [];
  let at = parent.openEnd;
  const letters = (end: number): string =>
    unescapeXml(xml.slice(at, end)).replace(/[ \t\r\n]+/g, ' ');
  for (const child of childElements(xml, parent)) {
    pieces.push(letters(child.start), elementText(xml, child));
    at = child.end;
  }
  return pieces.join('') + letters(parent.closeStart);
}

function elementText(xml: string, element: XmlElement): string {
  switch (element.name) {
    case 's':
      return ' '.repeat(Math.min(1000, Number(attribute(xml, element, 'text:c') ?? 1)));
    case 'tab':
      return '\t';
    case 'line-break':
      return '\n';
    case 'annotation':
      return '';
    default:
      return paragraphText(xml, element);
  }
}

/** References of OpenFormula: [.A1], [.A1:.B2], [$Sheet.A1], ['a sheet'.A1:.B2]. */
const REFERENCE =
  /\[((?:\$?(?:'(?:[^']|'')*'|[^\].:'$]+))?)\.(\$?[A-Z]+\$?\d+)(?::\.(\$?[A-Z]+\$?\d+))?\]/g;

/** Texts in quotes, which hold no references and separators. */
const QUOTED = /("(?:[^"]|"")*")/;

/**
 * A formula of an OpenDocument cell as Excel writes it, without its `=`.
 *
 * @param written such as `of:=SUM([.A1:.B2];1)`
 * @returns null where there is none or where Excel has no such formula; the cell keeps its last
 *   result then
 */
function openFormula(written: string): string | null {
  const [, prefix, body] = /^(\w+):=(.*)$/s.exec(written) ?? [];
  if (body === undefined) return null;
  if (prefix === 'msoxl') return body;
  if (prefix !== 'of') return null;
  const pieces = body
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : translate(piece)));
  return pieces.includes(null) ? null : pieces.join('');
}

/**
 * Matrices, whole rows and columns, other files and functions that only LibreOffice has are left to
 * their results.
 */
function translate(piece: string): string | null {
  const text = piece.replace(REFERENCE, (_, sheet: string, first: string, last?: string) => {
    const place = last === undefined ? first : `${first}:${last}`;
    return sheet === '' ? place : `${sheet.replace(/^\$/, '')}!${place}`;
  });
  return /[[\]{}~!]|(?:ORG|COM)\./.test(text.replace(/(?:'[^']*'|[\p{L}\p{N}_]+)!/gu, ''))
    ? null
    : text.replace(/;/g, ',');
}
