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
    expect([factor.type, factor.formula]).toEqual(['String', '=2*3']);
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
