import { deleteTableRows, insertTableRows } from '../../grid/tableLines';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { booleanArgument, integerArgument, isGiven } from '../arguments';
import type { TableAccess } from './tableAccess';
import { TableRow } from './tableRow';

/** `Excel.TableRowCollection`. */
export class TableRowCollection extends HostCollection implements Indexed {
  readonly #table: TableAccess;

  constructor(table: TableAccess) {
    super('TableRowCollection');
    this.#table = table;
  }

  get count(): number {
    return this.#table.rowCount;
  }

  listItems(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.#table, index));
  }

  findItem(index: unknown): TableRow | null {
    return this.listItems()[Number(index)] ?? null;
  }

  getItemAt(index: unknown): TableRow {
    const row = this.findItem(integerArgument(index));
    if (!row) throw itemNotFound();
    return row;
  }

  getCount(): number {
    return this.count;
  }

  /**
   * @param index before which row; null or -1 for the end
   * @param values of one row or more, or one for all cells of a row; null leaves the row empty
   * @param alwaysInsert false is taken as true: the rows come into the table
   * @returns the first of the new rows
   */
  add(index: unknown, values: unknown, alwaysInsert: unknown): TableRow {
    if (isGiven(alwaysInsert)) booleanArgument(alwaysInsert);
    const { count } = this;
    const place = isGiven(index) ? integerArgument(index) : -1;
    if (place < -1 || place > count) throw invalidArgument();
    const rows = rowsOf(values);
    const columns = this.#table.state.columns.length;
    if (Array.isArray(rows) && rows.some((row) => row.length !== columns)) throw invalidArgument();
    const at = place === -1 ? count : place;
    const box = insertTableRows(
      this.#table.writable,
      this.#table.state,
      at,
      Array.isArray(rows) ? rows.length : 1,
    );
    if (isGiven(rows)) this.#table.range(box).values = rows;
    return new TableRow(this.#table, at);
  }

  /** @param rows numbers, or rows of this table */
  deleteRows(rows: unknown): void {
    if (!Array.isArray(rows)) throw invalidArgument();
    const indices = rows.map((row: unknown) =>
      row instanceof TableRow ? row.index : integerArgument(row),
    );
    for (const index of [...new Set(indices)].sort((one, other) => other - one))
      this.deleteRowsAt(index, 1);
  }

  deleteRowsAt(index: unknown, count: unknown): void {
    const first = integerArgument(index);
    const number = isGiven(count) ? integerArgument(count) : 1;
    if (first < 0 || number < 1 || first + number > this.count) throw invalidArgument();
    deleteTableRows(this.#table.writable, this.#table.state, first, number);
  }
}

/** Rows of values; one value for a row as it is. */
function rowsOf(values: unknown): unknown[][] | string | number | boolean | null {
  if (!isGiven(values)) return null;
  if (!Array.isArray(values)) return values as string | number | boolean;
  if (values.length === 0) throw invalidArgument();
  return values.every((row) => Array.isArray(row)) ? (values as unknown[][]) : [values];
}
