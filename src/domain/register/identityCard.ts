/**
 * The number of an identity card (GB 11643-1999): a region of six digits, the date of birth, three
 * digits and a check letter by ISO 7064 mod 11-2. Lists of inspectors have it under 证件号码, where
 * the licence is expected; it is no licence, and private.
 */

const SHAPE = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_LETTERS = '10X98765432';
const LEAST_CUT = 1e17;

/**
 * True for the number of an identity card with its own check letter.
 *
 * @param text without spaces
 * @example
 * isIdentityNumber('11010519491231002X') // → true
 * isIdentityNumber('110105194912310021') // → false
 * isIdentityNumber('17010001') // → false
 */
export function isIdentityNumber(text: string): boolean {
  const number = text.toUpperCase();
  if (!SHAPE.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return number.endsWith(CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length));
}

/**
 * True for the number of an identity card that Excel kept as a number, and so lost the end of.
 *
 * @param value of a cell
 * @example
 * isCutIdentityNumber(110105194912310020) // → true
 * isCutIdentityNumber(17010001) // → false
 */
export function isCutIdentityNumber(value: number): boolean {
  return Number.isInteger(value) && value >= LEAST_CUT && SHAPE.test(BigInt(value).toString());
}
