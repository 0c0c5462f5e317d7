import type { ICellData } from '@univerjs/core';
import { columnIndex, columnName, parseRanges } from '../sheet/cellAddress';
import type { Spill } from '../../grid/spill';
import { arrayMark } from './arrayFormulas';
import { shownFormula } from './functionNames';

type Rows = Record<number, Record<number, ICellData>>;

interface CellPlace {
  readonly rowIndex: number;
  readonly column: number;
}

/** Formulas that the file writes once for several cells. */
export class SharedFormulas {
  /** By their number, each as its first cell has it. */
  readonly #masters = new Map<string, CellPlace & { readonly formula: string }>();
  readonly #arrays: (CellPlace & { readonly rows: number; readonly columns: number })[] = [];

  /**
   * The formula of a cell as a formula of its own, as Excel shows it.
   *
   * @param attributes of its `f`
   * @param stored what stands inside it; '' where it is shared
   * @returns '' where there is none
   */
  read(place: CellPlace, attributes: ReadonlyMap<string, string>, stored: string): string {
    const formula = shownFormula(stored);
    const type = attributes.get('t');
    const number = attributes.get('si');
    if (type !== 'shared' || number === undefined) return formula;
    if (formula !== '') this.#masters.set(number, { formula, ...place });
    const master = this.#masters.get(number);
    if (formula !== '' || !master) return formula;
    return moveFormula(
      master.formula,
      place.rowIndex - master.rowIndex,
      place.column - master.column,
    );
  }

  /**
   * What its cell says of an array formula beside it; undefined for any other.
   *
   * @param formula as Excel shows it, with the equals sign
   * @param isDynamic whether it spills
   */
  markOf(
    place: CellPlace,
    attributes: ReadonlyMap<string, string>,
    formula: string,
    isDynamic: boolean,
  ): string | undefined {
    if (attributes.get('t') !== 'array') return undefined;
    const [range] = parseRanges(attributes.get('ref') ?? '');
    const { rowIndex, column } = place;
    const rows = Math.max(1, (range?.endRow ?? rowIndex) - rowIndex + 1);
    const columns = Math.max(1, (range?.endColumn ?? column) - column + 1);
    if (rows > 1 || columns > 1) this.#arrays.push({ ...place, rows, columns });
    // How far it spills is for Univer to say.
    const size = isDynamic ? { rows: 1, columns: 1 } : { rows, columns };
    return arrayMark(formula, { ...size, isDynamic });
  }

  /**
   * Takes out of the cells what array formulas gave them: Univer keeps it beside them, and calls a
   * cell that has a value an obstacle.
   */
  takeSpills(rows: Rows, rowCount: number): Spill[] {
    return this.#arrays.map(({ rowIndex, column: first, ...size }) => {
      const cells: Record<number, Record<number, ICellData>> = {};
      const lastRow = Math.min(rowIndex + size.rows, rowCount) - 1;
      for (let at = rowIndex; at <= lastRow; at++) {
        const row = rows[at];
        for (const key in row) {
          const column = Number(key);
          const cell = row[column];
          if (column < first || column >= first + size.columns || !cell || cell.f) continue;
          if (cell.v !== undefined) (cells[at] ??= {})[column] = { v: cell.v, t: cell.t };
          delete cell.v;
          delete cell.t;
        }
      }
      return { row: rowIndex, column: first, ...size, cells };
    });
  }
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * Strings, quoted sheet names and bracketed table references are matched first, so that nothing
 * inside them is taken for a cell.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_(.!])|(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])/gu;

function movedColumn(absolute: string, name: string, by: number): string | null {
  const index = columnIndex(name) + (absolute ? 0 : by);
  return index >= 0 && index < COLUMNS ? absolute + columnName(index) : null;
}

function movedRow(absolute: string, number: string, by: number): string | null {
  const row = Number(number) + (absolute ? 0 : by);
  return row >= 1 && row <= ROWS ? absolute + String(row) : null;
}

/**
 * The formula of one cell of a shared formula: the master's text with its relative references
 * moved. References that leave the sheet become #REF!.
 */
function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const [c1, c2, r1, r2, a1, a2, b1, b2, n1, n2, m1, m2] = groups;
    let moved: (string | null)[] = [whole];
    let joint = '';
    if (c2 !== undefined && r2 !== undefined) {
      moved = [movedColumn(c1 ?? '', c2, columns), movedRow(r1 ?? '', r2, rows)];
    } else if (a2 !== undefined && b2 !== undefined) {
      moved = [movedColumn(a1 ?? '', a2, columns), movedColumn(b1 ?? '', b2, columns)];
      joint = ':';
    } else if (n2 !== undefined && m2 !== undefined) {
      moved = [movedRow(n1 ?? '', n2, rows), movedRow(m1 ?? '', m2, rows)];
      joint = ':';
    }
    return moved.includes(null) ? '#REF!' : moved.join(joint);
  });
}
