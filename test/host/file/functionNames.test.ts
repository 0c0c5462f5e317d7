import type { AddedFunction } from '../../../src/host/grid/addedFunctions';
import { edited } from './edited';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';

// [MS-XLSX] 2.2.2, and Microsoft on names of custom functions in files: office-js #5611, Excel-Custom-Functions #108.
const STORED =
  '_xlfn.CONCAT(B1,"_xlfn.IFS(",_xlfn._xlws.SORT(B1:B2))&amp;_xldudf_SSJ_WORKDAY(B1,1)&amp;_xlfn.LET(_xlpm.x,1,_xlpm.x)&amp;ERROR.TYPE(B1)';
const SHOWN = '=CONCAT(B1,"_xlfn.IFS(",SORT(B1:B2))&SSJ.WORKDAY(B1,1)&LET(x,1,x)&ERROR.TYPE(B1)';
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

const RULES =
  '<sheetData/><conditionalFormatting sqref="A1:A9">' +
  '<cfRule type="expression" priority="1"><formula>_xlfn.IFNA(A1,1)=1</formula></cfRule>' +
  '<cfRule type="cellIs" operator="between" priority="2"><formula>_xlfn.DAYS(1,2)</formula><formula>_xlfn.DAYS(9,2)</formula></cfRule>' +
  '<cfRule type="colorScale" priority="3"><colorScale><cfvo type="formula" val="_xlfn.DAYS(1,2)"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>' +
  '</conditionalFormatting><dataValidations count="2">' +
  '<dataValidation type="custom" sqref="B1"><formula1>_xlfn.IFNA(B1,1)=1</formula1></dataValidation>' +
  '<dataValidation type="whole" operator="between" sqref="C1"><formula1>_xlfn.DAYS(1,2)</formula1><formula2>_xlfn.DAYS(9,2)</formula2></dataValidation>' +
  '</dataValidations>';
const withRules = rawWorkbook({
  sheets: [{ name: '甲', xml: RULES }],
  afterSheets: '<definedNames><definedName name="天">_xlfn.DAYS(9,2)</definedName></definedNames>',
});

test('rules and names show functions as cells do, and are saved as cells are', async () => {
  const saved = await edited(withRules, async ({ names, worksheets }, context) => {
    const sheet = worksheets.getItem('甲');
    const formats = sheet.getRange('A1:A9').conditionalFormats;
    const [custom, between, scale] = [0, 1, 2].map((index) => formats.getItemAt(index));
    const [own, whole] = ['B1', 'C1'].map((cell) => sheet.getRange(cell).dataValidation);
    const name = names.getItem('天').load('formula');
    custom?.custom.rule.load('formula');
    between?.cellValue.load('rule');
    scale?.colorScale.load('criteria');
    own?.load('rule');
    whole?.load('rule');
    await context.sync();
    expect(custom?.custom.rule.formula).toBe('=IFNA(A1,1)=1');
    expect(between?.cellValue.rule).toMatchObject({
      formula1: '=DAYS(1,2)',
      formula2: '=DAYS(9,2)',
    });
    expect(scale?.colorScale.criteria.minimum.formula).toBe('=DAYS(1,2)');
    expect(own?.rule.custom?.formula).toBe('=IFNA(B1,1)=1');
    expect(whole?.rule.wholeNumber).toMatchObject({
      formula1: '=DAYS(1,2)',
      formula2: '=DAYS(9,2)',
    });
    expect(name.formula).toBe('=DAYS(9,2)');
  });
  expect(changedParts(withRules, saved)).toEqual([]);
  const changed = await edited(withRules, async ({ names, worksheets }, context) => {
    const sheet = worksheets.getItem('甲');
    const formats = sheet.getRange('A1:A9').conditionalFormats;
    const [custom, between] = [0, 1].map((index) => formats.getItemAt(index));
    await context.sync();
    if (custom) custom.custom.rule.formula = '=IFNA(A1,2)=1';
    if (between)
      between.cellValue.rule = {
        formula1: '=DAYS(3,2)',
        formula2: '=DAYS(9,2)',
        operator: 'Between',
      };
    sheet.getRange('B1').dataValidation.rule = { custom: { formula: '=IFNA(B1,2)=1' } };
    names.getItem('天').formula = '=DAYS(8,2)';
    names.add('月', '=IFS(TRUE,1)');
  });
  const parts = partsOf(changed);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect([...sheet.matchAll(/<formula\d?>(.*?)</g)].map(([, formula]) => formula).sort()).toEqual([
    '_xlfn.DAYS(1,2)',
    '_xlfn.DAYS(3,2)',
    '_xlfn.DAYS(9,2)',
    '_xlfn.DAYS(9,2)',
    '_xlfn.IFNA(A1,2)=1',
    '_xlfn.IFNA(B1,2)=1',
  ]);
  expect(sheet).toContain('<cfvo type="formula" val="_xlfn.DAYS(1,2)"/>');
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName name="天">_xlfn.DAYS(8,2)</definedName><definedName name="月">_xlfn.IFS(TRUE,1)</definedName>',
  );
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
