import { edited } from './edited';
import { partsOf, rawWorkbook } from './rawWorkbook';

const SHEET = 'xl/worksheets/sheet1.xml';

function childrenOf(xml = ''): string[] {
  const inside = /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(xml)?.[1] ?? '';
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = '', single] of inside.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close) depth--;
    else {
      if (depth === 0) names.push(name);
      if (!single) depth++;
    }
  }
  return names;
}

// ECMA-376 part 1, 18.3.1.99: the order of a worksheet's elements; Excel repairs another.
test('what is new in a worksheet stands in the order of the schema, the extensions at its end', async () => {
  const file = rawWorkbook({ sheets: [{ name: '一', xml: '<sheetData/>' }] });
  const saved = await edited(file, ({ worksheets }) => {
    const sheet = worksheets.getItem('一');
    sheet.getRange('A1:A5').conditionalFormats.add('DataBar');
    sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    sheet.getRange('C1').hyperlink = { address: 'https://example.com/', textToDisplay: 'x' };
    sheet.pageLayout.orientation = 'Landscape';
    sheet.horizontalPageBreaks.add('A4');
    return Promise.resolve();
  });
  expect(childrenOf(partsOf(saved)[SHEET]).slice(-6)).toEqual([
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'pageSetup',
    'rowBreaks',
    'extLst',
  ]);
});

test('what is put in before something that is replaced stands before it', async () => {
  const file = rawWorkbook({
    sheets: [
      {
        name: '一',
        xml: '<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
      },
    ],
  });
  const saved = await edited(file, ({ worksheets }) => {
    const sheet = worksheets.getItem('一');
    sheet.getRange('A1:A5').conditionalFormats.add('DataBar');
    sheet.pageLayout.leftMargin = 10;
    sheet.pageLayout.orientation = 'Landscape';
    return Promise.resolve();
  });
  expect(childrenOf(partsOf(saved)[SHEET]).slice(-4)).toEqual([
    'conditionalFormatting',
    'pageMargins',
    'pageSetup',
    'extLst',
  ]);
});
