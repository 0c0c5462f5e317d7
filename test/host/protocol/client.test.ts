import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel();
});
afterAll(() => {
  excel.dispose();
});
beforeEach(() => {
  excel.wire.reset();
});

const afterCleanUp = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a range is still the same range in the next request', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.values = [[1]];
    await context.sync();
    range.values = [[2]];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[2]]);
  });
});

test('a sheet that was added is used again, not added again', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('一次');
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.tabColor = '#FF0000';
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(2);
    sheet.delete();
    await context.sync();
  });
});

test('what hangs off a null object is null and does nothing', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
    await context.sync();
    const range = sheet.getRange('A1').load('values');
    sheet.activate();
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

test('the ranges of a run are dropped when it is over', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    expect(range.values).toHaveLength(1);
    expect(excel.host.engine.references.size).toBe(1);
  });
  await afterCleanUp();
  expect(excel.host.engine.references.size).toBe(0);
  expect(excel.wire.requests).toBe(1);
  expect(excel.wire.log).toHaveLength(2);
});

test('a range tracked beyond its run can be used in another', async () => {
  const range = await Excel.run(async (context) => {
    const tracked = context.workbook.worksheets.getItem('Sheet1').getRange('B1');
    context.trackedObjects.add(tracked);
    await context.sync();
    return tracked;
  });
  await Excel.run(range, async (context) => {
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!B1');
    range.untrack();
    await context.sync();
  });
  await afterCleanUp();
  expect(excel.host.engine.references.size).toBe(0);
});

test('a member that the host has not got fails with its name', async () => {
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').shapes.load('items/name');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Worksheet.shapes') as string,
    debugInfo: { errorLocation: 'Worksheet.shapes' },
  });
});

test('a member of a later requirement set fails as in an older Excel', async () => {
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').getPrecedents();
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
});

test('a property that was not loaded cannot be read', async () => {
  const failing = Excel.run((context) =>
    Promise.resolve(context.workbook.worksheets.getActiveWorksheet().name),
  );
  await expect(failing).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

test('what came before an error is written, what comes after is not', async () => {
  const failing = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('F1').values = [['before']];
    sheet.getRange('F2:F3').values = [[1, 2]];
    sheet.getRange('F4').values = [['after']];
    await context.sync();
  });
  await expect(failing).rejects.toBeInstanceOf(OfficeExtension.Error);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('F1:F4').load('values');
    await context.sync();
    expect(range.values.flat()).toEqual(['before', '', '', '']);
  });
});

test('retrieve gives plain objects', async () => {
  await Excel.run(async (context) => {
    // In the library, but not in its types.
    const worksheets = context.workbook.worksheets as unknown as {
      retrieve(names: string): { toJSON(): unknown };
    };
    const sheets = worksheets.retrieve('items/name');
    await context.sync();
    expect(sheets.toJSON()).toEqual({ items: [{ name: 'Sheet1' }] });
  });
});

test('a large write asks nothing of a spreadsheet that nobody looks at', async () => {
  let mutations = 0;
  const counting = excel.host.grid.workbook.onCommandExecuted(({ id }) => {
    if (id === 'sheet.mutation.set-range-values') mutations += 1;
  });
  await Excel.run(async (context) => {
    const rows = Array.from({ length: 3000 }, (_, row) => [row, `企业${row}`]);
    context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 10, 3000, 2).values = rows;
    const last = context.workbook.worksheets.getItem('Sheet1').getRange('K3000:L3000');
    last.load('values');
    await context.sync();
    expect(last.values).toEqual([[2999, '企业2999']]);
  });
  counting.dispose();
  expect(mutations).toBe(0);
});
