import { startApart } from './startApart';
import { startHere } from './startHere';
import { workSize } from './workSize';

/**
 * Runs a command of the terminal, in this thread or in one of its own.
 *
 * @param thread what a thread of its own runs: apart.ts, bundled
 * @param file the bundle
 * @param words of the command
 * @returns the exit code
 */
export function startProgram(
  thread: string,
  file: string,
  words: readonly string[],
): Promise<number> {
  const size = workSize(words);
  return size === 'small' ? startHere(file, words) : startApart(thread, file, { words, size });
}
