import fc from 'fast-check';
import { normalizeText } from '../../../src/domain/ground/normalizeText';
import {
  creditCodeFault,
  cleanCreditCode,
  creditCodeCheckLetter,
  isCreditCode,
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

test.each([
  [1e15, true],
  [-1e15, true],
  [999_999_999_999_999, false],
  ['9.16405E+17', true],
  ['9e17', true],
  ['9E17 ', false],
  ['19E17', false],
  ['9.E17', false],
  ['916405227999174090', false],
  [true, false],
])('that %p has lost its end: %s', (value, expected) => {
  expect(isTruncatedCode(value)).toBe(expected);
});

test.each([
  ['91350100M000100Y43', true],
  ['91350100M000100Y4X', false],
  ['91350100M000100Y4', false],
  ['91350100M000100Y433', false],
  ['110108000000016', false],
])('whether %s is a credit code of 18 letters: %s', (code18, expected) => {
  expect(isCreditCode(code18)).toBe(expected);
});

test('the first letter outside the alphabet is told, also the last of the code', () => {
  expect(creditCodeFault('91350100M000100Y4I')).toEqual({
    kind: 'letter',
    letter: 'I',
    position: 18,
  });
  expect(creditCodeFault('I1350100M000100Y4O')).toMatchObject({ letter: 'I', position: 1 });
  expect(() => creditCodeCheckLetter('9135O100M000100Y4')).toThrow(
    'a letter outside the alphabet of credit codes',
  );
});
