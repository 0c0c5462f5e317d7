import type { Box } from '../../grid/box';
import type { Sheet } from '../../grid/sheet';
import { bodyBox, isWithoutRows, putTable } from '../../grid/tables';
import type { TableColumnState, TableState } from '../../grid/tableState';
import { itemNotFound } from '../../protocol/hostError';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { sheetOf, unprotectedSheetOf } from '../worksheet/sheetAccess';

/** The way to one table from the objects that are parts of it. */
export class TableAccess {
  constructor(
    readonly context: ModelContext,
    readonly sheetId: string,
    readonly tableId: number,
  ) {}

  get sheet(): Sheet {
    return sheetOf(this.context, this.sheetId);
  }

  /** @throws HostError AccessDenied when the sheet is protected */
  get writable(): Sheet {
    return unprotectedSheetOf(this.context, this.sheetId);
  }

  /** @throws HostError ItemNotFound when the table has been deleted */
  get state(): TableState {
    const found = this.sheet.extras.tables.find(({ id }) => id === this.tableId);
    if (!found) throw itemNotFound();
    return found;
  }

  /** @throws HostError AccessDenied when the sheet is protected */
  change(changes: Partial<TableState>): void {
    putTable(this.writable, { ...this.state, ...changes });
  }

  changeColumn(id: number, changes: Partial<TableColumnState>): void {
    this.change({
      columns: this.state.columns.map((column) =>
        column.id === id ? { ...column, ...changes } : column,
      ),
    });
  }

  /** Rows that hold something, or more than one. */
  get rowCount(): number {
    const box = bodyBox(this.state);
    return isWithoutRows(this.sheet, this.state) ? 0 : box.lastRow - box.firstRow + 1;
  }

  range(box: Box): Range {
    return new Range(this.context, this.sheetId, box);
  }
}
