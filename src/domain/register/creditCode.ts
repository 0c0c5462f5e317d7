/**
 * The unified social credit code of GB 32100-2015: 17 letters and a check letter, all of an
 * alphabet of 31 (digits and capitals without I, O, S, V, Z). The i-th letter counts 3^(i−1) mod 31
 * times its place in the alphabet; the check letter is (31 − Σ mod 31) mod 31. The weights are
 * invertible modulo the prime 31, so any single wrong letter is found.
 *
 * Lists that were made before the codes still hold registration numbers of 15 digits (注册号), the
 * last of which is a check digit by ISO 7064 mod 11,10.
 */

import type { CellValue } from '../ground/cellValue';

/**
 * What is wrong with a code; `position` is 1-based, `expected` the check letter that the first 17
 * letters ask for.
 */
export type CreditCodeFault =
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'letter'; readonly letter: string; readonly position: number }
  | { readonly kind: 'check'; readonly expected: string };

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const REGISTRATION_NUMBER = /^\d{15}$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Place in the alphabet by UTF-16 code unit. */
const PLACES = new Map([...ALPHABET].map((letter, place) => [letter.charCodeAt(0), place]));

/** Excel keeps 15 significant digits; a longer code that became a number has lost its end. */
const EXACT_LIMIT = 1e15;
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/;
const NOISE = /[\s\p{Pd}._'"`()]/gu;

/**
 * A code without what people and programs put between its letters: capitals, no spaces, dashes,
 * dots, quotes or brackets.
 *
 * @param text after normalizeText
 * @example
 * cleanCreditCode('9135-0100 m000100Y43( )') // → '91350100M000100Y43'
 */
export function cleanCreditCode(text: string): string {
  return text.toUpperCase().replace(NOISE, '');
}

/**
 * True where a code was kept as a number and its last digits are lost, or as the text of such a
 * number.
 *
 * @param value a text after normalizeText
 * @example
 * isTruncatedCode(916405227999174000) // → true
 * isTruncatedCode('9.16405E+17') // → true
 * isTruncatedCode('916405227999174090') // → false
 */
export function isTruncatedCode(value: CellValue): boolean {
  return typeof value === 'number'
    ? Math.abs(value) >= EXACT_LIMIT
    : typeof value === 'string' && SCIENTIFIC.test(value.toUpperCase());
}

/**
 * The check letter for the first 17 letters of a code.
 *
 * @param body 17 letters of the alphabet; a letter outside it is a programmer's fault
 * @throws RangeError for anything else
 * @example
 * creditCodeCheckLetter('91350100M000100Y4') // → '3'
 * creditCodeCheckLetter('9135O100M000100Y4') // throws RangeError
 */
export function creditCodeCheckLetter(body: string): string {
  if (body.length !== LENGTH - 1)
    throw new RangeError('a credit code has 17 letters before its check letter');
  const sum = WEIGHTS.reduce((total, weight, index) => {
    const place = PLACES.get(body.charCodeAt(index));
    if (place === undefined) throw new RangeError('a letter outside the alphabet of credit codes');
    return total + weight * place;
  }, 0);
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

/**
 * True for a registration number of 15 digits with its own check digit.
 *
 * @param code as cleanCreditCode gives it
 * @example
 * isRegistrationNumber('110108000000016') // → true
 * isRegistrationNumber('110108000000017') // → false
 */
export function isRegistrationNumber(code: string): boolean {
  if (!REGISTRATION_NUMBER.test(code)) return false;
  const digits = [...code].map(Number);
  const product = digits
    .slice(0, -1)
    .reduce((rest, digit) => (2 * ((rest + digit) % 10 || 10)) % 11, 10);
  return (product + (digits.at(-1) ?? 0)) % 10 === 1;
}

/**
 * True for a valid credit code of 18 letters.
 *
 * @param code as cleanCreditCode gives it
 * @example
 * isCreditCode('91350100M000100Y43') // → true
 * isCreditCode('110108000000016') // → false
 */
export function isCreditCode(code: string): boolean {
  return code.length === LENGTH && creditCodeFault(code) === null;
}

/**
 * What is wrong with a credit code, the first fault only: its length, a letter outside the
 * alphabet, or the check letter. A valid registration number stands in for a code.
 *
 * @param code as cleanCreditCode gives it
 * @returns null for a valid code
 * @example
 * creditCodeFault('91350100M000100Y43') // → null
 * creditCodeFault('91350100M000100Y4X') // → { kind: 'check', expected: '3' }
 * creditCodeFault('9135O100M000100Y43') // → { kind: 'letter', letter: 'O', position: 5 }
 * creditCodeFault('350100100001') // → { kind: 'length', length: 12 }
 * creditCodeFault('110108000000016') // → null
 */
export function creditCodeFault(code: string): CreditCodeFault | null {
  if (isRegistrationNumber(code)) return null;
  if (code.length !== LENGTH) return { kind: 'length', length: code.length };
  for (let index = 0; index < LENGTH; index += 1) {
    if (!PLACES.has(code.charCodeAt(index)))
      return { kind: 'letter', letter: code.charAt(index), position: index + 1 };
  }
  const expected = creditCodeCheckLetter(code.slice(0, -1));
  return code.endsWith(expected) ? null : { kind: 'check', expected };
}
