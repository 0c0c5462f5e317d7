import { openTestExcel, type TestExcel } from '../../../support/excel';

/**
 * Edits of a sheet that is not shown: an object of Excel's model stands for its own sheet, whichever
 * is active, and only `activate` and `select` change what is shown.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-insert-member(1)
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-delete-member(1)
 */

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel();
});
afterAll(() => {
  excel.dispose();
});

const TABLE = [
  ['a', 1, '=B1*10'],
  ['b', 2, '=B2*10'],
  ['c', 3, '=SUM(B1:B3)'],
];

/** Two sheets with the same cells and a name for each, the first one shown with C7 selected. */
beforeEach(async () => {
  await Excel.run(async ({ workbook }) => {
    const first = workbook.worksheets.getItem('Sheet1');
    workbook.worksheets.getItemOrNullObject('other').delete();
    workbook.names.getItemOrNullObject('own').delete();
    workbook.names.getItemOrNullObject('others').delete();
    first.getRange().clear();
    first.activate();
    first.getRange('C7').select();
    await workbook.context.sync();
    const other = workbook.worksheets.add('other');
    for (const sheet of [first, other]) sheet.getRange('A1:C3').formulas = TABLE;
    first.getRange('E1').formulas = [['=other!B3']];
    workbook.names.add('own', first.getRange('B3'));
    workbook.names.add('others', other.getRange('B3'));
    await workbook.context.sync();
  });
});

/** What both sheets, the names and the selection are after a change of the other sheet. */
async function after(act: (other: Excel.Worksheet) => void) {
  return Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const other = worksheets.getItem('other');
    act(other);
    await context.sync();
    const own = worksheets.getItem('Sheet1').getRange('A1:C3').load('formulas');
    const link = worksheets.getItem('Sheet1').getRange('E1').load('formulas');
    const others = other.getRange('A1:D5').load('formulas');
    const shown = worksheets.getActiveWorksheet().load('name');
    const selected = context.workbook.getSelectedRange().load('address');
    const items = names.load('items/name,items/formula');
    await context.sync();
    expect(own.formulas).toEqual(TABLE);
    expect(shown.name).toBe('Sheet1');
    expect(selected.address).toBe('Sheet1!C7');
    const formulaOf = (name: string): unknown =>
      items.items.find((item) => item.name === name)?.formula;
    expect(formulaOf('own')).toBe('=Sheet1!$B$3');
    return {
      cells: (others.formulas as unknown[][]).map((row) => row.join('|')),
      name: formulaOf('others'),
      link: String(link.formulas[0]?.[0]),
    };
  });
}

test.each([
  ['2:2', 'Down', ['a|1|=B1*10|', '|||', 'b|2|=B3*10|', 'c|3|=SUM(B1:B4)|', '|||'], '$B$4', 'B4'],
  ['B:B', 'Right', ['a||1|=C1*10', 'b||2|=C2*10', 'c||3|=SUM(C1:C3)', '|||', '|||'], '$C$3', 'C3'],
  ['B2:C2', 'Down', ['a|1|=B1*10|', 'b|||', 'c|2|=B3*10|', '|3|=SUM(B1:B4)|', '|||'], '$B$4', 'B4'],
  ['B3', 'Right', ['a|1|=B1*10|', 'b|2|=B2*10|', 'c||3|=SUM(B1:B3)', '|||', '|||'], '$C$3', 'C3'],
] as const)('%s inserted on a sheet that is not shown', async (place, shift, cells, name, link) => {
  const found = await after((other) => other.getRange(place).insert(shift));
  expect(found).toMatchObject({ cells, name: `=other!${name}`, link: `=other!${link}` });
});

test.each([
  ['2:2', 'Up', ['a|1|=B1*10|', 'c|3|=SUM(B1:B2)|', '|||', '|||', '|||'], '$B$2', 'B2'],
  ['A:A', 'Left', ['1|=A1*10||', '2|=A2*10||', '3|=SUM(A1:A3)||', '|||', '|||'], '$A$3', 'A3'],
  ['B2:C2', 'Up', ['a|1|=B1*10|', 'b|3|=SUM(B1:B2)|', 'c|||', '|||', '|||'], '$B$2', 'B2'],
  ['A3', 'Left', ['a|1|=B1*10|', 'b|2|=B2*10|', '3|=SUM(B1:B3)||', '|||', '|||'], '$A$3', 'A3'],
] as const)('%s deleted on a sheet that is not shown', async (place, shift, cells, name, link) => {
  const found = await after((other) => other.getRange(place).delete(shift));
  expect(found).toMatchObject({ cells, name: `=other!${name}`, link: `=other!${link}` });
});

