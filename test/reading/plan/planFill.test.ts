import { planFill, rowBefore } from '../../../src/reading/plan/planFill';

const table = { headerRow: 0, ownRows: [1], openRows: [2, 3], footerRow: 4 };

test.each([
  ['fewer tasks than empty rows', table, 1, [2], null, 3],
  ['one task more', table, 3, [2, 3, 4], { before: 3, count: 1 }, 3],
  ['no empty row', { ...table, openRows: [] }, 1, [2], { before: 2, count: 1 }, 1],
  [
    'one empty row alone',
    { ...table, ownRows: [], openRows: [1] },
    2,
    [1, 2],
    { before: 2, count: 1 },
    1,
  ],
  [
    'two empty rows alone',
    { ...table, ownRows: [], openRows: [1, 2] },
    3,
    [1, 2, 3],
    { before: 2, count: 1 },
    2,
  ],
  [
    'own rows alone',
    { ...table, ownRows: [1, 2], openRows: [], footerRow: 3 },
    2,
    [3, 4],
    { before: 3, count: 2 },
    2,
  ],
  ['no row at all', { ...table, ownRows: [], openRows: [] }, 1, [1], { before: 1, count: 1 }, null],
  ['nothing below', { ...table, footerRow: null }, 4, [2, 3, 4, 5], null, 3],
])('%s', (_, template, count, rows, insert, pattern) => {
  expect(planFill(template, count)).toEqual({ rows, insert, pattern });
});

test('rows above those inserted stay, those below move', () => {
  const insert = { before: 4, count: 2 };
  expect([3, 4, 5, 6, 7].map((row) => rowBefore({ insert }, row))).toEqual([3, null, null, 4, 5]);
  expect(rowBefore({ insert: null }, 4)).toBe(4);
});
