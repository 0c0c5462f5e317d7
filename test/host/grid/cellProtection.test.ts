import {
  protectionOf,
  protectionStyle,
  writeProtection,
} from '../../../src/host/grid/cellProtection';
import { activeSheet } from '../../../src/host/grid/sheets';
import { openTestExcel } from '../../support/excel';

test('cells are locked and show their formulas unless something else is said', () => {
  expect(protectionOf({})).toEqual({ locked: true, formulaHidden: false });
  expect(protectionOf({ td: null })).toEqual({ locked: true, formulaHidden: false });
  expect(protectionStyle({ locked: true, formulaHidden: false })).toEqual({ td: null });
});

test.each([
  [true, true],
  [true, false],
  [false, true],
  [false, false],
])('locked %p, hidden %p is read as written', (locked, formulaHidden) => {
  expect(protectionOf(protectionStyle({ locked, formulaHidden }))).toEqual({
    locked,
    formulaHidden,
  });
});

test('a direction of text alone protects as ever', () => {
  for (const td of [1, 2]) expect(protectionOf({ td })).toMatchObject({ locked: true });
});

test('what is not given stays, also where it still waits to be written', async () => {
  const excel = await openTestExcel();
  const sheet = activeSheet(excel.host.grid);
  const box = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 };
  writeProtection(sheet, { ...box, lastColumn: 0 }, { locked: false });
  writeProtection(sheet, box, { formulaHidden: true });
  const [one, other] = [0, 1].map((column) =>
    protectionOf(excel.host.grid.styleOf(sheet.cells()[0]?.[column])),
  );
  excel.dispose();
  expect(one).toEqual({ locked: false, formulaHidden: true });
  expect(other).toEqual({ locked: true, formulaHidden: true });
});
