import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => {
  excel.dispose();
});

function onSheet<Result>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

test('typed text becomes what Excel makes of it', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:H1').values = [
      ["'0012", '12.5%', 'TRUE', '=1+1', '2026-01-05', '甲', 3, ''],
    ];
    const range = sheet.getRange('A1:H1').load('values,valueTypes,formulas');
    await context.sync();
    expect(range.values).toEqual([['0012', 0.125, true, 2, 46027, '甲', 3, '']]);
    expect(range.valueTypes[0]).toEqual([
      'String',
      'Double',
      'Boolean',
      'Double',
      'Double',
      'String',
      'Double',
      'Empty',
    ]);
    expect(range.formulas[0]?.[3]).toBe('=1+1');
  });
});

test('codes stay text in cells with the text format', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:A2');
    range.numberFormat = [['@'], ['@']];
    range.values = [['91410000000000000000'], ['=A1']];
    range.load('values,numberFormat');
    await context.sync();
    expect(range.values).toEqual([['91410000000000000000'], ['=A1']]);
    expect(range.numberFormat).toEqual([['@'], ['@']]);
  });
});

test('null leaves a cell alone and an empty text empties it', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C1').values = [[1, 2, 3]];
    await context.sync();
    sheet.getRange('A1:C1').values = [[null, '', 9]];
    const range = sheet.getRange('A1:C1').load('values');
    await context.sync();
    expect(range.values).toEqual([[1, '', 9]]);
  });
});

test('one value fills a range, and an array of another size is refused', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').values = 7 as unknown as number[][];
    const range = sheet.getRange('A1:B2').load('values');
    await context.sync();
    expect(range.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
    sheet.getRange('A1:B2').values = [[1, 2, 3]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('formulas are calculated when sync returns, also those of other sheets', async () => {
  await onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add('二');
    sheet.getRange('A1:A2').values = [[1], [2]];
    other.getRange('A1').formulas = [['=SUM(Sheet1!A1:A2)']];
    await context.sync();
    sheet.getRange('A2').values = [[40]];
    const sum = other.getRange('A1').load('values');
    await context.sync();
    expect(sum.values).toEqual([[41]]);
  });
});

test('spilled results of a formula are values', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('B2').formulas = [['=SEQUENCE(3,2)']];
    const spilled = sheet.getRange('B2:C4').load('values');
    const used = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect(spilled.values).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(used.address).toBe('Sheet1!B2:C4');
  });
});

test('the used range counts formats unless only values are asked for', async () => {
  await onSheet(async (sheet, context) => {
    const none = sheet.getUsedRangeOrNullObject(true).load('address');
    const first = sheet.getUsedRange().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(first.address).toBe('Sheet1!A1');

    sheet.getRange('C3:D4').values = [
      [1, ''],
      ['', 2],
    ];
    sheet.getRange('F9').format.fill.color = 'yellow';
    const values = sheet
      .getUsedRangeOrNullObject(true)
      .load('address,rowIndex,columnIndex,rowCount,columnCount');
    const all = sheet.getUsedRange().load('address');
    await context.sync();
    expect([
      values.address,
      values.rowIndex,
      values.columnIndex,
      values.rowCount,
      values.columnCount,
    ]).toEqual(['Sheet1!C3:D4', 2, 2, 2, 2]);
    expect(all.address).toBe('Sheet1!C3:F9');
  });
});

