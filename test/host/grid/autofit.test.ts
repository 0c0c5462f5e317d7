import { autofitColumns, autofitRows } from '../../../src/host/grid/autofit';
import { writeValues } from '../../../src/host/grid/cells';
import {
  readColumnWidth,
  readRowHeight,
  writeColumnWidth,
} from '../../../src/host/grid/rowsAndColumns';
import { activeSheet } from '../../../src/host/grid/sheets';
import type { Sheet } from '../../../src/host/grid/sheet';
import { fontSize, wrapText } from '../../../src/host/grid/styleFacets';
import { writeFacet } from '../../../src/host/grid/styles';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
let sheet: Sheet;
beforeEach(async () => {
  excel = await openTestExcel();
  sheet = activeSheet(excel.host.grid);
});
afterEach(() => {
  excel.dispose();
});

const cell = (row: number, column: number) => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});
const put = (row: number, column: number, value: unknown) =>
  writeValues(sheet, cell(row, column), () => value);
const widthOf = (column: number) => readColumnWidth(sheet, cell(0, column)) ?? NaN;
const heightOf = (row: number) => readRowHeight(sheet, cell(row, 0)) ?? NaN;

test('a column is as wide as its widest line; Chinese characters take about twice the room', () => {
  put(0, 0, '一二三四五六七八');
  put(1, 0, '一\n二');
  put(0, 1, 'abcdefgh');
  autofitColumns(sheet, { ...cell(0, 0), lastRow: 1, lastColumn: 1 });
  // 8 characters of 11 points and 6 beside them; pixels are whole.
  expect(widthOf(0)).toBeCloseTo(94, 0);
  expect(widthOf(1)).toBeCloseTo(8 * 0.55 * 11 + 6, 0);
});

test('larger letters make a wider column', () => {
  put(0, 0, '一二三四');
  writeFacet(sheet, cell(0, 0), fontSize, 20);
  autofitColumns(sheet, cell(0, 0));
  expect(widthOf(0)).toBeCloseTo(86, 0);
});

test('an empty column stays, and none gets wider than 400 points', () => {
  const before = widthOf(1);
  put(0, 0, '长'.repeat(100));
  autofitColumns(sheet, { ...cell(0, 0), lastColumn: 1 });
  expect(widthOf(0)).toBeCloseTo(400, 0);
  expect(widthOf(1)).toBe(before);
});

test('a row is as high as its cell with most lines; only text that wraps is broken', () => {
  put(0, 0, '一二三四五六七八九十');
  put(1, 0, '一二三四五六七八九十');
  put(1, 1, '一\n二\n三');
  writeColumnWidth(sheet, { ...cell(0, 0), lastColumn: 1 }, 66);
  writeFacet(sheet, cell(0, 0), wrapText, true);
  autofitRows(sheet, { ...cell(0, 0), lastRow: 1, lastColumn: 1 });
  // 110 points of text in 60 of room are 2 lines; the next row has 3 of its own.
  expect(heightOf(0)).toBeCloseTo(2 * 11 * 1.3, 0);
  expect(heightOf(1)).toBeCloseTo(3 * 11 * 1.3, 0);
});

test('an empty row stays', () => {
  const before = heightOf(4);
  autofitRows(sheet, cell(4, 0));
  expect(heightOf(4)).toBe(before);
});
