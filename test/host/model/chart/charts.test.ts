import { REQUIREMENT_SETS_WITH_NOTES } from '../../../../src/host/transport/requirementSets';
import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ requirementSets: REQUIREMENT_SETS_WITH_NOTES });
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

test('a series that was loaded with the others can be changed', async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:C3'));
    chart.series.load('items/name');
    await context.sync();
    chart.series.items[1]!.name = '查了';
    chart.series.load('items/name');
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(['应抽', '查了']);
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

test('parts of a chart get fill, line and font, and say them again', async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('LineMarkers', sheet.getRange('A1:C3'), 'Columns');
    chart.format.fill.setSolidColor('#404040');
    chart.title.text = '抽查';
    chart.title.format.font.size = 20;
    chart.legend.format.font.set({ bold: true, name: '宋体', color: 'red', underline: 'Single' });
    chart.axes.valueAxis.majorGridlines.format.line.color = '#585858';
    const series = chart.series.getItemAt(1);
    series.format.line.set({ color: '#636363', weight: 2, lineStyle: 'Dash' });
    series.set({ markerStyle: 'Star', markerSize: 12 });
    const point = series.points.getItemAt(1);
    point.format.fill.setSolidColor('pink');
    point.markerForegroundColor = '#000000';
    point.load('value,markerStyle,markerForegroundColor');
    series.points.load('count');
    chart.legend.format.font.load('bold,name,color,size,underline');
    chart.title.format.font.load('size');
    series.format.line.load('color,weight,lineStyle');
    await context.sync();
    expect(chart.legend.format.font.toJSON()).toEqual({
      bold: true,
      name: '宋体',
      color: '#FF0000',
      size: 9,
      underline: 'Single',
    });
    expect(chart.title.format.font.size).toBe(20);
    expect(series.format.line.toJSON()).toEqual({ color: '#636363', weight: 2, lineStyle: 'Dash' });
    expect(point.toJSON()).toMatchObject({
      value: 5,
      markerStyle: 'Star',
      markerForegroundColor: '#000000',
    });
    expect(series.points.count).toBe(2);
    expect(excel.host.grid.extrasOf('sheet1').charts[0]?.looks.area).toEqual({ fill: '#404040' });
  });
});

test('labels of all series, or of one, say what they are told', async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
    chart.dataLabels.showValue = true;
    chart.dataLabels.format.font.size = 15;
    const [first, second] = [0, 1].map((index) => chart.series.getItemAt(index));
    if (!first || !second) throw new Error('A series is missing.');
    second.dataLabels.set({ showSeriesName: true, showValue: false, position: 'InsideEnd' });
    first.dataLabels.load('showValue,position');
    second.dataLabels.load('showValue,showSeriesName,position');
    second.dataLabels.format.font.load('size');
    await context.sync();
    expect([first.dataLabels.showValue, first.dataLabels.position]).toEqual([true, 'Invalid']);
    expect(second.dataLabels.toJSON()).toMatchObject({
      showValue: false,
      showSeriesName: true,
      position: 'InsideEnd',
      format: { font: { size: 15 } },
    });
    second.dataLabels.showSeriesName = false;
    second.load('hasDataLabels');
    await context.sync();
    expect(second.hasDataLabels).toBe(false);
  });
});