const EDITS: readonly (readonly [what: string, act: (other: Excel.Worksheet) => void])[] = [
  ['contents', (other) => other.getRange('A1:B2').clear('Contents')],
  ['all', (other) => other.getRange('A1:B2').clear()],
  ['formats', (other) => other.getRange('A1:B2').clear('Formats')],
  ['merged', (other) => other.getRange('A4:B5').merge()],
  ['unmerged', (other) => other.getRange('A4:B5').unmerge()],
  ['hidden rows', (other) => (other.getRange('2:2').rowHidden = true)],
  ['hidden columns', (other) => (other.getRange('B:B').columnHidden = true)],
  ['shown rows', (other) => (other.getRange('2:2').rowHidden = false)],
  ['heights', (other) => (other.getRange('2:2').format.rowHeight = 30)],
  ['widths', (other) => (other.getRange('B:B').format.columnWidth = 90)],
  ['fitted', (other) => other.getRange('A:B').format.autofitColumns()],
  ['fitted rows', (other) => other.getRange('1:2').format.autofitRows()],
  ['frozen', (other) => other.freezePanes.freezeRows(1)],
  ['not frozen', (other) => other.freezePanes.unfreeze()],
  ['moved', (other) => (other.position = 0)],
  ['coloured', (other) => (other.tabColor = '#ff0000')],
  ['gridlines', (other) => (other.showGridlines = false)],
  ['renamed', (other) => (other.name = 'another')],
  ['copied name', (other) => (other.name = 'other')],
  [
    'rule',
    (other) =>
      (other.getRange('A1').dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: 'EqualTo' },
      }),
  ],
  ['no rule', (other) => other.getRange('A1').dataValidation.clear()],
  [
    'look by rule',
    (other) =>
      (other.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=A1=1'),
  ],
  ['no look by rule', (other) => other.getRange('A1').conditionalFormats.clearAll()],
  [
    'link',
    (other) =>
      (other.getRange('A1').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'x' }),
  ],
  [
    'border',
    (other) => (other.getRange('A1').format.borders.getItem('EdgeTop').style = 'Continuous'),
  ],
  ['visibility', (other) => (other.visibility = 'Hidden')],
];

test('only activating and selecting change the sheet that is shown and the selection', async () => {
  const changing = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const other = worksheets.getItem('other');
    const found: string[] = [];
    for (const [what, act] of EDITS) {
      act(other);
      const shown = worksheets.getActiveWorksheet().load('name');
      const selected = context.workbook.getSelectedRange().load('address');
      const own = worksheets.getItem('Sheet1').getRange('A1:C3').load('formulas');
      await context.sync();
      expect(own.formulas).toEqual(TABLE);
      if (shown.name !== 'Sheet1' || selected.address !== 'Sheet1!C7') found.push(what);
    }
    other.name = 'other';
    return found;
  });
  expect(changing).toEqual([]);
});

/** https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
test('cells are not pushed off the sheet', async () => {
  const codeOf = (place: string, shift: 'Down' | 'Right') =>
    Excel.run(async ({ workbook }) => {
      const other = workbook.worksheets.getItem('other');
      other.getRange('XFD2').values = [['last']];
      other.getRange(place).insert(shift);
      await workbook.context.sync();
      return 'none';
    }).catch((error: unknown) => (error as OfficeExtension.Error).code);
  expect(await codeOf('A2', 'Right')).toBe('NonBlankCellOffSheet');
  expect(await codeOf('A:A', 'Right')).toBe('NonBlankCellOffSheet');
  expect(await codeOf('A3', 'Right')).toBe('none');
  expect(await codeOf('A2', 'Down')).toBe('none');
});
