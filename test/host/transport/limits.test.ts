import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel({ limits: 'web' });
});
afterAll(() => {
  excel.dispose();
});

test('a request of more than 5 MB is refused, and the next one works', async () => {
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [
      ['字'.repeat(1_800_000)],
    ];
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([['']]);
  });
});

test('where requests are to be small, one of more than 3,000 actions is refused', async () => {
  const small = await openTestExcel();
  const write = (cells: number): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (let row = 0; row < cells; row++) sheet.getCell(row, 0).values = [[row]];
      await context.sync();
    });
  await write(700);
  await expect(write(1_600)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  small.dispose();
  excel = await openTestExcel({ limits: 'web' });
});

test('an answer of more than 5 MB is refused', async () => {
  const failing = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
    range.getCell(0, 0).values = [['a'.repeat(3_000_000)]];
    await context.sync();
    range.getCell(0, 1).values = [['b'.repeat(3_000_000)]];
    range.load('values');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('a range of more than five million cells is not read', async () => {
  const failing = Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem('Sheet1')
      .getRange('A1:Z200000')
      .load('values');
    await context.sync();
    return range.values;
  });
  await expect(failing).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
});
