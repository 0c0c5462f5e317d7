import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel();
});
afterAll(() => {
  excel.dispose();
});

function onNewSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  return Excel.run((context) => batch(context.workbook.worksheets.add(), context));
}

test('a formula keeps the looks that it gets together with it', async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.formulas = [['=1+1']];
    range.format.font.bold = true;
    range.format.font.load('bold');
    await context.sync();
    expect(range.format.font.bold).toBe(true);
  });
});

test('fonts, fills and alignments are kept', async () => {
  await onNewSheet(async (sheet, context) => {
    const { format } = sheet.getRange('A1:B2');
    format.font.set({
      name: '宋体',
      size: 12,
      bold: true,
      italic: true,
      color: '#c00000',
      underline: 'Single',
      strikethrough: false,
    });
    format.fill.color = 'yellow';
    format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true });
    format.load('horizontalAlignment,verticalAlignment,wrapText');
    format.font.load();
    format.fill.load('color');
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      fill: { color: '#FFFF00' },
      font: {
        name: '宋体',
        size: 12,
        bold: true,
        italic: true,
        color: '#C00000',
        underline: 'Single',
        strikethrough: false,
      },
    });
    format.fill.clear();
    format.fill.load('color');
    await context.sync();
    expect(format.fill.color).toBe('#FFFFFF');
  });
});

test('what differs between cells reads as null', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.fill.color = '#FF0000';
    sheet.getRange('A:A').format.columnWidth = 30;
    const { format } = sheet.getRange('A1:B1');
    format.load('columnWidth,wrapText');
    format.font.load('bold');
    format.fill.load('color');
    await context.sync();
    expect([format.font.bold, format.fill.color, format.columnWidth, format.wrapText]).toEqual([
      null,
      '',
      null,
      false,
    ]);
  });
});

test('columns and rows are measured in points', async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:D4');
    range.format.columnWidth = 96;
    range.format.rowHeight = 24;
    range.format.load('columnWidth,rowHeight');
    await context.sync();
    expect([range.format.columnWidth, range.format.rowHeight]).toEqual([96, 24]);
  });
});

test('columns and rows fit their text, Chinese counted double', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [['abcdefghijkl', '统一社会信用代码号码一二']];
    sheet.getRange('A1:B1').format.autofitColumns();
    const [narrow, wide] = ['A1', 'B1'].map((address) =>
      sheet.getRange(address).format.load('columnWidth,rowHeight'),
    );
    await context.sync();
    expect(wide?.columnWidth).toBeGreaterThan(1.5 * (narrow?.columnWidth ?? 0));

    sheet.getRange('B1').format.set({ columnWidth: 50, wrapText: true });
    sheet.getRange('B1').format.autofitRows();
    const wrapped = sheet.getRange('B1').format.load('rowHeight');
    await context.sync();
    expect(wrapped.rowHeight).toBeGreaterThan(2 * 11);
  });
});

test('borders are drawn around and inside', async () => {
  await onNewSheet(async (sheet, context) => {
    const { borders } = sheet.getRange('B2:C3').format;
    for (const side of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
    ] as const) {
      const border = borders.getItem(side);
      border.style = 'Continuous';
      border.color = '#D9D9D9';
    }
    borders.getItem('EdgeTop').weight = 'Medium';
    borders.load('items/sideIndex,items/style,items/weight,items/color');
    await context.sync();
    const shown = borders.items.map(({ sideIndex, style, weight, color }) =>
      [sideIndex, style, weight, color].join(' '),
    );
    expect(shown[0]).toBe('EdgeTop Continuous Medium #D9D9D9');
    expect(shown[5]).toBe('InsideHorizontal Continuous Thin #D9D9D9');
    const inside = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style');
    const outside = sheet.getRange('A2').format.borders.getItem('EdgeLeft').load('style');
    await context.sync();
    expect([inside.style, outside.style]).toEqual(['Continuous', 'None']);
  });
});

test('a border is taken away again', async () => {
  await onNewSheet(async (sheet, context) => {
    const border = sheet.getRange('A1').format.borders.getItem('EdgeTop');
    border.color = '#FF0000';
    await context.sync();
    border.style = 'None';
    border.load('style');
    await context.sync();
    expect(border.style).toBe('None');
  });
});

test('a colour or an alignment that does not exist is refused', async () => {
  const failing = (change: (range: Excel.Range) => void) =>
    onNewSheet(async (sheet, context) => {
      change(sheet.getRange('A1'));
      await context.sync();
    });
  await expect(failing((range) => (range.format.fill.color = 'no colour'))).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
  await expect(
    failing((range) => (range.format.horizontalAlignment = 'Middle' as 'Center')),
  ).rejects.toMatchObject({
    code: 'InvalidArgument',
    debugInfo: { errorLocation: 'RangeFormat.horizontalAlignment' },
  });
});

test.each<readonly [string, (format: Excel.RangeFormat) => void]>([
  ['RangeFormat.horizontalAlignment(Fill)', (format) => (format.horizontalAlignment = 'Fill')],
  ['RangeFormat.verticalAlignment(Justify)', (format) => (format.verticalAlignment = 'Justify')],
  [
    'RangeBorder.style(SlantDashDot)',
    (format) => (format.borders.getItem('EdgeTop').style = 'SlantDashDot'),
  ],
  [
    'RangeFont.underline(SingleAccountant)',
    (format) => (format.font.underline = 'SingleAccountant'),
  ],
])('%s, which only Excel has, is said to be missing', async (member, change) => {
  await onNewSheet(async (sheet, context) => {
    change(sheet.getRange('A1').format);
    await expect(context.sync()).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining(member) as string,
    });
  });
});
