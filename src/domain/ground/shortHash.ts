const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short mark of a text by which a change of it is noticed: FNV-1a, 32 bits, over UTF-16 code
 * units. It protects nothing; what must be proved is hashed by SHA-256.
 *
 * @returns 8 hex digits
 * @example
 * shortHash('') // → '811c9dc5'
 * shortHash('a') // → 'e40c292c'
 */
export function shortHash(text: string): string {
  let hash = OFFSET_BASIS;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    if (unit > 0xff) hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
