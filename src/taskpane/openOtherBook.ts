import { otherBook, readHistoryFile, type HistoryFile, type OtherBook } from '../app/historyFile';
import { readFileTables } from '../host/file/readFileTables';
import { WorkbookFileError } from '../host/file/workbookFileError';

/**
 * Looks into a workbook file beside the one that is open in Excel. The reader is fetched with this
 * module, when it is first needed.
 *
 * @param bytes the whole file
 * @param fileName as the clerk sees it
 */
export async function openOtherBook(bytes: Uint8Array, fileName: string): Promise<OtherBook> {
  try {
    return otherBook(await readFileTables(bytes, fileName));
  } catch (thrown) {
    if (!(thrown instanceof WorkbookFileError)) throw thrown;
    return {
      tables: [],
      problems: [
        {
          code: 'workbook-unreadable',
          severity: 'error',
          sheet: '',
          cell: '',
          fileName,
          cause: thrown.fault,
          limit: thrown.limit,
        },
      ],
    };
  }
}

/**
 * Reads the draws of earlier quarters from a workbook file beside the one that is open in Excel.
 *
 * @param bytes the whole file
 * @param fileName as the clerk sees it
 */
export function openHistoryFile(bytes: Uint8Array, fileName: string): Promise<HistoryFile> {
  return readHistoryFile(bytes, fileName, openOtherBook);
}
