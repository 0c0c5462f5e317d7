import { closeSync, openSync, writeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { CellValue } from '../src/domain/ground/cellValue';
import { cellAddress } from '../src/domain/ground/cellAddress';
import {
  inventedEnterprises,
  inventedInspectors,
  type InventedRegister,
} from './inventedRegisters';

/** Names of the two sheets, as bureaus call them. */
export const BOOK_SHEETS = ['检查对象名录库', '检查人员名录库'] as const;

/** Text of the sheets goes to the file in pieces of about so many letters. */
const PIECE = 1_000_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a workbook with the registers of an invented bureau, as Excel would: one sheet for each,
 * headers in the first row, texts in the shared strings.
 *
 * @param path of the .xlsx file
 * @param enterprises how many
 * @param inspectors how many
 */
export function writeInventedBook(path: string, enterprises: number, inspectors: number): void {
  const file = openSync(path, 'w');
  try {
    const zip = new Zip((error, data) => {
      if (error) throw error;
      writeSync(file, data);
    });
    const put = (name: string, pieces: Iterable<string>): void => {
      const part = new ZipDeflate(name, { level: 1 });
      part.mtime = new Date(1980, 0, 1);
      zip.add(part);
      for (const piece of pieces) part.push(strToU8(piece));
      part.push(new Uint8Array(0), true);
    };
    put('[Content_Types].xml', [contentTypes()]);
    put('_rels/.rels', [relationships([['officeDocument', 'xl/workbook.xml']])]);
    put('xl/workbook.xml', [workbookXml()]);
    put('xl/_rels/workbook.xml.rels', [
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ]);
    put('xl/styles.xml', [stylesXml()]);
    const strings = new Map<string, number>();
    put('xl/worksheets/sheet1.xml', sheetXml(inventedEnterprises(enterprises), strings));
    put('xl/worksheets/sheet2.xml', sheetXml(inventedInspectors(inspectors), strings));
    put('xl/sharedStrings.xml', stringsXml(strings));
    zip.end();
  } finally {
    closeSync(file);
  }
}

function contentTypes(): string {
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${KIND}.${kind}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}` +
    `${part('worksheets/sheet2', 'worksheet')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}</Types>`
  );
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(): string {
  const sheets = BOOK_SHEETS.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Format 1 is a date. */
function stylesXml(): string {
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'
  );
}

function* sheetXml(
  { header, rowCount, row }: InventedRegister,
  strings: Map<string, number>,
): Generator<string> {
  const last = cellAddress(rowCount + 1, header.length - 1);
  let text = `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetData>`;
  text += rowXml(1, header, strings);
  for (let index = 0; index < rowCount; index++) {
    text += rowXml(index + 2, row(index), strings);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

/** Whole numbers above 42,000 are days. */
function rowXml(
  number: number,
  values: readonly CellValue[],
  strings: Map<string, number>,
): string {
  const cells = values.map((value, column) => {
    const place = `<c r="${cellAddress(number, column)}"`;
    if (value === '') return '';
    if (typeof value !== 'string') {
      const isDay = Number(value) > 42_000 && Number.isInteger(value);
      return `${place}${isDay ? ' s="1"' : ''}><v>${String(value)}</v></c>`;
    }
    const known = strings.get(value) ?? strings.size;
    if (known === strings.size) strings.set(value, known);
    return `${place} t="s"><v>${known}</v></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

function* stringsXml(strings: ReadonlyMap<string, number>): Generator<string> {
  let text = `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">`;
  for (const value of strings.keys()) {
    text += `<si><t>${value}</t></si>`;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield `${text}</sst>`;
}
