import { parseCsv } from 'hucre/csv';
import { withoutDeclaration } from './delimiter';
import { plainTextCell } from './plainText';
import type { PlainWorkbook } from './plainWorkbook';
import { plainSheet } from './plainWorkbook';

/**
 * Reads comma- or tab-separated text. Quoted cells may hold separators and line breaks.
 *
 * @param sheetName of the one sheet
 */
export function readDelimited(text: string, delimiter: string, sheetName: string): PlainWorkbook {
  const rows = parseCsv(withoutDeclaration(text), { delimiter });
  return {
    sheets: [
      plainSheet(
        sheetName,
        rows.map((row) => row.map((value) => plainTextCell(String(value ?? '')))),
      ),
    ],
  };
}
