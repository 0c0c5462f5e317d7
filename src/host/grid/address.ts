import { isEntireColumn, isEntireRow, isInGrid, MAX_COLUMNS, MAX_ROWS, type Box } from './box';

/** An address as written in a formula. */
export interface ParsedAddress {
  /** null when the address names no sheet */
  readonly sheet: string | null;
  readonly box: Box;
}

/**
 * Reads an address in A1 notation: a cell, a rectangle, whole rows or whole columns, with or
 * without `$` and sheet.
 *
 * @returns null when the text is something else or lies outside Excel's grid
 */
export function parseAddress(text: string): ParsedAddress | null {
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? null : unquote(text.slice(0, bang).trim());
  const box = parseBox(
    text
      .slice(bang + 1)
      .trim()
      .replaceAll('$', ''),
  );
  return box && isInGrid(box) ? { sheet, box } : null;
}

function parseBox(text: string): Box | null {
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [, column = '', row = '', otherColumn = column, otherRow = row] = cells;
    return span(rowIndex(row), columnIndex(column), rowIndex(otherRow), columnIndex(otherColumn));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns)
    return span(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return span(rowIndex(rows[1] ?? ''), 0, rowIndex(rows[2] ?? ''), MAX_COLUMNS - 1);
  return null;
}

function span(row: number, column: number, otherRow: number, otherColumn: number): Box {
  return {
    firstRow: Math.min(row, otherRow),
    firstColumn: Math.min(column, otherColumn),
    lastRow: Math.max(row, otherRow),
    lastColumn: Math.max(column, otherColumn),
  };
}

function rowIndex(digits: string): number {
  return Number(digits) - 1;
}

/** 'A' → 0, 'AA' → 26. */
export function columnIndex(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce(
      (index, letter) => index * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

function unquote(sheet: string): string {
  return /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/**
 * A1 notation without the sheet, as Excel writes it: whole columns as `A:B`, whole rows as `1:2`.
 */
export function formatAddress(box: Box): string {
  if (isEntireRow(box)) return `${box.firstRow + 1}:${box.lastRow + 1}`;
  if (isEntireColumn(box))
    return `${columnLetters(box.firstColumn)}:${columnLetters(box.lastColumn)}`;
  const first = `${columnLetters(box.firstColumn)}${box.firstRow + 1}`;
  const last = `${columnLetters(box.lastColumn)}${box.lastRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A1 notation with `$` before every row and column. */
export function formatAbsolute(box: Box): string {
  return formatAddress(box).replace(/([A-Z]+)|(\d+)/g, '$$$&');
}

/**
 * A sheet's name as it stands before the `!`: in quotes unless it could not be taken for anything
 * else.
 */
export function formatSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** 0 → 'A', 26 → 'AA'. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
