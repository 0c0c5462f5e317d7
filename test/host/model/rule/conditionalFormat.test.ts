import { rangeAddress } from '../../../../src/host/file/sheet/cellAddress';
import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../../src/host/file/saveWorkbookFile';
import { rawWorkbook } from '../../file/rawWorkbook';
import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => {
  excel.dispose();
});

function onSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

test('a rule with a formula is added and read back', async () => {
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange('A1:C9').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$C1="否"';
    format.custom.format.fill.color = '#FFF4CE';
    format.custom.format.font.color = 'red';
    format.custom.format.font.bold = true;
    format.stopIfTrue = true;
    await context.sync();
    const formats = sheet
      .getRange('B2')
      .conditionalFormats.load('items/id,items/type,items/stopIfTrue');
    await context.sync();
    expect(formats.items.map(({ type, stopIfTrue }) => [type, stopIfTrue])).toEqual([
      ['Custom', true],
    ]);
    const again = sheet
      .getRange('A1')
      .conditionalFormats.getItem(formats.items[0]?.id ?? '').custom;
    again.load(
      'rule/formula,format/fill/color,format/font/color,format/font/bold,format/font/italic',
    );
    await context.sync();
    expect(again.rule.formula).toBe('=$C1="否"');
    expect([
      again.format.fill.color,
      again.format.font.color,
      again.format.font.bold,
      again.format.font.italic,
    ]).toEqual(['#FFF4CE', '#FF0000', true, false]);
  });
});

test('the rule added last comes first, and each can be taken away', async () => {
  await onSheet(async (sheet, context) => {
    const formats = sheet.getRange('A1:A9').conditionalFormats;
    for (const formula of ['=A1=1', '=A1=2', '=A1=3'])
      formats.add('Custom').custom.rule.formula = formula;
    formats.load('items/custom/rule/formula');
    await context.sync();
    expect(formats.items.map(({ custom }) => custom.rule.formula)).toEqual([
      '=A1=3',
      '=A1=2',
      '=A1=1',
    ]);
    formats.getItemAt(1).delete();
    const count = formats.getCount();
    const elsewhere = sheet.getRange('C1').conditionalFormats.getCount();
    await context.sync();
    expect([count.value, elsewhere.value]).toEqual([2, 0]);
    formats.clearAll();
    const none = formats.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
});

test('a kind that there is not is refused, and so is a rule that is gone', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').conditionalFormats.add('Sparkle' as 'Custom');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').conditionalFormats.getItem('gone').delete();
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('rules are saved in the file', async () => {
  excel.dispose();
  const opened = await openWorkbookFile(
    rawWorkbook({ sheets: [{ name: 'Sheet1', xml: '<sheetData/>' }] }),
    'a.xlsx',
  );
  excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
  await onSheet(async (sheet, context) => {
    const { custom } = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
    custom.rule.formula = '=A1>3';
    custom.format.fill.color = '#FFF4CE';
    await context.sync();
  });
  const { snapshot, extras } = excel.host.state();
  const again = await openWorkbookFile(saveWorkbookFile(opened, snapshot, extras), 'a.xlsx');
  const data =
    again.snapshot.resources?.find(({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')
      ?.data ?? '';
  expect(JSON.parse(data)).toMatchObject({
    sheet1: [{ rule: { subType: 'formula', value: '=A1>3', style: { bg: { rgb: '#FFF4CE' } } } }],
  });
});

test('rules go along with inserted and deleted rows and columns, and so does what their formulas name', async () => {
  await onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add('说明');
    for (const [address, formula] of [
      ['B5:B9', "=SUMPRODUCT(--('说明'!$A$1:$A$9=$B5))>0"],
      ['A1:A4', '=A1=$C$9'],
      ['E1:E9', '=COUNTIF(E:E,E1)>"B5"'],
    ] as const) {
      sheet.getRange(address).conditionalFormats.add('Custom').custom.rule.formula = formula;
    }
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    other.getRange('1:1').insert('Down');
    await context.sync();
    const state = async (): Promise<unknown> => {
      const formats = sheet.getRange('A1:Z99').conditionalFormats.load('items/custom/rule/formula');
      await context.sync();
      const ranges = excel.host.grid.workbook
        .getSheets()[0]
        ?.getConditionalFormattingRules()
        .map((rule) => rule.ranges.map(rangeAddress).join());
      return formats.items.map(({ custom }, index) => [ranges?.[index], custom.rule.formula]);
    };
    expect(await state()).toEqual([
      ['E1:E11', '=COUNTIF(E:E,E1)>"B5"'],
      ['A1:A6', '=A1=$C$11'],
      ['B7:B11', "=SUMPRODUCT(--('说明'!$A$2:$A$10=$B7))>0"],
    ]);
    sheet.getRange('1:7').delete('Up');
    sheet.getRange('B:B').insert('Right');
    await context.sync();
    expect(await state()).toEqual([
      ['F1:F4', '=COUNTIF(F:F,F1)>"B5"'],
      ['C1:C4', "=SUMPRODUCT(--('说明'!$A$2:$A$10=$C1))>0"],
    ]);
  });
});

/**
 * "Clears all conditional formats active on the current specified range."
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-clearall-member(1)
 */
test('clearing the formats of some cells leaves those of the others', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C4').conditionalFormats.add('Custom').custom.rule.formula =
      '=AND(A1>$E1,A$9=1)';
    sheet.getRange('B2:B3').conditionalFormats.add('Custom').custom.rule.formula = '=B2=1';
    await context.sync();
    const state = (): unknown =>
      excel.host.grid.workbook
        .getSheets()[0]
        ?.getConditionalFormattingRules()
        .map(({ ranges, rule }) => [
          ranges.map(rangeAddress).join(),
          (rule as { value?: string }).value,
        ]);
    sheet.getRange('B2:B3').conditionalFormats.clearAll();
    await context.sync();
    expect(state()).toEqual([['A1:C1,A2:A3,C2:C3,A4:C4', '=AND(A1>$E1,A$9=1)']]);
    sheet.getRange('A1:B3').conditionalFormats.clearAll();
    await context.sync();
    expect(state()).toEqual([['C1,C2:C3,A4:C4', '=AND(C1>$E1,C$9=1)']]);
    sheet.getRange().conditionalFormats.clearAll();
    await context.sync();
    expect(state()).toEqual([]);
  });
});
