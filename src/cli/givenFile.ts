import { readFile } from 'node:fs/promises';
import { cliText } from '../text/cliText';
import { UsageError } from './options';

/** What keeps a path from being a file that can be read. */
const NO_FILE: readonly string[] = ['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR'];

/** True for what reading a path throws that is no file, or none that may be read. */
export function isNoFile(thrown: unknown): boolean {
  return NO_FILE.includes(String((thrown as NodeJS.ErrnoException).code));
}

/**
 * The bytes of a file that an option names.
 *
 * @param option as written, for the message
 * @param path as given
 * @param accepted what would be right
 * @throws UsageError where there is no such file
 */
export async function givenBytes(
  option: string,
  path: string,
  accepted: string,
): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if (!isNoFile(thrown)) throw thrown;
    throw new UsageError(cliText.wrongOption(option, path, accepted));
  }
}

/** The text of a file that an option names, in UTF-8, without a byte order mark. */
export async function givenText(option: string, path: string, accepted: string): Promise<string> {
  return new TextDecoder().decode(await givenBytes(option, path, accepted));
}
