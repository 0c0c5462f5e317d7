import { REQUIREMENT_SETS_WITH_NOTES } from '../../../src/host/transport/requirementSets';
import { openTestExcel, type TestExcel } from '../../support/excel';

// https://learn.microsoft.com/javascript/api/excel/excel.style
let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ requirementSets: REQUIREMENT_SETS_WITH_NOTES });
});
afterEach(() => {
  excel.dispose();
});

function onSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

test("cells have a style of Excel's own, by either of its names, with its looks", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').format.font.italic = true;
    sheet.getRange('A1').format.fill.color = 'Red';
    sheet.getRange('A1:A2').style = Excel.BuiltInStyle.neutral;
    sheet.getRange('B1').style = 'Heading 1';
    const [neutral, heading, plain, mixed] = ['A1:A2', 'B1', 'C1', 'A1:B1'].map((address) => {
      const range = sheet.getRange(address).load('style');
      range.format.font.load('color,italic,size,bold');
      range.format.fill.load('color');
      return range;
    }) as [Excel.Range, Excel.Range, Excel.Range, Excel.Range];
    await context.sync();
    expect([neutral.style, heading.style, plain.style, mixed.style]).toEqual([
      'Neutral',
      'Heading1',
      'Normal',
      null,
    ]);
    expect([neutral.format.font.color, neutral.format.fill.color]).toEqual(['#9C5700', '#FFEB9C']);
    expect([neutral.format.font.italic, heading.format.font.size]).toEqual([false, 15]);
    // What a style does not say stays, and what is said of the cells later counts.
    const percent = sheet.getRange('B1');
    percent.style = 'Percent';
    percent.format.font.bold = false;
    percent.format.protection.locked = false;
    percent.load('style,numberFormat');
    percent.format.font.load('size,bold');
    await context.sync();
    expect([percent.style, percent.numberFormat]).toEqual(['Percent', [['0%']]]);
    expect([percent.format.font.size, percent.format.font.bold]).toEqual([15, false]);
    percent.style = 'Normal';
    percent.load('style,numberFormat');
    await context.sync();
    expect([percent.style, percent.numberFormat]).toEqual(['Normal', [['General']]]);
  });
});

test('a style is made, changed, applied and deleted', async () => {
  await onSheet(async (sheet, context) => {
    const { styles } = context.workbook;
    styles.add('重点');
    const style = styles.getItem('重点');
    style.font.bold = true;
    style.fill.color = '#FFFF00';
    style.horizontalAlignment = 'Center';
    style.textOrientation = 38;
    style.numberFormat = '0.0';
    style.includeFont = false;
    style.locked = false;
    style.shrinkToFit = true;
    style.indentLevel = 2;
    style.load();
    sheet.getRange('A1').style = '重点';
    const cell = sheet.getRange('A1').load('style,numberFormat');
    cell.format.font.load('bold');
    cell.format.fill.load('color');
    cell.format.protection.load('locked');
    await context.sync();
    expect(style).toMatchObject({
      name: '重点',
      builtIn: false,
      textOrientation: 38,
      horizontalAlignment: 'Center',
      includeFont: false,
      includeBorder: true,
      locked: false,
      formulaHidden: false,
      shrinkToFit: true,
      indentLevel: 2,
      readingOrder: 'Context',
    });
    expect([cell.style, cell.numberFormat, cell.format.fill.color]).toEqual([
      '重点',
      [['0.0']],
      '#FFFF00',
    ]);
    expect([cell.format.font.bold, cell.format.protection.locked]).toEqual([false, false]);
    sheet.getRange('A1').style = 'Normal';
    style.delete();
    const none = styles.getItemOrNullObject('重点').load('name');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test.each([
  [
    'a style that is not there',
    (range: Excel.Range): void => {
      range.style = '无';
    },
    'InvalidArgument',
  ],
  [
    'a second one of a name',
    (range: Excel.Range) => {
      range.context.workbook.styles.add('好');
    },
    'ItemAlreadyExists',
  ],
  // The host does not carry the change over to the cells.
  [
    'a change of a style that cells have',
    (range: Excel.Range): void => {
      range.context.workbook.styles.getItem('好').wrapText = true;
    },
    'ApiNotFound',
  ],
  [
    'to delete Normal',
    (range: Excel.Range) => {
      range.context.workbook.styles.getItem('Normal').delete();
    },
    'ApiNotFound',
  ],
] as const)('%s is refused', async (_, act, code) => {
  await onSheet(async (sheet, context) => {
    context.workbook.styles.add('好');
    sheet.getRange('B2').style = '好';
    await context.sync();
    act(sheet.getRange('A1'));
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});
