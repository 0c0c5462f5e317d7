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

test('each part of a number has its bounds', () => {
  /** The number of these first 17 digits, whatever its check letter. */
  const isOne = (digits: string): boolean =>
    [...'0123456789X'].some((letter) => isIdentityNumber(digits + letter));
  const digits = (region: string, day: string): string => `${region}${day}002`;
  for (const day of ['19000101', '20991231', '19491029', '19491130', '20000910'])
    expect([day, isOne(digits('110105', day))]).toEqual([day, true]);
  for (const day of ['18991231', '21000101', '20000001', '20001301', '20000100', '20000132'])
    expect([day, isOne(digits('110105', day))]).toEqual([day, false]);
  expect(isOne(digits('010105', '19491231'))).toBe(false);
  expect(isOne(`0${digits('110105', '19491231')}`)).toBe(false);
  expect(isOne(`${digits('110105', '19491231')}0`)).toBe(false);
});

test('of 11 check letters one is right', () => {
  const letters = [...'0123456789X'];
  expect(letters.filter((letter) => isIdentityNumber(`11010519491231002${letter}`))).toEqual(['X']);
  expect(letters.filter((letter) => isIdentityNumber(`44052418800101001${letter}`))).toEqual([]);
  expect(letters.filter((letter) => isIdentityNumber(`11010519491231003${letter}`))).toHaveLength(
    1,
  );
});

test('a number that is no whole one was not cut', () => {
  expect(isCutIdentityNumber(-110105194912310020)).toBe(false);
  expect(isCutIdentityNumber(NaN)).toBe(false);
  expect(isCutIdentityNumber(110105.5)).toBe(false);
});
