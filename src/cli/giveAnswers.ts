import { readFile } from 'node:fs/promises';
import { rememberChoice } from '../app/rememberChoice';
import { scanWorkbook } from '../app/scanWorkbook';
import { anyText, fits, parsedJson, record } from '../domain/ground/shape';
import type { Answers } from '../reading/question';
import { withAnswers } from '../reading/registerChoice';
import { cliText } from '../text/cliText';
import { today, UsageError } from './options';

/** What a profile's rules ask is known only to a command that takes a profile. */
const OF_RULES = /^(field|condition):/;

/**
 * Gives the answers of a file to the workbook that is open in the host, which keeps them. An answer
 * to nothing that reading asks, or with none of its choices, is said on stderr. What a profile's
 * rules ask is not known here; an answer to it that does not fit leaves its question open.
 *
 * @param path as given on the command line; undefined for none
 * @throws UsageError where there is no such file, or it holds anything but texts by id
 */
export async function giveAnswers(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const answers = parsedJson(await textOf(path));
  if (!fits(record(anyText), answers))
    throw new UsageError(cliText.wrongOption('--answers', path, cliText.existingAnswers));
  const before = await scanWorkbook(today());
  const choice = withAnswers(before.choice, answers);
  const after = await scanWorkbook(today(), choice);
  // An answer can be what brings another question up.
  const asked = [...before.questions, ...after.questions];
  for (const id of unused(answers, asked)) process.stderr.write(`${cliText.answerUnused(id)}\n`);
  await rememberChoice(choice);
}

function unused(
  answers: Answers,
  asked: readonly { readonly id: string; readonly choices: readonly string[] }[],
): string[] {
  return Object.entries(answers)
    .filter(
      ([id, answer]) =>
        !OF_RULES.test(id) &&
        !asked.some((each) => each.id === id && each.choices.includes(answer)),
    )
    .map(([id]) => id);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    throw new UsageError(cliText.wrongOption('--answers', path, cliText.existingAnswers));
  }
}
