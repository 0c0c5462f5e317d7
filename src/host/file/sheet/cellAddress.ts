import type { IRange } from '@univerjs/core';

/** Corners of a rectangle of cells, 0-based and inclusive. */
export type CellRange = Pick<IRange, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>;

/** Of the columns asked for so far: a large sheet asks for each of them with every row. */
const names: string[] = [];

/** 0 → 'A', 26 → 'AA'. */
export function columnName(columnIndex: number): string {
  return (names[columnIndex] ??= madeName(columnIndex));
}

function madeName(columnIndex: number): string {
  let name = '';
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 'A' → 0, 'AA' → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** (0, 0) → 'A1'. */
export function cellAddress(rowIndex: number, column: number): string {
  return columnName(column) + String(rowIndex + 1);
}

/** 'B7' or '$B$7' → its place; null for anything else. */
export function parseCellAddress(
  address: string,
): { rowIndex: number; columnIndex: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(address);
  return match
    ? { rowIndex: Number(match[2]) - 1, columnIndex: columnIndex(match[1] ?? '') }
    : null;
}

/**
 * 'A1:B2 D4' (a list as sqref attributes hold it) → ranges; parts that are no cell ranges are left
 * out.
 */
export function parseRanges(list: string): CellRange[] {
  const ranges: CellRange[] = [];
  for (const part of list.trim().split(/\s+/)) {
    const [first = '', last = first] = part.split(':');
    const start = parseCellAddress(first);
    const end = parseCellAddress(last);
    if (start && end) {
      ranges.push({
        startRow: start.rowIndex,
        endRow: end.rowIndex,
        startColumn: start.columnIndex,
        endColumn: end.columnIndex,
      });
    }
  }
  return ranges;
}

/** A range in A1 style, 'A1' where it is one cell. */
export function rangeAddress(range: CellRange): string {
  const start = cellAddress(range.startRow, range.startColumn);
  const end = cellAddress(range.endRow, range.endColumn);
  return start === end ? start : `${start}:${end}`;
}
