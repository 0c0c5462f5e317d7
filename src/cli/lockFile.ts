import { access, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ofFile } from './fileFault';
import type { FileProblem } from '../text/fileProblemText';

/** How Excel and WPS, LibreOffice, and WPS elsewhere call what they put beside an open file. */
const LOCKS: readonly ((name: string) => string)[] = [
  (name) => `~$${name}`,
  (name) => `.~lock.${name}#`,
  (name) => `.~${name}`,
];

/**
 * What a file says that lies beside another one while a spreadsheet program has that open: its
 * changes that are not saved would be lost, or have not been read.
 *
 * @param path of the workbook
 * @param severity `error` where it is to be overwritten
 * @returns null where there is no such file
 */
export async function openElsewhere(
  path: string,
  severity: FileProblem['severity'],
): Promise<FileProblem | null> {
  const places = new Set([path, await realPath(path)]);
  for (const place of places) {
    for (const lockOf of LOCKS) {
      const lock = lockOf(basename(place));
      if (!(await exists(join(dirname(place), lock)))) continue;
      return { code: 'file-open-elsewhere', ...ofFile(path, severity), lock };
    }
  }
  return null;
}

/** What a path leads to; itself where it leads nowhere yet. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    return path;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).syscall === undefined) throw thrown;
    return false;
  }
}
