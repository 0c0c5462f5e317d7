import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a file, as 64 lower-case hexadecimal letters.
 *
 * @example
 * fileHash(new Uint8Array()).slice(0, 8) // → 'e3b0c442'
 */
export function fileHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
