import type { Act, Entry } from '../../domain/act/act';
import type { CurrentTask, DrawnList } from '../../domain/act/periodRecord';
import type { Task } from '../../domain/draw/draw';
import { cellAddress } from '../../domain/ground/cellAddress';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import { changeTexts } from '../../text/sheet/actText';
import { markHeader, markText } from '../../text/sheet/markText';
import { listText } from '../../text/sheet/sheetText';
import { cellLooks } from '../writing/cellLook';
import { allListColumns, changeCell, type ListColumns } from '../draw/listColumns';
import type { PeriodSheets } from './periodSheets';
import type { Look } from '../writing/sheetContent';
import { textWidth, widthInPoints, wrappedRowHeight } from '../writing/textSize';
import { askForEntries } from './writeActs';
import type { PageAsk } from '../writing/pageLayout';
import { applyLook, drawBorders, writtenRow } from '../writing/writeSheet';
import { changeEvidence } from '../writing/writeSheets';

const MARK_COLOR = '#C00000';

/** An act to be written. */
export interface Change {
  readonly period: PeriodSheets;
  readonly list: DrawnList;
  /** with the new one at its end. */
  readonly entries: readonly Entry[];
  /** the list afterwards. */
  readonly tasks: readonly CurrentTask[];
}

/**
 * Asks for all cells of an act, in the request that is under way: the list's and those of the table
 * of acts.
 *
 * @param context of the running Excel.run
 * @param change what happens
 * @param resultTables the sheets of this program as they were read
 * @returns asks for how their pages look now
 */
export function askForChange(
  context: Excel.RequestContext,
  change: Change,
  resultTables: readonly SheetTable[],
): readonly PageAsk[] {
  const { period, list, entries } = change;
  const act = entries.at(-1)?.act;
  const table = resultTables.find(({ sheet }) => sheet === list.sheets.list);
  if (act === undefined || table === undefined) return [];
  const marks = act.kind === 'void' ? (act.marks ?? []) : [];
  const marked = resultTables.filter(({ sheet }) => marks.includes(sheet));
  return changeEvidence(context, [...new Set([table, period.carrier, ...marked])], () => {
    const { worksheets } = context.workbook;
    const added = entries.slice(period.record.entries.length);
    return [
      ...(act.kind === 'void' ? [] : [writeRows(worksheets.getItem(table.sheet), table, change)]),
      askForEntries(context, period.carrier, added, period.names),
      ...marked.map((each) => markTitle(worksheets, each, markText('void'))),
    ];
  });
}

/**
 * Asks for a mark behind the title and in the colour of the tab; nothing else changes. To be called
 * within changeEvidence.
 *
 * @param worksheets of the workbook
 * @param table the sheet as it was read
 * @param mark behind the title
 * @returns asks for the mark on top of each page
 */
export function markTitle(
  worksheets: Excel.WorksheetCollection,
  { sheet, values, rowIndex, columnIndex }: SheetTable,
  mark: string,
): PageAsk {
  const worksheet = worksheets.getItem(sheet);
  const title = rowIndex === 0 && columnIndex === 0 ? String(values[0]?.[0] ?? '') : '';
  const cell = worksheet.getRangeByIndexes(0, 0, 1, 1);
  cell.values = [[title + mark]];
  cell.format.font.color = MARK_COLOR;
  worksheet.tabColor = MARK_COLOR;
  return () => {
    worksheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = markHeader(mark);
  };
}

