import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openHeadlessExcel } from '../host/headless';
import { openWorkbookFile } from '../host/file/openWorkbookFile';
import { saveWorkbookFile } from '../host/file/saveWorkbookFile';
import { WorkbookFileError } from '../host/file/workbookFileError';
import { loadOffice } from '../host/transport/nodeOffice';
import { cliText } from '../text/cliText';
import { parseCommandLine, type CommandLine } from './commandLine';
import type { CommandResult } from './commandResult';
import { drawCommand } from './drawCommand';
import { problemJson, problemLines } from './problemReport';
import { profilesCommand } from './profilesCommand';
import { registersCommand } from './registersCommand';
import { UsageError } from './usageError';
import { verifyCommand } from './verifyCommand';

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
    const result = await run(line);
    process.stdout.write(line.json ? `${JSON.stringify(result.json)}\n` : result.lines.map((each) => `${each}\n`).join(''));
    return result.exitCode;
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    process.stderr.write(`${thrown.message}\n\n${cliText.usage}\n`);
    return 2;
  }
}

async function run(line: Exclude<CommandLine, { command: 'help' }>): Promise<CommandResult> {
  switch (line.command) {
    case 'profiles':
      return profilesCommand();
    case 'registers':
      return withBook(line.book, () => registersCommand(today()));
    case 'verify':
      return withBook(line.book, () => verifyCommand());
    case 'draw':
      return withBook(line.book, (book) =>
        drawCommand(line, async () => {
          await writeFile(line.out, book.bytes());
          return line.out;
        }),
      );
  }
}

interface OpenBook {
  /** The workbook as it stands now, as an .xlsx file. */
  readonly bytes: () => Uint8Array;
}

/** Opens a file in a host of its own for as long as the work takes. A file that is no workbook is a problem, not a fault. */
async function withBook(path: string, work: (book: OpenBook) => Promise<CommandResult>): Promise<CommandResult> {
  try {
    const opened = await openWorkbookFile(await readBook(path), basename(path));
    const host = openHeadlessExcel({ workbook: opened.snapshot, extras: opened.extras });
    try {
      await loadOffice(host.bridge);
      return await work({
        bytes: () => {
          const { snapshot, extras } = host.state();
          return saveWorkbookFile(opened, snapshot, extras);
        },
      });
    } finally {
      host.dispose();
    }
  } catch (thrown) {
    if (!(thrown instanceof WorkbookFileError)) throw thrown;
    const problem = {
      code: 'workbook-unreadable',
      severity: 'error',
      sheet: '',
      cell: '',
      fileName: basename(path),
      cause: thrown.fault,
    } as const;
    return { exitCode: 1, lines: problemLines([problem]), json: { problems: problemJson([problem]) } };
  }
}

async function readBook(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    throw new WorkbookFileError('missing', path);
  }
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
