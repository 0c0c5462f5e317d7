import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel();
});
afterEach(() => {
  excel.dispose();
});

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** The code of the error that a batch rejects with. */
async function codeOf(batch: (context: Excel.RequestContext) => void): Promise<string> {
  const thrown: unknown = await Excel.run(async (context) => {
    batch(context);
    await context.sync();
  }).catch((error: unknown) => error);
  return thrown instanceof OfficeExtension.Error ? thrown.code : 'no error';
}

test('a sheet is added after the others and does not become the active one', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('抽查名单').load('name,position,visibility');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([sheet.name, sheet.position, sheet.visibility]).toEqual(['抽查名单', 1, 'Visible']);
    expect(active.name).toBe('Sheet1');
  });
});

test('a sheet added without a name gets the next free one', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Sheet2');
    const sheet = context.workbook.worksheets.add().load('name');
    await context.sync();
    expect(sheet.name).toBe('Sheet3');
  });
});

test('names that Excel refuses are refused', async () => {
  expect(await codeOf(({ workbook }) => workbook.worksheets.add('sheet1'))).toBe(
    'ItemAlreadyExists',
  );
  for (const name of ['', 'a/b', 'a[b', "'a", 'x'.repeat(32)]) {
    expect(await codeOf(({ workbook }) => workbook.worksheets.add(name))).toBe('InvalidArgument');
  }
});

test('a proxy finds its sheet again after the sheet has been renamed', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    await context.sync();
    sheet.name = '检查对象名录库';
    await context.sync();
    const range = sheet.getRange('A1').load('address');
    await context.sync();
    expect(range.address).toBe('检查对象名录库!A1');
  });
});

test('sheets are moved, coloured, hidden and shown without gridlines', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('二');
    sheet.tabColor = '#1f4e78';
    sheet.showGridlines = false;
    sheet.position = 0;
    worksheets.getItem('Sheet1').visibility = Excel.SheetVisibility.hidden;
    sheet.load('position,tabColor,showGridlines');
    const first = worksheets.getFirst(false).load('name');
    const visible = worksheets.getCount(true);
    await context.sync();
    expect([
      sheet.position,
      sheet.tabColor,
      sheet.showGridlines,
      first.name,
      visible.value,
    ]).toEqual([0, '#1F4E78', false, '二', 1]);
  });
  expect(await sheetNames()).toEqual(['二', 'Sheet1']);
});

test('the last visible sheet can be neither deleted nor hidden', async () => {
  expect(await codeOf(({ workbook }) => workbook.worksheets.getItem('Sheet1').delete())).toBe(
    'InvalidOperation',
  );
  const hide = ({ workbook }: Excel.RequestContext): void => {
    workbook.worksheets.getItem('Sheet1').visibility = Excel.SheetVisibility.hidden;
  };
  expect(await codeOf(hide)).toBe('InvalidOperation');
});

test('a deleted sheet is gone and its proxy says so', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('二');
    await context.sync();
    sheet.delete();
    await context.sync();
    sheet.getRange('A1').load('values');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
  expect(await sheetNames()).toEqual(['Sheet1']);
});

test('cells of a protected sheet are not changed', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.protection.protect();
    sheet.protection.load('protected');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
  });
  const changes: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => (sheet.getRange('A1').values = [[1]]),
    (sheet) => (sheet.getRange('A1').format.fill.color = 'red'),
    (sheet) => (sheet.getRange('A1').format.columnWidth = 50),
    (sheet) => sheet.getRange('A1:B2').merge(),
    (sheet) => sheet.getRange('A1').clear(),
  ];
  for (const change of changes) {
    expect(await codeOf(({ workbook }) => change(workbook.worksheets.getItem('Sheet1')))).toBe(
      'AccessDenied',
    );
  }
  expect(await codeOf(({ workbook }) => workbook.worksheets.add('other sheet'))).toBe('no error');
});

