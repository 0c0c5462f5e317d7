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

test('rows and columns tell of themselves what is asked, and nothing else', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('2:2').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    sheet.getRange('A3').format.rowHeight = 30;
    sheet.getRange('C1').format.columnWidth = 90;
    const range = sheet.getRange('A1:C3');
    const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    const columns = range.getColumnProperties({
      columnHidden: true,
      format: { columnWidth: true },
    });
    const hidden = range.getRowProperties({ rowHidden: true });
    await context.sync();
    expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
    expect(rows.value[2]).toEqual({ rowHidden: false, format: { rowHeight: 30 } });
    expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, true, false]);
    expect(columns.value[2]).toEqual({ columnHidden: false, format: { columnWidth: 90 } });
    expect(hidden.value).toEqual([{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }]);
  });
});

test('cells tell of their looks, each for itself', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('B1').format.font.color = '#C00000';
    sheet.getRange('A2').format.font.size = 6;
    sheet.getRange('B2').format.fill.color = '#FFFF00';
    const cells = sheet.getRange('A1:B2').getCellProperties({
      address: false,
      format: { font: { color: true, size: true }, fill: { color: true } },
    });
    await context.sync();
    const looks = cells.value.map((row) =>
      row.map(({ format }) => [format?.font?.color, format?.font?.size, format?.fill?.color]),
    );
    expect(looks).toEqual([
      [
        ['#000000', 11, '#FFFFFF'],
        ['#C00000', 11, '#FFFFFF'],
      ],
      [
        ['#000000', 6, '#FFFFFF'],
        ['#000000', 11, '#FFFF00'],
      ],
    ]);
    expect(cells.value[0]?.[0]).not.toHaveProperty('address');
  });
});

test('a member that the host does not have is told, whatever it is asked of', async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.getCellProperties({ addressLocal: true });
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
    range.getRowProperties({ format: { fill: { pattern: true } } });
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

test('cells with formulas are found, in the box only; without any there is no object', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1:C1').formulas = [[1, '=A1+1', '甲']];
    sheet.getRange('B3').formulas = [['=B1']];
    const find = (address: string): Excel.RangeAreas =>
      sheet
        .getRange(address)
        .getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas)
        .load('address,areaCount,cellCount');
    const [all, some, none] = [find('A1:C3'), find('A1:C1'), find('A2:C2')];
    sheet.load('name');
    await context.sync();
    const at = (cell: string): string => `${sheet.name}!${cell}`;
    expect(all?.address).toBe(`${at('B1')},${at('B3')}`);
    expect([all?.areaCount, all?.cellCount]).toEqual([2, 2]);
    expect(some?.address).toBe(at('B1'));
    expect(none?.isNullObject).toBe(true);
  });
});

test('constants of some types and blanks are found, neighbours as one rectangle', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1:C3').values = [
      ['甲', true, 1],
      ['乙', false, 2],
      ['', 3, 4],
    ];
    const cells = sheet.getRange('A1:C3');
    const found = cells.getSpecialCells('Constants', 'LogicalText').load('address');
    found.format.fill.color = '#FFA500';
    const blanks = cells.getSpecialCells('Blanks').load('address');
    blanks.areas.load('items/address');
    sheet.load('name');
    found.areas.load('items/values');
    await context.sync();
    expect(found.address).toBe(`${sheet.name}!A1:B2`);
    expect(blanks.areas.items.map(({ address }) => address)).toEqual([`${sheet.name}!A3`]);
    const fills = ['B2', 'C2'].map((cell) => sheet.getRange(cell).format.fill.load('color'));
    await context.sync();
    expect(fills.map(({ color }) => color)).toEqual(['#FFA500', '#FFFFFF']);
    cells.getSpecialCells('Formulas');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('ranges apart, and all cells with a text, are formatted as one', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1:A3').values = [['已完成'], ['未完成'], ['延期']];
    const apart = sheet.getRanges('C1:C2, E1:E2');
    apart.format.font.bold = true;
    apart.format.columnWidth = 90;
    apart.load('areaCount,cellCount,isEntireColumn,format/font/bold,format/columnWidth');
    const found = sheet.findAll('完成', {}).load('address');
    const none = sheet.findAllOrNullObject('完成', { completeMatch: true });
    const mixed = sheet.getRanges('C1,A1').load('format/font/bold');
    sheet.load('name');
    await context.sync();
    expect([apart.areaCount, apart.cellCount, apart.isEntireColumn]).toEqual([2, 4, false]);
    expect([apart.format.font.bold, apart.format.columnWidth]).toEqual([true, 90]);
    expect([found.address, none.isNullObject]).toEqual([`${sheet.name}!A1:A2`, true]);
    expect(mixed.format.font.bold).toBeNull();
    sheet.getRanges('A1,B2').format.borders.getItem('EdgeTop').style = 'Continuous';
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

test('of visible cells the host says that it knows none', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

test('a look that all cells share is read of them together, and none where one differs', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1:C3').format.font.size = 12;
    sheet.getRange('B2').format.font.bold = true;
    const [same, other] = ['A1:C3', 'A1:C4'].map((address) =>
      sheet.getRange(address).format.font.load('size,bold,color'),
    );
    await context.sync();
    expect(same?.toJSON()).toEqual({ size: 12, bold: null, color: '#000000' });
    expect(other?.toJSON()).toEqual({ size: null, bold: null, color: '#000000' });
  });
});
