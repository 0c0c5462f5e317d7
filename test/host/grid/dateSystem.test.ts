import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/file/saveWorkbookFile';
import { openTestExcel } from '../../support/excel';
import { partsOf, rawWorkbook } from '../../host/file/rawWorkbook';

/**
 * "the first day that is supported is January 1, 1904 … the difference between the two date systems
 * is 1,462 days":
 * https://support.microsoft.com/office/date-systems-in-excel-e7fe7167-48a9-4b96-bb53-5612a800b487
 */
const book = rawWorkbook({
  beforeSheets: '<workbookPr date1904="1"/>',
  sheets: [
    {
      name: '名录',
      xml:
        '<sheetData><row r="1"><c r="A1" s="2"><v>44561</v></c><c r="B1"><v>44561</v></c>' +
        '<c r="C1" s="2"><f>A1+1</f><v>44562</v></c><c r="D1" s="2"/><c r="E1" s="2"><v>44561</v></c></row></sheetData>',
    },
  ],
});

test('an add-in gets and writes the numbers of a workbook that counts from 1904', async () => {
  const opened = await openWorkbookFile(book, 'a.xlsx');
  const excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('名录');
      const read = async (address: string) => {
        const range = sheet.getRange(address).load('values,text,formulas');
        await context.sync();
        return { values: range.values[0], text: range.text[0], formulas: range.formulas[0] };
      };
      expect(await read('A1:C1')).toEqual({
        values: [44561, 44561, 44562],
        text: ['1/1/2026', '44561', '1/2/2026'],
        formulas: [44561, 44561, '=A1+1'],
      });
      sheet.getRange('A1').values = [[44563]];
      sheet.getRange('D1').values = [['2026-01-05']];
      // A format changes what is seen, never the number.
      sheet.getRange('B1').numberFormat = [['yyyy-mm-dd']];
      sheet.getRange('E1').numberFormat = [['0']];
      sheet.getRange('A2:B2').numberFormat = [['yyyy-mm-dd', 'h:mm']];
      sheet.getRange('A2:B2').values = [[44561, 0.5]];
      expect(await read('A1:E1')).toEqual({
        values: [44563, 44561, 44564, 44565, 44561],
        text: ['1/3/2026', '2026-01-01', '1/4/2026', '1/5/2026', '44561'],
        formulas: [44563, 44561, '=A1+1', 44565, 44561],
      });
      expect(await read('A2:B2')).toMatchObject({
        values: [44561, 0.5],
        text: ['2026-01-01', '12:00'],
      });
    });
    const { snapshot, extras } = excel.host.state();
    const saved = saveWorkbookFile(opened, snapshot, extras);
    const xml = String(partsOf(saved)['xl/worksheets/sheet1.xml']);
    const stored = [...xml.matchAll(/<c r="(\w+)"[^>]*>(?:<f>.*?<\/f>)?<v>(.*?)<\/v>/g)];
    expect(stored.map(([, cell, value]) => `${cell} ${value}`)).toEqual([
      'A1 44563',
      'B1 44561',
      'C1 44564',
      'D1 44565',
      'E1 44561',
      'A2 44561',
      'B2 0.5',
    ]);
  } finally {
    excel.dispose();
  }
});
