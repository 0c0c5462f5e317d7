import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openWorkbookFile } from '../host/file/openWorkbookFile';
import { saveWorkbookFile } from '../host/file/saveWorkbookFile';
import { WorkbookFileError } from '../host/file/workbookFileError';
import { openHeadlessExcel } from '../host/headless';
import { loadOffice } from '../host/transport/nodeOffice';
import { REQUIREMENT_SETS_WITH_NOTES } from '../host/transport/requirementSets';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/** A workbook that the use cases now work with. */
export interface OpenBook {
  /** The workbook as it stands now, as an .xlsx file, whatever kind of file it came from. */
  readonly bytes: () => Uint8Array;
}

/**
 * Opens a file of any kind that `openWorkbookFile` takes, in a host of its own for as long as the
 * work takes. A file that is no workbook is a problem, not a fault.
 *
 * @param path as given on the command line
 * @param work runs while `Excel` speaks to this workbook; books are opened one after another, never
 *   two at a time
 */
export async function withBook(
  path: string,
  work: (book: OpenBook) => Promise<CommandResult>,
): Promise<CommandResult> {
  try {
    const opened = await openWorkbookFile(await readBook(path), basename(path));
    const host = openHeadlessExcel({
      workbook: opened.snapshot,
      extras: opened.extras,
      requirementSets: REQUIREMENT_SETS_WITH_NOTES,
    });
    try {
      await loadOffice(host.bridge);
      const bytes = (): Uint8Array => {
        const { snapshot, extras } = host.state();
        return saveWorkbookFile(opened, snapshot, extras);
      };
      return await work({ bytes });
    } finally {
      host.dispose();
    }
  } catch (thrown) {
    if (!(thrown instanceof WorkbookFileError)) throw thrown;
    const fileName = basename(path);
    const problem = {
      code: 'workbook-unreadable',
      severity: 'error',
      sheet: '',
      cell: '',
      fileName,
      cause: thrown.fault,
    } as const;
    return {
      exitCode: 1,
      lines: problemLines([problem]),
      json: { problems: problemJson([problem]) },
    };
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
