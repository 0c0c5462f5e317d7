import { openTestExcel, type Client, type TestExcel } from '../../support/excel';

let excel: TestExcel;

const afterCleanUp = () => new Promise((resolve) => setTimeout(resolve, 20));

describe.each<Client>(['microsoft', 'own'])('on the client %s', (client) => {
  beforeAll(async () => {
    excel = await openTestExcel({ client: client });
  });
  afterAll(() => {
    excel.dispose();
  });
  beforeEach(() => {
    excel.wire.reset();
  });

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

  test('an error says which statement it was, and what was around it', async () => {
    const failing = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1');
      await context.sync();
      range.format.fill.color = '#FF0000';
      range.values = [[1, 2]];
      sheet.load('name');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      name: 'RichApi.Error',
      code: 'InvalidArgument',
      traceMessages: [],
      debugInfo: {
        errorLocation: 'Range.values',
        statement: 'v.values = ...;',
        surroundingStatements: [
          expect.stringMatching(/^var v = context.workbook._getObjectByReferenceId\("r\d+"\);$/),
          'var format = v.format;',
          'var fill = format.fill;',
          'fill.color = ...;',
          '// >>>>>',
          'v.values = ...;',
          '// <<<<<',
          'var workbook = context.workbook;',
          'var worksheets = workbook.worksheets;',
          'var worksheet = worksheets.getItem(...);',
          'worksheet.load(["name"]);',
        ],
      },
    });
  });

  test('every form of load', async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load({
        $top: 1,
        name: true,
        protection: { protected: true },
      });
      const range = sheets.getItem('Sheet1').getRange('H1').load(['address', 'format/font/bold']);
      const other = range.getOffsetRange(1, 0).load({ select: 'address', expand: 'format/fill' });
      await context.sync();
      expect(sheets.toJSON()).toMatchObject({
        items: [{ name: 'Sheet1', protection: { protected: false } }],
      });
      expect(range.toJSON()).toMatchObject({
        address: 'Sheet1!H1',
        format: { font: { bold: false } },
      });
      expect([other.address, other.format.fill.color]).toEqual(['Sheet1!H2', '#FFFFFF']);
    });
  });

  test('what a run has queued before it fails is not done', async () => {
    const failing = Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('M1');
      await context.sync();
      cell.values = [['queued']];
      throw new Error('before it is sent');
    });
    await expect(failing).rejects.toThrow('before it is sent');
    await afterCleanUp();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('M1').load('values');
      await context.sync();
      expect(cell.values).toEqual([['']]);
    });
  });

  test('a run that waits for the cell is done when the user has left it', async () => {
    const write = (options: Excel.RunOptions): Promise<void> =>
      Excel.run(options, async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('N1').values = [[1]];
        await context.sync();
      });
    excel.setEditing(true);
    const refused = write({ delayForCellEdit: false });
    await expect(refused).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    let isDone = false;
    const waiting = write({ delayForCellEdit: true }).then(() => {
      isDone = true;
    });
    await afterCleanUp();
    expect(isDone).toBe(false);
    excel.setEditing(false);
    await waiting;
    expect(isDone).toBe(true);
  });

  test('a handler is told of what it was added for until it is removed', async () => {
    const told: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(({ address, type }) => {
        told.push(`${type} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('J1').values = [[1]];
      await context.sync();
      return added;
    });
    await afterCleanUp();
    await Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('J2').values = [[1]];
      await context.sync();
    });
    await afterCleanUp();
    expect(told).toEqual(['WorksheetChanged J1']);
  });
});

describe("what Microsoft's client has besides", () => {
  beforeAll(async () => {
    excel = await openTestExcel({ client: 'microsoft' });
  });
  afterAll(() => {
    excel.dispose();
  });
  beforeEach(() => {
    excel.wire.reset();
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
});
