import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { openTestExcel, type TestExcel } from '../../../support/excel';
import { edited } from '../../file/edited';
import { changedParts, partsOf, rawWorkbook } from '../../file/rawWorkbook';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => {
  excel.dispose();
});

function onSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

function codeOf(act: (sheet: Excel.Worksheet) => void): Promise<string> {
  return onSheet(async (sheet, context) => {
    act(sheet);
    await context.sync();
  }).then(
    () => 'none',
    (error: unknown) => (error as { code: string }).code,
  );
}

test('a protected sheet takes values where cells are not locked and refuses them elsewhere', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('B2:B4').format.protection.locked = false;
    sheet.protection.protect({});
    await context.sync();
  });
  expect(await codeOf((sheet) => (sheet.getRange('B2:B4').values = [['甲'], ['乙'], ['丙']]))).toBe(
    'none',
  );
  expect(await codeOf((sheet) => sheet.getRange('B2').clear(Excel.ClearApplyTo.contents))).toBe(
    'none',
  );
  expect(await codeOf((sheet) => (sheet.getRange('A2').values = [['甲']]))).toBe('AccessDenied');
  expect(await codeOf((sheet) => (sheet.getRange('A2:B2').values = [['甲', '乙']]))).toBe(
    'AccessDenied',
  );
  expect(await codeOf((sheet) => (sheet.getRange('B2').format.fill.color = '#FF0000'))).toBe(
    'AccessDenied',
  );
  expect(await codeOf((sheet) => (sheet.getRange('A2').format.protection.locked = false))).toBe(
    'AccessDenied',
  );
  expect(await codeOf((sheet) => sheet.getRange('2:2').insert('Down'))).toBe('AccessDenied');
});

test('what the options allow is done in a protected sheet', async () => {
  await onSheet(async (sheet, context) => {
    sheet.protection.protect({
      allowInsertRows: true,
      allowFormatColumns: true,
      allowFormatCells: true,
    });
    sheet.protection.load('options,protected');
    await context.sync();
    expect(sheet.protection.options).toMatchObject({
      allowInsertRows: true,
      allowDeleteRows: false,
      allowFormatCells: true,
    });
  });
  expect(await codeOf((sheet) => sheet.getRange('2:2').insert('Down'))).toBe('none');
  expect(await codeOf((sheet) => sheet.getRange('2:2').delete('Up'))).toBe('AccessDenied');
  expect(await codeOf((sheet) => (sheet.getRange('A:A').format.columnWidth = 90))).toBe('none');
  expect(await codeOf((sheet) => (sheet.getRange('A:A').format.rowHeight = 30))).toBe(
    'AccessDenied',
  );
  expect(await codeOf((sheet) => (sheet.getRange('A1').format.font.bold = true))).toBe('none');
});

test('locked and hidden are read for each cell, and null where cells differ', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').format.protection.locked = false;
    sheet.getRange('A1').format.protection.formulaHidden = true;
    sheet.getRange('A1').format.font.bold = true;
    const one = sheet.getRange('A1').format.protection.load('locked,formulaHidden');
    const both = sheet.getRange('A1:A2').format.protection.load('locked,formulaHidden');
    const plain = sheet.getRange('B9').format.protection.load('locked,formulaHidden');
    await context.sync();
    expect(one.toJSON()).toEqual({ locked: false, formulaHidden: true });
    expect([both.locked, both.formulaHidden]).toEqual([null, null]);
    expect(plain.toJSON()).toEqual({ locked: true, formulaHidden: false });
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('A2').format.protection.locked = true;
    const moved = sheet.getRange('A2').format.protection.load('locked,formulaHidden');
    await context.sync();
    expect(moved.toJSON()).toEqual({ locked: true, formulaHidden: true });
  });
});

const PROTECTED = rawWorkbook({
  sheets: [
    {
      name: '一',
      xml:
        '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>' +
        '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1" formatRows="0"/>',
    },
  ],
});

test('a sheet opened, written and protected again in one batch keeps its own protection in the file', async () => {
  const bytes = await edited(PROTECTED, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('一');
    sheet.protection.load('options');
    await context.sync();
    sheet.protection.unprotect();
    sheet.getRange('B1').values = [['改']];
    sheet.protection.protect(sheet.protection.options);
  });
  expect(changedParts(PROTECTED, bytes)).toEqual(['xl/worksheets/sheet1.xml']);
  const xml = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).toContain(
    '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1" formatRows="0"/>',
  );
  expect(xml).toContain('改');
});

test('locked cells are kept in the file with all else of their format', async () => {
  const bytes = await edited(PROTECTED, ({ worksheets }) => {
    const sheet = worksheets.getItem('一');
    sheet.protection.unprotect();
    sheet.getRange('A1').format.protection.locked = true;
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect({ allowInsertRows: true });
    return Promise.resolve();
  });
  const parts = partsOf(bytes);
  expect(parts['xl/styles.xml']).toContain('<protection locked="0"/></xf></cellXfs>');
  expect(parts['xl/styles.xml']).toContain('<alignment horizontal="center" indent="2"/></xf><xf');
  expect(parts['xl/worksheets/sheet1.xml']).toContain(
    '<sheetProtection sheet="1" objects="1" scenarios="1" insertRows="0"/>',
  );
  const again = await openWorkbookFile(bytes, 'a.xlsx');
  const host = await openTestExcel({ workbook: again.snapshot, extras: again.extras });
  await Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('一');
    const [one, other] = [sheet.getRange('A1'), sheet.getRange('B1')].map((range) =>
      range.format.protection.load('locked'),
    );
    sheet.protection.load('protected,options');
    await workbook.context.sync();
    expect([one?.locked, other?.locked]).toEqual([true, false]);
    expect(sheet.protection.options).toMatchObject({
      allowInsertRows: true,
      allowDeleteRows: false,
    });
  });
  host.dispose();
});
