import type { RegisterField } from '../../domain/register/field';
import { isoDateOf } from '../cell/isoDate';
import { offsetsOf, type Cell, type SheetView } from '../cell/sheetTable';
import { isSerial } from './columnSample';
import type { Confidence } from './proposalRules';
import type { SettledColumn } from './assignColumns';
import { layoutOf } from './fieldQuestion';
import { SAMPLES } from '../question';

/** What a column of a register, or of a list of past checks, is read as. */
export interface ColumnReading {
  readonly sheet: string;
  /** 0-based, in the sheet. */
  readonly columnIndex: number;
  /** As the sheet shows it; several header rows are joined by '/'. */
  readonly header: string;
  /**
   * Null where the column is not read. Of an asked column, what it is read as until the clerk says.
   */
  readonly field: RegisterField | null;
  readonly confidence: Confidence;
  /** Fields that the header may stand for, the likeliest first. */
  readonly possible: readonly RegisterField[];
  /** The first different filled cells, as shown. */
  readonly samples: readonly string[];
  /** True for the numbers of rows, which are no field. */
  readonly serial?: true;
  /** The same for all columns of one table, and for tables with equal headers (fieldQuestion.ts). */
  readonly layout?: string;
}

/** Rows in which samples are looked for: a column that is empty so far down is shown without. */
const SEARCHED = 1000;

/** Fields of which Excel keeps the values as numbers that nobody can read. */
const DATE_FIELDS: readonly RegisterField[] = ['licenceExpiry', 'startDate', 'date', 'published'];

/**
 * What every column of a table was read as, those without a header too where they hold something.
 *
 * @param table that the columns stand in
 * @param rows 0-based places in the table of its entries, in order
 * @param settled the columns with a header, or with a choice of the clerk
 */
export function columnReadings<Field extends RegisterField>(
  table: SheetView,
  rows: readonly number[],
  settled: readonly SettledColumn<Field>[],
): ColumnReading[] {
  const layout = layoutOf(settled);
  return offsetsOf(table).flatMap((offset): ColumnReading[] => {
    const column = settled.find((one) => one.offset === offset);
    const fields = column === undefined ? [] : fieldsOf(column);
    const samples = samplesOf(table, rows, offset, fields);
    const place = { sheet: table.sheet, columnIndex: table.columnIndex + offset, samples, layout };
    // A total below the numbers is no entry, and so does not hide that they number the rows.
    const isNumbering = (column?.field ?? null) === null && isSerial(cellsOf(table, rows, offset));
    const numbering = isNumbering || column?.serial === true ? ({ serial: true } as const) : {};
    if (column === undefined)
      return samples.length === 0
        ? []
        : [{ ...place, header: '', field: null, confidence: 'none', possible: [], ...numbering }];
    const { header, field, confidence, possible } = column;
    return [{ ...place, header, field, confidence, possible, ...numbering }];
  });
}

function fieldsOf({ field, possible }: Pick<ColumnReading, 'field' | 'possible'>): RegisterField[] {
  return field === null ? possible.slice(0, 1) : [field];
}

function cellsOf(table: SheetView, rows: readonly number[], offset: number): Cell[] {
  return rows
    .slice(0, SEARCHED)
    .filter((row) => !table.isBlank(row, offset))
    .map((row) => table.cell(row, offset));
}

/**
 * The first different filled cells of a column, as shown.
 *
 * @param table that the column stands in
 * @param rows 0-based places in the table in which they are looked for
 * @param offset of the column
 * @param fields what the column may be
 */
export function samplesOf(
  table: SheetView,
  rows: readonly number[],
  offset: number,
  fields: readonly RegisterField[],
): string[] {
  const samples: string[] = [];
  for (const row of rows.slice(0, SEARCHED)) {
    if (samples.length === SAMPLES) break;
    if (table.isBlank(row, offset)) continue;
    const text = shownAs(table.cell(row, offset), fields);
    if (!samples.includes(text)) samples.push(text);
  }
  return samples;
}

/**
 * A cell as shown, dates as dates.
 *
 * @param cell of a column
 * @param fields what the column may be
 * @example
 * shownAs(cellOf(47118), ['licenceExpiry']) // → '2028-12-31'
 * shownAs(cellOf(47118), ['visits']) // → '47118'
 */
export function shownAs(cell: Cell, fields: readonly RegisterField[]): string {
  const isDate =
    typeof cell.value === 'number' && fields.some((each) => DATE_FIELDS.includes(each));
  return (isDate ? isoDateOf(cell) : undefined) ?? cell.shown;
}

/**
 * The places of all rows below a header.
 *
 * @param table that the header stands in
 * @param last 0-based place in the table of the last header row
 * @example
 * rowsBelow({ rowCount: 4 }, 1) // → [2, 3]
 */
export function rowsBelow({ rowCount }: Pick<SheetView, 'rowCount'>, last: number): number[] {
  return Array.from({ length: Math.max(0, rowCount - last - 1) }, (_, index) => last + 1 + index);
}

/**
 * The places of all rows below a header but totals: which of them are entries is not known yet.
 *
 * @param table that the header stands in
 * @param last 0-based place in the table of the last header row
 * @param isTotal whether a text is what totals begin with
 */
export function rowsButTotals(
  table: SheetView,
  last: number,
  isTotal: (text: string) => boolean,
): number[] {
  const offsets = offsetsOf(table);
  return rowsBelow(table, last).filter((row) => {
    const first = offsets.find((offset) => !table.isBlank(row, offset));
    return first === undefined || !isTotal(table.normal(row, first));
  });
}
