import { readFileSync, statSync } from 'node:fs';
import type { CommandName } from './commands';

/** Bytes of a file, and of what is packed in it, that any machine has room for many times over. */
const SMALL_FILE = 1e6;
const SMALL_CONTENTS = 2e7;

/** Bytes of a file whose cells take most of the memory of the machines that offices have. */
const LARGE_FILE = 4e6;

/** Commands that take long, whatever they are given. */
const LONG: readonly string[] = ['simulate'] satisfies CommandName[];

/**
 * OpenDocument files and tables in XML say how often a row is repeated: their size does not tell how
 * much that is.
 */
const REPEATS = 'content.xml';
const MARKUP = /^\ufeff?\s*</;

const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/** How much a command has to do: small is done in a moment and in little memory. */
export type WorkSize = 'small' | 'middling' | 'large';

/**
 * Says from its words how much a command has to do: a long one is not small, nor is one whose words
 * name a file that is not small or may hold much.
 *
 * @param words of the command
 */
export function workSize(words: readonly string[]): WorkSize {
  const sizes = words.map((word) => (LONG.includes(word) ? 'middling' : fileSize(valueOf(word))));
  if (sizes.includes('large')) return 'large';
  return sizes.includes('middling') ? 'middling' : 'small';
}

/** An option may have its value behind an equals sign. */
function valueOf(word: string): string {
  return word.startsWith('--') ? word.slice(word.indexOf('=') + 1) : word;
}

/** What is no file is small, and so is one that cannot be read: the command says why. */
function fileSize(word: string): WorkSize {
  try {
    const stats = statSync(word);
    if (!stats.isFile()) return 'small';
    if (stats.size > LARGE_FILE) return 'large';
    return stats.size > SMALL_FILE || holdsMuch(readFileSync(word)) ? 'middling' : 'small';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return 'small';
  }
}

/** Whether a small file may hold much. */
function holdsMuch(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 2) === 'PK'
    ? unpackedSize(bytes) > SMALL_CONTENTS
    : MARKUP.test(bytes.toString('utf8', 0, 100));
}

/**
 * As the directory of a zip file says, more than which nobody unpacks; infinite where the directory
 * is not in the one place where every reader looks for it first. The host's own reader
 * (zipContainer.ts) comes with what unpacks, which would be loaded for every command.
 */
function unpackedSize(zip: Buffer): number {
  const end = zip.length - END_BYTES;
  const isPlain =
    end >= LOCATOR_64_BYTES &&
    zip.readUInt32LE(end) === END_OF_DIRECTORY &&
    zip.readUInt32LE(end - LOCATOR_64_BYTES) !== LOCATOR_64 &&
    zip.readUInt16LE(end + 8) === zip.readUInt16LE(end + 10);
  if (!isPlain) return Infinity;
  let [at, size] = [zip.readUInt32LE(end + 16), 0];
  for (let entries = zip.readUInt16LE(end + 8); entries > 0; entries--) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY) return Infinity;
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((part) =>
      zip.readUInt16LE(at + part),
    );
    const nameAt = at + ENTRY_BYTES;
    if (zip.toString('latin1', nameAt, nameAt + name).toLowerCase() === REPEATS) return Infinity;
    size += zip.readUInt32LE(at + 24);
    at = nameAt + name + extra + comment;
  }
  return size;
}