test('ranges lead to other ranges', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:D5');
    const derived: [Excel.Range, string][] = [
      [range.getCell(1, 1), 'C3'],
      [range.getRow(0), 'B2:D2'],
      [range.getColumn(2), 'D2:D5'],
      [range.getLastRow(), 'B5:D5'],
      [range.getLastColumn(), 'D2:D5'],
      [range.getLastCell(), 'D5'],
      [range.getEntireRow(), '2:5'],
      [range.getEntireColumn(), 'B:D'],
      [range.getOffsetRange(1, -1), 'A3:C6'],
      [range.getResizedRange(1, 1), 'B2:E6'],
      [range.getAbsoluteResizedRange(1, 2), 'B2:C2'],
      [range.getBoundingRect('F9'), 'B2:F9'],
      [range.getIntersection('C4:Z9'), 'C4:D5'],
      [sheet.getRangeByIndexes(0, 25, 2, 3), 'Z1:AB2'],
    ];
    derived.forEach(([proxy]) => proxy.load('address'));
    const none = range.getIntersectionOrNullObject('Z1').load('address');
    await context.sync();
    expect(derived.map(([proxy]) => proxy.address)).toEqual(
      derived.map(([, address]) => `Sheet1!${address}`),
    );
    expect(none.isNullObject).toBe(true);
  });
});

test.each(['A0', 'XFE1', 'A1:', '没有', 'Sheet9!A1'])('%s is no address', async (address) => {
  const failing = onSheet(async (sheet, context) => {
    sheet.getRange(address).load('values');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a hidden row makes rowHidden null for a range that others are in', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('3:3').rowHidden = true;
    const loaded = ['A1:A2', 'A3', 'A1:A9'].map((address) =>
      sheet.getRange(address).load('rowHidden'),
    );
    await context.sync();
    expect(loaded.map(({ rowHidden }) => rowHidden)).toEqual([false, true, null]);
  });
});

test('whole columns have no values but take a format', async () => {
  await onSheet(async (sheet, context) => {
    const column = sheet.getRange('B:B');
    column.numberFormat = [['0.00']];
    column.load('values,address');
    const cell = sheet.getRange('B7').load('numberFormat');
    await context.sync();
    expect([column.values, column.address, cell.numberFormat]).toEqual([
      null,
      'Sheet1!B:B',
      [['0.00']],
    ]);
  });
});

test('merged cells keep the value at the top left', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A1:B2').merge();
    const merged = sheet.getRange('A1:B2').load('values');
    await context.sync();
    expect(merged.values).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(
      excel.host.grid
        .sheet('sheet1')
        ?.getMergeData()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B2']);
    sheet.getRange('A1:B2').unmerge();
    await context.sync();
    expect(excel.host.grid.sheet('sheet1')?.getMergeData()).toEqual([]);
  });
});

test('merged cells get the first value where the top left has none, and nothing is selected', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('D4').select();
    const other = context.workbook.worksheets.add('Other');
    other.getRange('A1:C2').values = [
      ['', '', '甲'],
      ['乙', '丙', ''],
    ];
    other.getRange('A1:C2').merge(true);
    other.getRange('B2:C2').merge();
    const merged = other.getRange('A1:C2').load('values');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(merged.values).toEqual([
      ['甲', '', ''],
      ['乙', '', ''],
    ]);
    expect([active.name, selected.address]).toEqual(['Sheet1', 'Sheet1!D4']);
    expect(
      excel.host.grid
        .sheet(excel.host.grid.workbook.getSheets()[1]?.getSheetId() ?? '')
        ?.getMergeData()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:C1', 'B2:C2']);
  });
});

test('rows are inserted and deleted, and cells cleared', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A3').values = [['一'], ['二'], ['三']];
    sheet.getRange('2:2').insert('Down');
    const inserted = sheet.getRange('A1:A4').load('values');
    await context.sync();
    expect(inserted.values.flat()).toEqual(['一', '', '二', '三']);
    sheet.getRange('2:3').delete('Up');
    sheet.getRange('A1').clear('Contents');
    const left = sheet.getRange('A1:A2').load('values');
    await context.sync();
    expect(left.values.flat()).toEqual(['', '三']);
  });
});

test('the selection is read and set', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('B2:C3').select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, active.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2']);
  });
});

test('a sheet grows as far as it is written', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('AD5000').values = [['远']];
    const used = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect(used.address).toBe('Sheet1!AD5000');
  });
});
