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

test('what is found in a sheet follows what becomes of its cells, whoever changes them', async () => {
  excel = await openTestExcel({ isSeen: true });
  const { workbook } = excel.host.grid;
  const id = workbook.getId();
  const inSheet = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
  await inSheet((sheet) => (sheet.getRange('B2').formulas = [['=1+1']]));
  expect(formulas()).toEqual({ [id]: { sheet1: { 1: { 1: { f: '=1+1' } } } } });
  await inSheet((sheet) => sheet.getRange('1:1').delete(Excel.DeleteShiftDirection.up));
  expect(formulas()).toEqual({ [id]: { sheet1: { 0: { 1: { f: '=1+1' } } } } });
  await inSheet((sheet) => (sheet.getRange('B1').values = [[2]]));
  expect(formulas()).toEqual({ [id]: { sheet1: {} } });
  workbook.undo();
  expect(formulas()).toEqual({ [id]: { sheet1: { 0: { 1: { f: '=1+1' } } } } });
  // As the user does.
  workbook.getActiveSheet().getRange('D4').setValue({ f: '=2+2' });
  expect(formulas()).toMatchObject({ [id]: { sheet1: { 3: { 3: { f: '=2+2' } } } } });
  workbook.undo();
  expect(formulas()).toEqual({ [id]: { sheet1: { 0: { 1: { f: '=1+1' } } } } });
});
