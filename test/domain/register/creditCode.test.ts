import fc from 'fast-check';
import { normalizeText } from '../../../src/domain/ground/normalizeText';
import {
  creditCodeFault,
  cleanCreditCode,
  creditCodeCheckLetter,
  isRegistrationNumber,
  isTruncatedCode,
} from '../../../src/domain/register/creditCode';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const letter = fc.constantFrom(...ALPHABET);
const code = fc
  .array(letter, { minLength: 17, maxLength: 17 })
  .map((letters) => letters.join('') + creditCodeCheckLetter(letters.join('')));

test('a code with its own check letter is valid', () => {
  fc.assert(fc.property(code, (text) => creditCodeFault(text) === null));
});

test('one changed letter is always found', () => {
  fc.assert(
    fc.property(code, fc.nat(17), letter, (text, place, other) => {
      fc.pre(text[place] !== other);
      expect(creditCodeFault(text.slice(0, place) + other + text.slice(place + 1))?.kind).toBe(
        'check',
      );
    }),
  );
});

test('two neighbouring letters that changed places are always found', () => {
  fc.assert(
    fc.property(code, fc.nat(16), (text, place) => {
      const [one = '', other = ''] = text.slice(place, place + 2);
      fc.pre(one !== other);
      // The check letter weighs 1 and the letter before it 28 = −3: no exchange keeps the sum.
      expect(
        creditCodeFault(text.slice(0, place) + other + one + text.slice(place + 2))?.kind,
      ).toBe('check');
    }),
  );
});

test('letters that the alphabet leaves out are named with their place', () => {
  for (const wrong of 'IOSVZ') {
    expect(creditCodeFault(`9135${wrong}100M000100Y43`)).toEqual({
      kind: 'letter',
      letter: wrong,
      position: 5,
    });
  }
});

test('what stands between the letters is no part of a code', () => {
  expect(cleanCreditCode(normalizeText('\u200b91350100-M000100Ｙ43( )\r\n'))).toBe(
    '91350100M000100Y43',
  );
  expect(cleanCreditCode(normalizeText('９１３５０１００ m000100y43'))).toBe('91350100M000100Y43');
});

test('codes that Excel turned into numbers are known', () => {
  expect(isTruncatedCode(913501001234567900)).toBe(true);
  expect(isTruncatedCode('9.1350E+17')).toBe(true);
  expect(isTruncatedCode(350100100001234)).toBe(false);
});

test.each([
  ['110108000000016', null],
  ['110108000000017', { kind: 'length', length: 15 }],
  ['11010800000001', { kind: 'length', length: 14 }],
])('a registration number with its own check digit is no fault: %s', (number, fault) => {
  expect(creditCodeFault(number)).toEqual(fault);
});

test('a check letter stands behind 17 letters, neither fewer nor more', () => {
  for (const body of ['', '91350100M000100Y', '91350100M000100Y43'])
    expect(() => creditCodeCheckLetter(body)).toThrow('has 17 letters before its check letter');
});

test('a registration number has 15 digits, whatever check digit it ends in', () => {
  const withDigits = (body: string) =>
    [...'0123456789'].filter((digit) => isRegistrationNumber(body + digit));
  expect(withDigits('11010800000001')).toEqual(['6']);
  expect(withDigits('1101080000000')).toEqual([]);
  expect(withDigits('110108000000010')).toEqual([]);
});
