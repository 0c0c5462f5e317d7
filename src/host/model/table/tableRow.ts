import type { GridValue } from '../../grid/cellValue';
import { deleteTableRows } from '../../grid/tableLines';
import { bodyBox } from '../../grid/tables';
import { itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import type { Range } from '../range/range';
import type { TableAccess } from './tableAccess';

/** `Excel.TableRow`: found again by its number, whatever row it is by then. */
export class TableRow extends HostObject {
  readonly #table: TableAccess;
  readonly #index: number;

  constructor(table: TableAccess, index: number) {
    super('TableRow');
    this.#table = table;
    this.#index = index;
  }

  get index(): number {
    return this.#index;
  }

  get values(): GridValue[][] | null {
    return this.getRange().values;
  }

  set values(value: unknown) {
    this.getRange().values = value;
  }

  getRange(): Range {
    const body = bodyBox(this.#table.state);
    const row = body.firstRow + this.#index;
    if (row > body.lastRow) throw itemNotFound();
    return this.#table.range({ ...body, firstRow: row, lastRow: row });
  }

  delete(): void {
    deleteTableRows(this.#table.writable, this.#table.state, this.#index, 1);
  }
}
