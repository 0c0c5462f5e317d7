import { cellAddress, columnIndexOf, columnLetters } from '../../../src/domain/ground/cellAddress';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('the column of index %i is %s, and the other way round', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
  expect(columnIndexOf(letters)).toBe(index);
  expect(cellAddress(17, index)).toBe(`${letters}17`);
});
