import { formatAddress } from './address';
import { columnCount, MAX_COLUMNS, MAX_ROWS, rowCount, type Box } from './box';
import { deleteCells, insertCells } from './cellEdits';
import { clearCells, writeValues } from './cells';
import type { Sheet } from './sheet';
import {
  bodyBox,
  freeColumnName,
  headerBox,
  isWithoutRows,
  NEW_COLUMN,
  putTable,
  tableBox,
  tablesIn,
  totalsBox,
} from './tables';
import type { TableState } from './tableState';
import { usedBox } from './usedBox';

/**
 * Puts rows into a table; the cells below it move down.
 *
 * @param index of the first, from 0; the number of rows puts them at the end
 * @returns the cells of the new rows
 */
export function insertTableRows(
  sheet: Sheet,
  table: TableState,
  index: number,
  count: number,
): Box {
  const body = bodyBox(table);
  const fills = isWithoutRows(sheet, table) ? 1 : 0;
  const firstRow = body.firstRow + (fills === 1 ? 0 : index);
  const rows = { ...body, firstRow, lastRow: firstRow + count - 1 };
  const coming = count - fills;
  if (coming > 0) {
    const first = firstRow + fills;
    moveDown(sheet, { ...rows, firstRow: first, lastRow: first + coming - 1 }, table);
  }
  const box = tableBox(table);
  putTable(sheet, {
    ...table,
    range: formatAddress({ ...box, lastRow: box.lastRow + Math.max(0, coming) }),
  });
  return rows;
}

/** Takes rows out of a table; the last one stays as an empty row, as a table has at least one. */
export function deleteTableRows(
  sheet: Sheet,
  table: TableState,
  index: number,
  count: number,
): void {
  const body = bodyBox(table);
  const isAll = count === rowCount(body);
  const going = isAll ? count - 1 : count;
  if (isAll) clearCells(sheet, { ...body, lastRow: body.firstRow }, 'Contents');
  if (going === 0) return;
  const firstRow = body.firstRow + index + (isAll ? 1 : 0);
  moveUp(sheet, { ...body, firstRow, lastRow: firstRow + going - 1 }, table);
  const box = tableBox(table);
  putTable(sheet, { ...table, range: formatAddress({ ...box, lastRow: box.lastRow - going }) });
}

/**
 * Puts an empty column into a table; the cells beside it move to the right.
 *
 * @param index from 0; the number of columns puts it at the end
 * @param name '' for one that Excel finds
 */
export function insertTableColumn(
  sheet: Sheet,
  table: TableState,
  index: number,
  name: string,
): void {
  const box = tableBox(table);
  const column = box.firstColumn + index;
  const cells = { ...box, firstColumn: column, lastColumn: column };
  const others = tablesIn(sheet, { ...box, lastColumn: MAX_COLUMNS - 1 });
  insertCells(sheet, cells, 'Right');
  for (const other of others)
    if (other.id !== table.id && tableBox(other).firstColumn >= column)
      putTable(sheet, moved(other, 0, 1));
  const names = table.columns.map((each) => each.name);
  const added = {
    ...NEW_COLUMN,
    id: Math.max(0, ...table.columns.map(({ id }) => id)) + 1,
    name: freeColumnName(names, name),
  };
  const changed = {
    ...table,
    range: formatAddress({ ...box, lastColumn: box.lastColumn + 1 }),
    columns: [...table.columns.slice(0, index), added, ...table.columns.slice(index)],
  };
  putTable(sheet, changed);
  if (table.showHeaders)
    writeValues(sheet, { ...cells, lastRow: cells.firstRow }, () => `'${added.name}`);
}

export function deleteTableColumn(sheet: Sheet, table: TableState, index: number): void {
  const box = tableBox(table);
  const column = box.firstColumn + index;
  const others = tablesIn(sheet, { ...box, lastColumn: MAX_COLUMNS - 1 });
  deleteCells(sheet, { ...box, firstColumn: column, lastColumn: column }, 'Left');
  for (const other of others)
    if (other.id !== table.id && tableBox(other).firstColumn > column)
      putTable(sheet, moved(other, 0, -1));
  putTable(sheet, {
    ...table,
    range: formatAddress({ ...box, lastColumn: box.lastColumn - 1 }),
    columns: table.columns.filter((_, at) => at !== index),
  });
}

