import { REQUIREMENT_SETS } from '../../../src/host/transport/requirementSets';
import { openTestExcel, type Client, type TestExcel } from '../../support/excel';

let excel: TestExcel;
let seen: string[];
let handlers: { readonly context: OfficeExtension.ClientRequestContext; remove(): void }[];

beforeEach(() => {
  seen = [];
  handlers = [];
});
// The client keeps handlers for as long as the page lives, whatever workbook it is connected with.
afterEach(async () => {
  await removeHandlers();
});

async function listen(
  add: (worksheets: Excel.WorksheetCollection, context: Excel.RequestContext) => typeof handlers,
): Promise<void> {
  await Excel.run(async (context) => {
    handlers = add(context.workbook.worksheets, context);
    await context.sync();
  });
}

async function removeHandlers(): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  });
  handlers = [];
}

function onSheet(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  return Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });
}

function note(text: string): Promise<void> {
  seen.push(text);
  return Promise.resolve();
}

/** Handlers are called asynchronously. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

const userSheet = () => excel.host.grid.workbook.getActiveSheet();

describe.each(['microsoft', 'own'] satisfies Client[])('on the client %s', (client) => {
  beforeAll(async () => {
    excel = await openTestExcel({
      client,
      requirementSets: { ...REQUIREMENT_SETS, ExcelApi: '1.17' },
    });
  });
  afterAll(() => {
    excel.dispose();
  });

  test("a user's edit is told with its address, and the handler can ask for the range", async () => {
    const values: unknown[] = [];
    await listen((worksheets) => [
      worksheets.onChanged.add(async (event) => {
        await note(`${event.address} ${event.changeType} ${event.worksheetId}`);
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          values.push(range.values.flat());
        });
      }),
    ]);
    userSheet()
      .getRange('B2:C3')
      .setValues([
        [1, 2],
        [3, 4],
      ]);
    await delivered();
    expect(seen).toEqual(['B2:C3 RangeEdited sheet1']);
    expect(values).toEqual([[1, 2, 3, 4]]);
  });

  test("the add-in's own edit is told too, a format is not", async () => {
    await listen((worksheets) => [
      worksheets
        .getItem('Sheet1')
        .onChanged.add((event) =>
          note(`${event.address} ${(event as { triggerSource?: string }).triggerSource}`),
        ),
    ]);
    await onSheet((sheet) => (sheet.getRange('A9:B9').values = [['x', 'y']]));
    await onSheet((sheet) => (sheet.getRange('A2').format.font.bold = true));
    await delivered();
    expect(seen).toEqual(['A9:B9 ThisLocalAddin']);
  });

  test('results of formulas are not edits', async () => {
    await onSheet((sheet) => (sheet.getRange('B1').formulas = [['=A1*2']]));
    await listen((worksheets) => [worksheets.onChanged.add((event) => note(event.address))]);
    await onSheet((sheet) => (sheet.getRange('A1').values = [[4]]));
    await delivered();
    expect(seen).toEqual(['A1']);
  });

  test('inserted and deleted rows are told', async () => {
    await listen((worksheets) => [
      worksheets.onChanged.add((event) => note(`${event.changeType} ${event.address}`)),
    ]);
    userSheet().insertRowsBefore(1, 2);
    userSheet().deleteRows(1, 1);
    await delivered();
    expect(seen).toEqual(['RowInserted 2:3', 'RowDeleted 2:2']);
  });

  test('sheets that are added, activated and deleted are told', async () => {
    await listen((worksheets) => [
      worksheets.onAdded.add(() => note('added')),
      worksheets.onActivated.add((event) =>
        note(`activated ${event.worksheetId === 'sheet1' ? 'first' : 'second'}`),
      ),
      worksheets.onDeleted.add(() => note('deleted')),
    ]);
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.add('二').activate();
      sheet.activate();
      workbook.worksheets.getItem('二').delete();
    });
    await delivered();
    expect(seen).toEqual(['added', 'activated second', 'activated first', 'deleted']);
  });

  test('a selection is told to the sheet, to all sheets and to the workbook', async () => {
    await listen((worksheets, { workbook }) => [
      worksheets
        .getItem('Sheet1')
        .onSelectionChanged.add((event) => note(`sheet ${event.address}`)),
      worksheets.onSelectionChanged.add((event) => note(`all ${event.address}`)),
      workbook.onSelectionChanged.add(() => note('workbook')),
    ]);
    userSheet().getRange('D5').activate();
    await delivered();
    expect(seen.sort()).toEqual(['all D5', 'sheet D5', 'workbook']);
  });

  test('a removed handler is told nothing more', async () => {
    await listen((worksheets) => [worksheets.onChanged.add((event) => note(event.address))]);
    await removeHandlers();
    userSheet().getRange('A1').setValue(1);
    await delivered();
    expect(seen).toEqual([]);
  });

  test('no events are sent while the add-in has turned them off', async () => {
    await listen((worksheets, context) => {
      context.runtime.enableEvents = false;
      return [worksheets.onChanged.add((event) => note(event.address))];
    });
    userSheet().getRange('A1').setValue(1);
    await delivered();
    expect(seen).toEqual([]);
    await onSheet((_sheet, context) => (context.runtime.enableEvents = true));
  });

  test('rows that a user sorts are told as edited', async () => {
    await listen((worksheets) => [
      worksheets.onChanged.add((event) => note(`${event.address} ${event.changeType}`)),
    ]);
    await excel.host.univerAPI.executeCommand('sheet.command.reorder-range', {
      unitId: excel.host.grid.workbook.getId(),
      subUnitId: userSheet().getSheetId(),
      range: { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 },
      order: { 0: 2, 1: 0, 2: 1 },
    });
    await delivered();
    expect(seen).toContain('A1:B3 RangeEdited');
  });

  /** https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs */
  test('each range of a batch is told for itself, slices of a large one together', async () => {
    await listen((worksheets) => [worksheets.onChanged.add((event) => note(event.address))]);
    await onSheet((sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('C3:C4').values = [[1], [2]];
      sheet.getRange('A10:AN59').values = Array.from({ length: 50 }, () =>
        Array<number>(40).fill(1),
      );
      sheet.getRange('A60:AN60').values = [Array<number>(40).fill(2)];
    });
    await delivered();
    expect(seen).toEqual(['A1', 'C3:C4', 'A10:AN59', 'A60:AN60']);
  });

  /** https://learn.microsoft.com/javascript/api/excel/excel.changedeventdetail */
  test('the values before and after are told of one cell, not of several', async () => {
    await listen((worksheets) => [
      worksheets.onChanged.add(({ address, details }) =>
        note(`${address} ${JSON.stringify(details ?? null)}`),
      ),
    ]);
    await onSheet((sheet) => (sheet.getRange('F1').values = [['x']]));
    await onSheet((sheet) => (sheet.getRange('F1').formulas = [['=2*3']]));
    await onSheet((sheet) => (sheet.getRange('F1:F2').values = [[1], [2]]));
    userSheet().getRange('F1').setValue('y');
    await delivered();
    const detail = (before: unknown, typeBefore: string, after: unknown, typeAfter: string) =>
      JSON.stringify({
        valueBefore: before,
        valueAfter: after,
        valueTypeBefore: typeBefore,
        valueTypeAfter: typeAfter,
      });
    expect(seen).toEqual([
      `F1 ${detail('', 'Empty', 'x', 'String')}`,
      `F1 ${detail('x', 'String', 6, 'Double')}`,
      'F1:F2 null',
      `F1 ${detail(1, 'Double', 'y', 'String')}`,
    ]);
  });

  /** https://learn.microsoft.com/javascript/api/excel/excel.datachangetype */
  test('cells, rows and columns that come or go are told once, with where the others go', async () => {
    await listen((worksheets) => [
      worksheets.onChanged.add(({ changeType, address, changeDirectionState: state }) =>
        note(
          [
            changeType,
            address,
            state?.insertShiftDirection ?? state?.deleteShiftDirection ?? '-',
          ].join(' '),
        ),
      ),
      worksheets.onSelectionChanged.add(() => note('selection')),
    ]);
    await onSheet((sheet) => {
      sheet.getRange('B2:C3').insert('Down');
      sheet.getRange('B2').insert('Right');
      sheet.getRange('B2').delete('Left');
      sheet.getRange('B2:C3').delete('Up');
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('2:3').delete('Up');
      sheet.getRange('C:C').insert('Right');
      sheet.getRange('C:C').delete('Left');
    });
    await delivered();
    expect(seen).toEqual([
      'CellInserted B2:C3 Down',
      'CellInserted B2 Right',
      'CellDeleted B2 Left',
      'CellDeleted B2:C3 Up',
      'RowInserted 2:3 -',
      'RowDeleted 2:3 -',
      'ColumnInserted C:C -',
      'ColumnDeleted C:C -',
    ]);
  });

  /** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection#excel-excel-worksheetcollection-onnamechanged-member */
  test('a sheet that gets another name is told with both names', async () => {
    // This release of Microsoft's client knows the event of Excel on the web only.
    const { CommonUtility } = OfficeExtension as unknown as {
      readonly CommonUtility?: { _doApiNotSupportedCheck: boolean };
    };
    if (CommonUtility) CommonUtility._doApiNotSupportedCheck = false;
    await listen((worksheets) => [
      worksheets.onNameChanged.add(({ nameBefore, nameAfter, worksheetId }) =>
        note(`${worksheetId} ${nameBefore} ${nameAfter}`),
      ),
    ]);
    await onSheet((sheet) => (sheet.name = '名录'));
    userSheet().setName('Sheet1');
    await delivered();
    await removeHandlers();
    if (CommonUtility) CommonUtility._doApiNotSupportedCheck = true;
    expect(seen).toEqual(['sheet1 Sheet1 名录', 'sheet1 名录 Sheet1']);
  });

  /** https://learn.microsoft.com/javascript/api/excel/excel.settingcollection#excel-excel-settingcollection-onsettingschanged-member */
  test('settings that are added, changed and deleted are told', async () => {
    await listen((_worksheets, { workbook }) => [
      workbook.settings.onSettingsChanged.add(async ({ settings }) => {
        const one = settings.getItemOrNullObject('one').load('value');
        await one.context.sync();
        await note(`one ${one.isNullObject ? 'is gone' : String(one.value)}`);
      }),
    ]);
    for (const act of [
      (settings: Excel.SettingCollection) => void settings.add('one', 1),
      (settings: Excel.SettingCollection) => {
        settings.getItem('one').value = 2;
      },
      (settings: Excel.SettingCollection) => {
        settings.getItem('one').delete();
      },
    ])
      await onSheet((_sheet, { workbook }) => {
        act(workbook.settings);
      });
    await delivered();
    expect(seen).toEqual(['one 1', 'one 2', 'one is gone']);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.tablechangedeventargs
  test('a table is told of changes and selections in it, by the cells that are its own', async () => {
    let id = '';
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Sheet1').tables.add('H1:I3', true);
      table.load('id');
      await context.sync();
      id = table.id;
      handlers = [
        table.onChanged.add(async (event) => {
          await note(`${event.address} ${event.changeType} ${event.tableId === id}`);
          await Excel.run(async (inner) => {
            const range = event.getRange(inner).load('values');
            await inner.sync();
            await note(JSON.stringify(range.values));
          });
        }),
        table.onSelectionChanged.add((event) =>
          note(`selected ${event.address} ${event.isInsideTable}`),
        ),
        context.workbook.tables.onChanged.add((event) => note(`all ${event.address}`)),
      ];
      await context.sync();
    });
    await onSheet((sheet) => {
      sheet.getRange('G2:H2').values = [[1, 2]];
      sheet.getRange('A1').values = [[3]];
    });
    await delivered();
    expect(seen).toEqual(['H2 RangeEdited true', 'all H2', '[[2]]']);
    seen = [];
    for (const address of ['H2', 'A1', 'A2']) userSheet().getRange(address).activate();
    await delivered();
    expect(seen).toEqual(['selected H2 true', 'selected  false']);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.chartaddedeventargs
  test('charts that come and go are told to those who listen to their sheet', async () => {
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('Sheet1');
      handlers = [
        charts.onAdded.add((event) => note(`${event.type} ${event.chartId} ${event.worksheetId}`)),
        charts.onDeleted.add((event) => note(`${event.type} ${event.chartId}`)),
        // Nobody selects a chart here.
        charts.onActivated.add((event) => note(event.type)),
      ];
      await context.sync();
    });
    let id = '';
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const chart = sheet.charts.add('Line', sheet.getRange('H1:I3')).load('id');
      await context.sync();
      id = chart.id;
      chart.delete();
      await context.sync();
    });
    await delivered();
    expect(seen).toEqual([`ChartAdded ${id} sheet1`, `ChartDeleted ${id}`]);
  });
});
