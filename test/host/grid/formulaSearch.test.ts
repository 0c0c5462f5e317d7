import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ICommandService } from '@univerjs/core';
import { FormulaDataModel, SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { blankWorkbook } from '../../../src/host/file/blankWorkbook';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
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

test('a file says whether it holds formulas: one without is not searched, and takes the first', async () => {
  const font = { name: '宋体', size: 11 };
  const blank = await blankWorkbook({ fileName: 'a.xlsx', sheetName: '企业', font });
  expect(blank.hasFormulas).toBe(false);
  const { snapshot: workbook, extras, hasFormulas } = blank;
  excel = await openTestExcel({ workbook, extras, hasFormulas });
  const results = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('企业').getRange('A1:A2');
    range.formulas = [[20], ['=A1*2']];
    range.load({ values: true });
    await context.sync();
    return range.values;
  });
  expect(results).toEqual([[20], [40]]);
});

test('of a file with formulas, those without a result get one', async () => {
  const font = { name: '宋体', size: 11 };
  const blank = await blankWorkbook({ fileName: 'a.xlsx', sheetName: '企业', font });
  const parts = unzipSync(blank.bytes);
  const sheet = 'xl/worksheets/sheet1.xml';
  parts[sheet] = strToU8(
    strFromU8(parts[sheet]!).replace(
      '<sheetData/>',
      '<sheetData><row r="1"><c r="A1"><f>6*7</f></c></row></sheetData>',
    ),
  );
  const opened = await openWorkbookFile(zipSync(parts), 'a.xlsx');
  expect(opened.hasFormulas).toBe(true);
  const { snapshot: workbook, extras, hasFormulas } = opened;
  excel = await openTestExcel({ workbook, extras, hasFormulas });
  const calculated = new Promise((resolve) => {
    const commands = excel.host.univer.__getInjector().get(ICommandService);
    commands.onCommandExecuted(
      ({ id }) => id === SetFormulaCalculationResultMutation.id && resolve(id),
    );
  });
  await calculated;
  expect(excel.host.grid.cells('sheet1')[0]?.[0]?.v).toBe(42);
});
