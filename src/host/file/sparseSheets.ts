/**
 * Reading sheets whose cells stand far apart. One stray cell in XFD1048576 makes a sheet of
 * seventeen thousand million places; the file reader keeps one for each place in memory, or refuses
 * the file. So the cells of such a sheet are handed to it closely packed, and put back where they
 * stand afterwards.
 */

import type { Cell, CellValue, Sheet, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import {
  applyEdits,
  attribute,
  childElement,
  childElements,
  outerXml,
  prefixOf,
  rootElement,
  withAttributes,
} from './package/xmlElement';
import { copyParts, partText, setPartText, writeParts, type Parts } from './package/zipParts';
import { cellAddress, columnIndex } from './sheet/cellAddress';
import type { SheetEntry } from './sheetEntries';

/** Places that any sheet may have: a few megabytes. */
const PLACES = 1_000_000;

/** Places for each cell of the file from which on a sheet is taken for a sparse one. */
const PLACES_PER_CELL = 20;

/** Cells to a row while they are packed. */
const PACKED = 64;

const CELL = /<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]+)(\d+)"/g;

export interface XlsxFile {
  readonly bytes: Uint8Array;
  /** The same, unpacked. */
  readonly parts: Parts;
  readonly entries: readonly SheetEntry[];
}

/**
 * Reads the worksheets of a workbook in time and memory that follow the number of cells, wherever
 * these stand.
 *
 * @param file an .xlsx
 * @param readStyles whether formats are read, and formulas with them
 * @returns the worksheets in the order of `entries`; the rows of a sparse one have holes, and end
 *   with the last cell that holds something
 */
export async function readSparseXlsx(
  { bytes, parts, entries }: XlsxFile,
  readStyles: boolean,
): Promise<Workbook> {
  const worksheets = entries.filter((entry) => entry.worksheet);
  const sparse = worksheets.filter(({ part }) => isSparse(partText(parts, part) ?? ''));
  const read = (file: Uint8Array, wanted: readonly SheetEntry[]): Promise<Workbook> =>
    readXlsx(file, {
      readStyles,
      sheets: (_, index) => wanted.some((entry) => entry === entries[index]),
    });
  if (sparse.length === 0) return read(bytes, worksheets);
  const bare = copyParts(parts);
  const packed = copyParts(parts);
  const places = sparse.map(({ part }) => {
    const taken = takeCells(partText(parts, part) ?? '');
    setPartText(bare, part, taken.rest);
    setPartText(packed, part, taken.packed);
    // Notes would come to stand on whatever cell has been packed into their place.
    packed.delete(part.replace(/[^/]*$/, '_rels/$&.rels'));
    return taken.places;
  });
  const workbook = await read(writeParts(bare), worksheets);
  const cells = await read(writeParts(packed), sparse);
  sparse.forEach((entry, index) => {
    const sheet = workbook.sheets[worksheets.indexOf(entry)];
    const source = cells.sheets[index];
    if (sheet && source) unpack(sheet, source, places[index] ?? []);
  });
  return workbook;
}

function isSparse(xml: string): boolean {
  let rows = 0;
  let columns = 0;
  let cells = 0;
  for (const [, column = '', row] of xml.matchAll(CELL)) {
    cells += 1;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnIndex(column) + 1);
  }
  return rows * columns > Math.max(PLACES, cells * PLACES_PER_CELL);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface TakenCells {
  /** The sheet without its cells. */
  readonly rest: string;
  /** A sheet of nothing but the cells, side by side. */
  readonly packed: string;
  /** Where each of them stands. */
  readonly places: readonly Place[];
}

function takeCells(xml: string): TakenCells {
  const root = rootElement(xml);
  const data = childElement(xml, root, 'sheetData');
  const places: Place[] = [];
  const cuts: { start: number; end: number; text: string }[] = [];
  let lines = '';
  let line = '';
  let row = -1;
  const prefix = prefixOf(xml, root);
  const endLine = (): void => {
    if (line !== '') lines += `<${prefix}row>${line}</${prefix}row>`;
    line = '';
  };
  for (const element of data ? childElements(xml, data, 'row') : []) {
    row = Number(attribute(xml, element, 'r') ?? row + 2) - 1;
    let column = -1;
    for (const cell of childElements(xml, element, 'c')) {
      const reference = attribute(xml, cell, 'r');
      column = reference === null ? column + 1 : columnIndex(reference.replace(/\d+$/, ''));
      const [packedRow, packedColumn] = packedPlace(places.length);
      if (packedColumn === 0) endLine();
      const opening = xml.slice(cell.start, cell.openEnd);
      line +=
        withAttributes(opening, { r: cellAddress(packedRow, packedColumn) }) +
        outerXml(xml, cell).slice(opening.length);
      places.push({ row, column });
    }
    if (element.closeStart > element.openEnd)
      cuts.push({ start: element.openEnd, end: element.closeStart, text: '' });
  }
  endLine();
  const opening = xml.slice(0, root.openEnd);
  return {
    rest: applyEdits(xml, cuts),
    packed: `${opening}<${prefix}sheetData>${lines}</${prefix}sheetData></${prefix}${root.name}>`,
    places,
  };
}

/** Row and column of the cell with that number among those that are packed. */
function packedPlace(number: number): readonly [row: number, column: number] {
  return [Math.floor(number / PACKED), number % PACKED];
}

function unpack(sheet: Sheet, packed: Sheet, places: readonly Place[]): void {
  const cells = new Map<string, Cell>(sheet.cells);
  const rows: CellValue[][] = [];
  let width = 0;
  places.forEach(({ row, column }, number) => {
    const [packedRow, packedColumn] = packedPlace(number);
    const value = packed.rows[packedRow]?.[packedColumn] ?? null;
    const detail = packed.cells?.get(`${String(packedRow)},${String(packedColumn)}`);
    const key = `${String(row)},${String(column)}`;
    if (detail) cells.set(key, { ...cells.get(key), ...detail });
    if (value === null && detail?.formula === undefined) return;
    (rows[row] ??= [])[column] = value;
    width = Math.max(width, column + 1);
  });
  // Of a dense sheet every row is as wide as the first.
  (rows[0] ??= []).length = Math.max(rows[0].length, width);
  sheet.rows = rows;
  if (cells.size > 0) sheet.cells = cells;
}
