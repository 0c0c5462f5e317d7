import { writtenDecimal } from './writtenDecimal';

/** How parts of an enterprise count: 进一, 四舍五入 (a half counts as one more), 舍去. */
export type Rounding = 'up' | 'nearest' | 'down';

/** A product as it is, for showing, and rounded to whole enterprises, for drawing. */
export interface Rounded {
  readonly exact: number;
  readonly count: number;
}

/**
 * `whole × decimal ÷ divisor` in whole enterprises. The decimal is taken as it is written, digit by
 * digit, and the rest is whole-number arithmetic: 20 % of 15 is 3 and never 4 for a remainder that
 * only a binary fraction has.
 *
 * @param whole a count, ≥ 0
 * @param decimal a percentage, a factor or enterprises for each inspector, ≥ 0, e.g. 12.5
 * @param divisor a whole number > 0: 100 for percentages
 * @param rounding of what is left over
 * @throws RangeError for a factor that is negative or not finite
 *
 * @example
 * roundProduct(90, 9, 100, 'up') // → { exact: 8.1, count: 9 }
 * roundProduct(90, 9, 100, 'down') // → { exact: 8.1, count: 8 }
 * roundProduct(50, 9, 100, 'nearest') // → { exact: 4.5, count: 5 }
 * roundProduct(7, NaN, 100, 'up') // throws RangeError
 */
export function roundProduct(
  whole: number,
  decimal: number,
  divisor: number,
  rounding: Rounding,
): Rounded {
  const { digits, scale } = writtenDecimal(decimal);
  const numerator = BigInt(whole) * digits;
  const denominator = BigInt(divisor) * scale;
  const floor = numerator / denominator;
  const rest = numerator % denominator;
  const more =
    rounding === 'up' ? rest > 0n : rounding === 'nearest' ? 2n * rest >= denominator : false;
  return {
    exact: Number(numerator) / Number(denominator),
    count: Number(more ? floor + 1n : floor),
  };
}

/**
 * `whole × decimal ÷ divisor`, rounded up as 至少 and 不低于 ask: any remainder counts as one more.
 *
 * @param whole a count, ≥ 0
 * @param decimal ≥ 0
 * @param divisor a whole number > 0
 * @throws RangeError for a factor that is negative or not finite
 *
 * @example
 * roundUpProduct(61, 25, 100) // → { exact: 15.25, count: 16 }
 * roundUpProduct(15, 20, 100) // → { exact: 3, count: 3 }
 * roundUpProduct(7, 2.5, 1) // → { exact: 17.5, count: 18 }
 * roundUpProduct(7, NaN, 100) // throws RangeError
 */
export function roundUpProduct(whole: number, decimal: number, divisor: number): Rounded {
  return roundProduct(whole, decimal, divisor, 'up');
}
