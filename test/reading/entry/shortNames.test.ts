import { shortNames } from '../../../src/reading/entry/shortNames';
import { SHORT } from './names';

test('a shortened name has letters of its own', () => {
  const { cores, fits, isNear } = shortNames(SHORT);
  const texts = (key: string) => cores(key).map(({ text, regions }) => [text, ...regions]);
  expect(texts('河东省青岚县大华化工有限公司厂')).toEqual([
    ['河东省青岚县大华化工'],
    ['大华化工', '河东', '青岚'],
  ]);
  expect(texts('大华')).toEqual([['大华']]);
  expect(texts('华')).toEqual([]);
  expect(texts('化工')).toEqual([]);
  expect(texts('化工水泥')).toEqual([]);
  expect(texts('华化工')).toEqual([['华化工']]);
  expect(texts('（1）')).toEqual([]);
  expect(texts('厂')).toEqual([]);
  expect(texts('青岚县')).toEqual([]);
  const core = { text: '大华', regions: ['青岚', '河东'] };
  expect(fits(core, '大华化', '青岚大华化工厂')).toBe(true);
  expect(fits(core, '大华公司', '青岚大华厂')).toBe(true);
  expect(fits(core, '大华公司', '青岚大华化工厂')).toBe(false);
  expect([isNear(core, '河东省青岚县'), isNear(core, '青岚县')]).toEqual([true, false]);
});
