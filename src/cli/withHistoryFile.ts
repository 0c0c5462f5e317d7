import { basename } from 'node:path';
import { otherBook, readHistoryFile, type HistoryFile, type OtherBook } from '../app/historyFile';
import { isClear } from '../domain/ground/problem';
import { WorkbookFileError } from '../host/file/workbookFileError';
import { givenBytes } from './givenFile';
import { unreadable } from './openBook';
import { problemJson, problemLines, withTold, type CommandResult } from './report';

/** The draws of another file. */
export interface NamedHistory extends HistoryFile {
  readonly fileName: string;
}

/**
 * Reads the draws of earlier quarters from the file that --history names, and does the work with
 * them. A file that holds none is a problem.
 *
 * @param path as given on the command line; undefined for none
 * @param work gets what the file holds and its name; nothing without a file
 * @throws FileFaultError where there is no such file
 */
export async function withHistoryFile(
  path: string | undefined,
  work: (file: NamedHistory | null) => Promise<CommandResult>,
): Promise<CommandResult> {
  if (path === undefined) return work(null);
  const fileName = basename(path);
  const file = await readHistoryFile(await givenBytes(path), fileName, openOtherBook);
  const { problems } = file;
  if (!isClear(problems))
    return {
      exitCode: 1,
      lines: problemLines(problems),
      json: { ok: false, problems: problemJson(problems) },
    };
  return withTold(await work({ ...file, fileName }), 'historyProblems', problems);
}

async function openOtherBook(bytes: Uint8Array, fileName: string): Promise<OtherBook> {
  const { readFileTables } = await import('../host/file/readFileTables');
  try {
    return otherBook(await readFileTables(bytes, fileName));
  } catch (thrown) {
    if (!(thrown instanceof WorkbookFileError)) throw thrown;
    return { tables: [], problems: [unreadable(fileName, thrown)] };
  }
}
