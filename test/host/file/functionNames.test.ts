import type { AddedFunction } from '../../../src/host/grid/addedFunctions';
import { edited } from './edited';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';

// [MS-XLSX] 2.2.2, and Microsoft on names of custom functions in files: office-js #5611, Excel-Custom-Functions #108.
const STORED =
  '_xlfn.CONCAT(B1,"_xlfn.IFS(",_xlfn._xlws.SORT(B1:B2))&amp;_xldudf_SSJ_WORKDAY(B1,1)&amp;_xlfn.LET(_xlpm.x,1,_xlpm.x)&amp;ERROR.TYPE(B1)';
const SHOWN =
  '=CONCAT(B1,"_xlfn.IFS(",SORT(B1:B2))&SSJ.WORKDAY(B1,1)&_xlfn.LET(_xlpm.x,1,_xlpm.x)&ERROR.TYPE(B1)';
const file = rawWorkbook({
  sheets: [
    {
      name: '甲',
      xml: `<sheetData><row r="1"><c r="A1" t="str"><f>${STORED}</f><v>x</v></c></row></sheetData>`,
    },
  ],
});

test('functions after Excel 2007 and those of add-ins are shown without the prefix that files give them', async () => {
  const saved = await edited(file, async ({ worksheets }, context) => {
    const cell = worksheets.getItem('甲').getRange('A1').load('formulas');
    await context.sync();
    expect(cell.formulas).toEqual([[SHOWN]]);
  });
  expect(changedParts(file, saved)).toEqual([]);
});

test('written, they are saved with it, or Excel would not know them', async () => {
  const saved = await edited(file, ({ worksheets }) => {
    const sheet = worksheets.getItem('甲');
    sheet.getRange('A3').formulas = [[SHOWN]];
    sheet.getRange('A4').formulas = [['=textjoin("、",TRUE,B1:B2)']];
    sheet.getRange('A5').formulas = [['=SUM(B1:B2)+NETWORKDAYS.INTL(B1,B2)']];
    return Promise.resolve();
  });
  const sheet = partsOf(saved)['xl/worksheets/sheet1.xml'] ?? '';
  const formulas = [...sheet.matchAll(/<c r="A(\d)"[^>]*><f>(.*?)<\/f>/g)].map(
    ([, row, formula]) => [row, formula?.replaceAll('&quot;', '"')],
  );
  expect(formulas).toEqual([
    ['1', STORED],
    ['3', STORED],
    ['4', '_xlfn.TEXTJOIN("、",TRUE,B1:B2)'],
    ['5', 'SUM(B1:B2)+NETWORKDAYS.INTL(B1,B2)'],
  ]);
});

test('only functions of an add-in that is here, or in the file, are saved as such', async () => {
  const formulas = async (functions: readonly AddedFunction[]): Promise<(string | undefined)[]> => {
    const saved = await edited(
      file,
      ({ worksheets }) => {
        worksheets.getItem('甲').getRange('A3:A6').formulas = [
          ['=My.Rule(1)'],
          ['=ssj.workday(B1,1)'],
          ['=OTHER.RULE(1)'],
          ['=encodeurl("a")'],
        ];
        return Promise.resolve();
      },
      functions,
    );
    const sheet = partsOf(saved)['xl/worksheets/sheet1.xml'] ?? '';
    return [...sheet.matchAll(/<c r="A[3-6]"[^>]*><f>(.*?)<\/f>/g)].map(([, formula]) =>
      formula?.replaceAll('&quot;', '"'),
    );
  };
  const workday = '_xldudf_SSJ_WORKDAY(B1,1)';
  const encode = '_xlfn.ENCODEURL("a")';
  expect(await formulas([])).toEqual(['My.Rule(1)', workday, 'OTHER.RULE(1)', encode]);
  const rule = { name: 'OTHER.RULE', description: '', parameters: [], run: () => [[1]] };
  expect(await formulas([rule])).toEqual(['My.Rule(1)', workday, '_xldudf_OTHER_RULE(1)', encode]);
});
