import { edited } from './edited';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';

const BOOK = rawWorkbook({
  sheets: [
    { name: '一', xml: '<sheetData/>' },
    { name: '二', xml: '<sheetData/>' },
  ],
});
const WORKBOOK = 'xl/workbook.xml';

/**
 * `SheetVisibility.veryHidden`: a sheet that users cannot show again, `state="veryHidden"` in the
 * file (ECMA-376 18.18.68).
 * https://learn.microsoft.com/javascript/api/excel/excel.sheetvisibility
 */
test('a very hidden sheet is saved, read and shown again', async () => {
  const hidden = await edited(BOOK, ({ worksheets }) => {
    worksheets.getItem('二').visibility = 'VeryHidden';
    return Promise.resolve();
  });
  expect(partsOf(hidden)[WORKBOOK]).toMatch(/name="二"[^>]* state="veryHidden"/);
  const untouched = await edited(hidden, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('二').load('visibility');
    await context.sync();
    expect(sheet.visibility).toBe('VeryHidden');
  });
  expect(changedParts(hidden, untouched)).toEqual([]);
  const lessHidden = await edited(hidden, ({ worksheets }) => {
    worksheets.getItem('二').visibility = 'Hidden';
    return Promise.resolve();
  });
  expect(partsOf(lessHidden)[WORKBOOK]).toMatch(/name="二"[^>]* state="hidden"/);
  const shown = await edited(hidden, ({ worksheets }) => {
    worksheets.getItem('二').visibility = 'Visible';
    return Promise.resolve();
  });
  expect(changedParts(BOOK, shown)).toEqual([]);
});

/**
 * "`selectionMode`: Represents the worksheet protection option of selection mode."
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions
 */
test.each([
  ['Unlocked', ' selectLockedCells="1"'],
  ['None', ' selectLockedCells="1" selectUnlockedCells="1"'],
  ['Normal', ''],
] as const)('the selection mode %s of a protected sheet is saved and read', async (mode, said) => {
  const bytes = await edited(BOOK, ({ worksheets }) => {
    worksheets.getItem('一').protection.protect({ allowSort: true, selectionMode: mode });
    return Promise.resolve();
  });
  expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toMatch(
    new RegExp(`<sheetProtection sheet="1"[^>]* sort="0"${said}/>`),
  );
  await edited(bytes, async ({ worksheets }, context) => {
    const { protection } = worksheets.getItem('一');
    protection.load('options');
    await context.sync();
    expect(protection.options).toMatchObject({ allowSort: true, selectionMode: mode });
  });
});

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeunderlinestyle */
test('double lines stay double in the file, and those of accounts are refused', async () => {
  const bytes = await edited(BOOK, async ({ worksheets }, context) => {
    const { font } = worksheets.getItem('一').getRange('A1').format;
    font.underline = 'Double';
    await context.sync();
    font.underline = 'DoubleAccountant';
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
  expect(partsOf(bytes)['xl/styles.xml']).toContain('<u val="double"/>');
  const single = await edited(bytes, async ({ worksheets }, context) => {
    const { font } = worksheets.getItem('一').getRange('A1').format;
    font.load('underline');
    await context.sync();
    expect(font.underline).toBe('Double');
    font.underline = 'Single';
  });
  expect(partsOf(single)['xl/styles.xml']).toContain('<u/>');
});
