import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../../src/host/file/saveWorkbookFile';
import { rawWorkbook } from '../../file/rawWorkbook';
import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
afterEach(() => {
  excel.dispose();
});

async function onNewSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  excel = await openTestExcel();
  await Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

const YES_NO: Excel.DataValidationRule = { list: { inCellDropDown: true, source: '是,否' } };

test('cells take anything until they have a rule', async () => {
  await onNewSheet(async (sheet, context) => {
    const validation = sheet.getRange('B2').dataValidation.load();
    await context.sync();
    expect(validation.toJSON()).toMatchObject({
      type: 'None',
      rule: {},
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: 'Stop', message: '', title: '' },
      prompt: { showPrompt: true, message: '', title: '' },
    });
  });
});

test('a list of words is a rule, with its refusal and its prompt', async () => {
  await onNewSheet(async (sheet, context) => {
    const validation = sheet.getRange('B2:B9').dataValidation;
    validation.rule = YES_NO;
    validation.errorAlert = {
      message: '请从列表中选',
      showAlert: true,
      style: 'Warning',
      title: '是否',
    };
    validation.prompt = { message: '选是或否', showPrompt: true, title: '' };
    validation.ignoreBlanks = false;
    const one = sheet.getRange('B5').dataValidation.load();
    await context.sync();
    expect(one.toJSON()).toMatchObject({
      type: 'List',
      rule: YES_NO,
      ignoreBlanks: false,
      errorAlert: { message: '请从列表中选', style: 'Warning', title: '是否', showAlert: true },
      prompt: { message: '选是或否', showPrompt: true },
    });
  });
});

test('cells that differ have no common rule', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1:A4').dataValidation.rule = YES_NO;
    sheet.getRange('A3:A6').dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' },
    };
    const kinds = ['A1:A2', 'A3:A6', 'A2:A3', 'A6:A7', 'A9'].map((address) =>
      sheet.getRange(address).dataValidation.load('type,rule'),
    );
    await context.sync();
    expect(kinds.map(({ type }) => type)).toEqual([
      'List',
      'WholeNumber',
      'MixedCriteria',
      'Inconsistent',
      'None',
    ]);
    expect(kinds[1]?.rule).toEqual({
      wholeNumber: { formula1: '=1', formula2: '=9', operator: 'Between' },
    });
    expect(kinds[2]?.rule).toBeNull();
    sheet.getRange('A1:A4').dataValidation.clear();
    const left = sheet.getRange('A4:A5').dataValidation.load('type');
    await context.sync();
    expect(left.type).toBe('Inconsistent');
  });
});

test('limits are given as formulas, in whatever form they were set', async () => {
  await onNewSheet(async (sheet, context) => {
    const limits = [10, '10', '=10', '=$B$1', sheet.getRange('B1')];
    limits.forEach((formula1, index) => {
      sheet.getCell(index, 0).dataValidation.rule = {
        wholeNumber: { formula1, operator: 'GreaterThan' },
      };
    });
    const set = limits.map((_, index) => sheet.getCell(index, 0).dataValidation.load('rule'));
    sheet.load('name');
    await context.sync();
    expect(set.map(({ rule }) => rule.wholeNumber?.formula1)).toEqual([
      '=10',
      '=10',
      '=10',
      '=$B$1',
      `=${sheet.name}!$B$1`,
    ]);
  });
});

test('a new rule leaves nothing of the former', async () => {
  await onNewSheet(async (sheet, context) => {
    const validation = sheet.getRange('A1').dataValidation;
    validation.rule = { textLength: { formula1: 18, operator: 'EqualTo' } };
    validation.rule = { custom: { formula: 'LEN(A1)=18' } };
    validation.load('type,rule');
    await context.sync();
    expect([validation.type, validation.rule]).toEqual([
      'Custom',
      { custom: { formula: '=LEN(A1)=18' } },
    ]);
  });
});

test.each<[string, Excel.DataValidationRule, string]>([
  ['no kind of rule', {}, 'InvalidArgument'],
  ['two kinds at once', { ...YES_NO, custom: { formula: '=TRUE' } }, 'InvalidArgument'],
  ['an empty list', { list: { inCellDropDown: true, source: '' } }, 'InvalidArgument'],
  ['a missing limit', { decimal: { formula1: 1, operator: 'Between' } }, 'InvalidArgument'],
  [
    'dates, which the host does not take',
    { date: { formula1: '2026-01-01', operator: 'GreaterThan' } },
    'ApiNotFound',
  ],
])('%s is refused', async (_, rule, code) => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1').dataValidation.rule = rule;
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});

test('protected sheets keep their rules', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.protection.protect();
    sheet.getRange('A1').dataValidation.rule = YES_NO;
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

test('rules are saved in the file and read from it', async () => {
  const file = rawWorkbook({
    sheets: [
      {
        name: 'Sheet1',
        xml: '<sheetData/><dataValidations count="1"><dataValidation type="list" sqref="D1:D9"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>',
      },
    ],
  });
  const opened = await openWorkbookFile(file, 'a.xlsx');
  excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
  const unchanged = excel.host.state();
  expect(saveWorkbookFile(opened, unchanged.snapshot, unchanged.extras)).toBe(opened.bytes);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const former = sheet.getRange('D2').dataValidation.load('rule');
    sheet.getRange('B2:B9').dataValidation.rule = {
      list: { inCellDropDown: false, source: '=$F$1:$F$3' },
    };
    await context.sync();
    expect(former.rule).toMatchObject({ list: { source: '甲,乙' } });
  });
  const { snapshot, extras } = excel.host.state();
  const again = await openWorkbookFile(saveWorkbookFile(opened, snapshot, extras), 'a.xlsx');
  const data =
    again.snapshot.resources?.find(({ name }) => name === 'SHEET_DATA_VALIDATION_PLUGIN')?.data ??
    '';
  expect(JSON.parse(data)).toMatchObject({
    sheet1: [
      { type: 'list', formula1: '甲,乙' },
      {
        type: 'list',
        formula1: '=$F$1:$F$3',
        ranges: [{ startRow: 1, endRow: 8, startColumn: 1, endColumn: 1 }],
      },
    ],
  });
});
