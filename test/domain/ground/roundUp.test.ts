import fc from 'fast-check';
import { roundProduct, roundUpProduct } from '../../../src/domain/ground/roundUp';

test.each([
  [61, 25, 15.25, 16],
  [25, 65, 16.25, 17],
  [198, 3, 5.94, 6],
  [61, 20, 12.2, 13],
  [15, 20, 3, 3],
  [100, 7, 7, 7],
  [8, 12.5, 1, 1],
  [61, 12.5, 7.625, 8],
  [1000, 0.1, 1, 1],
  [1001, 0.1, 1.001, 2],
  [0, 25, 0, 0],
])('%i × %f %% is %f, rounded up %i', (total, percent, exact, count) => {
  expect(roundUpProduct(total, percent, 100)).toEqual({ exact, count });
});

test.each([
  [90, 9, 8.1, 9, 8, 8],
  [50, 9, 4.5, 5, 5, 4],
  [49, 9, 4.41, 5, 4, 4],
  [100, 7, 7, 7, 7, 7],
  [0, 9, 0, 0, 0, 0],
])('%i × %f %% is %f: %i up, %i to the nearest, %i down', (total, percent, exact, ...counts) => {
  expect(
    (['up', 'nearest', 'down'] as const).map((each) => roundProduct(total, percent, 100, each)),
  ).toEqual(counts.map((count) => ({ exact, count })));
});

test('a remainder of binary fractions is none', () => {
  expect(Math.ceil((250 * 64.4) / 100)).toBe(162);
  expect(roundUpProduct(250, 64.4, 100)).toEqual({ exact: 161, count: 161 });
});

test('a percentage is exact to its last decimal', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (total, thousandths) => {
      const exactThousandths = BigInt(total) * BigInt(thousandths);
      const rounded = (exactThousandths + 99_999n) / 100_000n;
      expect(roundUpProduct(total, thousandths / 1000, 100).count).toBe(Number(rounded));
    }),
  );
});

test('factors written with an exponent are taken as they are', () => {
  expect(roundUpProduct(10_000_000, 1e-7, 1)).toEqual({ exact: 1, count: 1 });
  expect(roundUpProduct(1, 1e21, 1).exact).toBe(1e21);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%p is no factor', (factor) => {
  expect(() => roundUpProduct(1, factor, 1)).toThrow(RangeError);
});
