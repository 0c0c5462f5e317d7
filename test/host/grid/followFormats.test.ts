import { MAX_COLUMNS, MAX_ROWS } from '../../../src/host/grid/box';
import { deleteCells, insertCells } from '../../../src/host/grid/cellEdits';
import {
  addConditionalFormat,
  findConditionalFormat,
  meaningOfRule,
} from '../../../src/host/grid/conditionalFormats';
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

/** B3:D8. */
const box = { firstRow: 2, firstColumn: 1, lastRow: 7, lastColumn: 3 };
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

function add(formula: string, on: Sheet = sheet): () => readonly unknown[] {
  const id = addConditionalFormat(on, box, { type: 'Custom', formula });
  return () => {
    const rule = findConditionalFormat(on, id);
    return rule ? [meaningOfRule(rule), rule.ranges[0]] : [];
  };
}

test('cells and formula go along with inserted rows', () => {
  const rule = add('=AND($B3="x",B$1>2,$B$9=1)');
  insertCells(sheet, rows(0, 0), 'Down');
  expect(rule()[0]).toMatchObject({ formula: '=AND($B4="x",B$2>2,$B$10=1)' });
  expect(rule()[1]).toMatchObject({ startRow: 3, endRow: 8, startColumn: 1, endColumn: 3 });
});

test('rows below change nothing, rows inside make room', () => {
  const rule = add('=B3>1');
  const before = rule();
  insertCells(sheet, rows(8, 9), 'Down');
  expect(rule()).toEqual(before);
  insertCells(sheet, rows(4, 4), 'Down');
  expect(rule()[0]).toMatchObject({ formula: '=B3>1' });
  expect(rule()[1]).toMatchObject({ startRow: 2, endRow: 8 });
});

test('where the first rows go, the formula is that of the first cell left', () => {
  const rule = add('=$B3=$A$9');
  deleteCells(sheet, rows(2, 3), 'Up');
  expect(rule()[0]).toMatchObject({ formula: '=$B3=$A$7' });
  expect(rule()[1]).toMatchObject({ startRow: 2, endRow: 5 });
});

test('what a formula names and is gone is #REF!', () => {
  const rule = add('=B3=$F$1');
  deleteCells(sheet, columns(5, 5), 'Left');
  expect(rule()[0]).toMatchObject({ formula: '=B3=#REF!' });
});

test('a rule whose cells are all gone is gone', () => {
  const rule = add('=B3>1');
  deleteCells(sheet, rows(0, 8), 'Up');
  expect(rule()).toEqual([]);
});

test('on another sheet only what names the changed one follows', () => {
  const other = addSheet(excel.host.grid, 'Other');
  const rule = add('=B3=Sheet1!$B$3', other);
  insertCells(sheet, rows(0, 1), 'Down');
  expect(rule()[0]).toMatchObject({ formula: '=B3=Sheet1!$B$5' });
  expect(rule()[1]).toMatchObject({ startRow: 2, endRow: 7 });
});
