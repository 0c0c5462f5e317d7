import { compareText } from '../../../src/domain/ground/compareText';

test('texts stand in the order of their code units', () => {
  expect(['a', 'B-2', '', '甲', 'B-10'].sort(compareText)).toEqual(['', 'B-10', 'B-2', 'a', '甲']);
  expect([compareText('a', 'b'), compareText('a', 'a'), compareText('b', 'a')]).toEqual([-1, 0, 1]);
});
