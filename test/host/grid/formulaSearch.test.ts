import { FormulaDataModel } from '@univerjs/engine-formula';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
afterEach(() => excel.dispose());

function formulas(): unknown {
  return excel.host.univer.__getInjector().get(FormulaDataModel).getFormulaData();
}

test('Univer searches for formulas once there are some', async () => {
  excel = await openTestExcel();
  const id = excel.host.grid.workbook.getId();
  expect(formulas()).toEqual({ [id]: { sheet1: {} } });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('B2').formulas = [['=1+1']];
    await context.sync();
  });
  expect(formulas()).toEqual({ [id]: { sheet1: { 1: { 1: { f: '=1+1' } } } } });
});
