import { isUnknown, type CellReader } from './cellReader';
import { cellAddress } from './cellAddress';
import { isErrorCell } from './errorCell';
import type { FieldColumn } from './fieldColumns';
import type { Problem, ProblemDetail, Severity } from '../problem';
import type { SheetTable } from './sheetTable';

type Scalar = string | number | boolean;

/** Collects the problems of cells and gives them in reading order. */
export interface CellProblems {
  /**
   * @param row 0-based place in the table
   * @param columnIndex 0-based place in the sheet
   */
  readonly add: (row: number, columnIndex: number, severity: Severity, detail: ProblemDetail) => void;
  /** All problems so far, by row, then column. */
  readonly list: () => Problem[];
}

/**
 * A collector of problems of one table.
 *
 * @param table that the cells belong to
 */
export function cellProblems(table: SheetTable): CellProblems {
  const found: { readonly row: number; readonly columnIndex: number; readonly problem: Problem }[] = [];
  return {
    add: (row, columnIndex, severity, detail) => {
      const cell = cellAddress(table.rowIndex + row + 1, columnIndex);
      found.push({ row, columnIndex, problem: { ...detail, severity, sheet: table.sheet, cell } });
    },
    list: () => found.sort((one, other) => one.row - other.row || one.columnIndex - other.columnIndex).map(({ problem }) => problem),
  };
}

/**
 * Reads one column: a value or nothing for each row. Error cells and words that the reader does not know give a problem each and
 * count as empty.
 *
 * @param rows 0-based places in the table of the rows to read
 * @param column to read; ticks and answers give the value that its flag names
 * @param reader of the field; for a flag, of answers
 * @param errorSeverity of a formula error in this column
 * @param problems takes what is found wrong
 */
export function readColumn<Value extends Scalar>(
  table: SheetTable,
  rows: readonly number[],
  column: FieldColumn,
  reader: CellReader<Value>,
  errorSeverity: Severity,
  problems: CellProblems,
): (Value | undefined)[] {
  return rows.map((row) => {
    const value = table.values[row]?.[column.offset] ?? '';
    if (value === '') return undefined;
    if (isErrorCell(value)) {
      problems.add(row, column.columnIndex, errorSeverity, { code: 'cell-error', value: String(value), header: column.header });
      return undefined;
    }
    const result = reader(value);
    if (!isUnknown(result)) return result;
    problems.add(row, column.columnIndex, 'warning', {
      code: 'value-unknown',
      header: column.header,
      value: String(value),
      accepted: result.accepted,
    });
    return undefined;
  });
}
