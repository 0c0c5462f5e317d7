import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C3').values = [
      ['类别', '应抽', '实抽'],
      ['一般', 10, 8],
      ['重点', 5, 5],
    ];
    await context.sync();
  });
});
afterEach(() => {
  excel.dispose();
});

function onSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

test('a chart takes the headings of a table as names and categories', async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add(
      Excel.ChartType.columnClustered,
      sheet.getRange('A1:C3'),
      Excel.ChartSeriesBy.columns,
    );
    chart.load('name,chartType');
    chart.series.load('items/name');
    await context.sync();
    expect([chart.name, chart.chartType]).toEqual(['Chart 1', 'ColumnClustered']);
    expect(chart.series.items.map(({ name }) => name)).toEqual(['应抽', '实抽']);
    expect(excel.host.grid.extrasOf('sheet1').charts[0]?.series[1]).toMatchObject({
      name: '=Sheet1!$C$1',
      values: 'Sheet1!$C$2:$C$3',
      categories: 'Sheet1!$A$2:$A$3',
    });
  });
});

test('title, legend, axes, series and place are set and read', async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'));
    chart.name = '完成比例';
    chart.title.text = '完成情况';
    chart.legend.position = 'Right';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 12;
    chart.axes.valueAxis.title.text = '家';
    const added = chart.series.add('目标');
    added.setValues(sheet.getRange('C2:C3'));
    added.setXAxisValues(sheet.getRange('A2:A3'));
    added.format.fill.setSolidColor('#0F6CBD');
    added.gapWidth = 60;
    added.hasDataLabels = true;
    chart.setPosition('E2', 'H11');
    const found = sheet.charts
      .getItem('完成比例')
      .load('top,left,width,height,title/text,legend/position,axes/valueAxis/maximum');
    const missing = sheet.charts.getItemOrNullObject('别的');
    const count = sheet.charts.getCount();
    const cell = sheet.getRange('A1').load('format/rowHeight,format/columnWidth');
    await context.sync();
    const { rowHeight, columnWidth } = cell.format;
    expect([found.top, found.left]).toEqual([rowHeight, columnWidth * 4]);
    expect([found.height, found.width]).toEqual([rowHeight * 10, columnWidth * 4]);
    expect([found.title.text, found.legend.position, found.axes.valueAxis.maximum]).toEqual([
      '完成情况',
      'Right',
      12,
    ]);
    expect([missing.isNullObject, count.value]).toEqual([true, 1]);
    found.legend.visible = false;
    found.top = 100;
    found.load('top,legend/visible');
    await context.sync();
    expect([found.top, found.legend.visible]).toEqual([100, false]);
    found.delete();
    const none = sheet.charts.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
});

test('a chart goes along with its cells and keeps its sources when rows are inserted or the sheet gets another name', async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
    chart.setPosition('E5');
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    sheet.name = '统 计';
    await context.sync();
    const [state] = excel.host.grid.extrasOf('sheet1').charts;
    expect(state?.anchor.row).toBe(6);
    expect(state?.series[0]).toMatchObject({
      name: "='统 计'!$B$1",
      values: "'统 计'!$B$4:$B$5",
      categories: "'统 计'!$A$4:$A$5",
    });
  });
});

test('a protected sheet takes no chart, and a chart that is gone says so', async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'));
    await context.sync();
    chart.delete();
    await context.sync();
    chart.title.text = '无';
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
  await onSheet(async (sheet, context) => {
    sheet.protection.protect({});
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'));
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
