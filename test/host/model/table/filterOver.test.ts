import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => {
  excel.dispose();
});

const AREA = { firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 1 };
const sheetId = (): string => excel.host.grid.workbook.getActiveSheet().getSheetId();

function write(act: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:B4').values = [
      ['名录', ''],
      ['企业', '风险'],
      ['甲', '高'],
      ['乙', '低'],
    ];
    act(sheet);
    await context.sync();
  });
}

test('a filter that is laid over a list lies on its header, not on the title above it', async () => {
  await write((sheet) => {
    sheet.getRange('A1:B1').merge();
  });
  excel.host.filterOver(sheetId(), AREA).layOver(AREA);
  expect(excel.host.grid.extrasOf(sheetId()).autoFilter?.range).toBe('A2:B4');
});

test('over a table the table gets its filter back, and the sheet none', async () => {
  await write((sheet) => {
    sheet.tables.add('A2:B4', true).showFilterButton = false;
  });
  excel.host.filterOver(sheetId(), AREA).layOver(AREA);
  const { autoFilter, tables } = excel.host.grid.extrasOf(sheetId());
  expect(autoFilter).toBeNull();
  expect(tables[0]).toMatchObject({ showFilterButton: true });
});
