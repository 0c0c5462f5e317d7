import { addNote, listNotes } from '../../../src/host/grid/notes';
import { activeSheet } from '../../../src/host/grid/sheets';
import { reorder, sortCells } from '../../../src/host/grid/sortCells';
import { openTestExcel, type TestExcel } from '../../support/excel';

const BOX = { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 2 };

let excel: TestExcel;

beforeEach(async () => {
  excel = await openTestExcel({ isSeen: true });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C4').formulas = [
      ['次数', '企业', '十倍'],
      [3, '丙', '=A2*10'],
      [1, '甲', '=A3*10'],
      [2, '乙', '=A4*10'],
    ];
    await context.sync();
  });
  const sheet = activeSheet(excel.host.grid);
  addNote(sheet, 1, 1, '丙的批注');
  addNote(sheet, 2, 1, '甲的批注');
  addNote(sheet, 2, 3, '旁边的批注');
});
afterEach(() => {
  excel.dispose();
});

const notes = (): unknown[] =>
  listNotes(activeSheet(excel.host.grid)).map(({ row, col, note }) => [row, col, note]);
const cells = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A2:C4').load('values,formulas');
    await context.sync();
    return [range.values as unknown, range.formulas[0]?.[2] as unknown];
  });
const BEFORE = [
  [1, 1, '丙的批注'],
  [2, 1, '甲的批注'],
  [2, 3, '旁边的批注'],
];

test('rows that are sorted take their notes and formulas along, and bring them back', async () => {
  const { jobs, grid } = excel.host;
  jobs?.requestBegins();
  sortCells(activeSheet(grid), BOX, {
    fields: [{ key: 0, ascending: true }],
    matchCase: false,
    by: 'Rows',
  });
  grid.flush();
  jobs?.requestEnds();
  expect(await cells()).toEqual([
    [
      [1, '甲', 10],
      [2, '乙', 20],
      [3, '丙', 30],
    ],
    '=A2*10',
  ]);
  expect(notes()).toEqual([
    [1, 1, '甲的批注'],
    [2, 3, '旁边的批注'],
    [3, 1, '丙的批注'],
  ]);
  grid.workbook.undo();
  expect(notes()).toEqual(BEFORE);
  expect(await cells()).toEqual([
    [
      [3, '丙', 30],
      [1, '甲', 10],
      [2, '乙', 20],
    ],
    '=A2*10',
  ]);
});

test('columns that change places take their notes along', () => {
  const sheet = activeSheet(excel.host.grid);
  reorder(sheet, BOX, 'Columns', [1, 0, 2]);
  expect(notes()).toEqual([
    [1, 0, '丙的批注'],
    [2, 0, '甲的批注'],
    [2, 3, '旁边的批注'],
  ]);
});
