/**
 * Natural logarithms of whole numbers, in whole-number arithmetic only. Math.log may differ in its
 * last digit from one JavaScript engine to the next; sums and quotients of BigInt cannot.
 */

/** The leading bits of a number that are looked up; what is left of it is below 1/128 of them. */
const LEADING_BITS = 8;

/**
 * Makes the function that gives 10^digits × ln(number), never too large and too small by less than
 * LOG_SLACK.
 */
export type ScaledLog = (number: bigint) => bigint;

/**
 * How much too small a scaled logarithm may be, in its last place. Every division below is cut off,
 * never rounded up. A series of up to 4 terms a digit loses at most 2 in each of them; at most 255
 * series make a leading number and 42 times that of 2 its power of two (numbers below 2^50), each
 * taken twice: (255 + 42) × 2 × 2 × 4 × digits is below 10^6 for 200 digits.
 */
export const LOG_SLACK = 1_000_000n;

/**
 * Makes the logarithm for numbers from 1 to 2^50. With c the leading eight bits of the number and
 * 2^e what they are shifted by, ln x = ln c + e·ln 2 + 2·artanh((x − c·2^e) ÷ (x + c·2^e)), and ln
 * c is the sum of 2·artanh(1 ÷ (2k − 1)) for k from 2 to c.
 *
 * @param digits decimals that are kept, at most 200
 *
 * @example
 * scaledLog(30)(2n) / 10n ** 10n // → 69314718055994530941n
 * scaledLog(30)(1n) // → 0n
 */
export function scaledLog(digits: number): ScaledLog {
  const scale = 10n ** BigInt(digits);
  const leadingLogs = [0n, 0n];
  for (let number = 2n; number < 1n << BigInt(LEADING_BITS); number++) {
    leadingLogs.push(
      leadingLogs[leadingLogs.length - 1]! + 2n * scaledArtanh(1n, 2n * number - 1n, scale),
    );
  }
  return (number) => {
    const power = Math.max(0, number.toString(2).length - LEADING_BITS);
    const leading = number >> BigInt(power);
    const rounded = leading << BigInt(power);
    return (
      leadingLogs[Number(leading)]! +
      BigInt(power) * leadingLogs[2]! +
      2n * scaledArtanh(number - rounded, number + rounded, scale)
    );
  };
}

/**
 * scale × artanh(over ÷ under) by its power series, each quotient cut off; over ÷ under is at most
 * 1/3.
 */
function scaledArtanh(over: bigint, under: bigint, scale: bigint): bigint {
  const overSquare = over * over;
  const underSquare = under * under;
  let power = (scale * over) / under;
  let sum = 0n;
  for (let exponent = 1n; power > 0n; exponent += 2n) {
    sum += power / exponent;
    power = (power * overSquare) / underSquare;
  }
  return sum;
}
