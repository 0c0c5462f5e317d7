import type { IWorkbookData } from '@univerjs/core';
import { activeSheet } from '../../../src/host/grid/sheets';
import { usedBox } from '../../../src/host/grid/usedBox';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
afterEach(() => {
  excel.dispose();
});

const boxOf = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

async function openSheet(
  cellData: NonNullable<IWorkbookData['sheets'][string]['cellData']>,
): Promise<ReturnType<typeof activeSheet>> {
  excel = await openTestExcel({
    workbook: { id: 'book', sheetOrder: ['a'], sheets: { a: { id: 'a', name: 'A', cellData } } },
  });
  return activeSheet(excel.host.grid);
}

test('a sheet without cells, or with emptied ones, has no used box', async () => {
  const sheet = await openSheet({ 3: { 1: { v: '' }, 2: { v: null } } });
  expect(usedBox(sheet, false, null)).toBeNull();
});

test('looks count unless only values do; 0 and formulas are values', async () => {
  const sheet = await openSheet({
    1: { 1: { v: 0 } },
    2: { 4: { f: '=""' } },
    6: { 0: { s: { bl: 1 } } },
  });
  expect(usedBox(sheet, false, null)).toEqual(boxOf(1, 0, 6, 4));
  expect(usedBox(sheet, true, null)).toEqual(boxOf(1, 1, 2, 4));
});

test('within a box only its own cells count, its edges too', async () => {
  const sheet = await openSheet({ 0: { 0: { v: 1 } }, 2: { 2: { v: 1 } }, 5: { 5: { v: 1 } } });
  expect(usedBox(sheet, true, boxOf(1, 1, 5, 4))).toEqual(boxOf(2, 2, 2, 2));
  expect(usedBox(sheet, true, boxOf(2, 2, 5, 5))).toEqual(boxOf(2, 2, 5, 5));
  expect(usedBox(sheet, true, boxOf(3, 3, 4, 4))).toBeNull();
});

test('results that spill over are used', async () => {
  const sheet = await openSheet({ 0: { 0: { f: '=SEQUENCE(3,2)' } } });
  await excel.host.grid.settle();
  expect(usedBox(sheet, true, null)).toEqual(boxOf(0, 0, 2, 1));
});
