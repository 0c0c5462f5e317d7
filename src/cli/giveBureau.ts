import { findBureau, type Bureau } from '../app/bureau';
import { periodStart } from '../domain/calendar/period';
import { rememberChoice } from '../app/rememberChoice';
import { cliText } from '../text/cliText';
import type { Given, OptionWord } from './command';
import { today, UsageError } from './options';
import type { CommandResult } from './report';
import { scanBook } from './scanBook';

/**
 * Gives the bureau's name to the workbook that is open in the host, which keeps it; without one, what
 * the workbook offers is taken.
 *
 * @param given the options of the command: `bureau`
 * @returns the name that documents bear, and where it is from
 * @throws UsageError where the name is empty
 */
export async function giveBureau({ bureau, period }: Given<OptionWord>): Promise<Bureau> {
  const scan = await scanBook(period === undefined ? today() : periodStart(period));
  if (bureau === undefined) return findBureau(scan);
  const name = bureau.trim();
  if (name === '')
    throw new UsageError(cliText.wrongOption('--bureau', bureau, cliText.bureauName));
  const choice = { ...scan.choice, bureau: name };
  await rememberChoice(choice);
  return findBureau({ ...scan, choice });
}

/** What a command came to, with whose documents they are. */
export function withBureau(result: CommandResult, bureau: Bureau): CommandResult {
  return {
    ...result,
    lines: [cliText.bureauLine(bureau), ...result.lines],
    json: { ...result.json, bureau: { name: bureau.name, source: bureau.source } },
  };
}
