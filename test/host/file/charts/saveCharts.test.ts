import { edited } from '../edited';
import { changedParts, partsOf, rawWorkbook } from '../rawWorkbook';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWN =
  '<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><d:absoluteAnchor><d:sp><d:nvSpPr><d:cNvPr id="7" name="图章"/></d:nvSpPr></d:sp></d:absoluteAnchor></d:wsDr>';
const CELLS =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>类别</t></is></c><c r="B1" t="inlineStr"><is><t>实抽 &amp; 复查</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>一般</t></is></c><c r="B2"><v>8</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>重点</t></is></c><c r="B3"><f>B2-3</f><v>5</v></c></row></sheetData>';

const PLAIN = rawWorkbook({ sheets: [{ name: '统 计', xml: `${CELLS}<tableParts count="0"/>` }] });
const WITH_DRAWING = rawWorkbook({
  sheets: [{ name: '统 计', xml: `${CELLS}<drawing r:id="rId3"/>` }],
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    'xl/drawings/drawing1.xml': DRAWN,
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="c"/>',
  },
});

function addChart(remove: boolean) {
  return async ({ worksheets }: Excel.Workbook, context: Excel.RequestContext): Promise<void> => {
    const sheet = worksheets.getItem('统 计');
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
    chart.title.text = '完成 <比例>';
    chart.series.getItemAt(0).format.fill.setSolidColor('#0F6CBD');
    chart.series.getItemAt(0).hasDataLabels = true;
    chart.axes.valueAxis.minimum = 0;
    chart.setPosition('D2', 'H12');
    await context.sync();
    if (remove) chart.delete();
  };
}

