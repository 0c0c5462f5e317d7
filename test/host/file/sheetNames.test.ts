import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { openTestExcel } from '../../support/excel';
import { rawWorkbook } from './rawWorkbook';

const holding = (text: string): string =>
  `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`;

test('a sheet called Sheet1 that is not the first of its file is not taken for the first', async () => {
  const { snapshot, extras } = await openWorkbookFile(
    rawWorkbook({
      sheets: [
        { name: '名录', xml: holding('甲厂') },
        { name: 'Sheet1', xml: holding('乙厂') },
      ],
    }),
    'a.xlsx',
  );
  const excel = await openTestExcel({ workbook: snapshot, extras });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook.load('worksheets/items/name');
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getRange('A1').load('values'));
    const named = worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['名录', 'Sheet1']);
    expect(ranges.map(({ values }) => values)).toEqual([[['甲厂']], [['乙厂']]]);
    expect(named.values).toEqual([['乙厂']]);
  });
  excel.dispose();
});
