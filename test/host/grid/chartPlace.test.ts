import { anchorAt, placeOf, sizeOf } from '../../../src/host/grid/chartPlace';
import {
  hideColumns,
  hideRows,
  writeColumnWidth,
  writeRowHeight,
} from '../../../src/host/grid/rowsAndColumns';
import { activeSheet } from '../../../src/host/grid/sheets';
import type { Sheet } from '../../../src/host/grid/sheet';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
let sheet: Sheet;
beforeEach(async () => {
  excel = await openTestExcel();
  sheet = activeSheet(excel.host.grid);
  const all = { firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 9 };
  writeColumnWidth(sheet, all, 60);
  writeRowHeight(sheet, all, 15);
});
afterEach(() => {
  excel.dispose();
});

const at = (row: number, column: number, down = 0, right = 0) => ({ row, column, down, right });

test('a place is the cells before it and the way into its own', () => {
  expect(placeOf(sheet, at(0, 0))).toEqual({ left: 0, top: 0 });
  expect(placeOf(sheet, at(2, 3, 4, 5))).toEqual({ left: 185, top: 34 });
});

test('a point on the line between two cells belongs to the later one', () => {
  expect(anchorAt(sheet, { left: 60, top: 30 })).toEqual(at(2, 1));
  expect(anchorAt(sheet, { left: 59, top: 29 })).toEqual(at(1, 0, 14, 59));
});

test('a point outside of the sheet is moved to its edge', () => {
  expect(anchorAt(sheet, { left: -5, top: -1 })).toEqual(at(0, 0));
});

test('hidden rows and columns take no room, and nothing lies in them', () => {
  const second = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 };
  hideRows(sheet, second, true);
  hideColumns(sheet, second, true);
  expect(placeOf(sheet, at(2, 2))).toEqual({ left: 60, top: 15 });
  expect(anchorAt(sheet, { left: 60, top: 15 })).toEqual(at(2, 2));
  expect(sizeOf(sheet, { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 })).toEqual({
    width: 60,
    height: 30,
  });
});

test('a chart far down the sheet stays there', () => {
  const far = at(40_000, 2, 3, 4);
  expect(anchorAt(sheet, placeOf(sheet, far))).toEqual(far);
});
