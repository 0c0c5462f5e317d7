import { loadBundle, readBundle } from './bundle';
import { Clock } from './clock';

/**
 * Runs a command in this thread: another takes longer to start than a small workbook is worth.
 *
 * @param file the bundle
 * @param words of the command
 * @returns the exit code
 */
export async function startHere(file: string, words: readonly string[]): Promise<number> {
  const clock = new Clock();
  const { program, keep } = loadBundle(readBundle(file));
  program.tellTo((doing) => {
    clock.sayWhenDue();
    clock.note(doing);
  });
  const exitCode = await program.main(words);
  keep();
  return exitCode;
}
