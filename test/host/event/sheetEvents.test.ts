import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
let seen: object[];

beforeEach(async () => {
  excel = await openTestExcel({
    client: 'own',
    requirementSets: { ExcelApi: '1.17' },
  });
  seen = [];
});
afterEach(() => {
  excel.dispose();
});

const note = (args: object): Promise<void> => {
  seen.push(args);
  return Promise.resolve();
};

/** Handlers are called asynchronously. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

async function after(
  listen: (sheet: Excel.Worksheet) => unknown,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<object[]> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    listen(sheet);
    await context.sync();
    act(sheet, context);
    await context.sync();
  });
  await delivered();
  return seen;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcalculatedeventargs */
test('a calculation is told with the cells that got results', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C1').formulas = [[1, '=A1+1', '=A1+2']];
    await context.sync();
  });
  const told = await after(
    (sheet) => sheet.onCalculated.add(note),
    (sheet) => {
      sheet.getRange('A1').values = [[5]];
    },
  );
  // Univer may calculate once more after a pause.
  expect(told.length).toBeGreaterThan(0);
  for (const args of told)
    expect(args).toEqual({ type: 'WorksheetCalculated', worksheetId: 'sheet1', address: 'B1:C1' });
});

/**
 * "Only rows changed as a result of the sort operation are returned."
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheetrowsortedeventargs
 */
test('sorting is told with the rows or columns that changed places', async () => {
  const told = await after(
    (sheet) => [sheet.onRowSorted.add(note), sheet.onColumnSorted.add(note)],
    (sheet) => {
      sheet.getRange('A1:B4').values = [
        [1, 'a'],
        [4, 'd'],
        [3, 'c'],
        [9, 'e'],
      ];
      sheet.getRange('A1:B4').sort.apply([{ key: 0 }]);
      sheet.getRange('D1:E1').values = [[2, 1]];
      sheet.getRange('D1:E1').sort.apply([{ key: 0 }], false, false, 'Columns');
    },
  );
  expect(told).toEqual([
    { type: 'WorksheetRowSorted', source: 'Local', worksheetId: 'sheet1', address: 'A2:B3' },
    { type: 'WorksheetColumnSorted', source: 'Local', worksheetId: 'sheet1', address: 'D1:E1' },
  ]);
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetformulachangedeventargs */
test('another formula is told with the former one, whoever changed it; another result is not', async () => {
  const told = await after(
    (sheet) => sheet.onFormulaChanged.add(note),
    (sheet) => {
      sheet.getRange('A1:B1').formulas = [['=1+1', 7]];
    },
  );
  const sheet = excel.host.grid.workbook.getActiveSheet();
  sheet.getRange('A1:A2').setValues([[{ f: '=2+2' }], [{ v: 3 }]]);
  sheet.getRange('A1').setValue({ v: 5 });
  await delivered();
  const args = (details: readonly object[]): object => ({
    type: 'WorksheetFormulaChanged',
    source: 'Local',
    worksheetId: 'sheet1',
    formulaDetails: details,
  });
  expect(told).toEqual([
    args([{ cellAddress: 'A1', previousFormula: '' }]),
    args([{ cellAddress: 'A1', previousFormula: '=1+1' }]),
    args([{ cellAddress: 'A1', previousFormula: '=2+2' }]),
  ]);
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionchangedeventargs */
test('protecting a sheet is told, and taking that away', async () => {
  const told = await after(
    (sheet) => sheet.onProtectionChanged.add(note),
    (sheet) => {
      sheet.protection.protect();
      sheet.protection.unprotect();
    },
  );
  const args = { type: 'WorksheetProtectionChanged', source: 'Local', worksheetId: 'sheet1' };
  expect(told).toEqual([
    { ...args, isProtected: true },
    { ...args, isProtected: false },
  ]);
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetmovedeventargs */
test('a sheet that is moved is told with its places', async () => {
  const told = await after(
    (sheet) => sheet.context.workbook.worksheets.onMoved.add(note),
    (sheet, context) => {
      context.workbook.worksheets.add('二');
      context.workbook.worksheets.add('三');
      sheet.position = 2;
    },
  );
  expect(told).toEqual([
    {
      type: 'WorksheetMoved',
      source: 'Local',
      worksheetId: 'sheet1',
      positionBefore: 0,
      positionAfter: 2,
    },
  ]);
});

test('formulas that follow inserted rows are not told with the next edit', async () => {
  await after(
    (sheet) => sheet.onFormulaChanged.add(note),
    (sheet) => {
      sheet.getRange('A5:B5').formulas = [['=A9*2', '=A9*3']];
    },
  );
  seen = [];
  const sheet = excel.host.grid.workbook.getActiveSheet();
  sheet.insertRowsBefore(6, 1);
  sheet.getRange('D1').setValue({ f: '=1+1' });
  await delivered();
  expect(seen).toEqual([
    {
      type: 'WorksheetFormulaChanged',
      source: 'Local',
      worksheetId: 'sheet1',
      formulaDetails: [{ cellAddress: 'D1', previousFormula: '' }],
    },
  ]);
});
