import { edited } from '../file/edited';
import { changedParts, rawWorkbook } from '../file/rawWorkbook';

/** Two names that stand for each other, and for cells. */
const file = rawWorkbook({
  sheets: [
    { name: '一', xml: '<sheetData><row r="1"><c r="C1"><f>one</f><v>0</v></c></row></sheetData>' },
  ],
  afterSheets:
    '<definedNames><definedName name="one">一!$A$1+two</definedName><definedName name="two">一!$B$1+one</definedName></definedNames>',
});

test('cells are also named by way of names, with their sheet or without', async () => {
  const named = rawWorkbook({
    sheets: [
      {
        name: '一',
        xml: '<sheetData><row r="1"><c r="C1"><f>sum(whole)</f><v>0</v></c><c r="D1"><f>\'二 月\'!own</f><v>0</v></c></row></sheetData>',
      },
      { name: '二 月', xml: '<sheetData/>' },
    ],
    afterSheets:
      '<definedNames><definedName name="whole">一!$A$1:$A$9</definedName><definedName name="own" localSheetId="1">\'二 月\'!$B$1</definedName></definedNames>',
  });
  await edited(named, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('一');
    const found = ['C1', 'D1'].map((cell) =>
      sheet.getRange(cell).getDirectPrecedents().load('addresses'),
    );
    await context.sync();
    expect(found.map(({ addresses }) => addresses)).toEqual([['一!A1:A9'], ["'二 月'!B1"]]);
  });
});

test('names that go in a circle are followed once', async () => {
  const saved = await edited(file, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('一');
    const precedents = sheet.getRange('C1').getDirectPrecedents().load('addresses');
    const dependents = sheet.getRange('B1').getDirectDependents().load('addresses');
    await context.sync();
    expect(precedents.addresses).toEqual(['一!A1,一!B1']);
    expect(dependents.addresses).toEqual(['一!C1']);
  });
  expect(changedParts(file, saved)).toEqual([]);
});
