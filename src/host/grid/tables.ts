import { formatAddress, parseAddress } from './address';
import { columnCount, intersection, type Box } from './box';
import { insertCells } from './cellEdits';
import { readCells, writeValues } from './cells';
import { isFilled, textOf, valueOf } from './cellValue';
import type { Grid } from './grid';
import type { Sheet } from './sheet';
import { listSheets } from './sheets';
import type { TableColumnState, TableState } from './tableState';

/** A table with the sheet that it stands on. */
export interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: TableState;
}

/** Sheet by sheet, on each in the order in which they came. */
export function listTables(grid: Grid, sheetId: string | null = null): PlacedTable[] {
  return listSheets(grid)
    .filter(({ id }) => sheetId === null || id === sheetId)
    .flatMap((sheet) => sheet.extras.tables.map((table) => ({ sheet, table })));
}

/** @param key the name without regard to case, or the id */
export function findTable(grid: Grid, key: string, sheetId: string | null): PlacedTable | null {
  const wanted = key.toLowerCase();
  return (
    listTables(grid, sheetId).find(
      ({ table }) => table.name.toLowerCase() === wanted || tableId(table) === wanted,
    ) ?? null
  );
}

/** As the add-in is told of it. */
export function tableId({ id }: TableState): string {
  return `{table-${String(id)}}`;
}

/** With header and totals. */
export function tableBox({ range }: TableState): Box {
  const address = parseAddress(range);
  if (!address) throw new Error(`A table at ${range}.`);
  return address.box;
}

export function headerBox(table: TableState): Box {
  const box = tableBox(table);
  return { ...box, lastRow: box.firstRow };
}

/** Without header and totals; a table has at least one row. */
export function bodyBox(table: TableState): Box {
  const box = tableBox(table);
  return {
    ...box,
    firstRow: box.firstRow + (table.showHeaders ? 1 : 0),
    lastRow: box.lastRow - (table.showTotals ? 1 : 0),
  };
}

export function totalsBox(table: TableState): Box {
  const box = tableBox(table);
  return { ...box, firstRow: box.lastRow };
}

/** Whether the only row of a table is empty: it stands for no row, and the first to come fills it. */
export function isWithoutRows(sheet: Sheet, table: TableState): boolean {
  const box = bodyBox(table);
  if (box.firstRow !== box.lastRow) return false;
  const row = sheet.cells()[box.firstRow];
  for (let column = box.firstColumn; column <= box.lastColumn; column++)
    if (isFilled(row?.[column])) return false;
  return true;
}

/** Tables that share cells with a box. */
export function tablesIn(sheet: Sheet, box: Box): TableState[] {
  return sheet.extras.tables.filter((table) => intersection(tableBox(table), box) !== null);
}

/** Puts a changed table into the place of the one with its id. */
export function putTable(sheet: Sheet, changed: TableState): void {
  sheet.extras.tables = sheet.extras.tables.map((table) =>
    table.id === changed.id ? changed : table,
  );
}

/** Takes a table away; its cells stay. */
export function removeTable(sheet: Sheet, { id }: TableState): void {
  sheet.extras.tables = sheet.extras.tables.filter((table) => table.id !== id);
}

/**
 * Makes a table of cells. Without a header one is written above them, and they move down.
 *
 * @returns the new table
 */
export function addTable(sheet: Sheet, box: Box, hasHeaders: boolean): TableState {
  if (!hasHeaders) insertCells(sheet, { ...box, lastRow: box.firstRow }, 'Down');
  const lastRow = Math.max(box.firstRow + 1, hasHeaders ? box.lastRow : box.lastRow + 1);
  const all = listTables(sheet.grid).map(({ table }) => table);
  const id = Math.max(0, ...all.map((table) => table.id)) + 1;
  const table: TableState = {
    id,
    name: freeTableName(all),
    range: formatAddress({ ...box, lastRow }),
    showHeaders: true,
    showTotals: false,
    columns: writeHeader(sheet, { ...box, lastRow: box.firstRow }),
    showFilterButton: true,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    sort: null,
  };
  sheet.extras.tables = [...sheet.extras.tables, table];
  return table;
}

/** A name that none of some tables has. */
export function freeTableName(tables: readonly TableState[]): string {
  let number = tables.length + 1;
  const names = new Set(tables.map(({ name }) => name.toLowerCase()));
  while (names.has(`table${String(number)}`)) number++;
  return `Table${String(number)}`;
}

export const NEW_COLUMN = { criterion: null, totalsFunction: '', totalsLabel: '' } as const;

/** Turns the cells of a header into texts, each unlike the others, as Excel does. */
function writeHeader(sheet: Sheet, box: Box): TableColumnState[] {
  const { grid } = sheet;
  const texts =
    readCells(sheet, box, (cell) => textOf(cell, grid.styleOf(cell).n?.pattern ?? 'General'))[0] ??
    [];
  const names = texts.reduce<string[]>(
    (taken, text) => [...taken, freeColumnName(taken, text)],
    [],
  );
  writeValues(sheet, box, (_, column) => {
    const name = names[column] ?? '';
    return readCells(sheet, box, valueOf)[0]?.[column] === name ? null : `'${name}`;
  });
  return names.map((name, index) => ({ ...NEW_COLUMN, id: index + 1, name }));
}

/**
 * @param wanted '' for a name that Excel finds
 * @returns the name, with a number where the table has it already
 */
export function freeColumnName(taken: readonly string[], wanted: string): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const stem = wanted === '' ? 'Column' : wanted;
  if (wanted !== '' && !lower.has(wanted.toLowerCase())) return wanted;
  let number = wanted === '' ? taken.length + 1 : 2;
  while (lower.has(`${stem}${String(number)}`.toLowerCase())) number++;
  return `${stem}${String(number)}`;
}

/** What the header's cells say now, which are the names of the columns. */
export function columnNames(sheet: Sheet, table: TableState): string[] {
  const { columns, showHeaders } = table;
  if (!showHeaders) return columns.map(({ name }) => name);
  const cells = readCells(sheet, headerBox(table), valueOf)[0] ?? [];
  return columns.map(({ name }, index) => {
    const said = String(cells[index] ?? '');
    return said === '' ? name : said;
  });
}

/** The table with a new place, columns that come at the end included. */
export function withBox(table: TableState, box: Box): TableState {
  const count = columnCount(box);
  const columns = [...table.columns.slice(0, count)];
  while (columns.length < count) {
    const id = Math.max(0, ...columns.map((column) => column.id)) + 1;
    const name = freeColumnName(
      columns.map((column) => column.name),
      '',
    );
    columns.push({ ...NEW_COLUMN, id, name });
  }
  return { ...table, range: formatAddress(box), columns };
}
