import { addChart } from '../../../src/host/grid/charts';
import { deleteCells, insertCells } from '../../../src/host/grid/cellEdits';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/host/grid/box';
import type { Sheet } from '../../../src/host/grid/sheet';
import { activeSheet, addSheet } from '../../../src/host/grid/sheets';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
let sheet: Sheet;
beforeEach(async () => {
  excel = await openTestExcel();
  sheet = activeSheet(excel.host.grid);
});
afterEach(() => {
  excel.dispose();
});

const rows = (firstRow: number, lastRow: number) => ({
  firstRow,
  lastRow,
  firstColumn: 0,
  lastColumn: MAX_COLUMNS - 1,
});
const columns = (firstColumn: number, lastColumn: number) => ({
  firstColumn,
  lastColumn,
  firstRow: 0,
  lastRow: MAX_ROWS - 1,
});

test('moves of rows are noted, and one that takes the last back leaves neither', () => {
  insertCells(sheet, rows(3, 4), 'Down');
  expect(sheet.extras.rowMoves).toEqual([{ axis: 'row', first: 3, count: 2 }]);
  deleteCells(sheet, rows(4, 4), 'Up');
  expect(sheet.extras.rowMoves).toHaveLength(2);
  insertCells(sheet, rows(4, 4), 'Down');
  deleteCells(sheet, rows(3, 4), 'Up');
  expect(sheet.extras.rowMoves).toEqual([]);
});

test('columns are not noted', () => {
  insertCells(sheet, columns(1, 1), 'Right');
  expect(sheet.extras.rowMoves).toEqual([]);
});

test('breaks on lines that go are gone, others move, and only those of the axis', () => {
  sheet.extras.rowBreaks = [2, 5, 9];
  sheet.extras.columnBreaks = [2, 5];
  deleteCells(sheet, rows(4, 5), 'Up');
  expect([sheet.extras.rowBreaks, sheet.extras.columnBreaks]).toEqual([
    [2, 7],
    [2, 5],
  ]);
  insertCells(sheet, columns(3, 3), 'Right');
  expect([sheet.extras.rowBreaks, sheet.extras.columnBreaks]).toEqual([
    [2, 7],
    [2, 6],
  ]);
});

test('criteria stay with their columns; a new column has none', () => {
  const criterion = (value: string) => ({ filterOn: 'Values', values: [value] });
  const filterOf = () => sheet.extras.autoFilter;
  sheet.extras.autoFilter = { range: 'B1:D9', criteria: [criterion('b'), null, criterion('d')] };
  insertCells(sheet, columns(2, 2), 'Right');
  expect(filterOf()).toEqual({
    range: 'B1:E9',
    criteria: [criterion('b'), null, null, criterion('d')],
  });
  deleteCells(sheet, columns(0, 1), 'Left');
  expect(filterOf()).toEqual({ range: 'A1:C9', criteria: [null, null, criterion('d')] });
  deleteCells(sheet, columns(2, 2), 'Left');
  expect(filterOf()).toEqual({ range: 'A1:B9', criteria: [null, null] });
  deleteCells(sheet, columns(0, 3), 'Left');
  expect(filterOf()).toBeNull();
});

test('a chart stands on its cell; where that goes, on the one that comes into its place', () => {
  const box = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 };
  addChart(sheet, 'Line', { sheet, box }, 'Columns');
  sheet.extras.charts = sheet.extras.charts.map((chart) => ({
    ...chart,
    anchor: { row: 5, column: 3, down: 4, right: 7 },
  }));
  const anchorOf = () => sheet.extras.charts[0]?.anchor;
  insertCells(sheet, rows(5, 5), 'Down');
  expect(anchorOf()).toEqual({ row: 6, column: 3, down: 4, right: 7 });
  deleteCells(sheet, rows(2, 6), 'Up');
  expect(anchorOf()).toEqual({ row: 2, column: 3, down: 0, right: 7 });
  deleteCells(sheet, columns(3, 3), 'Left');
  expect(anchorOf()).toEqual({ row: 2, column: 3, down: 0, right: 0 });
});

test('charts of all sheets follow the cells that they show, and their sheet’s name', () => {
  const other = addSheet(excel.host.grid, 'Other');
  const box = { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1 };
  addChart(other, 'Line', { sheet, box }, 'Columns');
  const valuesOf = () => other.extras.charts[0]?.series.map(({ values }) => values);
  const before = valuesOf();
  insertCells(other, rows(1, 1), 'Down');
  expect(valuesOf()).toEqual(before);
  deleteCells(sheet, columns(0, 0), 'Left');
  expect(valuesOf()?.at(-1)).toMatch(/^Sheet1!\$A\$\d:\$A\$4$/);
  sheet.name = 'New name';
  expect(valuesOf()?.at(-1)).toMatch(/^'New name'!\$A\$\d:\$A\$4$/);
});
