import { openTestExcel, type TestExcel } from '../../support/excel';

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheet-functions
let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => {
  excel.dispose();
});

test('functions are called with ranges, values and the results of others', async () => {
  await Excel.run(async (context) => {
    const { functions } = context.workbook;
    const sheet = context.workbook.worksheets.add('检查 对象');
    const range = sheet.getRange('A1:B2');
    range.values = [
      ['甲"厂', 3],
      ['乙厂', 4],
    ];
    const found = functions.vlookup('甲"厂', range, 2, false).load('value,error');
    const sum = functions.sum(found, range, 10, functions.power(2, 3)).load('value');
    const both = functions.and(true, functions.isNumber(range.getCell(0, 1))).load('value');
    await context.sync();
    expect([found.value, found.error, sum.value, both.value]).toEqual([3, null, 28, true]);
    range.getCell(0, 1).values = [[5]];
    const again = functions.vlookup('甲"厂', range, 2, false).load('value');
    await context.sync();
    expect(again.value).toBe(5);
  });
});

test('a function with a point in its name, and arguments that are left out', async () => {
  await Excel.run(async (context) => {
    const { functions } = context.workbook;
    const type = functions.error_Type(functions.na()).load('value');
    const rounded = functions.floor_Math(7.5).load('value');
    await context.sync();
    expect([type.value, rounded.value]).toEqual([7, 7]);
  });
});

test('an error is told in place of a value', async () => {
  await Excel.run(async (context) => {
    const result = context.workbook.functions.mod(1, 0).load('value,error');
    await context.sync();
    expect([result.value, result.error]).toEqual([null, '#DIV/0!']);
    context.workbook.functions.sum({ address: '?' }).load('value');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
