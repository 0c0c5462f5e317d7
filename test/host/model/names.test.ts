import { ICalculateFormulaService } from '@univerjs/engine-formula';
import { openTestExcel, type TestExcel } from '../../support/excel';

// https://learn.microsoft.com/javascript/api/excel/excel.nameditem
let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => {
  excel.dispose();
});

test.each([
  ['=5', 'Integer', 5, [[5]]],
  ['=2.5', 'Double', 2.5, [[2.5]]],
  ['="甲厂"', 'String', '甲厂', [['甲厂']]],
  ['=TRUE', 'Boolean', true, [[true]]],
  ['=1/0', 'Error', '#DIV/0!', [['#DIV/0!']]],
  ['=SUM(Sheet1!$A$1:$A$2)', 'Integer', 7, [[7]]],
  [
    '={1,2;3,4}',
    'Array',
    [
      [1, 2],
      [3, 4],
    ],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['=Sheet1!$A$1:$A$2', 'Range', 'Sheet1!A1:A2', [[3], [4]]],
])('a name for %s is of the type %s', async (formula, type, value, values) => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.getItem('Sheet1').getRange('A1:A2').values = [[3], [4]];
    const item = names.add('名', formula).load('formula,type,value');
    item.arrayValues.load('values,types');
    await context.sync();
    expect([item.formula, item.type, item.value]).toEqual([formula, type, value]);
    expect(item.arrayValues.values).toEqual(values);
  });
});

test('the value of a name is that of its cells as they are, and of its new formula', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const cell = worksheets.getItem('Sheet1').getRange('A1');
    cell.values = [[3]];
    const item = names.add('倍', '=Sheet1!$A$1*2').load('value');
    await context.sync();
    expect(item.value).toBe(6);
    cell.values = [[4]];
    item.load('value');
    await context.sync();
    expect(item.value).toBe(8);
    item.formula = '=Sheet1!$A$1*3';
    item.load('value');
    await context.sync();
    expect(item.value).toBe(12);
  });
});

test.each([
  [
    'another sheet is shown',
    (sheet: Excel.Worksheet) => sheet.context.workbook.worksheets.add('二').activate(),
  ],
  ['its sheet has another name', (sheet: Excel.Worksheet) => (sheet.name = '三')],
  [
    'the sheet that was shown has gone',
    (sheet: Excel.Worksheet) => {
      sheet.context.workbook.worksheets.getActiveWorksheet().delete();
    },
  ],
  ['rows have come in', (sheet: Excel.Worksheet) => sheet.getRange('1:2').insert('Down')],
])('what a name comes to is told when %s since it was asked for', async (_, act) => {
  await Excel.run(async (context) => {
    const { functions, names, worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    sheet.getRange('A5').values = [[3]];
    names.add('倍', '=Sheet1!$A$5*2');
    worksheets.add('一').activate();
    await context.sync();
    const item = names.getItem('倍');
    const sum = functions.sum(sheet.getRange('A1:A9'), functions.sum({ address: 'Sheet1!A1:A9' }));
    act(sheet);
    item.load('value');
    sum.load('value');
    await context.sync();
    expect([item.value, sum.value]).toEqual([6, 6]);
  });
});

test('what a name comes to is worked out once more only after a change', async () => {
  const engine = excel.host.univer.__getInjector().get(ICalculateFormulaService);
  const evaluated = jest.spyOn(engine, 'executeFormulas');
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const cell = worksheets.getItem('Sheet1').getRange('A1');
    const item = names.add('倍', '=Sheet1!$A$1*2');
    const times = names.getItem('倍').load('value');
    item.load('value');
    cell.load('values');
    await context.sync();
    expect([item.value, times.value, evaluated.mock.calls.length]).toEqual([0, 0, 1]);
    cell.values = [[3]];
    item.load('value');
    times.load('value');
    await context.sync();
    expect([item.value, times.value, evaluated.mock.calls.length]).toEqual([6, 6, 2]);
  });
});

