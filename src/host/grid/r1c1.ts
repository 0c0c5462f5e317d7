import { columnIndex, columnLetters } from './address';
import { MAX_COLUMNS, MAX_ROWS } from './box';

/** A cell that a formula stands in. */
export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
}

/** Texts and names of sheets, in which nothing is a reference. */
const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const LINE = String.raw`(?:\d+|\[-?\d+\])?`;
/** Neither a part of a longer name nor one of a function or of a sheet. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_.$\\])`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!\[])`;

const R1C1 = new RegExp(
  `${QUOTED}|${BEFORE}(?:R(${LINE})C(${LINE})|([RC])(${LINE})(?::\\3(${LINE}))?)${AFTER}`,
  'giu',
);
const A1 = new RegExp(
  `${QUOTED}|${BEFORE}(?:` +
    String.raw`(\$?[A-Z]{1,3})(\$?\d{1,7})|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7})` +
    `)${AFTER}`,
  'giu',
);

/**
 * A formula in R1C1 notation as it is in A1 notation.
 *
 * @example fromR1C1('=R[-1]C*R2C3', { row: 4, column: 1 }) // → '=B4*$C$2'
 */
export function fromR1C1(formula: string, place: FormulaPlace): string {
  const rowOf = (text: string): string =>
    lineIn(text, place.row, MAX_ROWS, (line) => String(line + 1));
  const columnOf = (text: string): string => lineIn(text, place.column, MAX_COLUMNS, columnLetters);
  return formula.replace(
    R1C1,
    (
      all: string,
      row?: string,
      column?: string,
      axis?: string,
      first?: string,
      last: string | undefined = first,
    ) => {
      if (row !== undefined && column !== undefined) return columnOf(column) + rowOf(row);
      if (axis === undefined || first === undefined || last === undefined) return all;
      const line = axis.toUpperCase() === 'R' ? rowOf : columnOf;
      return `${line(first)}:${line(last)}`;
    },
  );
}

/** `[n]` counts from the formula's own line, and around the grid; a number alone is under `$`. */
function lineIn(text: string, own: number, count: number, name: (line: number) => string): string {
  const offset = /^\[(-?\d+)\]$/.exec(text)?.[1];
  if (text !== '' && offset === undefined) return `$${name(Number(text) - 1)}`;
  return name((((own + Number(offset ?? 0)) % count) + count) % count);
}

/** A formula in A1 notation as it is in R1C1 notation. */
export function toR1C1(formula: string, place: FormulaPlace): string {
  const row = (text: string): string =>
    `R${lineFrom(text, Number(text.replace('$', '')) - 1, place.row)}`;
  const column = (text: string): string =>
    `C${lineFrom(text, columnIndex(text.replace('$', '')), place.column)}`;
  return formula.replace(
    A1,
    (
      all: string,
      letters?: string,
      digits?: string,
      firstColumn?: string,
      lastColumn?: string,
      firstRow?: string,
      lastRow?: string,
    ) => {
      if (letters !== undefined && digits !== undefined) return row(digits) + column(letters);
      if (firstColumn !== undefined && lastColumn !== undefined)
        return joined(column(firstColumn), column(lastColumn));
      if (firstRow !== undefined && lastRow !== undefined)
        return joined(row(firstRow), row(lastRow));
      return all;
    },
  );
}

function lineFrom(text: string, line: number, own: number): string {
  if (text.startsWith('$')) return String(line + 1);
  return line === own ? '' : `[${String(line - own)}]`;
}

function joined(first: string, last: string): string {
  return first === last ? first : `${first}:${last}`;
}