/** Shows or takes away the header; it comes into a row of its own. */
export function showHeaders(sheet: Sheet, table: TableState, shows: boolean): void {
  if (shows === table.showHeaders) return;
  const box = tableBox(table);
  if (!shows) {
    clearCells(sheet, headerBox(table), 'Contents');
    putTable(sheet, {
      ...table,
      showHeaders: false,
      range: formatAddress({ ...box, firstRow: box.firstRow + 1 }),
    });
    return;
  }
  const firstRow = Math.max(0, box.firstRow - 1);
  const header = { ...box, firstRow, lastRow: firstRow };
  if (box.firstRow === 0) moveDown(sheet, header, table);
  const lastRow = box.lastRow + (box.firstRow === 0 ? 1 : 0);
  putTable(sheet, {
    ...table,
    showHeaders: true,
    range: formatAddress({ ...box, firstRow, lastRow }),
  });
  writeValues(sheet, header, (_, column) => `'${table.columns[column]?.name ?? ''}`);
}

/** Shows or takes away the totals: at first a label and the sum of the last column, as in Excel. */
export function showTotals(sheet: Sheet, table: TableState, shows: boolean): void {
  if (shows === table.showTotals) return;
  const box = tableBox(table);
  if (!shows) {
    moveUp(sheet, totalsBox(table), table);
    putTable(sheet, {
      ...table,
      showTotals: false,
      range: formatAddress({ ...box, lastRow: box.lastRow - 1 }),
    });
    return;
  }
  const totals = { ...box, firstRow: box.lastRow + 1, lastRow: box.lastRow + 1 };
  moveDown(sheet, totals, table);
  const isNew = table.columns.every(
    ({ totalsFunction, totalsLabel }) => totalsFunction === '' && totalsLabel === '',
  );
  const last = columnCount(box) - 1;
  const columns = isNew
    ? table.columns.map((column, index) => ({
        ...column,
        totalsLabel: index === 0 && last > 0 ? 'Total' : '',
        totalsFunction: index === last ? 'sum' : '',
      }))
    : table.columns;
  putTable(sheet, {
    ...table,
    showTotals: true,
    columns,
    range: formatAddress({ ...box, lastRow: totals.lastRow }),
  });
  const body = bodyBox(table);
  writeValues(sheet, totals, (_, index) => {
    const { totalsLabel = '', totalsFunction = '' } = columns[index] ?? {};
    if (totalsLabel !== '') return `'${totalsLabel}`;
    const code = SUBTOTALS[totalsFunction];
    if (code === undefined) return null;
    const column = body.firstColumn + index;
    return `=SUBTOTAL(${String(code)},${formatAddress({ ...body, firstColumn: column, lastColumn: column })})`;
  });
}

/** What SUBTOTAL is asked for by the names of the file; hidden rows do not count. */
const SUBTOTALS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** Cells of a table's columns come; what stands below them moves down, tables too. */
function moveDown(sheet: Sheet, box: Box, table: TableState): void {
  if (!usedBox(sheet, false, { ...box, lastRow: MAX_ROWS - 1 })) return;
  const below = tablesBelow(sheet, box, table);
  insertCells(sheet, box, 'Down');
  for (const each of below) putTable(sheet, moved(each, rowCount(box), 0));
}

function moveUp(sheet: Sheet, box: Box, table: TableState): void {
  const below = tablesBelow(sheet, box, table);
  deleteCells(sheet, box, 'Up');
  for (const each of below) putTable(sheet, moved(each, -rowCount(box), 0));
}

function tablesBelow(sheet: Sheet, box: Box, { id }: TableState): TableState[] {
  return tablesIn(sheet, { ...box, lastRow: MAX_ROWS - 1 }).filter(
    (table) => table.id !== id && tableBox(table).firstRow >= box.firstRow,
  );
}

function moved(table: TableState, rows: number, columns: number): TableState {
  const { firstRow, firstColumn, lastRow, lastColumn } = tableBox(table);
  return {
    ...table,
    range: formatAddress({
      firstRow: firstRow + rows,
      lastRow: lastRow + rows,
      firstColumn: firstColumn + columns,
      lastColumn: lastColumn + columns,
    }),
  };
}
