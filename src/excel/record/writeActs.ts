import type { Entry } from '../../domain/act/act';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { ActNames } from '../../text/sheet/actText';
import { recordText } from '../../text/sheet/sheetText';
import {
  DATA_COLUMN,
  ENTRY_LOOKS,
  entryCells,
  entryData,
  entryHeight,
  RECORD_WIDTHS,
} from './actTable';
import { cellLooks } from '../writing/cellLook';
import { readActs } from './readActs';
import type { PageAsk } from '../writing/pageLayout';
import { applyLook, drawBorders, hideColumns } from '../writing/writeSheet';

/**
 * Asks for more lines in the table of acts of a record, in the request that is under way. Whole
 * rows are inserted behind the last line, or, where the record has no table yet, before the lines
 * to sign; so whatever stands below moves down and nothing is lost, notes by hand included. To be
 * called within changeEvidence.
 *
 * @param context of the running Excel.run
 * @param record the sheet as it was read
 * @param entries new ones, in order
 * @param names of units and people
 * @returns asks for how its pages look now
 */
export function askForEntries(
  context: Excel.RequestContext,
  record: SheetTable,
  entries: readonly Entry[],
  names: ActNames,
): PageAsk {
  const worksheet = context.workbook.worksheets.getItem(record.sheet);
  const table = readActs(record);
  const row = table === null ? insertHead(worksheet, firstSignatureRow(record)) : table.endRow;
  insertRows(worksheet, row, entries.length);
  entries.forEach((entry, index) => {
    writeEntry(worksheet, row + index, entry, names);
  });
  // With its acts a record takes more than the one page that it began with.
  return () => {
    worksheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  };
}

/**
 * A record as it stands once entries were written into its table of acts, so that more can be
 * written without reading it again.
 *
 * @param record as it was read
 * @param entries that askForEntries wrote
 * @param names of units and people
 */
export function withEntries(
  record: SheetTable,
  entries: readonly Entry[],
  names: ActNames,
): SheetTable {
  const table = readActs(record);
  if (table === null) throw new Error('entries are written into a table that is there');
  const at = table.endRow - record.rowIndex;
  const rows = entries.map((entry) => {
    const cells = entryCells(entry, names);
    const free = Array.from({ length: DATA_COLUMN - cells.length }, () => '');
    return [...cells, ...free, ...entryData(entry)].slice(record.columnIndex);
  });
  const { values } = record;
  return { ...record, values: [...values.slice(0, at), ...rows, ...values.slice(at)] };
}

function writeEntry(
  worksheet: Excel.Worksheet,
  rowIndex: number,
  entry: Entry,
  names: ActNames,
): void {
  const cells = entryCells(entry, names);
  ENTRY_LOOKS.forEach((look, column) => {
    applyLook(worksheet.getRangeByIndexes(rowIndex, column, 1, 1), cellLooks[look]);
  });
  const shown = worksheet.getRangeByIndexes(rowIndex, 0, 1, cells.length);
  shown.values = [cells];
  drawBorders(shown);
  const data = entryData(entry);
  const held = worksheet.getRangeByIndexes(rowIndex, DATA_COLUMN, 1, data.length);
  applyLook(held, cellLooks.data);
  held.values = [data];
  hideColumns(worksheet, DATA_COLUMN, data.length);
  worksheet.getRangeByIndexes(rowIndex, 0, 1, 1).getEntireRow().format.rowHeight =
    entryHeight(cells);
}

/** Heading and header of a new table, before a free row; gives the row behind them. */
function insertHead(worksheet: Excel.Worksheet, at: number): number {
  const { heading, headers, data } = recordText.acts;
  insertRows(worksheet, at, 3);
  const width = RECORD_WIDTHS.length;
  const title = worksheet.getRangeByIndexes(at, 0, 1, width);
  applyLook(title, cellLooks.label);
  title.merge();
  worksheet.getRangeByIndexes(at, 0, 1, 1).values = [[heading]];
  drawBorders(title);
  const header = worksheet.getRangeByIndexes(at + 1, 0, 1, width);
  applyLook(header, cellLooks.header);
  header.values = [[...headers]];
  drawBorders(header);
  const label = worksheet.getRangeByIndexes(at + 1, DATA_COLUMN, 1, 1);
  applyLook(label, cellLooks.data);
  label.values = [[data]];
  hideColumns(worksheet, DATA_COLUMN, 1);
  worksheet.getRangeByIndexes(at, 0, 2, 1).getEntireRow().format.rowHeight = 22;
  return at + 2;
}

/** Inserted rows take the looks of the row above, merged cells not; they begin without any. */
function insertRows(worksheet: Excel.Worksheet, rowIndex: number, count: number): void {
  const rows = worksheet.getRangeByIndexes(rowIndex, 0, count, 1).getEntireRow();
  rows.insert(Excel.InsertShiftDirection.down);
  worksheet
    .getRangeByIndexes(rowIndex, 0, count, DATA_COLUMN + 1)
    .clear(Excel.ClearApplyTo.formats);
}

/** 0-based row of the first line to sign; behind everything where it is gone. */
function firstSignatureRow({ rowIndex, columnIndex, values }: SheetTable): number {
  const [first] = recordText.signatures;
  const found = values.findIndex(
    (row) => columnIndex === 0 && String(row[0] ?? '').startsWith(first),
  );
  return rowIndex + (found < 0 ? values.length + 1 : found);
}
