import { writeUtf8 } from './writeUtf8';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A text as eight hexadecimal digits: FNV-1a of 32 bits over its UTF-8. It tells a changed text from
 * the former one and protects nothing.
 *
 * @example
 * shortHash('') // → '811c9dc5'
 * shortHash('a') // → 'e40c292c'
 */
export function shortHash(text: string): string {
  let hash = OFFSET;
  const bytes = new Uint8Array(3 * text.length);
  const length = writeUtf8(text, bytes, 0);
  for (const byte of bytes.subarray(0, length)) hash = Math.imul(hash ^ byte, PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
