import { Extent } from '../../../src/host/grid/extent';

test('without cells there is no box', () => {
  expect(new Extent().box).toBeNull();
});

test('one cell is a box of its own, also at the corner of the sheet', () => {
  const extent = new Extent();
  extent.add(0, 0);
  expect(extent.box).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 });
});

test('the box grows to every side, whatever order cells come in', () => {
  const extent = new Extent();
  for (const [row, column] of [
    [5, 5],
    [7, 3],
    [2, 9],
    [5, 5],
  ] as const)
    extent.add(row, column);
  expect(extent.box).toEqual({ firstRow: 2, firstColumn: 3, lastRow: 7, lastColumn: 9 });
});