function writeRows(worksheet: Excel.Worksheet, table: SheetTable, change: Change): PageAsk {
  const { list, entries, tasks, period } = change;
  const headerIndex = table.values.findIndex(
    (row) => row[0] === listText.headers[0] && listText.headers.every((each) => row.includes(each)),
  );
  const headers = headersOf(table.values[headerIndex] ?? []);
  const changeColumn = headers.includes(listText.changeHeader)
    ? headers.indexOf(listText.changeHeader)
    : headers.length;
  if (changeColumn === headers.length)
    addChangeColumn(worksheet, table.rowIndex + headerIndex, list.tasks.length, changeColumn);
  // A list of an earlier version keeps the column narrow while it has no changes.
  if (list.recorded.facts?.layout === undefined)
    worksheet.getRangeByIndexes(0, changeColumn, 1, 1).getEntireColumn().format.columnWidth =
      widthInPoints(EARLIER_WIDTH);
  const acts = entries
    .map(({ act }) => act)
    .filter((act) => 'list' in act && act.list === list.sheets.list);
  const { always, extra, last } = columnsOf(list, acts);
  const columns = new Map([...always, ...extra, ...last].map((column) => [column.header, column]));
  // Lists of earlier versions say what happened and no more.
  const unlisted =
    list.recorded.facts === null ? [] : extra.filter(({ header }) => !headers.includes(header));
  const texts = changeTexts(acts, period.names);
  const changeOf = (task: Task): string =>
    changeCell(texts.get(task.unit.id) ?? '', task, unlisted);
  const width = Math.max(headers.length, changeColumn + 1);
  const firstRow = table.rowIndex + headerIndex + 1;
  const before = new Map(list.tasks.map((task, index): [string, number] => [task.unit.id, index]));

  let inserted = 0;
  tasks.forEach((task, index) => {
    const { id } = task.unit;
    const rowIndex = firstRow + index;
    const row = worksheet.getRangeByIndexes(rowIndex, 0, 1, width);
    const earlier = list.tasks[before.get(id) ?? -1];
    const cells = headers.map((header) => columns.get(header)?.value(task, 0) ?? '');
    const cellsNow: CellValue[] = Array.from({ length: width }, (_, column) =>
      column === changeColumn ? changeOf(task) : (cells[column] ?? ''),
    );
    if (earlier === undefined) {
      inserted += 1;
      row.getEntireRow().insert(Excel.InsertShiftDirection.down);
      cellsNow[0] = list.tasks.length + inserted;
      // Whoever takes the place is to be checked by the same day.
      const dueColumn = headers.indexOf(listText.dueHeader);
      const replaced = table.values[headerIndex + 1 + (before.get(task.replaces) ?? 0)];
      if (dueColumn >= 0) cellsNow[dueColumn] = replaced?.[dueColumn] ?? '';
      const looks = headers.map((header) => columns.get(header)?.look ?? 'text');
      writeRow(worksheet, { rowIndex, looks, cells: cellsNow, changeColumn });
    } else if (task !== earlier) {
      for (const header of TEAM_HEADERS) {
        const column = headers.indexOf(header);
        if (column >= 0)
          worksheet.getRangeByIndexes(rowIndex, column, 1, 1).values = [[cells[column] ?? '']];
      }
      worksheet.getRangeByIndexes(rowIndex, changeColumn, 1, 1).values = [[changeOf(task)]];
      if (task.status === 'replaced') {
        row.format.font.strikethrough = true;
        worksheet.getRangeByIndexes(rowIndex, changeColumn, 1, 1).format.font.strikethrough = false;
      }
      growRow(worksheet, rowIndex, [changeOf(task)], [CHANGE_WIDTH]);
    }
  });
  // What stands below the list is printed with it.
  const lastRow = Math.max(
    firstRow + tasks.length,
    table.rowIndex + table.values.length + inserted,
  );
  const lastCell = cellAddress(lastRow, changeColumn);
  return () => worksheet.pageLayout.setPrintArea(`A1:${lastCell}`);
}

/** Characters of the column of changes. */
const EARLIER_WIDTH = 26;
const CHANGE_WIDTH = 18;
const TEAM_HEADERS: readonly string[] = [
  listText.headers[10],
  listText.headers[11],
  listText.extraHeaders.auxiliaries,
];

interface ChangedRow {
  /** 0-based. */
  readonly rowIndex: number;
  readonly looks: readonly Look[];
  readonly cells: readonly CellValue[];
  readonly changeColumn: number;
}

function writeRow(
  worksheet: Excel.Worksheet,
  { rowIndex, looks, cells, changeColumn }: ChangedRow,
): void {
  cells.forEach((_, column) => {
    const cell = worksheet.getRangeByIndexes(rowIndex, column, 1, 1);
    applyLook(cell, cellLooks[column === changeColumn ? 'text' : (looks[column] ?? 'text')]);
  });
  const row = worksheet.getRangeByIndexes(rowIndex, 0, 1, cells.length);
  // The row above is struck through, and what is inserted takes after it.
  row.format.font.strikethrough = false;
  row.values = [writtenRow(cells, looks)];
  drawBorders(row);
  const texts = cells.map(String);
  growRow(
    worksheet,
    rowIndex,
    texts,
    cells.map((_, column) =>
      column === changeColumn
        ? CHANGE_WIDTH
        : Math.min(30, Math.max(10, textWidth(texts[column] ?? ''))),
    ),
  );
}

function growRow(
  worksheet: Excel.Worksheet,
  rowIndex: number,
  texts: readonly string[],
  widths: readonly number[],
): void {
  worksheet.getRangeByIndexes(rowIndex, 0, 1, 1).getEntireRow().format.rowHeight = Math.min(
    409,
    Math.max(34.5, wrappedRowHeight(texts, widths)),
  );
}

/** Lists of earlier versions have no column for changes: they get one behind the last. */
function addChangeColumn(
  worksheet: Excel.Worksheet,
  headerRow: number,
  rows: number,
  column: number,
): void {
  const header = worksheet.getRangeByIndexes(headerRow, column, 1, 1);
  applyLook(header, cellLooks.header);
  header.values = [[listText.changeHeader]];
  const cells = worksheet.getRangeByIndexes(headerRow + 1, column, rows, 1);
  applyLook(cells, cellLooks.text);
  drawBorders(worksheet.getRangeByIndexes(headerRow, column, rows + 1, 1));
}

function headersOf(row: readonly CellValue[]): string[] {
  const texts = row.map(String);
  const end = texts.indexOf('');
  return end < 0 ? texts : texts.slice(0, end);
}

function columnsOf({ recorded }: DrawnList, acts: readonly Act[]): ListColumns {
  return allListColumns(recorded.population, {
    contacts: new Map(
      acts.flatMap((act) =>
        act.kind === 'substitute' ? [[act.added, act.contact ?? {}] as const] : [],
      ),
    ),
    due: '',
    items: recorded.items,
  });
}
