import { columnIndex, columnLetters } from './address';

/** Rows or columns that came or went on one sheet. */
export interface LineMove {
  readonly axis: 'row' | 'column';
  /** 0-based. */
  readonly first: number;
  /** Negative for lines that went. */
  readonly count: number;
}

/** Where a line is afterwards; null when it went. */
export function movedLine(line: number, { first, count }: LineMove): number | null {
  if (line < first) return line;
  return count < 0 && line < first - count ? null : line + count;
}

/** Where the lines from `start` to `end` are afterwards; null when all of them went. */
export function movedSpan(
  start: number,
  end: number,
  move: LineMove,
): readonly [start: number, end: number] | null {
  const { first, count } = move;
  const from = movedLine(start, move) ?? first;
  const to = movedLine(end, move) ?? first - 1;
  return count < 0 && to < from ? null : [from, to];
}

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/**
 * An area such as 'A1:B2', '$3:$4' or 'C:C' as it is called afterwards; null when all of it went.
 * Anything else stays as it is.
 */
export function movedArea(area: string, move: LineMove): string | null {
  const corners = area.split(':').map((corner) => CORNER.exec(corner));
  const [start, end = start] = corners;
  if (!start || !end || corners.length > 2) return area;
  const [first, last] = [lineOf(start, move.axis), lineOf(end, move.axis)];
  if (first === null || last === null) return area;
  const span = movedSpan(first, last, move);
  if (!span) return null;
  return corners
    .map((corner, index) => (corner ? withLine(corner, move.axis, span[index === 0 ? 0 : 1]) : ''))
    .join(':');
}

/** Areas in a list with one kind of separator; those that went are left out. */
export function movedAreas(list: string, separator: ',' | ' ', move: LineMove): string {
  return list
    .split(separator)
    .flatMap((area) => movedArea(area, move) ?? [])
    .join(separator);
}

function lineOf(
  [, , letters = '', , digits = '']: RegExpExecArray,
  axis: LineMove['axis'],
): number | null {
  if (axis === 'row') return digits === '' ? null : Number(digits) - 1;
  return letters === '' ? null : columnIndex(letters);
}

function withLine(
  [, one = '', letters = '', other = '', digits = '']: RegExpExecArray,
  axis: LineMove['axis'],
  line: number,
): string {
  return axis === 'row'
    ? `${one}${letters}${other}${String(line + 1)}`
    : `${one}${columnLetters(line)}${other}${digits}`;
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!(\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?)/gu;

/**
 * A formula or list of references that name their sheet, as they are afterwards; what went is
 * #REF!.
 */
export function movedReferences(formula: string, sheetName: string, move: LineMove): string {
  return changedReferences(
    formula,
    sheetName,
    (sheet, area) => sheet + (movedArea(area, move) ?? '#REF!'),
  );
}

/**
 * Changes what names cells of a sheet, in quotes or not, in whatever letters.
 *
 * @param change given the sheet as it is written, with its `!`, and the area
 */
export function changedReferences(
  formula: string,
  sheetName: string,
  change: (sheet: string, area: string) => string,
): string {
  return formula.replace(
    REFERENCE,
    (
      found: string,
      quoted: string | undefined,
      plain: string | undefined,
      area: string | undefined,
    ) => {
      const name = quoted?.replace(/''/g, "'") ?? plain;
      if (!area || name?.toLowerCase() !== sheetName.toLowerCase()) return found;
      return change(found.slice(0, found.length - area.length), area);
    },
  );
}
