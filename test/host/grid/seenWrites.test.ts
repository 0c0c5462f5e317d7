import { ICommandService } from '@univerjs/core';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
afterEach(() => excel.dispose());

const SET_CELLS = 'sheet.mutation.set-range-values';

interface Told {
  readonly cellValue: Readonly<Record<number, Readonly<Record<number, object>>>>;
}

/** Takes down what Univer hears of cells from now on, but for results. */
function hear(): Told['cellValue'][] {
  const heard: Told['cellValue'][] = [];
  excel.host.univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, params }, options) => {
      if (id === SET_CELLS && options?.fromFormula !== true) heard.push((params as Told).cellValue);
    });
  return heard;
}

/** What Univer hears of cells while an add-in writes values, looks and a formula. */
async function told(isSeen: boolean): Promise<Told['cellValue'][]> {
  excel = await openTestExcel({ isSeen });
  const heard = hear();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').format.font.bold = true;
    sheet.getRange('A1:B1').values = [['007', 2]];
    await context.sync();
    sheet.getRange('C1').formulas = [['=B1*2']];
    await context.sync();
  });
  return heard;
}

async function shown(): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2');
    range.load('values,formulas');
    const { font } = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').format;
    font.load('bold');
    await context.sync();
    return {
      values: range.values as unknown,
      formulas: range.formulas as unknown,
      bold: font.bold,
    };
  });
}

const expected = {
  values: [
    [7, 2, 4],
    ['', '', ''],
  ],
  formulas: [
    [7, 2, '=B1*2'],
    ['', '', ''],
  ],
  bold: true,
};

test('where nobody looks Univer hears of formulas only', async () => {
  expect(await told(false)).toEqual([
    { 0: { 2: expect.objectContaining({ f: '=B1*2' }) as unknown } },
  ]);
  expect(await shown()).toEqual(expected);
});

test('where somebody looks Univer hears of every cell, and the cells are the same', async () => {
  const [looks, contents, formula] = await told(true);
  expect(Object.keys(looks ?? {})).toEqual(['0', '1']);
  expect(contents).toEqual({
    0: {
      0: { v: 7, t: 2, f: null, si: null },
      1: { v: 2, t: 2, f: null, si: null },
    },
  });
  expect(formula?.[0]?.[2]).toMatchObject({ f: '=B1*2' });
  expect(await shown()).toEqual(expected);
});

test('of a sheet that nobody has been shown yet Univer hears of formulas only', async () => {
  excel = await openTestExcel({ isSeen: true });
  const heard = hear();
  const write = (cell: string, value: string | number): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('新表').getRange(cell).formulas = [[value]];
      await context.sync();
    });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('新表');
    await context.sync();
  });
  await write('A1', 2);
  expect(heard).toEqual([]);
  await write('B1', '=A1*2');
  expect(heard[0]).toEqual({ 0: { 1: expect.objectContaining({ f: '=A1*2' }) as unknown } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('新表');
    sheet.activate();
    await context.sync();
    const range = sheet.getRange('A1:B1');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[2, 4]]);
  });
  heard.length = 0;
  await write('A1', 3);
  expect(heard[0]).toEqual({ 0: { 0: { v: 3, t: 2, f: null, si: null } } });
});
