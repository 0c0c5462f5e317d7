import { supportsNotes } from '../../../../src/excel/frequency/noteClient';
import { REQUIREMENT_SETS_WITH_NOTES } from '../../../../src/host/transport/requirementSets';
import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ requirementSets: REQUIREMENT_SETS_WITH_NOTES });
  supportsNotes();
});
afterEach(() => {
  excel.dispose();
});

function onSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

test('a note is added to a cell by its address or by a range, and read back', async () => {
  await onSheet(async (sheet, context) => {
    sheet.notes.add('C3', '甲厂\n2026Q1');
    sheet.notes.add(sheet.getRange('A1'), '乙厂');
    sheet.notes.load('items/content,items/visible,items/authorName');
    const count = sheet.notes.getCount();
    await context.sync();
    expect(count.value).toBe(2);
    expect(
      sheet.notes.items.map(({ content, visible, authorName }) => [content, visible, authorName]),
    ).toEqual([
      ['乙厂', false, ''],
      ['甲厂\n2026Q1', false, ''],
    ]);
    const places = sheet.notes.items.map((note) => note.getLocation().load('address'));
    await context.sync();
    expect(places.map(({ address }) => address)).toEqual(['Sheet1!A1', 'Sheet1!C3']);
  });
});

test('the text, the size and whether it is shown can be changed, later too', async () => {
  await onSheet(async (sheet, context) => {
    const added = sheet.notes.add('B2', '旧');
    await context.sync();
    added.content = '新';
    added.visible = true;
    added.width = 200;
    added.height = 40.5;
    await context.sync();
    const note = sheet.notes.getItem('B2').load();
    await context.sync();
    expect(note.toJSON()).toEqual({
      authorName: '',
      content: '新',
      visible: true,
      width: 200,
      height: 40.5,
    });
  });
});

test('notes are deleted one by one', async () => {
  await onSheet(async (sheet, context) => {
    for (const cell of ['A1', 'A2', 'A3']) sheet.notes.add(cell, cell);
    sheet.notes.load('items/content');
    await context.sync();
    sheet.notes.items[0]?.delete();
    sheet.notes.items[2]?.delete();
    await context.sync();
    const left = sheet.notes.getItemAt(0).load('content');
    const none = sheet.notes.getItemOrNullObject('A1').load('content');
    await context.sync();
    expect([left.content, none.isNullObject]).toEqual(['A2', true]);
  });
});

test('the notes of the workbook are those of all sheets', async () => {
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add('检查 对象');
    other.notes.add('B2', '二');
    context.workbook.notes.add('Sheet1!A1', '一');
    const notes = context.workbook.notes.load('items/content');
    const found = context.workbook.notes.getItem("'检查 对象'!B2").load('content');
    await context.sync();
    expect(notes.items.map(({ content }) => content)).toEqual(['一', '二']);
    expect(found.content).toBe('二');
  });
});

test.each([
  ['a second note on a cell', 'A1', 'ItemAlreadyExists'],
  ['more than one cell', 'B1:B2', 'InvalidCellAddress'],
  ['no address', '?', 'InvalidArgument'],
])('%s is refused', async (_, address, code) => {
  await onSheet(async (sheet, context) => {
    sheet.notes.add('A1', '有');
    await context.sync();
    sheet.notes.add(address, '又');
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});

test('a protected sheet takes no notes, and a note that is not there cannot be read', async () => {
  await onSheet(async (sheet, context) => {
    sheet.notes.getItem('A1').load('content');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
  await onSheet(async (sheet, context) => {
    sheet.protection.protect();
    sheet.notes.add('A1', '有');
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

test('notes go along when rows are inserted above them, and go away with their sheet', async () => {
  await onSheet(async (sheet, context) => {
    sheet.notes.add('B5', '五');
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    const place = sheet.notes.getItemAt(0).getLocation().load('address');
    await context.sync();
    expect(place.address).toBe('Sheet1!B7');
    context.workbook.worksheets.add('另');
    sheet.delete();
    const left = context.workbook.notes.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test('an Excel before 1.18 has no notes, and one of 1.18 is refused what the host has not got', async () => {
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(true);
  await Excel.run(async (context) => {
    context.workbook.pivotTables.getCount();
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
  excel.dispose();
  excel = await openTestExcel();
  expect(supportsNotes()).toBe(false);
  await onSheet(async (sheet, context) => {
    await expect(Promise.resolve().then(() => sheet.notes.getCount())).rejects.toMatchObject({
      code: 'ApiNotFound',
    });
    await context.sync();
  });
});

test('removeDuplicates: notes and comments go with their rows, those of rows that go are gone', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B5').values = [
      ['企业', '次数'],
      ['甲厂', 1],
      ['甲厂', 2],
      ['乙厂', 3],
      ['丙厂', 4],
    ];
    sheet.notes.add('A2', '甲');
    sheet.notes.add('B3', '甲，第二次');
    sheet.notes.add('A4', '乙');
    sheet.notes.add('C4', '旁边');
    sheet.comments.add('A5', '丙');
    await context.sync();
    sheet.getRange('A1:B5').removeDuplicates([0], true);
    await context.sync();
    sheet.notes.load('items/content');
    sheet.comments.load('items/content');
    await context.sync();
    const places = [...sheet.notes.items, ...sheet.comments.items].map((each) => ({
      each,
      range: each.getLocation().load('address'),
    }));
    await context.sync();
    expect(
      places.map(({ each, range }) => [range.address.replace('Sheet1!', ''), each.content]),
    ).toEqual([
      ['A2', '甲'],
      ['A3', '乙'],
      ['C4', '旁边'],
      ['A4', '丙'],
    ]);
  });
});