test('formulas go by what their names stand for now, also by way of other names', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [[3], [4], [5]];
    const item = names.add('Part', '=Sheet1!$A$1:$A$2');
    names.add('Total', '=SUM(Part)');
    const total = names.getItem('Total').load('value');
    const cells = sheet.getRange('C1:C3');
    cells.formulas = [['=Total'], ['=SUM(PART)'], ['=Part2']];
    cells.load('values');
    await context.sync();
    expect(cells.values).toEqual([[7], [7], ['#NAME?']]);
    expect(total.value).toBe(7);
    item.formula = '=Sheet1!$A$1:$A$3';
    names.add('Part2', '=Part*1');
    cells.load('values');
    await context.sync();
    expect(cells.values.slice(0, 2)).toEqual([[12], [12]]);
    sheet.getRange('A2:A2').insert('Down').values = [[1]];
    cells.load('values');
    await context.sync();
    expect(cells.values.slice(0, 2)).toEqual([[13], [13]]);
  });
});

test('a sheet has names of its own, which formulas and addresses know and which go with it', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.add('检查 对象');
    sheet.getRange('A1:A2').values = [[3], [4]];
    const item = sheet.names.add('名单', sheet.getRange('A1:A2'), '全部');
    item.load('name,scope,formula,comment,visible');
    item.worksheet.load('name');
    sheet.getRange('B1').formulas = [['=SUM(名单)']];
    const sum = sheet.getRange('B1').load('values');
    const byName = sheet.getRange('名单').load('address');
    const count = sheet.names.getCount();
    const ofWorkbook = names.getCount();
    await context.sync();
    expect(item).toMatchObject({
      name: '名单',
      scope: 'Worksheet',
      formula: "='检查 对象'!$A$1:$A$2",
      comment: '全部',
      visible: true,
    });
    expect([item.worksheet.name, sum.values, byName.address]).toEqual([
      '检查 对象',
      [[7]],
      "'检查 对象'!A1:A2",
    ]);
    expect([count.value, ofWorkbook.value]).toEqual([1, 0]);
    item.visible = false;
    item.comment = '一部分';
    item.load('visible,comment,formula');
    sum.load('values,formulas');
    await context.sync();
    expect([sum.values, sum.formulas]).toEqual([[[7]], [['=SUM(名单)']]]);
    expect([item.visible, item.comment, item.formula]).toEqual([
      false,
      '一部分',
      "='检查 对象'!$A$1:$A$2",
    ]);
    sheet.getRange('A3').values = [[5]];
    item.formula = "='检查 对象'!$A$1:$A$3";
    sum.load('values,formulas');
    await context.sync();
    expect([sum.values, sum.formulas]).toEqual([[[12]], [['=SUM(名单)']]]);
    item.delete();
    sum.load('values,formulas');
    await context.sync();
    expect([sum.values, sum.formulas]).toEqual([[['#NAME?']], [['=SUM(名单)']]]);
    sheet.names.add('名单', '=2');
    sum.load('values');
    await context.sync();
    expect(sum.values).toEqual([[2]]);
    sheet.delete();
    const again = names.add('名单', '=1').load('scope');
    const none = again.worksheetOrNullObject.load('name');
    await context.sync();
    expect([again.scope, none.isNullObject]).toEqual(['Workbook', true]);
    again.worksheet.load('name');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test.each([
  ['once more on its sheet', (sheet: Excel.Worksheet) => sheet.names, 'ItemAlreadyExists'],
  // Excel would take it; the host could not tell which of the two a formula means.
  ['of the workbook too', (sheet: Excel.Worksheet) => sheet.context.workbook.names, 'ApiNotFound'],
] as const)('a name is refused %s', async (_, namesOf, code) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.names.addFormulaLocal('名单', '=1');
    await context.sync();
    namesOf(sheet).add('名单', '=2');
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});
