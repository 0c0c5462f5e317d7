import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ isSeen: true });
});
afterEach(() => {
  excel.dispose();
});

test('what the add-in did to a name is taken back and done again', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    const item = names.add('率', '=2');
    sheet.getRange('A1').formulas = [['=率*3']];
    await context.sync();
    item.formula = '=5';
    item.comment = '今年';
    await context.sync();
    const told = async (): Promise<unknown> => {
      item.load('comment,formula');
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      return [item.comment, item.formula, cell.values];
    };
    expect(await told()).toEqual(['今年', '=5', [[15]]]);
    excel.host.grid.workbook.undo();
    expect(await told()).toEqual(['', '=2', [[6]]]);
    excel.host.grid.workbook.redo();
    expect(await told()).toEqual(['今年', '=5', [[15]]]);
  });
});
