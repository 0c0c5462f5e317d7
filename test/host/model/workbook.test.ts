import { REQUIREMENT_SETS_WITH_NOTES } from '../../../src/host/transport/requirementSets';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel();
});
afterAll(() => {
  excel.dispose();
});

test('settings are kept in the workbook, dates too', async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('plan', { quarter: 1, drawn: new Date(0) });
    const plan = settings.getItemOrNullObject('plan').load('value');
    const none = settings.getItemOrNullObject('none').load('value');
    await context.sync();
    expect(plan.value).toEqual({ quarter: 1, drawn: new Date(0) });
    expect(none.isNullObject).toBe(true);
    plan.value = 2;
    await context.sync();
    expect(excel.host.state().extras.settings).toEqual({ plan: 2 });
    plan.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('names stand for cells and formulas', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.getItem('Sheet1').getRange('B2:B3').values = [[1], [2]];
    names.add('名单', worksheets.getItem('Sheet1').getRange('B2:B3'));
    names.add('倍数', '=2*3');
    const list = names.getItem('名单').load('name,type,formula,value');
    const factor = names.getItem('倍数').load('type,formula');
    const range = list.getRange().load('address,values');
    const byName = worksheets.getItem('Sheet1').getRange('名单').load('address');
    await context.sync();
    expect([list.type, list.formula, list.value]).toEqual([
      'Range',
      '=Sheet1!$B$2:$B$3',
      'Sheet1!B2:B3',
    ]);
    expect([factor.type, factor.formula]).toEqual(['Integer', '=2*3']);
    expect([range.address, range.values, byName.address]).toEqual([
      'Sheet1!B2:B3',
      [[1], [2]],
      'Sheet1!B2:B3',
    ]);
    list.delete();
    const gone = names.getItemOrNullObject('名单').load('name');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    names.add('A1', '=1');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('the application calculates and may be told not to draw', async () => {
  await Excel.run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    context.application.calculate(Excel.CalculationType.full);
    context.application.load('calculationMode');
    context.workbook.load('name,readOnly');
    await context.sync();
    expect([
      context.application.calculationMode,
      context.workbook.name,
      context.workbook.readOnly,
    ]).toEqual(['Automatic', 'workbook.xlsx', false]);
  });
});

/**
 * "Calculations only occur when the user or add-in requests them."
 * https://learn.microsoft.com/javascript/api/excel/excel.calculationmode
 */
test('in manual mode formulas are calculated when they are entered and when it is asked for', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { application } = context;
    sheet.getRange('A1:A2').formulas = [[1], ['=A1+1']];
    await context.sync();
    const read = async (): Promise<unknown> => {
      const range = sheet.getRange('A1:A3').load('values');
      await context.sync();
      return range.values.flat();
    };
    application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
    await context.sync();
    expect(await read()).toEqual([5, 2, '']);
    sheet.getRange('A3').formulas = [['=A1*2']];
    expect(await read()).toEqual([5, 2, 10]);
    application.calculate('Recalculate');
    expect(await read()).toEqual([5, 6, 10]);
    sheet.getRange('A1').values = [[7]];
    expect(await read()).toEqual([7, 6, 10]);
    application.calculationMode = 'Automatic';
    expect(await read()).toEqual([7, 8, 14]);
    application.load('calculationMode');
    await context.sync();
    expect(application.calculationMode).toBe('Automatic');
  });
});

test('the document says what it is, and keeps properties of the user', async () => {
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.set({ title: '抽查', company: '县局', revisionNumber: 3 });
    properties.custom.add('Quarter', 2);
    properties.custom.add('Sealed', true);
    properties.custom.add('quarter', '二');
    properties.load('title,company,author,revisionNumber,creationDate');
    properties.custom.load('items/key,items/type,items/value');
    const none = properties.custom.getItemOrNullObject('none');
    await context.sync();
    expect(properties).toMatchObject({ title: '抽查', company: '县局', author: '' });
    expect([properties.revisionNumber, none.isNullObject]).toEqual([3, true]);
    expect(
      properties.custom.items.map(({ key, type, value }) => [key, type, value as unknown]),
    ).toEqual([
      ['Quarter', 'String', '二'],
      ['Sealed', 'Boolean', true],
    ]);
    properties.custom.getItem('Sealed').delete();
    const count = properties.custom.getCount();
    await context.sync();
    expect(count.value).toBe(1);
    properties.custom.add('', 1);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('the day on which a document was made is a date', async () => {
  const { extras } = excel.host.grid;
  extras.properties = { ...extras.properties, created: '2026-03-01T08:00:00Z' };
  await Excel.run(async (context) => {
    const properties = context.workbook.properties.load('creationDate');
    await context.sync();
    expect(properties.creationDate).toEqual(new Date(Date.UTC(2026, 2, 1, 8)));
  });
});

test('numbers and dates are written as in Chinese', async () => {
  const other = await openTestExcel({ requirementSets: REQUIREMENT_SETS_WITH_NOTES });
  await Excel.run(async ({ workbook: { application } }) => {
    application.load('decimalSeparator,thousandsSeparator,useSystemSeparators');
    application.cultureInfo.load('name');
    application.cultureInfo.datetimeFormat.load('shortDatePattern,longDatePattern');
    application.cultureInfo.numberFormat.load('numberGroupSeparator');
    await application.context.sync();
    expect([application.decimalSeparator, application.thousandsSeparator]).toEqual(['.', ',']);
    expect(application.cultureInfo.name).toBe('zh-CN');
    expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe('yyyy/M/d');
    expect(application.cultureInfo.datetimeFormat.longDatePattern).toBe("yyyy'年'M'月'd'日'");
  });
  other.dispose();
});
