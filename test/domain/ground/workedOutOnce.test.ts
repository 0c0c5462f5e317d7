import { workedOutOnce } from '../../../src/domain/ground/workedOutOnce';

test('what was given is known, and no more of it than a workbook has', () => {
  const known = new Map<number, number>();
  const asked: number[] = [];
  const double = (key: number): number =>
    workedOutOnce(known, key, () => {
      asked.push(key);
      return key * 2;
    });
  expect([double(4), double(4), double(5)]).toEqual([8, 8, 10]);
  expect(asked).toEqual([4, 5]);
  expect(workedOutOnce(new Map([['a', undefined]]), 'a', () => 2 as never)).toBeUndefined();
  for (let key = 0; key < 30_000; key++) double(key);
  expect(known.size).toBeLessThanOrEqual(10_000);
  expect(double(29_999)).toBe(59_998);
});
