import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ requirementSets: { ExcelApi: '1.15' } });
});
afterEach(() => {
  excel.dispose();
});

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>;

function onSheet(work: Work): Promise<void> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));
}

/**
 * "Fills a range from the current range to the destination range using the specified AutoFill
 * logic."
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-autofill-member(1)
 */
test.each([
  ['FillDefault', [['=B1*2']], ['=B1*2', '=B2*2', '=B3*2', '=B4*2']],
  ['FillDefault', [[1]], [1, 1, 1, 1]],
  ['FillSeries', [[1]], [1, 2, 3, 4]],
  ['FillDefault', [[1], [3]], [1, 3, 5, 7]],
  ['FillCopy', [[1], [3]], [1, 3, 1, 3]],
  ['FillDefault', [['第 9 家']], ['第 9 家', '第 9 家', '第 9 家', '第 9 家']],
  ['FillDefault', [['甲09']], ['甲09', '甲10', '甲11', '甲12']],
  ['FillDefault', [['甲'], [2]], ['甲', 2, '甲', 2]],
] as const)('%s of %j gives %j', async (kind, from, filled) => {
  await onSheet(async (sheet, context) => {
    const source = sheet.getRange(`A1:A${String(from.length)}`);
    source.formulas = from.map((row) => [...row]);
    source.autoFill('A1:A4', kind);
    const range = sheet.getRange('A1:A4').load('formulas');
    await context.sync();
    expect(range.formulas.flat()).toEqual(filled);
  });
});

test('dates go on by days, looks are filled alone or left out, and up and left are ways, too', async () => {
  await onSheet(async (sheet, context) => {
    const date = sheet.getRange('D5');
    date.values = [[45000]];
    date.numberFormat = [['yyyy-mm-dd']];
    date.format.fill.color = '#FF0000';
    date.autoFill('D3:D5');
    date.autoFill('A5:D5', 'FillFormats');
    date.autoFill('D5:E5', 'FillValues');
    const up = sheet.getRange('D3:D5').load('values,format/fill/color');
    const left = sheet.getRange('A5:C5').load('values,format/fill/color');
    const right = sheet.getRange('E5').load('values,format/fill/color');
    await context.sync();
    expect([up.values.flat(), up.format.fill.color]).toEqual([[44998, 44999, 45000], '#FF0000']);
    expect([left.values.flat(), left.format.fill.color]).toEqual([['', '', ''], '#FF0000']);
    expect([right.values.flat(), right.format.fill.color]).toEqual([[45001], '#FFFFFF']);
    date.autoFill('D5:E6');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    date.autoFill('D5:D9', 'FillMonths');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

/**
 * "Moves cell values, formatting, and formulas from current range to the destination range,
 * replacing the old information in those cells."
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-moveto-member(1)
 */
test('cells move, and formulas that name them follow', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').formulas = [[5, '=A1*2']];
    sheet.getRange('A1').format.fill.color = '#FF0000';
    sheet.getRange('D4').values = [['weg']];
    await context.sync();
    sheet.getRange('A1').moveTo('D4');
    const formula = sheet.getRange('B1').load('formulas,values');
    const [from, to] = ['A1', 'D4'].map((at) =>
      sheet.getRange(at).load('values,format/fill/color'),
    );
    await context.sync();
    expect([formula.formulas, formula.values]).toEqual([[['=D4*2']], [[10]]]);
    expect([from?.values, from?.format.fill.color]).toEqual([[['']], '#FFFFFF']);
    expect([to?.values, to?.format.fill.color]).toEqual([[[5]], '#FF0000']);
  });
});

const HOLDERS: readonly (readonly [string, (sheet: Excel.Worksheet) => void])[] = [
  ['a table', (sheet) => void sheet.tables.add('C3:D5', true)],
  ['the filter', (sheet) => void sheet.autoFilter.apply('C3:D5')],
  ['the print area', (sheet) => void sheet.pageLayout.setPrintArea('C3:D5')],
  ['rows printed on each page', (sheet) => void sheet.pageLayout.setPrintTitleRows('$3:$5')],
  ['a chart', (sheet) => void sheet.charts.add('ColumnClustered', sheet.getRange('C3:D5'), 'Auto')],
];

test.each(HOLDERS)('%s does not follow cells that move, so they do not', async (_, hold) => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('C3:D5').values = [
      ['企业', '次数'],
      ['甲厂', 1],
      ['乙厂', 2],
    ];
    hold(sheet);
    await context.sync();
    for (const [from, to] of [
      ['C3:D5', 'H9'],
      ['F8:G8', 'D4'],
    ] as const) {
      sheet.getRange(from).moveTo(to);
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
    }
    sheet.getRange('F8').moveTo('F9');
    await context.sync();
  });
});

