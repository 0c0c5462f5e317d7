import type { Look } from './sheetContent';
import { fittingWidth } from './textSize';

/** One column of a table that is written row by row. */
export interface Column<Row> {
  readonly header: string;
  readonly look: Look;
  /** Width in characters, at least and at most. */
  readonly least: number;
  readonly most: number;
  readonly value: (row: Row, index: number) => string | number;
}

/**
 * Those of the columns that say something: of which any cell holds more than nothing.
 *
 * @param columns that a table may have
 * @param rows of the table
 */
export function filledColumns<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Column<Row>[] {
  return columns.filter(({ value }) => rows.some((row, index) => value(row, index) !== ''));
}

function tableCells<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): (string | number)[][] {
  return rows.map((row, index) => columns.map(({ value }) => value(row, index)));
}

/**
 * A table of columns as its band takes it: header, cells and looks.
 *
 * @param columns from the first on
 * @param rows in their order
 */
export function columnTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly looks: readonly Look[];
} {
  return {
    header: columns.map(({ header }) => header),
    rows: tableCells(columns, rows),
    looks: columns.map(({ look }) => look),
  };
}

/**
 * Widths that fit the texts, within what each column allows.
 *
 * @param columns from the first on
 * @param cells of all rows that share the columns, headers included where they count
 */
export function columnWidths(
  columns: readonly Pick<Column<never>, 'least' | 'most'>[],
  cells: readonly (readonly (string | number)[])[],
): number[] {
  return columns.map(({ least, most }, column) =>
    fittingWidth(
      cells.map((row) => String(row[column] ?? '')),
      least,
      most,
    ),
  );
}
