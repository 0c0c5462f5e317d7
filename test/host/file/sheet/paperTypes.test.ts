import { PAPER_TYPES } from '../../../../src/host/grid/paperTypes';
import { excelTypes } from '../../../support/officeTypes';
import { edited } from '../edited';
import { partsOf, rawWorkbook } from '../rawWorkbook';
import ts from 'typescript';

const BOOK = rawWorkbook({ sheets: [{ name: '一', xml: '<sheetData/>' }] });

/** https://learn.microsoft.com/javascript/api/excel/excel.papertype */
test('all sizes of Excel are there', () => {
  const documented = excelTypes()
    .filter(ts.isEnumDeclaration)
    .find(({ name }) => name.text === 'PaperType');
  expect([...PAPER_TYPES].sort()).toEqual(
    documented?.members
      .map(({ initializer }) =>
        initializer && ts.isStringLiteral(initializer) ? initializer.text : '',
      )
      .sort(),
  );
});

// 16 开 of Chinese printers: a number of Windows that Excel.PaperType has no word for.
test('a size without a word stays when something else of the page changes', async () => {
  const book = rawWorkbook({
    sheets: [{ name: '一', xml: '<sheetData/><pageSetup paperSize="93" orientation="portrait"/>' }],
  });
  const saved = await edited(book, ({ worksheets }) => {
    worksheets.getItem('一').pageLayout.orientation = 'Landscape';
    return Promise.resolve();
  });
  expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toContain(
    '<pageSetup paperSize="93" orientation="landscape"/>',
  );
});

/** ECMA-376 18.3.1.63, paperSize. */
test.each([
  ['Ledger', 4],
  ['Paper11x17', 17],
  ['EnvelopeDL', 27],
  ['FanfoldLegalGerman', 41],
] as const)('%s is number %i in the file', async (paper, number) => {
  const saved = await edited(BOOK, ({ worksheets }) => {
    worksheets.getItem('一').pageLayout.paperSize = paper;
    return Promise.resolve();
  });
  expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toContain(`paperSize="${String(number)}"`);
  await edited(saved, async ({ worksheets }, context) => {
    const { pageLayout } = worksheets.getItem('一');
    pageLayout.load('paperSize');
    await context.sync();
    expect(pageLayout.paperSize).toBe(paper);
  });
});
