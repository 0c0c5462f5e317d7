import { parseCommandLine } from './commandLine';
import type { Command } from './command';
import { commands, usage } from './commands';
import { giveBureau, withBureau } from './giveBureau';
import { giveAnswers } from './giveAnswers';
import { FileFaultError } from './fileFault';
import { withBook } from './openBook';
import { UsageError } from './options';
import { endQuietlyOnClosedPipe } from './closedPipe';
import { report, stoppedBy } from './report';

export { tellTo } from './tell';

/**
 * The terminal: the use cases of the task pane on the embedded host.
 *
 * @param words after the program's name
 * @returns exit code: 0 done, 1 problems stopped it, 2 wrong usage
 */
export async function main(words: readonly string[]): Promise<number> {
  endQuietlyOnClosedPipe();
  try {
    const line = parseCommandLine(words);
    if (line.command === 'help') {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    const command: Command = commands[line.command];
    const result = command.book
      ? await withBook(
          line.book,
          async (book) => {
            await giveAnswers(line.given);
            if (!takesBureau(command)) return command.run(line.given, book);
            const bureau = await giveBureau(line.given);
            return withBureau(await command.run(line.given, book), bureau);
          },
          command.outIsBook === false ? undefined : line.given.out,
        )
      : await command.run(line.given);
    return report(result, line.json);
  } catch (thrown) {
    if (thrown instanceof FileFaultError)
      return report(stoppedBy([thrown.problem]), words.includes('--json'));
    if (!(thrown instanceof UsageError)) throw thrown;
    process.stderr.write(`${thrown.message}\n\n${usage}\n`);
    return 2;
  }
}

/** Whether the command writes documents that name a bureau. */
function takesBureau({ options }: Command): boolean {
  return options.flat().includes('bureau?');
}
