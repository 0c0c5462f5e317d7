import { basename } from 'node:path';
import { WorkbookFileError } from '../host/file/workbookFileError';
import { cliText } from '../text/cliText';
import type { FileProblem } from '../text/fileProblemText';
import { progressText } from '../text/progressText';
import type { Problem } from '../text/problem/problemText';
import { ofFile } from './fileFault';
import { givenBytes } from './givenFile';
import { openElsewhere } from './lockFile';
import { stoppedBy, withTold, type CommandResult } from './report';
import { forgetScan, keepScans } from './scanBook';
import { tell } from './tell';
import { mustBeWritable, writeWhole } from './writeWhole';

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
 * @param out where the work will save the book, if it will: a place that cannot be written, or a
 *   name that Excel would refuse the file under, is a problem before any work is done
 * @throws FileFaultError where the book cannot be read, or `out` not be written
 */
export async function withBook(
  path: string,
  work: (book: OpenBook) => Promise<CommandResult>,
  out?: string,
): Promise<CommandResult> {
  if (out !== undefined) await mustBeWritable(out);
  const bytes = await givenBytes(path, 'workbook-unreadable');
  const lock = await openElsewhere(path, 'warning');
  // Loaded for commands that open a workbook alone: the others start in a moment.
  const host = await import('./bookHost');
  try {
    tell(progressText.reading);
    const opened = await host.openWorkbookFile(bytes, basename(path), (sheet, rows) =>
      tell(progressText.rows(sheet, rows)),
    );
    tell(progressText.opening);
    const wrongName = out === undefined ? null : wrongOutput(out, opened.fileName);
    if (wrongName !== null) return stoppedBy([wrongName]);
    const excel = host.openHeadlessExcel({
      workbook: opened.snapshot,
      extras: opened.extras,
      hasFormulas: opened.hasFormulas,
      requirementSets: host.REQUIREMENT_SETS_WITH_NOTES,
      functions: host.registeredFunctions,
    });
    try {
      host.connectClient(excel.link);
      keepScans(() => excel.engine.changes);
      tell(progressText.working);
      let isSaved = false;
      let isUnsigned = false;
      const saveTo = async (place: string): Promise<string> => {
        tell(progressText.saving);
        forgetScan();
        const { snapshot, extras, isTouched } = excel.state();
        const bytes = host.saveWorkbookFile(opened, snapshot, extras, isTouched);
        await writeWhole(place, bytes);
        isSaved = true;
        isUnsigned = opened.isSigned && bytes !== opened.bytes;
        return place;
      };
      const done = await work({ saveTo });
      const result = withTold(done, 'bookProblems', [
        ...(lock === null ? [] : [lock]),
        ...(isUnsigned ? [signatureLost(path)] : []),
      ]);
      if (out === undefined || isSaved) return result;
      return { ...result, lines: [...result.lines, cliText.notWrittenLine(out)] };
    } finally {
      excel.dispose();
    }
  } catch (thrown) {
    if (!(thrown instanceof WorkbookFileError)) throw thrown;
    return stoppedBy([unreadable(basename(path), thrown)]);
  }
}

function signatureLost(path: string): FileProblem {
  return { code: 'signature-lost', ...ofFile(path, 'warning') };
}

/** Of workbooks as Excel of today saves them. */
const ENDINGS = { plain: /\.xl[st]x$/i, macros: /\.xl[st]m$/i };

/**
 * Saving keeps the kind of workbook: with macros or without.
 *
 * @param out the name asked for
 * @param fileName one that the book can be saved under
 */
function wrongOutput(out: string, fileName: string): FileProblem | null {
  const hasMacros = ENDINGS.macros.test(fileName);
  if ((hasMacros ? ENDINGS.macros : ENDINGS.plain).test(out)) return null;
  return { code: 'output-name-wrong', ...ofFile(out, 'error'), hasMacros };
}

/** What is said of a file that is no workbook. */
export function unreadable(fileName: string, { fault, limit }: WorkbookFileError): Problem {
  const nowhere = { severity: 'error', sheet: '', cell: '' } as const;
  return { code: 'workbook-unreadable', ...nowhere, fileName, cause: fault, limit };
}
