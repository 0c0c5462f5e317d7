/** Cells that show days, of which Excel is asked by which calendar they are counted. */

import { cellAddress } from '../../domain/ground/cellAddress';
import type { CellValue } from '../../domain/ground/cellValue';
import { readIsoDate } from '../../reading/cell/isoDate';
import { countsFrom1904, DAYS_1904 } from '../dateSystem';
import type { TableArea } from './tableArea';

/** The days in one column of a range; rows are 0-based in it. */
interface DayColumn {
  /** Of the first day. */
  readonly format: string;
  readonly rows: number[];
}

/** The cells of a sheet, and which of them are days, by column. */
export interface DatedCells {
  readonly rows: CellValue[][];
  readonly days: Map<number, DayColumn>;
}

/** Rows that are read as shown, too, so that most workbooks tell their calendar without a round trip more. */
const HEAD_ROWS = 12;
/** Columns of which the first day is asked for otherwise: one that is wide enough tells. */
const ASKED_COLUMNS = 50;

/** Asks for the first rows of a range as Excel shows them. */
export function askForHead({ worksheet, used }: TableArea): Excel.Range {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const rows = Math.min(HEAD_ROWS, rowCount);
  const head = worksheet.getRangeByIndexes(rowIndex, columnIndex, rows, columnCount);
  head.load('text');
  return head;
}

/** Notes that the row to come holds a day. */
export function noteDay({ rows, days }: DatedCells, column: number, format: string): void {
  const known = days.get(column);
  if (known === undefined) days.set(column, { format, rows: [rows.length] });
  else known.rows.push(rows.length);
}

/** Which calendar a workbook's days are of. */
export interface Calendar {
  /** Whether Excel has been asked for more, which comes with the next round trip. */
  readonly isAsked: boolean;
  readonly told: () => ToldCalendar;
}

export interface ToldCalendar {
  /** False too where there are no days, or none that tells. */
  readonly isFrom1904: boolean;
  /** The first day, where there are days and none tells. */
  readonly unjudged: { readonly sheet: string; readonly cell: string } | null;
}

/**
 * Finds out by which calendar days are counted.
 *
 * @param sheets whose cells have been read
 * @param heads their first rows, as asked for by askForHead
 */
export function askForCalendar<Sheet extends TableArea>(
  sheets: ReadonlyMap<Sheet, DatedCells>,
  heads: ReadonlyMap<Sheet, Excel.Range>,
): Calendar {
  const columns = [...sheets].flatMap(([sheet, { rows, days }]) =>
    [...days].map(
      ([
        column,
        {
          format,
          rows: [row = 0],
        },
      ]) => {
        const text = heads.get(sheet)?.text?.[row]?.[column];
        return { sheet, row, column, format, value: Number(rows[row]?.[column]), text };
      },
    ),
  );
  const told = columns
    .map(({ value, format, text = '' }) => countsFrom1904(value, format, text))
    .find((answer) => answer !== null);
  if (told !== undefined)
    return { isAsked: false, told: () => ({ isFrom1904: told, unjudged: null }) };
  const asked = columns
    .filter(({ text }) => text === undefined)
    .slice(0, ASKED_COLUMNS)
    .map(({ sheet, row, column, format, value }) => {
      const cell = sheet.used.getCell(row, column);
      cell.load('text');
      return { value, format, cell };
    });
  return {
    isAsked: asked.length > 0,
    told: () => {
      const answers = asked.map(({ value, format, cell }) => {
        const [[text = ''] = []] = cell.text;
        return countsFrom1904(value, format, text);
      });
      const first = columns.find(({ value }) => readIsoDate(value) !== undefined);
      return {
        isFrom1904: answers.includes(true),
        unjudged:
          first === undefined || answers.some((answer) => answer !== null) ? null : placeOf(first),
      };
    },
  };
}

function placeOf({
  sheet: { used, worksheet },
  row,
  column,
}: {
  readonly sheet: TableArea;
  readonly row: number;
  readonly column: number;
}): { readonly sheet: string; readonly cell: string } {
  return {
    sheet: worksheet.name,
    cell: cellAddress(used.rowIndex + row + 1, used.columnIndex + column),
  };
}

/** Makes days that are counted from 1904 numbers of the calendar that begins in 1900. */
export function moveDays({ rows, days }: DatedCells): void {
  for (const [column, { rows: inColumn }] of days)
    for (const row of inColumn) {
      const line = rows[row];
      if (line !== undefined) line[column] = Number(line[column]) + DAYS_1904;
    }
}
