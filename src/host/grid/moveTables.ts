import { formatAddress } from './address';
import type { Grid } from './grid';
import { movedArea, movedLine, type LineMove } from './lineMove';
import { freeColumnName, NEW_COLUMN, tableBox } from './tables';
import type { TableColumnState, TableState } from './tableState';

/** Lets the tables of a sheet go along when whole rows or columns come or go. */
export function moveTables(grid: Grid, sheetId: string, move: LineMove): void {
  const extras = grid.extrasOf(sheetId);
  if (extras.tables.length === 0) return;
  extras.tables = extras.tables.flatMap((table) => {
    const range = movedArea(table.range, move);
    if (range === null) return [];
    if (move.axis === 'column')
      return [withMovedColumns(grid, sheetId, { ...table, range }, table, move)];
    return [withoutGoneEdges({ ...table, range }, table, move)];
  });
}

/** A table whose header or totals went has none any more. */
function withoutGoneEdges(moved: TableState, former: TableState, move: LineMove): TableState {
  const { firstRow, lastRow } = tableBox(former);
  const isGone = (row: number): boolean => movedLine(row, move) === null;
  return {
    ...moved,
    showHeaders: former.showHeaders && !isGone(firstRow),
    showTotals: former.showTotals && !isGone(lastRow),
  };
}

/** Columns that come into a table get names, which their headers show. */
function withMovedColumns(
  grid: Grid,
  sheetId: string,
  moved: TableState,
  { columns, range }: TableState,
  move: LineMove,
): TableState {
  const start = tableBox({ ...moved, range }).firstColumn;
  const box = tableBox(moved);
  const placed: (TableColumnState | undefined)[] = Array.from(
    { length: box.lastColumn - box.firstColumn + 1 },
    () => undefined,
  );
  columns.forEach((column, index) => {
    const line = movedLine(start + index, move);
    if (line !== null) placed[line - box.firstColumn] = column;
  });
  const names = columns.map(({ name }) => name);
  let id = Math.max(0, ...columns.map((column) => column.id));
  const all = placed.map((column, index) => {
    if (column) return column;
    const name = freeColumnName(names, '');
    names.push(name);
    if (moved.showHeaders) {
      const at = { row: box.firstRow, column: box.firstColumn + index };
      grid.write(sheetId, {
        kind: 'content',
        box: { firstRow: at.row, lastRow: at.row, firstColumn: at.column, lastColumn: at.column },
        patchAt: () => ({ v: name }),
      });
    }
    return { ...NEW_COLUMN, id: ++id, name };
  });
  return { ...moved, range: formatAddress(box), columns: all };
}
