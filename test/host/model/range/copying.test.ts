/** What is expected is said at https://learn.microsoft.com/javascript/api/excel/excel.range */
import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel({ requirementSets: { ExcelApi: '1.13' } });
});
afterAll(() => {
  excel.dispose();
});

function onNewSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  return Excel.run((context) => batch(context.workbook.worksheets.add(), context));
}

async function formulasOf(range: Excel.Range): Promise<unknown[][]> {
  range.load('formulas');
  await range.context.sync();
  return range.formulas;
}

async function addressOf(range: Excel.Range): Promise<string> {
  range.load('address');
  await range.context.sync();
  return range.address.replace(/.*!/, '');
}

test('copyFrom: what formulas name goes along, the destination expands', async () => {
  await onNewSheet(async (sheet) => {
    sheet.getRange('A1:C1').formulas = [[1, 2, '=SUM(A1:B1)+$A$1']];
    sheet.getRange('C1').format.font.bold = true;
    sheet.getRange('A3').copyFrom('A1:C1');
    expect(await formulasOf(sheet.getRange('A3:C3'))).toEqual([[1, 2, '=SUM(A3:B3)+$A$1']]);
    const font = sheet.getRange('C3').format.font.load('bold');
    await sheet.context.sync();
    expect(font.bold).toBe(true);
    sheet.getRange('A4').copyFrom('A1:C1', 'Values');
    expect(await formulasOf(sheet.getRange('A4:C4'))).toEqual([[1, 2, 4]]);
  });
});

test('copyFrom: replicated into an exact multiple, turned, without blanks', async () => {
  await onNewSheet(async (sheet) => {
    sheet.getRange('A1:B1').values = [[1, '']];
    sheet.getRange('D1:G2').copyFrom('A1:B1');
    expect(await formulasOf(sheet.getRange('D1:G2'))).toEqual([
      [1, '', 1, ''],
      [1, '', 1, ''],
    ]);
    sheet.getRange('A5:A6').values = [[7], [8]];
    sheet.getRange('A5').copyFrom('A1:B1', 'All', true, true);
    expect(await formulasOf(sheet.getRange('A5:A6'))).toEqual([[1], [8]]);
  });
});

test('removeDuplicates: rows that show the same in the columns go, the rest moves up', async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange('A1:B5').values = [
      ['企业', '次数'],
      ['甲厂', 1],
      ['乙厂', 2],
      ['甲厂', 3],
      ['丙厂', 4],
    ];
    const result = sheet.getRange('A1:B5').removeDuplicates([0], true).load();
    await context.sync();
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
    expect(await formulasOf(sheet.getRange('A2:B5'))).toEqual([
      ['甲厂', 1],
      ['乙厂', 2],
      ['丙厂', 4],
      ['', ''],
    ]);
  });
});

test('sort.apply: numbers before texts, what is empty at the end, a header stays', async () => {
  await onNewSheet(async (sheet) => {
    sheet.getRange('A1:A5').values = [['次数'], ['乙'], [3], [''], [1]];
    sheet.getRange('A1:A5').sort.apply([{ key: 0, ascending: false }], false, true);
    expect(await formulasOf(sheet.getRange('A1:A5'))).toEqual([['次数'], ['乙'], [3], [1], ['']]);
  });
});

test('getRangeEdge and getExtendedRange: as Ctrl and an arrow key', async () => {
  await onNewSheet(async (sheet) => {
    sheet.getRange('B2:C4').values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const start = sheet.getRange('B2');
    expect(await addressOf(start.getRangeEdge('Down'))).toBe('B4');
    expect(await addressOf(sheet.getRange('B4').getRangeEdge('Down'))).toBe('B1048576');
    expect(await addressOf(sheet.getRange('A2').getRangeEdge('Right'))).toBe('B2');
    expect(await addressOf(start.getExtendedRange('Right'))).toBe('B2:C2');
  });
});

test('find: by parts or the whole of what is shown, in both directions', async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:A3');
    range.values = [['甲厂一部'], ['乙厂'], ['甲厂']];
    expect(await addressOf(range.find('甲厂', {}))).toBe('A1');
    expect(await addressOf(range.find('甲厂', { completeMatch: true }))).toBe('A3');
    expect(await addressOf(range.find('厂', { searchDirection: 'Backwards' }))).toBe('A3');
    const none = range.findOrNullObject('丁', {});
    await context.sync();
    expect(none.isNullObject).toBe(true);
    range.find('丁', {});
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('ranges beside a range, and one resized beyond its first cell', async () => {
  await onNewSheet(async (sheet) => {
    const range = sheet.getRange('C5:D6');
    expect(await addressOf(range.getRowsAbove(2))).toBe('C3:D4');
    expect(await addressOf(range.getRowsBelow())).toBe('C7:D7');
    expect(await addressOf(range.getColumnsBefore(1))).toBe('B5:B6');
    expect(await addressOf(range.getColumnsAfter(-1))).toBe('D5:D6');
    expect(await addressOf(sheet.getRange('C5').getResizedRange(-2, 0))).toBe('C3:C5');
  });
});

test('colours are taken by all names of HTML, clear by all kinds', async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.values = [[1]];
    range.format.fill.color = 'LightSkyBlue';
    range.format.fill.load('color');
    await context.sync();
    expect(range.format.fill.color).toBe('#87CEFA');
    range.clear('RemoveHyperlinks');
    range.format.fill.load('color');
    expect(await formulasOf(range)).toEqual([[1]]);
    expect(range.format.fill.color).toBe('#FFFFFF');
  });
});

test('freezeRows without a number keeps one row, 0 none', async () => {
  await onNewSheet(async (sheet, context) => {
    const frozen = async (): Promise<string> => {
      const place = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return place.isNullObject ? '' : place.address.replace(/.*!/, '');
    };
    sheet.freezePanes.freezeRows();
    expect(await frozen()).toBe('1:1');
    sheet.freezePanes.freezeRows(0);
    expect(await frozen()).toBe('');
  });
});

test('getNext and getPrevious: the sheets beside, hidden ones only where they are wanted', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const [one, two, three] = ['甲', '乙', '丙'].map((name) => worksheets.add(name));
    if (!one || !two || !three) throw new Error('no sheets');
    two.visibility = 'Hidden';
    const next = one.getNext(true).load('name');
    const hidden = three.getPrevious().load('name');
    const last = three.getNextOrNullObject();
    await context.sync();
    expect([next.name, hidden.name, last.isNullObject]).toEqual(['丙', '乙', true]);
    worksheets.load('NoPropertiesNeeded');
    await context.sync();
    expect(worksheets.items.length).toBeGreaterThan(3);
  });
});
