import { fileHash } from '../../../src/domain/evidence/fileHash';

// Test vector of FIPS 180-2.
test('the SHA-256 of abc', () => {
  expect(fileHash(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
