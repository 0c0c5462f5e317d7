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

test('inserted rows look like the row above, its height included', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A3:C3').format.fill.color = '#FF0000';
    sheet.getRange('A4:C4').format.fill.color = '#00FF00';
    sheet.getRange('3:3').format.rowHeight = 30;
    sheet.getRange('A4').getEntireRow().getResizedRange(1, 0).insert('Down');
    const inserted = sheet.getRange('A4:C5').load('values,format/fill/color,format/rowHeight');
    const below = sheet.getRange('A6').load('format/fill/color');
    await context.sync();
    expect(inserted.format.fill.color).toBe('#FF0000');
    expect(inserted.format.rowHeight).toBe(30);
    expect(below.format.fill.color).toBe('#00FF00');
  });
});

test('formulas, names, merged cells and validations of all sheets follow inserted rows', async () => {
  await onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add('二');
    sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
    sheet.getRange('B6').formulas = [['=SUM(A1:A4)+$A$4']];
    other.getRange('A1').formulas = [['=Sheet1!A4']];
    context.workbook.names.add('last', sheet.getRange('A4'));
    sheet.getRange('A8:B8').merge(false);
    sheet.getRange('C1:C4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    await context.sync();
    sheet.getRange('3:3').insert('Down');
    sheet.getRange('A3').values = [[10]];
    const formula = sheet.getRange('B7').load('formulas,values');
    const far = other.getRange('A1').load('formulas,values');
    const name = context.workbook.names.getItem('last').load('formula');
    const validation = sheet.getRange('C1:C5').dataValidation.load('type');
    await context.sync();
    expect(formula.formulas).toEqual([['=SUM(A1:A5)+$A$5']]);
    expect(formula.values).toEqual([[24]]);
    expect([far.formulas, far.values]).toEqual([[['=Sheet1!A5']], [[4]]]);
    expect(name.formula).toBe('=Sheet1!$A$5');
    expect(validation.type).toBe('List');
    expect(excel.host.state().snapshot.sheets['sheet1']?.mergeData).toMatchObject([
      { startRow: 8, endRow: 8, endColumn: 1 },
    ]);
  });
});

test('print area, titles, page breaks and filter follow rows and columns', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B4').values = [
      ['甲', '乙'],
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    sheet.pageLayout.setPrintArea('A1:B10');
    sheet.pageLayout.setPrintTitleRows('2:3');
    excel.host.grid.extrasOf('sheet1').autoFilter = {
      range: 'A1:B4',
      criteria: [null, { filterOn: 'Values', values: ['2'] }],
    };
    sheet.horizontalPageBreaks.add('A8');
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('A:A').insert('Right');
    await context.sync();
    const { pageLayout, autoFilter, rowBreaks } = excel.host.grid.extrasOf('sheet1');
    expect(pageLayout).toMatchObject({ printArea: 'B1:C11', printTitleRows: '3:4' });
    expect(autoFilter?.range).toBe('B1:C5');
    expect(autoFilter?.criteria[1]?.values).toEqual(['2']);
    expect(rowBreaks).toEqual([8]);
    sheet.getRange('1:20').delete('Up');
    await context.sync();
    expect(excel.host.grid.extrasOf('sheet1')).toMatchObject({
      autoFilter: null,
      rowBreaks: [],
      pageLayout: { printArea: '' },
    });
  });
});

test('a block makes room below or beside and takes it back', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B3').values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    sheet.getRange('D1').formulas = [['=A3+B3']];
    await context.sync();
    const room = sheet.getRange('A2').insert('Down').load('address');
    const moved = sheet.getRange('A1:B4').load('values');
    const formula = sheet.getRange('D1').load('formulas');
    await context.sync();
    expect(room.address).toBe('Sheet1!A2');
    expect(moved.values).toEqual([
      [1, 2],
      ['', 4],
      [3, 6],
      [5, ''],
    ]);
    expect(formula.formulas).toEqual([['=A4+B3']]);
    sheet.getRange('A2').delete('Up');
    const back = sheet.getRange('A1:B3').load('values');
    await context.sync();
    expect(back.values).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });
});
