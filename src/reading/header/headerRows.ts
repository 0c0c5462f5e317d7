/**
 * Rows below a header that belong to it: the header again on every printed page, the numbers of its
 * columns, the codes of its fields, the instructions and the example of a template.
 */

import { filledOffsets, foldedRow, type SheetView } from '../cell/sheetTable';
import type { HeaderRow } from './headerRow';
import type { RowTexts } from './rowTexts';

type RowTest = (row: number) => boolean;

const COLUMN_NUMBER = /^(\(?\d{1,3}\)?|\p{L})$/u;
const FIELD_CODE = /^[A-Z][A-Z0-9_.]{1,39}$/i;
/** So many names below say whether names of the list look like field codes themselves. */
const NAMES = 20;

/**
 * A test for header rows that come again, on every printed page, or where the list goes on under a
 * title of its own.
 *
 * @param header as findHeaderRow found it
 * @param nameOffset place of the name column
 */
export function repeatedHeaderTest(
  table: SheetView,
  { first, last }: HeaderRow,
  nameOffset: number,
): RowTest {
  const rows = Array.from({ length: last + 1 - first }, (_, index) => first + index);
  const named = rows.filter((row) => !table.isBlank(row, nameOffset));
  // With a space behind each letter (企 业 名 称); most names are longer, and need not be folded.
  const longest = Math.max(0, ...named.map((row) => table.normal(row, nameOffset).length * 2));
  const names = new Set(named.map((row) => table.folded(row, nameOffset)));
  const keys = new Set(rows.map((row) => foldedRow(table, row)));
  return (row) => {
    const name = table.normal(row, nameOffset);
    return name === ''
      ? keys.has(foldedRow(table, row))
      : name.length <= longest && names.has(table.folded(row, nameOffset));
  };
}

/**
 * A test for rows of column numbers, 甲 乙 1 2 or (1) (2) (3), as forms have them under the header;
 * it takes the row's name, or its first text, for most rows are told by that.
 */
export function columnNumberTest(table: SheetView): (row: number, text: string) => boolean {
  return (row, text) =>
    COLUMN_NUMBER.test(text) &&
    filledOffsets(table, row).length > 1 &&
    filledOffsets(table, row).every((offset) => COLUMN_NUMBER.test(table.normal(row, offset)));
}

/**
 * A test for the rows of a template directly below the header: a code under every header (QYMC), or
 * instructions (必填, YYYY-MM-DD) in half of the cells, or an example that says so.
 *
 * @param header as findHeaderRow found it
 * @param nameOffset place of the name column
 * @param texts of the vocabulary
 */
export function templateTest(
  table: SheetView,
  header: HeaderRow,
  nameOffset: number,
  texts: RowTexts,
): RowTest {
  const isCode = (row: number, offset: number): boolean =>
    FIELD_CODE.test(table.normal(row, offset));
  const namesAreCodes = (below: number): boolean => {
    const rows: number[] = [];
    for (let row = below + 1; row < table.rowCount && rows.length < NAMES; row += 1)
      if (!table.isBlank(row, nameOffset)) rows.push(row);
    return rows.filter((row) => isCode(row, nameOffset)).length * 2 > rows.length;
  };
  const isCodes: RowTest = (row) =>
    isCode(row, nameOffset) &&
    header.cells.length > 1 &&
    header.cells.every(({ offset }) => isCode(row, offset)) &&
    !namesAreCodes(row);
  return (row) => {
    if (isCodes(row)) return true;
    const places = filledOffsets(table, row);
    const said = (offset: number): string => table.normal(row, offset);
    if (
      [places[0], nameOffset].some(
        (offset) => offset !== undefined && texts.isExample(said(offset)),
      )
    )
      return true;
    const isNameFree = table.isBlank(row, nameOffset) || texts.isInstruction(said(nameOffset));
    return (
      isNameFree &&
      places.filter((offset) => texts.isInstruction(said(offset))).length * 2 >= places.length
    );
  };
}
