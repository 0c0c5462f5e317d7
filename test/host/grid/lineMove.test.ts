import {
  movedArea,
  movedAreas,
  movedLine,
  movedReferences,
  movedSpan,
  type LineMove,
} from '../../../src/host/grid/lineMove';

/** Two rows came before the fourth. */
const came: LineMove = { axis: 'row', first: 3, count: 2 };
/** The fourth and the fifth row went. */
const went: LineMove = { axis: 'row', first: 3, count: -2 };
const columnWent: LineMove = { axis: 'column', first: 1, count: -1 };

test('a line before the place stays, one at it or behind it moves or goes', () => {
  expect([2, 3, 9].map((line) => movedLine(line, came))).toEqual([2, 5, 11]);
  expect([2, 3, 4, 5, 9].map((line) => movedLine(line, went))).toEqual([2, null, null, 3, 7]);
});

test.each([
  [2, 4, came, [2, 6]],
  [3, 4, came, [5, 6]],
  [0, 2, came, [0, 2]],
  [2, 6, went, [2, 4]],
  [3, 6, went, [3, 4]],
  [2, 4, went, [2, 2]],
  [4, 8, went, [3, 6]],
  [3, 4, went, null],
  [4, 4, went, null],
] as const)('lines %d to %d', (start, end, move, span) => {
  expect(movedSpan(start, end, move)).toEqual(span);
});

test.each([
  ['A1:B9', came, 'A1:B11'],
  ['$A$4', came, '$A$6'],
  ['4:5', came, '6:7'],
  ['$3:$4', went, '$3:$3'],
  ['A4:B5', went, null],
  // Whole columns have no row that could move.
  ['C:D', went, 'C:D'],
  ['C:D', columnWent, 'B:C'],
  ['A:$B', columnWent, 'A:$A'],
  ['B2', columnWent, null],
  ['AA1', columnWent, 'Z1'],
  ['1:2', columnWent, '1:2'],
  // Not areas.
  ['', came, ''],
  ['A1:B2:C3', came, 'A1:B2:C3'],
  ['Sheet1!A4', came, 'Sheet1!A4'],
] as const)('the area %s', (area, move, moved) => {
  expect(movedArea(area, move)).toBe(moved);
});

test('of a list the areas that went are left out', () => {
  expect(movedAreas('A1,A4:B5,A9', ',', went)).toBe('A1,A7');
  expect(movedAreas('A4 A5', ' ', went)).toBe('');
  expect(movedAreas('', ',', went)).toBe('');
});

test('only references to the sheet move, however it is written', () => {
  const formula = "Sheet1!$A$6+'sheet1'!B6+Sheet2!A6+A6";
  expect(movedReferences(formula, 'Sheet1', went)).toBe("Sheet1!$A$4+'sheet1'!B4+Sheet2!A6+A6");
  expect(movedReferences("'O''Brien'!A4:A6", "O'Brien", went)).toBe("'O''Brien'!A4:A4");
});

test('what went is #REF!, and text in quotes is text', () => {
  expect(movedReferences('Sheet1!A4:A5', 'Sheet1', went)).toBe('Sheet1!#REF!');
  expect(movedReferences('"Sheet1!A6"&Sheet1!A6', 'Sheet1', went)).toBe('"Sheet1!A6"&Sheet1!A4');
});
