import type { ICellData } from '@univerjs/core';

/**
 * Text that looks like a number stays text only as Univer's forced string: 007, 0396-7654321 need
 * no such care, 01380000000 does.
 */
const NUMERIC_TEXT = /^\s*[-+]?[\d.,]+(e[-+]?\d+)?%?\s*$/i;

/** What a cell of the file holds. */
export type FileValue = string | number | boolean;

function typeOf(value: FileValue): 1 | 2 | 3 | 4 {
  if (typeof value === 'number') return 2;
  if (typeof value === 'boolean') return 3;
  return mayBeNumber(value.charCodeAt(0)) && NUMERIC_TEXT.test(value) ? 4 : 1;
}

/** By its first letter: most texts have none that a number, or a space before it, begins with. */
function mayBeNumber(letter: number): boolean {
  if (letter < 59) return true;
  return letter >= 0xa0 && (letter < 0x3400 || letter === 0xfeff);
}

/** Sets value and type of a Univer cell. */
export function setValue(cell: ICellData, value: FileValue): void {
  cell.v = typeof value === 'boolean' ? Number(value) : value;
  cell.t = typeOf(value);
}

/** A Univer cell with value and style: there are millions, made with no room to spare. */
export function valuedCell(value: FileValue, style: string | undefined): ICellData {
  const v = typeof value === 'boolean' ? Number(value) : value;
  const t = typeOf(value);
  return style === undefined ? { v, t } : { v, t, s: style };
}

/** What a cell holds; '' where there is nothing. */
export function valueIn(cell: ICellData | undefined): FileValue {
  const v = cell?.v ?? '';
  return Number(cell?.t) === 3 ? Boolean(v) : v;
}
