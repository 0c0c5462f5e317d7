import { cellRanges } from '../../../src/domain/ground/cellRanges';

test.each([
  [[], []],
  [[5], ['C5']],
  [
    [2, 3, 4, 7],
    ['C2:C4', 'C7'],
  ],
  [
    [2, 4],
    ['C2', 'C4'],
  ],
  [
    [10, 9, 2, 11],
    ['C2', 'C9:C11'],
  ],
  [[3, 3, 4], ['C3:C4']],
])('the rows %j are %j', (rows, expected) => {
  expect(cellRanges(rows, 2)).toEqual(expected);
});

test('the rows that are given keep their order', () => {
  const rows = [3, 1];
  cellRanges(rows, 0);
  expect(rows).toEqual([3, 1]);
});
