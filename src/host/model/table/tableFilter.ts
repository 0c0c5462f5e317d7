import type { Box } from '../../grid/box';
import { filterRows } from '../../grid/filterRows';
import type { FilterCriterion } from '../../grid/filterCriterion';
import { bodyBox, tableBox } from '../../grid/tables';
import { invalidArgument } from '../../protocol/hostError';
import type { FilterPlace } from '../worksheet/filterPlace';
import type { TableAccess } from './tableAccess';

/** Hides and shows the rows of a table by what its columns are filtered for. */
export function applyTableFilter({ writable, state }: TableAccess): void {
  filterRows(
    writable,
    bodyBox(state),
    state.columns.map(({ criterion }) => criterion),
  );
}

/** The filter of a table: it lies over header and rows, never elsewhere. */
export class TableFilter implements FilterPlace {
  constructor(private readonly table: TableAccess) {}

  get sheetId(): string {
    return this.table.sheetId;
  }

  get box(): Box | null {
    const { state } = this.table;
    if (!state.showHeaders || !state.showFilterButton) return null;
    return { ...tableBox(state), lastRow: bodyBox(state).lastRow };
  }

  get criteria(): readonly (FilterCriterion | null)[] {
    return this.table.state.columns.map(({ criterion }) => criterion);
  }

  /** @throws HostError InvalidArgument for cells that are not the table's */
  put(box: Box, criteria: readonly (FilterCriterion | null)[]): void {
    const { state } = this.table;
    const own = tableBox(state);
    if (box.firstColumn !== own.firstColumn || box.lastColumn !== own.lastColumn)
      throw invalidArgument();
    this.table.change({
      showFilterButton: true,
      columns: state.columns.map((column, index) => ({
        ...column,
        criterion: criteria[index] ?? null,
      })),
    });
    applyTableFilter(this.table);
  }

  layOver(): void {
    const { state } = this.table;
    this.put(
      tableBox(state),
      state.columns.map(() => null),
    );
  }

  remove(): void {
    const columns = this.table.state.columns.map((column) => ({ ...column, criterion: null }));
    this.table.change({ showFilterButton: false, columns });
    applyTableFilter(this.table);
  }
}
