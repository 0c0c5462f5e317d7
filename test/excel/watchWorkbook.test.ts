import { runExcel } from '../../src/excel/runExcel';
import { sheetNamesNow, watchWorkbook } from '../../src/excel/watchWorkbook';
import { openTestExcel } from '../support/excel';

/** Handlers are called asynchronously. */
const delivered = (after = 20) => new Promise((resolve) => setTimeout(resolve, after));

test('what people change is told, what this program writes is not', async () => {
  const excel = await openTestExcel();
  let told = 0;
  let sheets = 0;
  const end = await watchWorkbook(
    () => (told += 1),
    () => (sheets += 1),
  );
  const { workbook } = excel.host.grid;

  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['程序写的']];
    context.workbook.worksheets.add('抽查名单 2026Q1');
    await context.sync();
  });
  await delivered();
  expect(told).toBe(0);
  expect(sheets).toBe(1);

  workbook.getActiveSheet().getRange('B2').setValue(1);
  await delivered();
  expect(told).toBe(1);

  // A new sheet says of nobody that they made it: only the time does.
  await delivered(600);
  workbook.create('新名录', 10, 5);
  await delivered();
  expect(told).toBe(2);
  expect(sheets).toBe(2);

  await end();
  workbook.getActiveSheet().getRange('B3').setValue(1);
  await delivered();
  expect(told).toBe(2);
  excel.dispose();
});

test('a change of cells is told with the sheet, by the name that it has now', async () => {
  const excel = await openTestExcel();
  const told: (string | null)[] = [];
  const end = await watchWorkbook(
    (sheet) => told.push(sheet),
    () => undefined,
  );
  const { workbook } = excel.host.grid;
  const sheet = workbook.getActiveSheet();
  sheet.getRange('B2').setValue(1);
  await delivered();
  sheet.setName('名录');
  sheet.getRange('B2').setValue(2);
  await delivered(600);
  workbook.create('新表', 10, 5);
  await delivered();
  expect(told).toEqual(['Sheet1', '名录', null]);
  await end();
  excel.dispose();
});

test('a sheet that goes while this program is at work is told of all the same', async () => {
  const excel = await openTestExcel();
  const { workbook } = excel.host.grid;
  const sheet = workbook.create('抽取记录 2026Q1', 10, 5);
  await delivered(600);
  let told = 0;
  const end = await watchWorkbook(
    () => undefined,
    () => (told += 1),
  );
  await runExcel(async (context) => {
    await context.sync();
    workbook.deleteSheet(sheet);
    await delivered();
  });
  expect(told).toBe(1);
  expect(await sheetNamesNow()).toEqual(['Sheet1']);
  await end();
  excel.dispose();
});
