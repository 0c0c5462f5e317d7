import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
afterEach(() => excel.dispose());

test('a look given in one request with values elsewhere leaves formulas as they are', async () => {
  excel = await openTestExcel();
  const formulas = [['=IF(C1="","",1)'], ['=1+1']];
  const shown = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').formulas = formulas;
    await context.sync();
    sheet.getRange('D1:D2').values = [['x'], ['y']];
    sheet.getRange('A1:D2').format.wrapText = true;
    sheet.getRange('A1:D2').format.borders.getItem('InsideHorizontal').style = 'Continuous';
    await context.sync();
    const range = sheet.getRange('A1:A2').load('formulas');
    const look = range.format.load('wrapText');
    await context.sync();
    return { formulas: range.formulas as unknown, wrapText: look.wrapText };
  });
  expect(shown).toEqual({ formulas, wrapText: true });
});
