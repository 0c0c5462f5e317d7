import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { edited } from '../edited';
import { changedParts, partsOf, rawWorkbook } from '../rawWorkbook';

const PLAIN = rawWorkbook({
  sheets: [{ name: '一', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
});
const BROKEN = rawWorkbook({
  sheets: [
    {
      name: '一',
      xml:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><headerFooter/>' +
        '<rowBreaks count="2" manualBreakCount="1"><brk id="5" max="16383" man="1"/><brk id="50" max="16383"/></rowBreaks><drawing/>',
    },
  ],
});

test('pages begin where the add-in says, and the print area may have several parts', async () => {
  const bytes = await edited(PLAIN, async ({ worksheets }, context) => {
    const sheet = worksheets.getItem('一');
    sheet.horizontalPageBreaks.add('A20');
    sheet.horizontalPageBreaks.add(sheet.getRange('C10'));
    sheet.verticalPageBreaks.add('D1');
    sheet.pageLayout.setPrintArea('A1:F40,A50:F60');
    sheet.horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([9, 19]);
  });
  const parts = partsOf(bytes);
  expect(parts['xl/worksheets/sheet1.xml']).toContain(
    '</sheetData><rowBreaks count="2" manualBreakCount="2"><brk id="9" max="16383" man="1"/><brk id="19" max="16383" man="1"/></rowBreaks>' +
      '<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>',
  );
  expect(parts['xl/workbook.xml']).toContain('>一!$A$1:$F$40,一!$A$50:$F$60<');
  const { extras } = await openWorkbookFile(bytes, 'a.xlsx');
  expect(Object.values(extras.sheets)[0]).toMatchObject({
    rowBreaks: [9, 19],
    columnBreaks: [3],
    pageLayout: { printArea: 'A1:F40,A50:F60' },
  });
});

test('page breaks of a file are read, kept and taken away', async () => {
  expect(changedParts(BROKEN, await edited(BROKEN, () => Promise.resolve()))).toEqual([]);
  const bytes = await edited(BROKEN, ({ worksheets }) => {
    worksheets.getItem('一').horizontalPageBreaks.removePageBreaks();
    return Promise.resolve();
  });
  expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toContain('<headerFooter/><drawing/>');
});
