import fc from 'fast-check';
import { isCutIdentityNumber, isIdentityNumber } from '../../../src/domain/register/identityCard';

test.each([
  ['11010519491231002X', true],
  ['11010519491231002x', true],
  ['110105194912310021', false],
  ['110105194913310021', false],
  ['17010001', false],
  ['', false],
])('%s as the number of an identity card: %s', (text, expected) => {
  expect(isIdentityNumber(text)).toBe(expected);
});

test('one changed digit is always found', () => {
  const number = '11010519491231002X';
  fc.assert(
    fc.property(fc.nat(16), fc.nat(9), (place, digit) => {
      fc.pre(number[place] !== String(digit));
      expect(isIdentityNumber(number.slice(0, place) + digit + number.slice(place + 1))).toBe(
        false,
      );
    }),
  );
});

test('a number that Excel cut still shows its date of birth', () => {
  expect(isCutIdentityNumber(110105194912310020)).toBe(true);
  expect(isCutIdentityNumber(916405227999174000)).toBe(false);
  expect(isCutIdentityNumber(17010001)).toBe(false);
  expect(isCutIdentityNumber(Infinity)).toBe(false);
});
