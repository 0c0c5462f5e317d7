import { constants, open } from 'node:fs/promises';
import { fileFault, systemFault } from './fileFault';
import { FILE_LIMIT } from '../host/file/limits';

/**
 * The bytes of a file that was given.
 *
 * @param path as given
 * @param code how it is told when it cannot be read
 * @throws FileFaultError where there is no such file, it is none, it may not be read, or is larger
 *   than any that could be opened
 */
export async function givenBytes(
  path: string,
  code: 'workbook-unreadable' | 'file-unreadable' = 'file-unreadable',
): Promise<Uint8Array> {
  try {
    // A pipe would otherwise be waited for.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      if (found.isDirectory()) throw fileFault(code, path, 'folder');
      if (!found.isFile()) throw fileFault(code, path, 'special');
      if (found.size > FILE_LIMIT) throw fileFault(code, path, 'too-large');
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw systemFault(code, path, thrown);
  }
}

/** The text of a file that was given, in UTF-8, without a byte order mark. */
export async function givenText(path: string): Promise<string> {
  return new TextDecoder().decode(await givenBytes(path));
}
