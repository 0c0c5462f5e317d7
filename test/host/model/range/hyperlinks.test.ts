import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { openTestExcel } from '../../../support/excel';
import { edited } from '../../file/edited';
import { changedParts, partsOf, rawWorkbook } from '../../file/rawWorkbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const LINKED = rawWorkbook({
  sheets: [
    {
      name: '一',
      xml:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>' +
        '<hyperlinks><hyperlink ref="A1" r:id="rId1" display="网"/><hyperlink ref="A3" location="二!A1" tooltip="去看"/></hyperlinks>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    },
    { name: '二', xml: '<sheetData/>' },
  ],
});

test('cells jump to other places, also after rows were inserted above them', async () => {
  const excel = await openTestExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const link = { documentReference: "'名 录'!B3", textToDisplay: '甲公司', screenTip: '第 3 行' };
    sheet.getRange('A2').hyperlink = link;
    sheet.getRange('1:1').insert('Down');
    const moved = sheet.getRange('A3').load('hyperlink,values,format/font/underline');
    const none = sheet.getRange('A2').load('hyperlink');
    const mixed = sheet.getRange('A2:A3').load('hyperlink');
    await context.sync();
    expect(moved.hyperlink).toEqual(link);
    expect([moved.values, moved.format.font.underline]).toEqual([[['甲公司']], 'Single']);
    expect([none.hyperlink, mixed.hyperlink]).toEqual([null, null]);
    moved.clear();
    moved.load('hyperlink');
    await context.sync();
    expect(moved.hyperlink).toBeNull();
  });
  excel.dispose();
});

test('jumps are read from a file and added to it beside the others', async () => {
  const bytes = await edited(LINKED, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('一');
    const present = sheet.getRange('A3').load('hyperlink');
    const outside = sheet.getRange('A1').load('hyperlink');
    await context.sync();
    expect(present.hyperlink).toMatchObject({
      documentReference: '二!A1',
      screenTip: '去看',
      textToDisplay: '3',
    });
    // A link whose target the file does not name stays as it is.
    expect(outside.hyperlink).toBeNull();
    sheet.getRange('B1').hyperlink = { documentReference: '二!A9' };
  });
  expect(partsOf(bytes)[SHEET]).toContain(
    '<hyperlinks><hyperlink ref="A1" r:id="rId1" display="网"/><hyperlink ref="A3" location="二!A1" tooltip="去看"/><hyperlink ref="B1" location="二!A9"/></hyperlinks><pageMargins',
  );
});

test('a jump that is cleared goes from the file, and an added one leaves nothing behind when it is', async () => {
  const cleared = await edited(LINKED, ({ worksheets }) => {
    worksheets.getItem('一').getRange('A3').clear();
    return Promise.resolve();
  });
  expect(partsOf(cleared)[SHEET]).toContain(
    '<hyperlinks><hyperlink ref="A1" r:id="rId1" display="网"/></hyperlinks>',
  );
  const untouched = await edited(LINKED, async ({ worksheets }, context) => {
    const cell = worksheets.getItem('二').getRange('A1');
    cell.hyperlink = { documentReference: '一!A1', textToDisplay: '回' };
    await context.sync();
    cell.clear();
  });
  expect(changedParts(LINKED, untouched)).toEqual([]);
});

test('jumps follow rows in the file', async () => {
  const bytes = await edited(LINKED, ({ worksheets }) => {
    worksheets.getItem('一').getRange('2:2').delete('Up');
    return Promise.resolve();
  });
  expect(partsOf(bytes)[SHEET]).toContain('<hyperlink ref="A2" location="二!A1" tooltip="去看"/>');
  const { snapshot } = await openWorkbookFile(bytes, 'a.xlsx');
  expect(JSON.stringify(Object.values(snapshot.sheets)[0]?.cellData?.[1])).toContain('二!A1');
});

/**
 * `RangeHyperlink.address`: "Represents the URL target for the hyperlink."
 * https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink
 */
test('links lead out of the workbook, are saved, moved and taken away', async () => {
  const RELATIONSHIPS = 'xl/worksheets/_rels/sheet2.xml.rels';
  const web = {
    address: 'https://www.example.com/?q=甲 厂&p=1',
    screenTip: '去看',
    textToDisplay: '甲厂',
  };
  const file = { address: 'old.xlsx', documentReference: "'名 录'!A1", textToDisplay: '旧' };
  const added = await edited(LINKED, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('二');
    sheet.getRange('A2').hyperlink = web;
    sheet.getRange('B2').hyperlink = file;
    const [one, other] = ['A2', 'B2'].map((cell) => sheet.getRange(cell).load('hyperlink'));
    await context.sync();
    expect([one?.hyperlink, other?.hyperlink]).toEqual([web, file]);
  });
  const part = 'xl/worksheets/sheet2.xml';
  expect(partsOf(added)[part]).toMatch(
    /<hyperlink ref="A2" r:id="rId1" tooltip="去看"\/><hyperlink ref="B2" r:id="rId2" location="'名 录'!A1"\/>/,
  );
  expect(partsOf(added)[RELATIONSHIPS]).toContain(
    'relationships/hyperlink" Target="https://www.example.com/?q=甲%20厂&amp;p=1" TargetMode="External"',
  );
  const moved = await edited(added, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('二');
    sheet.getRange('A:A').insert('Right');
    const cell = sheet.getRange('B2').load('hyperlink');
    await context.sync();
    expect(cell.hyperlink).toMatchObject({ screenTip: '去看' });
  });
  expect(partsOf(moved)[part]).toContain('<hyperlink ref="B2" r:id="rId1" tooltip="去看"/>');
  const cleared = await edited(added, ({ worksheets }) => {
    worksheets.getItem('二').getRange('A2:B2').clear('RemoveHyperlinks');
    return Promise.resolve();
  });
  expect(partsOf(cleared)[part]).not.toContain('hyperlink');
  expect(partsOf(cleared)[RELATIONSHIPS] ?? '').not.toContain('hyperlink"');
});
