/** A SHA-256 as people read it out: in groups of four letters, between which a cell may break it. */

const WIDTH = 4;
/** One with gaps between its groups, or between some of them, or none. */
const GROUPED = /(?<![0-9a-f])(?:[0-9a-f]{4} ?){15}[0-9a-f]{4}(?![0-9a-f])/g;
const LENGTH = 64;

/**
 * The groups of a hash.
 *
 * @param hash of any length
 *
 * @example
 * hashGroups('0123456789') // → ['0123', '4567', '89']
 */
export function hashGroups(hash: string): readonly string[] {
  return hash.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
}

/**
 * A hash in groups with gaps between them.
 *
 * @param hash of any length
 *
 * @example
 * groupedHash('0123456789') // → '0123 4567 89'
 */
export function groupedHash(hash: string): string {
  return hashGroups(hash).join(' ');
}

/**
 * A text whose hashes have no gaps: these are no part of a hash, and earlier versions wrote others.
 *
 * @param text of a cell
 *
 * @example
 * ungroupedHashes(`a ${'0123 '.repeat(16)}b`) // → `a ${'0123'.repeat(16)} b`
 */
export function ungroupedHashes(text: string): string {
  return text.length < LENGTH ? text : text.replace(GROUPED, (hash) => hash.replaceAll(' ', ''));
}