test('an axis has units, marks and a scale; what is of the other axis is refused', async () => {
  await onSheet(async (sheet, context) => {
    const { axes } = sheet.charts.add('Line', sheet.getRange('A1:C3'), 'Columns');
    axes.valueAxis.set({ displayUnit: 'Thousands', logBase: 100, majorTickMark: 'Cross' });
    axes.valueAxis.setPositionAt(3);
    axes.categoryAxis.set({ tickLabelSpacing: 2, isBetweenCategories: false, position: 'Maximum' });
    axes.valueAxis.load('displayUnit,scaleType,positionAt,position');
    axes.categoryAxis.load('tickLabelSpacing,isBetweenCategories,position');
    await context.sync();
    expect(axes.valueAxis.toJSON()).toMatchObject({
      displayUnit: 'Thousands',
      scaleType: 'Logarithmic',
      position: 'Custom',
      positionAt: 3,
    });
    expect(axes.categoryAxis.toJSON()).toMatchObject({ tickLabelSpacing: 2, position: 'Maximum' });
    axes.categoryAxis.displayUnit = 'Millions';
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test('trendlines come, change and go', async () => {
  await onSheet(async (sheet, context) => {
    const { trendlines } = sheet.charts
      .add('Line', sheet.getRange('A1:C3'), 'Columns')
      .series.getItemAt(0);
    trendlines.add();
    const second = trendlines.add('MovingAverage');
    second.set({ movingAveragePeriod: 3, name: '走势', showEquation: true });
    trendlines.getItem(0).delete();
    trendlines.load('items/type,items/movingAveragePeriod,items/name');
    await context.sync();
    trendlines.items[0]?.set({ showRSquared: true });
    await context.sync();
    expect(excel.host.grid.extrasOf('sheet1').charts[0]?.series[0]?.trendlines).toMatchObject([
      { showsRSquared: true },
    ]);
    expect(trendlines.items.map((item) => item.toJSON())).toMatchObject([
      { type: 'MovingAverage', movingAveragePeriod: 3, name: '走势' },
    ]);
  });
});

test('points in a plane are counted by the first column, and bubbles sized by the third', async () => {
  await onSheet(async (sheet, context) => {
    sheet.charts.add('XYScatter', sheet.getRange('B1:C3'), 'Columns');
    const bubbles = sheet.charts.add('Bubble', sheet.getRange('A1:C3'), 'Columns');
    const source = bubbles.series.getItemAt(0).getDimensionDataSourceString('BubbleSizes');
    await context.sync();
    expect(source.value).toBe('Sheet1!$C$2:$C$3');
    expect(excel.host.grid.extrasOf('sheet1').charts[0]?.series).toMatchObject([
      { categories: 'Sheet1!$B$2:$B$3', values: 'Sheet1!$C$2:$C$3' },
    ]);
  });
});

test('a table below is offered where Excel has one', async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
    const table = chart.getDataTableOrNullObject();
    table.set({ visible: true, showLegendKey: false });
    table.load('visible,showLegendKey,showOutlineBorder');
    const pie = sheet.charts.add('Pie', sheet.getRange('A1:B3')).getDataTableOrNullObject();
    await context.sync();
    expect(table.toJSON()).toMatchObject({ visible: true, showLegendKey: false });
    expect(pie.isNullObject).toBe(true);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.charttitle
test('letters of a title have a font of their own, until it says something else', async () => {
  await onSheet(async (sheet, context) => {
    const { title } = sheet.charts.add('Line', sheet.getRange('A1:C3'));
    title.text = '完成比例';
    title.format.font.size = 16;
    title.textOrientation = -45;
    title.showShadow = true;
    const part = title.getSubstring(0, 2).font;
    part.color = 'Red';
    part.load('color,size');
    title.load('textOrientation,showShadow');
    await context.sync();
    expect([part.color, part.size, title.textOrientation, title.showShadow]).toEqual([
      '#FF0000',
      16,
      -45,
      true,
    ]);
    title.text = '别的标题';
    part.load('color');
    await context.sync();
    expect(part.color).toBe('#595959');
  });
});

test.each([
  ['letters that a title has not got', (title: Excel.ChartTitle) => title.getSubstring(3, 2).font],
  ['no letters', (title: Excel.ChartTitle) => title.getSubstring(0, 0).font],
  ['an angle that Excel has not got', (title: Excel.ChartTitle) => (title.textOrientation = 91)],
])('%s are refused', async (_, act) => {
  await onSheet(async (sheet, context) => {
    const { title } = sheet.charts.add('Line', sheet.getRange('A1:C3'));
    title.text = '完成比例';
    await context.sync();
    act(title);
    title.load('text');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
