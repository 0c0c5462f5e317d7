import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { defaultColumnWidth, digitWidth } from '../../../src/host/grid/defaultSize';
import { edited } from '../file/edited';
import { rawWorkbook } from '../file/rawWorkbook';
import { openTestExcel } from '../../support/excel';

/**
 * "Default column width 8.43 characters, default row height 15 points"; 8.43 characters of Calibri 11
 * are 64 pixels.
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 * https://support.microsoft.com/office/change-the-column-width-and-row-height-72f5e3cc-994d-43e8-ae58-9774a0905f46
 */
test('cells of a new workbook and of a new sheet are 48 points wide and 15 high', async () => {
  const excel = await openTestExcel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const formats = [worksheets.getItem('Sheet1'), worksheets.add('二')].map((sheet) =>
      sheet.getRange('B2').format.load('columnWidth,rowHeight'),
    );
    await context.sync();
    expect(formats.map(({ columnWidth, rowHeight }) => [columnWidth, rowHeight])).toEqual([
      [48, 15],
      [48, 15],
    ]);
  });
  excel.dispose();
});

test('a new sheet is as large in the file as it was on the screen', async () => {
  const book = rawWorkbook({ sheets: [{ name: '一', xml: '<sheetData/>' }] });
  const sizes: unknown[] = [];
  const saved = await edited(book, async ({ worksheets }, context) => {
    const format = worksheets.add('二').getRange('A1').format.load('columnWidth,rowHeight');
    await context.sync();
    sizes.push([format.columnWidth, format.rowHeight]);
  });
  const { snapshot } = await openWorkbookFile(saved, 'a.xlsx');
  const sheet = Object.values(snapshot.sheets).find(({ name }) => name === '二');
  const points = [sheet?.defaultColumnWidth, sheet?.defaultRowHeight].map(
    (pixels) => (Number(pixels) * 3) / 4,
  );
  expect(sizes).toEqual([points]);
});

test('columns are wider where the digits of the font are', () => {
  expect([undefined, { name: '宋体', size: 11 }].map((font) => digitWidth(font))).toEqual([7, 8]);
  expect([7, 8].map(defaultColumnWidth)).toEqual([64, 72]);
});
