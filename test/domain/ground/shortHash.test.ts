import { shortHash } from '../../../src/domain/ground/shortHash';

// Test vectors of FNV-1a, http://www.isthe.com/chongo/src/fnv/test_fnv.c
test.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
])('FNV-1a of %j is %s', (text, hash) => {
  expect(shortHash(text)).toBe(hash);
});

test('a hash has eight digits, zeros at its beginning included', () => {
  const all = Array.from({ length: 1000 }, (_, index) => shortHash(String(index)));
  expect(all.every((hash) => /^[0-9a-f]{8}$/.test(hash))).toBe(true);
  expect(all.some((hash) => hash.startsWith('0'))).toBe(true);
  expect(new Set(all).size).toBe(all.length);
});

test('letters of three bytes count whole', () => {
  expect(shortHash('甲')).not.toBe(shortHash('申'));
  expect(shortHash('甲乙')).not.toBe(shortHash('甲己'));
});
