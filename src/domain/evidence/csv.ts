/**
 * Sheets as CSV (RFC 4180, UTF-8 with a byte order mark, lines ended by CR LF): each cell that is not
 * empty in quotation marks, as it stands. Nothing is put before a text that begins like a formula:
 * evidence is not changed.
 */

import { cellAddress } from '../ground/cellAddress';
import type { CellValue } from '../ground/cellValue';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A cell as a text: numbers as JavaScript writes them, yes and no as Excel does.
 *
 * @example
 * cellText(0.5) // → '0.5'
 * cellText(true) // → 'TRUE'
 */
export function cellText(value: CellValue): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/**
 * A sheet as CSV.
 *
 * @param cells from A1 on
 *
 * @example
 * csvText([['甲', 1, ''], ['=1+1', '"b"', 'c']]) // → '\uFEFF"甲","1",\r\n"=1+1","""b""","c"\r\n'
 */
export function csvText(cells: readonly (readonly CellValue[])[]): string {
  const field = (value: CellValue): string =>
    value === '' ? '' : `"${cellText(value).replaceAll('"', '""')}"`;
  return BYTE_ORDER_MARK + cells.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * The cells of a CSV text as texts, from whatever program it comes: quoted or not, lines ended by
 * CR LF, LF or CR.
 *
 * @param text with or without a byte order mark
 *
 * @example
 * parseCsv('a,"b ""c"""\n\nd') // → [['a', 'b "c"'], [''], ['d']]
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const plain = /[^,\r\n]*/y;
  const quoted = /"((?:[^"]|"")*)"?/y;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };
  while (at < text.length) {
    const inside = match(quoted)?.[1]?.replaceAll('""', '"') ?? '';
    row.push(inside + (match(plain)?.[0] ?? ''));
    const next = text[at];
    at += next === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (next === ',' && at < text.length) continue;
    if (next === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A cell of a CSV file that says something else than the sheet. */
export interface CsvDifference {
  /** such as B7. */
  readonly cell: string;
  readonly given: string;
  readonly expected: string;
}

/**
 * Every cell in which a CSV file says something else than a sheet.
 *
 * @param given of the file
 * @param cells of the sheet
 *
 * @example
 * csvDifferences([['a', '2']], [['a', 1], ['b']]) // → [{ cell: 'B1', given: '2', expected: '1' }, { cell: 'A2', given: '', expected: 'b' }]
 */
export function csvDifferences(
  given: readonly (readonly string[])[],
  cells: readonly (readonly CellValue[])[],
): CsvDifference[] {
  const differences: CsvDifference[] = [];
  for (let row = 0; row < Math.max(given.length, cells.length); row++) {
    const own = given[row] ?? [];
    const wanted = cells[row] ?? [];
    for (let column = 0; column < Math.max(own.length, wanted.length); column++) {
      const now = lineBreaks(own[column] ?? '');
      const once = lineBreaks(cellText(wanted[column] ?? ''));
      if (now !== once)
        differences.push({ cell: cellAddress(row + 1, column), given: now, expected: once });
    }
  }
  return differences;
}

/** Programs write line breaks inside a cell as they like. */
function lineBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
