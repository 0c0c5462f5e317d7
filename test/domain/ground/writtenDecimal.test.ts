import { writtenDecimal } from '../../../src/domain/ground/writtenDecimal';

test.each([
  [0, 0n, 1n],
  [7, 7n, 1n],
  [12.5, 125n, 10n],
  [0.1, 1n, 10n],
  [100.25, 10_025n, 100n],
  [1e-7, 1n, 10_000_000n],
  [1.5e-7, 15n, 100_000_000n],
  [1e21, 10n ** 21n, 1n],
  [1.5e21, 15n * 10n ** 20n, 1n],
])('%p is %p ÷ %p', (value, digits, scale) => {
  expect(writtenDecimal(value)).toEqual({ digits, scale });
});

test.each([-1, -0.5, NaN, Infinity])('%p is no factor, and is named', (value) => {
  expect(() => writtenDecimal(value)).toThrow(new RangeError(`not a factor: ${value}`));
});
