import { columnCount } from '../../grid/box';
import { sortCells } from '../../grid/sortCells';
import { bodyBox } from '../../grid/tables';
import type { SortField } from '../../grid/tableState';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, isGiven } from '../arguments';
import { sortFields, sortMethod } from '../sortFields';
import type { TableAccess } from './tableAccess';

/** `Excel.TableSort`. */
export class TableSort extends HostObject {
  readonly #table: TableAccess;

  constructor(table: TableAccess) {
    super('TableSort');
    this.#table = table;
  }

  get fields(): readonly SortField[] {
    return this.#table.state.sort?.fields ?? [];
  }

  get matchCase(): boolean {
    return this.#table.state.sort?.matchCase ?? false;
  }

  get method(): string {
    return this.#table.state.sort?.method ?? 'PinYin';
  }

  apply(fields: unknown, matchCase: unknown, method: unknown): void {
    const sort = {
      fields: sortFields(fields, columnCount(bodyBox(this.#table.state))),
      matchCase: isGiven(matchCase) && booleanArgument(matchCase),
      method: sortMethod(method),
    };
    this.#table.change({ sort });
    this.reapply();
  }

  /** Only the marks in the header go: the rows stay where they are. */
  clear(): void {
    this.#table.change({ sort: null });
  }

  reapply(): void {
    const { sort } = this.#table.state;
    if (sort) sortCells(this.#table.writable, bodyBox(this.#table.state), { ...sort, by: 'Rows' });
  }
}