test('a chart is saved with its parts, its cells and what they hold', async () => {
  const bytes = await edited(PLAIN, addChart(false));
  expect(changedParts(PLAIN, bytes)).toEqual([
    '[Content_Types].xml',
    'xl/charts/chart1.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/drawings/drawing1.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  const parts = partsOf(bytes);
  expect(parts['xl/worksheets/sheet1.xml']).toContain(
    '</sheetData><drawing r:id="rId1"/><tableParts',
  );
  expect(parts['xl/drawings/drawing1.xml']).toContain(
    '<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>',
  );
  const chart = parts['xl/charts/chart1.xml'] ?? '';
  expect(chart).toContain(
    '<c:strRef><c:f>\'统 计\'!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>实抽 &amp; 复查</c:v>',
  );
  expect(chart).toContain(
    '<c:f>\'统 计\'!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/>',
  );
  expect(chart).toContain('<c:pt idx="0"><c:v>8</c:v></c:pt><c:pt idx="1"><c:v>5</c:v></c:pt>');
  expect(chart).toContain('完成 &lt;比例&gt;');
});

test('a sheet that has a drawing keeps it and gets one anchor more', async () => {
  const parts = partsOf(await edited(WITH_DRAWING, addChart(false)));
  const drawing = parts['xl/drawings/drawing1.xml'] ?? '';
  expect(drawing.startsWith(DRAWN.replace('</d:wsDr>', '<xdr:oneCellAnchor'))).toBe(true);
  expect(drawing).toContain('<xdr:cNvPr id="8" name="Chart 1"/>');
  expect(parts['xl/charts/chart1.xml']).toBe('<c:chartSpace xmlns:c="c"/>');
  expect(parts['xl/drawings/_rels/drawing1.xml.rels']).toContain('Target="/xl/charts/chart2.xml"');
});

test('a chart that is taken away again leaves no trace', async () => {
  for (const bureau of [PLAIN, WITH_DRAWING])
    expect(changedParts(bureau, await edited(bureau, addChart(true)))).toEqual([]);
});

test('the last sheet of a chart takes all its parts with it', async () => {
  const charted = await edited(PLAIN, async ({ worksheets }, context) => {
    const sheet = worksheets.add('图');
    await context.sync();
    sheet.charts.add('BarClustered', worksheets.getItem('统 计').getRange('A1:B3'));
  });
  expect(Object.keys(partsOf(charted))).toContain('xl/charts/chart1.xml');
  const bytes = await edited(charted, ({ worksheets }) => {
    worksheets.getItem('图').delete();
    return Promise.resolve();
  });
  expect(Object.keys(partsOf(bytes)).filter((name) => /chart|drawing/.test(name))).toEqual([]);
});

/** @returns the saved part of a chart of all cells */
async function savedChart(
  type: Excel.ChartType | string,
  change: (chart: Excel.Chart, sheet: Excel.Worksheet) => void = () => undefined,
): Promise<string> {
  const bytes = await edited(PLAIN, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('统 计');
    change(sheet.charts.add(type as 'Line', sheet.getRange('A1:B3'), 'Columns'), sheet);
    await context.sync();
  });
  return partsOf(bytes)['xl/charts/chart1.xml'] ?? '';
}

test.each([
  [
    '3DColumn',
    '<c:shape val="box"/><c:axId val="111111111"/><c:axId val="222222222"/><c:axId val="333333333"/></c:bar3DChart>',
  ],
  ['Doughnut', '<c:firstSliceAng val="0"/><c:holeSize val="75"/></c:doughnutChart></c:plotArea>'],
  ['XYScatterSmooth', '</c:yVal><c:smooth val="1"/></c:ser>'],
  ['Bubble', '<c:bubble3D val="0"/></c:ser><c:bubbleScale val="100"/>'],
  ['RadarFilled', '<c:radarStyle val="filled"/>'],
  ['AreaStacked', '<c:areaChart><c:grouping val="stacked"/>'],
])('a chart of kind %s is saved as one', async (type, xml) => {
  expect(await savedChart(type)).toContain(xml);
});

test('looks, labels, points, trendlines, axes and the table of a chart are saved', async () => {
  const chart = await savedChart('LineMarkers', ({ format, legend, series, axes }) => {
    format.fill.setSolidColor('#404040');
    legend.format.font.set({ bold: true, color: '#FF0000', name: '宋体', size: 15 });
    const first = series.getItemAt(0);
    first.format.line.set({ color: '#636363', lineStyle: 'Dash' });
    first.set({ markerStyle: 'Star', markerSize: 12 });
    first.dataLabels.set({ showSeriesName: true, position: 'Top', separator: '; ' });
    first.points.getItemAt(1).markerBackgroundColor = '#FFC0CB';
    first.trendlines.add('Polynomial').showRSquared = true;
    axes.valueAxis.set({ displayUnit: 'Thousands', reversePlotOrder: true, logBase: 10 });
    axes.categoryAxis.set({ position: 'Maximum', tickMarkSpacing: 2 });
    axes.valueAxis.minorGridlines.visible = true;
  });
  for (const xml of [
    '<c:spPr><a:solidFill><a:srgbClr val="404040"/></a:solidFill></c:spPr></c:chartSpace>',
    '<a:defRPr sz="1500" b="1"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:latin typeface="宋体"/><a:ea typeface="宋体"/></a:defRPr>',
    '<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="636363"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr><c:marker><c:symbol val="star"/><c:size val="12"/></c:marker><c:dPt><c:idx val="1"/>',
    '<c:dLblPos val="t"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="1"/>',
    '<c:separator>; </c:separator></c:dLbls><c:trendline><c:trendlineType val="poly"/><c:order val="2"/><c:dispRSqr val="1"/><c:dispEq val="0"/></c:trendline><c:cat>',
    '<c:scaling><c:logBase val="10"/><c:orientation val="maxMin"/></c:scaling>',
    '<c:crosses val="max"/><c:crossBetween val="between"/><c:dispUnits><c:builtInUnit val="thousands"/><c:dispUnitsLbl/></c:dispUnits></c:valAx>',
    '<c:tickMarkSkip val="2"/><c:noMultiLvlLbl',
    '<c:minorGridlines>',
  ])
    expect(chart).toContain(xml);
});

test('the table of the values is saved behind the axes', async () => {
  const chart = await savedChart('ColumnClustered', (made) => {
    made.getDataTableOrNullObject().showOutlineBorder = false;
  });
  expect(chart).toContain(
    '</c:valAx><c:dTable><c:showHorzBorder val="1"/><c:showVertBorder val="1"/><c:showOutline val="0"/><c:showKeys val="1"/></c:dTable></c:plotArea>',
  );
});
