import { setFlagsFromString } from 'node:v8';
import { isSmallWork } from './smallWork';
import { startApart } from './startApart';
import { startHere } from './startHere';

/**
 * What has been loaded and read stays: another thread does not look through it for garbage below so
 * much. This one has begun otherwise, but takes compiled code from none of other settings.
 */
const FIRST_MEGABYTES = '--initial-old-space-size=256';

/**
 * Runs a command of the terminal.
 *
 * @param thread what a thread of its own would run
 * @param file the bundle
 * @param words of the command
 * @returns the exit code
 */
export function startProgram(
  thread: string,
  file: string,
  words: readonly string[],
): Promise<number> {
  setFlagsFromString(FIRST_MEGABYTES);
  return isSmallWork(words) ? startHere(file, words) : startApart(thread, file, words);
}