test('formulas are read and written as R1C1', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:C2');
    range.formulasR1C1 = [['=R[-1]C*2', 7]];
    range.load('formulas,formulasR1C1');
    await context.sync();
    expect(range.formulas).toEqual([['=B1*2', 7]]);
    expect(range.formulasR1C1).toEqual([['=R[-1]C*2', 7]]);
  });
});

test('each cell gets properties of its own', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.setCellProperties([
      [
        { format: { fill: { color: 'blue' }, font: { bold: true }, textOrientation: 45 } },
        { format: { borders: { bottom: { style: 'Continuous' } }, horizontalAlignment: 'Right' } },
      ],
    ]);
    sheet.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
    const [one, other] = ['A1', 'B1'].map((at) => sheet.getRange(at));
    one?.load('format/fill/color,format/font/bold,format/rowHeight,format/textOrientation');
    const line = other?.format.borders.getItem('EdgeBottom').load('style');
    other?.load('format/horizontalAlignment');
    const hidden = sheet.getRange('A2').load('rowHidden');
    await context.sync();
    expect(one?.format.toJSON()).toMatchObject({
      fill: { color: '#0000FF' },
      font: { bold: true },
      rowHeight: 30,
      textOrientation: 45,
    });
    expect([line?.style, other?.format.horizontalAlignment, hidden.rowHidden]).toEqual([
      'Continuous',
      'Right',
      true,
    ]);
    range.setCellProperties([[{}]]);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    range.setCellProperties([[{ format: { indentLevel: 2 } }, {}]]);
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

test('merged cells and visible ones are found', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C3').values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange('E1:F2').merge();
    sheet.getRange('2:2').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    const merged = sheet.getRange('D1:E9').getMergedAreasOrNullObject().load('address');
    const none = sheet.getRange('A1').getMergedAreasOrNullObject().load('address');
    const view = sheet.getRange('A1:C3').getVisibleView();
    view.load('values,cellAddresses,rowCount,columnCount,rows/items/values');
    await context.sync();
    expect([merged.address, none.isNullObject]).toEqual(['Sheet1!E1:F2', true]);
    expect([view.values, view.rowCount, view.columnCount]).toEqual([
      [
        [1, 3],
        [7, 9],
      ],
      2,
      2,
    ]);
    expect(view.cellAddresses[1]).toEqual(['Sheet1!A3', 'Sheet1!C3']);
    expect(view.rows.items.map(({ values }) => values)).toEqual([[[1, 3]], [[7, 9]]]);
  });
});

test('cells that formulas name are found, and formulas that name cells', async () => {
  await onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add('二');
    sheet.getRange('A1:C1').formulas = [[1, "=A1+'二'!B2", '=SUM(A1:B1)']];
    await context.sync();
    const found = [
      sheet.getRange('C1').getDirectPrecedents(),
      sheet.getRange('C1').getPrecedents(),
      sheet.getRange('A1').getDirectDependents(),
      other.getRange('B2').getDependents(),
    ].map((areas) => areas.load('addresses'));
    await context.sync();
    expect(found.map(({ addresses }) => addresses)).toEqual([
      ['Sheet1!A1:B1'],
      ['Sheet1!A1:B1,Sheet1!A1', '二!B2'],
      ['Sheet1!B1,Sheet1!C1'],
      ['Sheet1!B1,Sheet1!C1'],
    ]);
    sheet.getRange('Z1').getPrecedents();
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('a list of what may be chosen comes from a range', async () => {
  await onSheet(async (sheet, context) => {
    const names = context.workbook.worksheets.add('名 录').getRange('A1:A3');
    const { dataValidation } = sheet.getRange('B1');
    dataValidation.rule = { list: { inCellDropDown: true, source: names } };
    dataValidation.load('rule');
    await context.sync();
    expect(dataValidation.rule.list?.source).toBe("='名 录'!$A$1:$A$3");
  });
});
