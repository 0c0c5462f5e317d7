import { insertTableColumn } from '../../grid/tableLines';
import { itemNotFound } from '../../protocol/hostError';
import { invalidArgument } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, isGiven, textArgument } from '../arguments';
import type { TableAccess } from './tableAccess';
import { columnNames } from '../../grid/tables';
import { TableColumn } from './tableColumn';

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends HostCollection implements Indexed {
  readonly #table: TableAccess;

  constructor(table: TableAccess) {
    super('TableColumnCollection');
    this.#table = table;
  }

  get count(): number {
    return this.#table.state.columns.length;
  }

  listItems(): TableColumn[] {
    return this.#table.state.columns.map(({ id }) => new TableColumn(this.#table, id));
  }

  /** @param key the column's id, or its name */
  findItem(key: unknown): TableColumn | null {
    const { columns } = this.#table.state;
    const wanted = String(key).toLowerCase();
    const names = columnNames(this.#table.sheet, this.#table.state);
    const byName = columns[names.findIndex((name) => name.toLowerCase() === wanted)];
    const found =
      typeof key === 'number'
        ? columns.find(({ id }) => id === key)
        : (byName ?? columns.find(({ id }) => String(id) === wanted));
    return found ? new TableColumn(this.#table, found.id) : null;
  }

  getItemOrNullObject(key: unknown): TableColumn | null {
    return this.findItem(key);
  }

  getItemAt(index: unknown): TableColumn {
    const column = this.listItems()[integerArgument(index)];
    if (!column) throw itemNotFound();
    return column;
  }

  getCount(): number {
    return this.count;
  }

  /**
   * @param index before which column; null or -1 for the end
   * @param values of the column with its header, or one for all cells
   * @param name of the column, in place of its header
   */
  add(index: unknown, values: unknown, name: unknown): TableColumn {
    const { columns } = this.#table.state;
    const place = isGiven(index) ? integerArgument(index) : -1;
    if (place < -1 || place > columns.length) throw invalidArgument();
    const at = place === -1 ? columns.length : place;
    insertTableColumn(
      this.#table.writable,
      this.#table.state,
      at,
      isGiven(name) ? textArgument(name) : '',
    );
    const added = this.getItemAt(at);
    if (isGiven(values)) added.values = columnValues(values);
    if (isGiven(name)) added.name = name;
    return added;
  }
}

/** A row of values is taken for a column. */
function columnValues(values: unknown): unknown {
  if (!Array.isArray(values) || Array.isArray(values[0])) return values;
  return values.map((value: unknown) => [value]);
}
