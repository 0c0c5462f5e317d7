import { readXlsx } from 'hucre/xlsx';
import { dateSerial } from './sheet/dateSerial';
import { detectFormat } from './detectFormat';
import { readSheetEntries } from './sheetEntries';
import { WorkbookFileError } from './workbookFileError';

/** One worksheet of a file that is only looked into. */
export interface FileTable {
  readonly sheet: string;
  /**
   * From A1 on; rows may differ in length, '' is an empty cell, dates are serials of the Windows
   * calendar.
   */
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/**
 * The values of all worksheets of a file, without styles or anything else: for a workbook that is
 * looked into and not opened. Other kinds of file than .xlsx are converted first, by code that is
 * fetched for them alone.
 *
 * @param bytes the whole file
 * @param fileName as the clerk sees it
 * @throws WorkbookFileError for every file that cannot be read
 */
export async function readFileTables(
  bytes: Uint8Array,
  fileName: string,
): Promise<readonly FileTable[]> {
  try {
    const detected = detectFormat(bytes, fileName);
    if (detected.format !== 'xlsx') {
      const { convertFile } = await import('./conversion/convertFile');
      return await readFileTables(await convertFile(bytes, detected, fileName), fileName);
    }
    const entries = readSheetEntries(detected.parts, detected.workbookPart);
    const { sheets } = await readXlsx(bytes, {
      sheets: (_, index) => entries[index]?.worksheet === true,
    });
    return sheets.map(({ name, rows }) => ({
      sheet: name,
      values: rows.map((row) =>
        row.map((value) =>
          value === null ? '' : value instanceof Date ? dateSerial(value) : value,
        ),
      ),
    }));
  } catch (cause) {
    if (cause instanceof WorkbookFileError) throw cause;
    throw new WorkbookFileError('damaged', fileName, { cause });
  }
}
