import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => {
  jest.restoreAllMocks();
  excel.dispose();
});

async function results(formulas: readonly string[]): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A6').values = [[1], [5], ['乙'], [''], [7], [5]];
    const range = sheet.getRange(`C1:C${String(formulas.length)}`);
    range.formulas = formulas.map((formula) => [formula]);
    range.load('values');
    await context.sync();
    return range.values.flat() as unknown[];
  });
}

test('single cells are compared without a look at the others of their column', async () => {
  const looking = jest.spyOn(CELL_INVERTED_INDEX_CACHE, 'getCellValuePositions');
  const found = await results([
    '=A1>4',
    '=A2>4',
    '=A3>4',
    '=A4>4',
    '=A5>=7',
    '=A6<>5',
    '=A2=A6',
    '=A2>3',
  ]);
  expect(found).toEqual([false, true, true, false, true, false, true, true]);
  expect(looking).not.toHaveBeenCalled();
});

test('ranges are compared as before, with results of formulas among them, and as these change', async () => {
  const formulas = [
    '=A1*10',
    '=A5*10',
    '=SUM(--(C1:C2>20))',
    '=SUM(--(C1:C2=70))',
    '=COUNTIF(C1:C2,">5")',
  ];
  expect(await results(formulas)).toEqual([10, 70, 1, 1, 2]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [[7]];
    const range = sheet.getRange('C1:C5').load('values');
    await context.sync();
    expect(range.values.flat()).toEqual([70, 70, 2, 2, 2]);
  });
});
