import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => {
  excel.dispose();
});

test('a name that stands for itself is an error for as long as it does', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const item = names.add('One', '=two+1').load('value');
    const other = names.add('Two', '=ONE*2').load('value');
    names.add('Three', '=3');
    const cells = worksheets.getItem('Sheet1').getRange('A1:A2');
    cells.formulas = [['=one'], ['=three+Two']];
    cells.load('values');
    await context.sync();
    expect([item.value, other.value]).toEqual(['#NAME?', '#NAME?']);
    expect(cells.values).toEqual([['#NAME?'], ['#NAME?']]);
    other.formula = '=Three*2';
    cells.load('values');
    item.load('value');
    await context.sync();
    expect([item.value, cells.values]).toEqual([7, [[7], [9]]]);
  });
});
