import { writtenDecimal } from './writtenDecimal';

/** A product as it is, for showing, and rounded up to whole enterprises, for drawing. */
export interface RoundedUp {
  readonly exact: number;
  readonly count: number;
}

/**
 * `whole × decimal ÷ divisor`, rounded up as 至少 and 不低于 ask (any remainder counts as one more). The
 * decimal is taken as it is written, digit by digit, and the rest is whole-number arithmetic: 20 %
 * of 15 is 3 and never 4 for a remainder that only a binary fraction has.
 *
 * @param whole a count, ≥ 0
 * @param decimal a percentage, a factor or enterprises for each inspector, ≥ 0, e.g. 12.5
 * @param divisor a whole number > 0: 100 for percentages
 * @throws RangeError for a factor that is negative or not finite
 *
 * @example
 * roundUpProduct(61, 25, 100) // → { exact: 15.25, count: 16 }
 * roundUpProduct(15, 20, 100) // → { exact: 3, count: 3 }
 * roundUpProduct(7, 2.5, 1) // → { exact: 17.5, count: 18 }
 * roundUpProduct(7, NaN, 100) // throws RangeError
 */
export function roundUpProduct(whole: number, decimal: number, divisor: number): RoundedUp {
  const { digits, scale } = writtenDecimal(decimal);
  const numerator = BigInt(whole) * digits;
  const denominator = BigInt(divisor) * scale;
  return {
    exact: Number(numerator) / Number(denominator),
    count: Number((numerator + denominator - 1n) / denominator),
  };
}
