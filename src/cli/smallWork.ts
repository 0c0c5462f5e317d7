import { readFileSync, statSync } from 'node:fs';
import type { CommandName } from './commands';

/** Bytes of a file, and of what is packed in it, that any machine has room for many times over. */
const SMALL_FILE = 1e6;
const SMALL_CONTENTS = 2e7;

/** Commands that take long, whatever they are given. */
const LONG: readonly string[] = ['simulate'] satisfies CommandName[];

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/**
 * Whether a command is done in a moment and in little memory: it is not one of the long ones, and
 * none of its words is the name of a file that is large or may hold much.
 *
 * @param words of the command
 */
export function isSmallWork(words: readonly string[]): boolean {
  return words.every((word) => !LONG.includes(word) && isSmall(word.replace(/^--[^=]*=/, '')));
}

/** What is no file is small, such as a reason, and a file that cannot be read: it is told of. */
function isSmall(word: string): boolean {
  try {
    const stats = statSync(word);
    if (!stats.isFile()) return true;
    if (stats.size > SMALL_FILE) return false;
    const bytes = readFileSync(word);
    return bytes.toString('latin1', 0, 2) !== 'PK' || unpackedSize(bytes) <= SMALL_CONTENTS;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).syscall === undefined) throw thrown;
    return true;
  }
}

/** As the directory of a zip file says, more than which nobody unpacks; infinite where it is cut. */
function unpackedSize(zip: Buffer): number {
  const end = zip.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 20 > zip.length) return Infinity;
  let [at, size] = [zip.readUInt32LE(end + 16), 0];
  for (let entries = zip.readUInt16LE(end + 10); entries > 0; entries--) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY) return Infinity;
    size += zip.readUInt32LE(at + 24);
    const lengths = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    at += lengths.reduce((sum, length) => sum + length, ENTRY_BYTES);
  }
  return size;
}
