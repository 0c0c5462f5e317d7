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