test('protection with a password ends only with that password', async () => {
  await Excel.run((context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect(undefined, 'secret');
    return context.sync();
  });
  const unprotect = (password?: string) =>
    codeOf(({ workbook }) => workbook.worksheets.getItem('Sheet1').protection.unprotect(password));
  expect(await unprotect()).toBe('BadPassword');
  expect(await unprotect('secret')).toBe('no error');
});

test('a protected structure keeps its sheets', async () => {
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    context.workbook.protection.load('protected');
    await context.sync();
    expect(context.workbook.protection.protected).toBe(true);
  });
  expect(await codeOf(({ workbook }) => workbook.worksheets.add('二'))).toBe('AccessDenied');
  expect(await codeOf(({ workbook }) => (workbook.worksheets.getItem('Sheet1').name = '二'))).toBe(
    'AccessDenied',
  );
  expect(
    await codeOf(
      ({ workbook }) => (workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]]),
    ),
  ).toBe('no error');
});

test('nothing works while the user types into a cell', async () => {
  excel.setEditing(true);
  expect(await codeOf(({ workbook }) => workbook.worksheets.load('items/name'))).toBe(
    'InvalidOperationInCellEditMode',
  );
  excel.setEditing(false);
  expect(await sheetNames()).toEqual(['Sheet1']);
});

test('a request that may wait is carried out once the user has left the cell', async () => {
  excel.setEditing(true);
  let isDone = false;
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.add('二');
    await context.sync();
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(isDone).toBe(false);
  excel.setEditing(false);
  await waiting;
  expect(await sheetNames()).toEqual(['Sheet1', '二']);
});

test('rows stay in view when frozen', async () => {
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('Sheet1');
    freezePanes.freezeRows(3);
    const frozen = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(frozen.address).toBe('Sheet1!1:3');
    freezePanes.freezeAt(context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2'));
    const corner = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(corner.address).toBe('Sheet1!A1:B2');
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('a filter from the file can be read', async () => {
  const extras = excel.host.grid.extrasOf('sheet1');
  extras.autoFilter = {
    range: 'A3:F9',
    criteria: [null, { filterOn: 'Values', values: ['重点'] }, null, null, null, null],
  };
  await Excel.run(async (context) => {
    const { autoFilter } = context.workbook.worksheets.getItem('Sheet1');
    autoFilter.load('enabled,isDataFiltered,criteria');
    const range = autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([
      true,
      true,
      'Sheet1!A3:F9',
    ]);
    expect(autoFilter.criteria[1]).toEqual({ filterOn: 'Values', values: ['重点'] });
  });
});

test('a filter is laid over a table, follows its rows, and is in the file', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('筛选');
    sheet.getRange('A1:B3').values = [
      ['甲', '乙'],
      ['1', '2'],
      ['3', '4'],
    ];
    sheet.autoFilter.apply(sheet.getRange('A1:B3'));
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    const range = sheet.autoFilter.getRange().load('address');
    sheet.autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    expect([range.address, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([
      '筛选!A1:B4',
      true,
      false,
    ]);
    const colored = { filterOn: 'CellColor', color: '#FF0000' } as const;
    sheet.autoFilter.apply(sheet.getRange('A1:B3'), 0, colored);
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

test('a filter hides the rows that its criteria do not let through, remove shows them', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange('A1:A3').values = [['类别'], ['重点'], ['一般']];
    sheet.autoFilter.apply(sheet.getRange('A1:A3'), 0, { filterOn: 'Values', values: ['一般'] });
    const hidden = async (): Promise<boolean[]> => {
      const rows = [2, 3].map((row) => sheet.getRange(`A${row}`).load('rowHidden'));
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    };
    expect(await hidden()).toEqual([true, false]);
    sheet.autoFilter.remove();
    expect(await hidden()).toEqual([false, false]);
    sheet.autoFilter.load('enabled');
    await context.sync();
    expect(sheet.autoFilter.enabled).toBe(false);
  });
});
