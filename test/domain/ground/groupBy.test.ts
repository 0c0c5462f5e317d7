import { groupBy } from '../../../src/domain/ground/groupBy';

test('groups and what is in them come in the order of the items; those without a key are left out', () => {
  const groups = groupBy(['乙一', '', '甲一', '乙二'], (each) => each[0]);
  expect([...groups]).toEqual([
    ['乙', ['乙一', '乙二']],
    ['甲', ['甲一']],
  ]);
});

test('a key that is empty, 0 or null is one', () => {
  expect([...groupBy(['', 0, null], (each) => each).keys()]).toEqual(['', 0, null]);
});
