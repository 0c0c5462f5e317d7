import { prepareDraw } from '../app/prepareDraw';
import { rememberChoice } from '../app/rememberChoice';
import type { WorkbookScan } from '../app/scanWorkbook';
import { anyText, fits, parsedJson, record } from '../domain/ground/shape';
import type { Answers, Question } from '../reading/question';
import { withAnswers } from '../reading/registerChoice';
import { cliText } from '../text/cliText';
import type { Given, OptionWord } from './command';
import { givenText } from './givenFile';
import { today, UsageError } from './options';
import { scanBook } from './scanBook';
import { profileNamed } from './withProfile';

/** What a profile's rules ask is known only to a command that takes a profile and a period. */
const OF_RULES = /^(field|condition|entry|times|number|year):/;

/**
 * Gives the answers of a file to the workbook that is open in the host, which keeps them. An answer
 * to nothing that is asked, or with none of the choices, is said on stderr.
 *
 * @param given the options of the command: `answers`, and what its draw would be
 * @throws FileFaultError where there is no such file
 * @throws UsageError where it holds anything but texts by id
 */
export async function giveAnswers({ answers: path, ...given }: Given<OptionWord>): Promise<void> {
  if (path === undefined) return;
  const answers = parsedJson(await givenText(path));
  if (!fits(record(anyText), answers))
    throw new UsageError(cliText.wrongOption('--answers', path, cliText.existingAnswers));
  const before = await scanBook(today());
  const choice = withAnswers(before.choice, answers);
  const after = await scanBook(today(), choice);
  // An answer can be what brings another question up.
  const asked = [...(await asksOf(before, given)), ...(await asksOf(after, given))];
  const ofRules = given.profile !== undefined && given.period !== undefined;
  for (const id of unused(answers, asked))
    if (ofRules || !OF_RULES.test(id)) process.stderr.write(`${cliText.answerUnused(id)}\n`);
  await rememberChoice(choice);
}

async function asksOf(
  scan: WorkbookScan,
  { profile, period, on }: Pick<Given<OptionWord>, 'profile' | 'period' | 'on'>,
): Promise<readonly Question[]> {
  if (profile === undefined || period === undefined) return scan.questions;
  const { profile: found } = await profileNamed(profile, today());
  const preparation = found === null ? null : prepareDraw(scan, found, period, { on });
  return [...scan.questions, ...(preparation?.questions ?? [])];
}

function unused(answers: Answers, asked: readonly Question[]): string[] {
  return Object.entries(answers)
    .filter(
      ([id, answer]) => !asked.some((each) => each.id === id && each.choices.includes(answer)),
    )
    .map(([id]) => id);
}
