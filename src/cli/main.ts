import { writeFile } from 'node:fs/promises';
import { generateSeed } from '../app/generateSeed';
import { periodStart } from '../domain/calendar/period';
import { cliText } from '../text/cliText';
import { annualPlanCommand } from './annualPlanCommand';
import {
  reassignCommand,
  substituteCommand,
  voidCommand,
  type ChangeArguments,
} from './changeCommand';
import { checkCommand } from './checkCommand';
import { parseCommandLine, type Arguments, type CommandLine } from './commandLine';
import type { CommandResult } from './commandResult';
import { documentCommand } from './documentCommand';
import { drawCommand } from './drawCommand';
import { feasibilityCommand } from './feasibilityCommand';
import { flagCommand, unflagCommand } from './flagCommand';
import { healthCommand } from './healthCommand';
import { withBook, type OpenBook } from './openBook';
import { profilesCommand } from './profilesCommand';
import { publishCommand } from './publishCommand';
import { registersCommand } from './registersCommand';
import { simulateCommand } from './simulateCommand';
import { statsCommand } from './statsCommand';
import { trialCommand } from './trialCommand';
import { UsageError } from './usageError';
import { verifyCommand } from './verifyCommand';
import { withHistoryFile } from './withHistoryFile';
import { withProfile } from './withProfile';

type Understood = Exclude<CommandLine, { command: 'help' }>;

/**
 * The terminal: the use cases of the task pane on the embedded host.
 *
 * @param words after the program's name
 * @returns exit code: 0 done, 1 problems stopped it, 2 wrong usage
 */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const line = parseCommandLine(words);
    if (line.command === 'help') {
      process.stdout.write(`${cliText.usage}\n`);
      return 0;
    }
    const result =
      line.command === 'profiles'
        ? profilesCommand()
        : await withBook(line.book, (book) => runInBook(line, book));
    process.stdout.write(
      line.json
        ? `${JSON.stringify(result.json)}\n`
        : result.lines.map((each) => `${each}\n`).join(''),
    );
    return result.exitCode;
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    process.stderr.write(`${thrown.message}\n\n${cliText.usage}\n`);
    return 2;
  }
}

function runInBook(
  line: Exclude<Understood, { command: 'profiles' }>,
  book: OpenBook,
): Promise<CommandResult> {
  switch (line.command) {
    case 'registers':
      return registersCommand(today());
    case 'verify':
      return verifyCommand();
    case 'health': {
      const { profile, out } = line.given;
      const save = out === undefined ? null : () => saveBook(book, out);
      return profile === undefined
        ? healthCommand(today(), null, save)
        : withProfile(profile, today(), (found) => healthCommand(today(), found, save));
    }
    case 'feasibility':
    case 'trial': {
      const { profile, year, quarter, history } = line.given;
      const period = { year, quarter };
      const command = line.command === 'trial' ? trialCommand : feasibilityCommand;
      return withProfile(profile, periodStart(period), (found) =>
        withHistoryFile(history, (file) => command(found, period, file?.history)),
      );
    }
    case 'publish':
    case 'stats': {
      const { profile, year, quarter, 'as-of': asOf = today(), out } = line.given;
      const period = { year, quarter };
      const command = line.command === 'publish' ? publishCommand : statsCommand;
      const save = out === undefined ? null : () => saveBook(book, out);
      return withProfile(profile, periodStart(period), (found) =>
        command(found, period, asOf, save),
      );
    }
    case 'substitute':
      return substituteCommand(changeOf(line.given), line.given.enterprise, () =>
        saveBook(book, line.given.out),
      );
    case 'reassign':
      return reassignCommand(changeOf(line.given), line.given.inspector, () =>
        saveBook(book, line.given.out),
      );
    case 'void':
      return voidCommand(changeOf(line.given), () => saveBook(book, line.given.out));
    case 'check': {
      const { profile, year, quarter, 'as-of': asOf = today(), out, history } = line.given;
      const period = { year, quarter };
      const save = out === undefined ? null : () => saveBook(book, out);
      return withProfile(profile, periodStart(period), (found) =>
        withHistoryFile(history, (file) => checkCommand(found, period, asOf, save, file?.history)),
      );
    }
    case 'flag': {
      const { profile, year, quarter, out } = line.given;
      const period = { year, quarter };
      return withProfile(profile, periodStart(period), (found) =>
        flagCommand(found, period, () => saveBook(book, out)),
      );
    }
    case 'unflag': {
      const { out } = line.given;
      return unflagCommand(() => saveBook(book, out));
    }
    case 'simulate': {
      const {
        profile,
        year,
        quarters = 4,
        seed = generateSeed(),
        method = 'seedrandom',
      } = line.given;
      return withProfile(profile, periodStart({ year, quarter: 1 }), (found) =>
        simulateCommand({ profile: found, year, quarters, seed, method }),
      );
    }
    case 'draw': {
      const {
        profile,
        year,
        quarter,
        seed,
        out,
        method = 'seedrandom',
        reason = '',
        history,
        plan,
      } = line.given;
      const period = { year, quarter };
      return withProfile(profile, periodStart(period), (found) =>
        withHistoryFile(history, (file) =>
          drawCommand(
            {
              profile: found,
              period,
              seed,
              method,
              redrawReason: reason,
              history: file,
              ...(plan === undefined ? {} : { planTemplate: plan }),
            },
            () => saveBook(book, out),
          ),
        ),
      );
    }
    case 'notices':
    case 'slips': {
      const { profile, year, quarter, 'as-of': asOf = today(), out } = line.given;
      const period = { year, quarter };
      return withProfile(profile, periodStart(period), (found) =>
        documentCommand(line.command, found, period, asOf, () => saveBook(book, out)),
      );
    }
    case 'annual-plan': {
      const { profile, year, out } = line.given;
      const save = out === undefined ? null : () => saveBook(book, out);
      return withProfile(profile, periodStart({ year, quarter: 1 }), (found) =>
        annualPlanCommand(found, year, save),
      );
    }
  }
}

function changeOf({
  year,
  quarter,
  reason,
  at = '',
  by = '',
  witness = '',
}: Arguments<'void'>): ChangeArguments {
  return { period: { year, quarter }, reason, at, by, witness };
}

async function saveBook(book: OpenBook, path: string): Promise<string> {
  await writeFile(path, book.bytes());
  return path;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
