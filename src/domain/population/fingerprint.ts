import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Population } from './population';
import { canonicalLines } from './canonical';
import { writeUtf8 } from '../ground/writeUtf8';

/**
 * The 名录指纹: SHA-256 of the frozen text (canonical.ts) in UTF-8, as 64 lower-case hexadecimal
 * letters.
 *
 * @param population in any order of units and inspectors
 */
export function fingerprint(population: Population): string {
  const hash = sha256.create();
  let buffer = new Uint8Array(4096);
  for (const line of canonicalLines(population)) {
    if (buffer.length < line.length * 3) buffer = new Uint8Array(line.length * 3);
    hash.update(buffer.subarray(0, writeUtf8(line, buffer, 0)));
  }
  return bytesToHex(hash.digest());
}
