import { edited } from './edited';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';

// ECMA-376 part 1, 18.2.5: localSheetId says whose name it is.
const CELLS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const file = rawWorkbook({
  sheets: [
    { name: '甲', xml: CELLS },
    { name: '乙', xml: CELLS },
  ],
  afterSheets:
    '<definedNames><definedName name="率" comment="去年">0.03</definedName><definedName name="名单" localSheetId="1" hidden="1">乙!$A$1:$A$9</definedName>' +
    '<definedName name="同" localSheetId="0">甲!$A$1</definedName><definedName name="同" localSheetId="1">乙!$A$1</definedName>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1</definedName></definedNames>',
});

const three = rawWorkbook({
  sheets: ['甲', '乙', '丙'].map((name) => ({ name, xml: CELLS })),
  afterSheets:
    '<definedNames><definedName name="同" localSheetId="0">甲!$A$1</definedName><definedName name="同" localSheetId="1">乙!$A$1</definedName></definedNames>',
});

function namesIn(saved: Uint8Array): string {
  return (
    /<definedNames>.*<\/definedNames>/.exec(partsOf(saved)['xl/workbook.xml'] ?? '')?.[0] ?? ''
  );
}

test('names of sheets are read, with what goes with them; of two of one name none', async () => {
  const saved = await edited(file, async ({ names, worksheets }, context) => {
    const rate = names.load('items/name,items/value,items/comment,items/visible');
    const own = worksheets.getItem('乙').names.load('items/name,items/value,items/visible');
    const other = worksheets.getItem('甲').names.getCount();
    await context.sync();
    expect(rate.items.map((item) => item.toJSON())).toMatchObject([
      { name: '率', value: 0.03, comment: '去年', visible: true },
    ]);
    expect(own.items.map((item) => item.toJSON())).toMatchObject([
      { name: '名单', value: '乙!A1:A9', visible: false },
    ]);
    expect(other.value).toBe(0);
  });
  expect(changedParts(file, saved)).toEqual([]);
});

test.each([
  ['甲', 'ItemAlreadyExists'],
  ['乙', 'ItemAlreadyExists'],
  ['丙', 'ApiNotFound'],
  [null, 'ApiNotFound'],
])('a name that two sheets have in the file is not added to %s', async (sheet, code) => {
  const saved = await edited(three, async ({ names, worksheets }, context) => {
    (sheet === null ? names : worksheets.getItem(sheet).names).add('同', '=5');
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
  expect(changedParts(three, saved)).toEqual([]);
});

test('a name of sheets that are gone can be had again', async () => {
  const saved = await edited(three, ({ names, worksheets }) => {
    worksheets.getItem('甲').delete();
    worksheets.getItem('乙').delete();
    names.add('同', '=5');
    return Promise.resolve();
  });
  expect(namesIn(saved)).toBe(
    '<definedNames><definedName name="同">5</definedName></definedNames>',
  );
});

test('names of sheets are added, changed and deleted in the file', async () => {
  const saved = await edited(file, ({ names, worksheets }) => {
    const list = worksheets.getItem('乙').names.getItem('名单');
    list.formula = '=乙!$A$1:$A$5';
    list.visible = true;
    names.getItem('率').comment = '今年';
    const hidden = worksheets.getItem('甲').names.add('数', '=5', '五');
    hidden.visible = false;
    return Promise.resolve();
  });
  expect(changedParts(file, saved)).toEqual(['xl/workbook.xml']);
  expect(namesIn(saved)).toContain('<definedName name="率" comment="今年">0.03</definedName>');
  expect(namesIn(saved)).toContain(
    '<definedName name="名单" localSheetId="1">乙!$A$1:$A$5</definedName>',
  );
  expect(namesIn(saved)).toContain(
    '<definedName name="数" hidden="1" comment="五" localSheetId="0">5</definedName>',
  );
  const again = await edited(saved, ({ worksheets }) => {
    worksheets.getItem('甲').names.getItem('数').delete();
    return Promise.resolve();
  });
  expect(namesIn(again)).not.toContain('name="数"');
  expect(namesIn(again)).toContain('<definedName name="同" localSheetId="0">');
});

test('names of a sheet go with it, and follow its rows', async () => {
  const moved = await edited(file, ({ worksheets }) => {
    worksheets.getItem('乙').getRange('2:3').insert('Down');
    return Promise.resolve();
  });
  expect(namesIn(moved)).toContain('>乙!$A$1:$A$11</definedName>');
  const back = await edited(file, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('乙');
    sheet.getRange('2:3').insert('Down');
    await context.sync();
    sheet.names.getItem('名单').formula = '=乙!$A$1:$A$9';
  });
  expect(namesIn(back)).toContain('>乙!$A$1:$A$9</definedName>');
  const above = await edited(file, ({ worksheets }) => {
    worksheets.getItem('乙').getRange('1:2').insert('Down');
    return Promise.resolve();
  });
  expect(namesIn(above)).toContain('>乙!$A$3:$A$11</definedName>');
  expect(namesIn(above)).toContain('<definedName name="同" localSheetId="1">乙!$A$3</definedName>');
  const without = await edited(file, ({ worksheets }) => {
    worksheets.getItem('乙').delete();
    return Promise.resolve();
  });
  expect(namesIn(without)).not.toContain('名单');
});
