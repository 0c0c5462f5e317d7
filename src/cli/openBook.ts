import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { WorkbookFileError } from '../host/file/workbookFileError';
import { isNoFile } from './givenFile';
import type { Problem } from '../text/problem/problemText';
import { problemJson, problemLines, type CommandResult } from './report';

/** A workbook that the use cases now work with. */
export interface OpenBook {
  /**
   * Writes the workbook as it stands now, as an .xlsx file, whatever kind of file it came from.
   *
   * @returns the path written
   */
  readonly saveTo: (path: string) => Promise<string>;
}

/**
 * Opens a file of any kind that `openWorkbookFile` takes, in a host of its own for as long as the
 * work takes. A file that is no workbook is a problem, not a fault.
 *
 * @param path as given on the command line
 * @param work runs while `Excel` speaks to this workbook; books are opened one after another, never
 *   two at a time
 * @param out where the work will save the book, if it will: a name that Excel would refuse the file
 *   under is a problem before any work is done
 */
export async function withBook(
  path: string,
  work: (book: OpenBook) => Promise<CommandResult>,
  out?: string,
): Promise<CommandResult> {
  // Loaded for commands that open a workbook alone: the others start in a moment.
  const host = await import('./bookHost');
  try {
    const opened = await host.openWorkbookFile(await readBook(path), basename(path));
    const wrongName = out === undefined ? null : wrongOutput(out, opened.fileName);
    if (wrongName !== null) return stopped(wrongName);
    const excel = host.openHeadlessExcel({
      workbook: opened.snapshot,
      extras: opened.extras,
      requirementSets: host.REQUIREMENT_SETS_WITH_NOTES,
    });
    try {
      await host.loadOffice(excel.bridge);
      const saveTo = async (out: string): Promise<string> => {
        const { snapshot, extras } = excel.state();
        await writeFile(out, host.saveWorkbookFile(opened, snapshot, extras));
        return out;
      };
      return await work({ saveTo });
    } finally {
      excel.dispose();
    }
  } catch (thrown) {
    if (!(thrown instanceof WorkbookFileError)) throw thrown;
    return stopped(unreadable(basename(path), thrown));
  }
}

function stopped(problem: Problem): CommandResult {
  return {
    exitCode: 1,
    lines: problemLines([problem]),
    json: { problems: problemJson([problem]) },
  };
}

const MACRO_NAME = /\.xl[st]m$/i;

/**
 * Saving keeps the kind of workbook: with macros or without.
 *
 * @param out the name asked for
 * @param fileName one that the book can be saved under
 */
function wrongOutput(out: string, fileName: string): Problem | null {
  const hasMacros = MACRO_NAME.test(fileName);
  if (MACRO_NAME.test(out) === hasMacros) return null;
  const nowhere = { severity: 'error', sheet: '', cell: '' } as const;
  return { code: 'output-name-wrong', ...nowhere, fileName: basename(out), hasMacros };
}

async function readBook(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if (!isNoFile(thrown)) throw thrown;
    throw new WorkbookFileError('missing', path);
  }
}

/** What is said of a file that is no workbook. */
export function unreadable(fileName: string, { fault }: WorkbookFileError): Problem {
  const nowhere = { severity: 'error', sheet: '', cell: '' } as const;
  return { code: 'workbook-unreadable', ...nowhere, fileName, cause: fault };
}
