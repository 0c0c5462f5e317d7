import { writeValues } from '../../grid/cells';
import { deleteTableColumn } from '../../grid/tableLines';
import {
  bodyBox,
  columnNames,
  freeColumnName,
  headerBox,
  tableBox,
  totalsBox,
} from '../../grid/tables';
import type { Box } from '../../grid/box';
import type { GridValue } from '../../grid/cellValue';
import { invalidArgument, invalidOperation, itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { textArgument } from '../arguments';
import type { Range } from '../range/range';
import { Filter } from './filter';
import type { TableAccess } from './tableAccess';

/** `Excel.TableColumn`. */
export class TableColumn extends HostObject {
  readonly #table: TableAccess;
  readonly #id: number;

  constructor(table: TableAccess, id: number) {
    super('TableColumn', { Id: String(id) });
    this.#table = table;
    this.#id = id;
  }

  get id(): number {
    return this.#id;
  }

  get index(): number {
    const index = this.#table.state.columns.findIndex(({ id }) => id === this.#id);
    if (index < 0) throw itemNotFound();
    return index;
  }

  get name(): string {
    return columnNames(this.#table.sheet, this.#table.state)[this.index] ?? '';
  }

  /** @throws HostError InvalidArgument for an empty name and for that of another column */
  set name(value: unknown) {
    const name = textArgument(value);
    const { state, sheet, writable } = this.#table;
    const others = columnNames(sheet, state).filter((_, index) => index !== this.index);
    if (name === '' || freeColumnName(others, name) !== name) throw invalidArgument();
    this.#table.changeColumn(this.#id, { name });
    if (state.showHeaders) writeValues(writable, this.#part(headerBox(state)), () => `'${name}`);
  }

  /** With header and totals. */
  get values(): GridValue[][] | null {
    return this.getRange().values;
  }

  set values(value: unknown) {
    this.#table.range(this.#part(tableBox(this.#table.state))).values = value;
  }

  get filter(): Filter {
    return new Filter(this.#table, this.#id);
  }

  getRange(): Range {
    return this.#range(tableBox(this.#table.state));
  }

  getDataBodyRange(): Range {
    return this.#range(bodyBox(this.#table.state));
  }

  /** @throws HostError ItemNotFound for a table without one */
  getHeaderRowRange(): Range {
    if (!this.#table.state.showHeaders) throw itemNotFound();
    return this.#range(headerBox(this.#table.state));
  }

  /** @throws HostError ItemNotFound for a table without one */
  getTotalRowRange(): Range {
    if (!this.#table.state.showTotals) throw itemNotFound();
    return this.#range(totalsBox(this.#table.state));
  }

  /** @throws HostError InvalidOperation for the only column */
  delete(): void {
    if (this.#table.state.columns.length === 1) throw invalidOperation();
    deleteTableColumn(this.#table.writable, this.#table.state, this.index);
  }

  #range(box: Box): Range {
    return this.#table.range(this.#part(box));
  }

  #part(box: Box): Box {
    const column = box.firstColumn + this.index;
    return { ...box, firstColumn: column, lastColumn: column };
  }
}
