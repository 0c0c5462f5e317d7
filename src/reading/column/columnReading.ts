import type { RegisterField } from '../../domain/register/field';
import { offsetsOf, type SheetView } from '../cell/sheetTable';
import type { Confidence } from './columnProposal';
import type { SettledColumn } from './assignColumns';
import { layoutOf } from './fieldQuestion';

const SAMPLES = 3;

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

/**
 * What every column of a table was read as, those without a header too where they hold something.
 *
 * @param table that the columns stand in
 * @param firstRow 0-based place in the table of the first row below the header
 * @param settled the columns with a header, or with a choice of the clerk
 */
export function columnReadings<Field extends RegisterField>(
  table: SheetView,
  firstRow: number,
  settled: readonly SettledColumn<Field>[],
): ColumnReading[] {
  const layout = layoutOf(settled);
  return offsetsOf(table).flatMap((offset): ColumnReading[] => {
    const column = settled.find((one) => one.offset === offset);
    const samples = samplesOf(table, firstRow, offset);
    const place = { sheet: table.sheet, columnIndex: table.columnIndex + offset, samples, layout };
    if (column === undefined)
      return samples.length === 0
        ? []
        : [{ ...place, header: '', field: null, confidence: 'none', possible: [] }];
    const { header, field, confidence, possible, serial } = column;
    const reading = { ...place, header, field, confidence, possible };
    return [serial === undefined ? reading : { ...reading, serial }];
  });
}

/**
 * The first different filled cells of a column, as shown.
 *
 * @param table that the column stands in
 * @param firstRow 0-based place in the table of the first row below the header
 * @param offset of the column
 */
export function samplesOf(table: SheetView, firstRow: number, offset: number): string[] {
  const samples: string[] = [];
  const end = Math.min(table.rowCount, firstRow + SEARCHED);
  for (let row = firstRow; row < end && samples.length < SAMPLES; row += 1) {
    if (table.isBlank(row, offset)) continue;
    const text = table.shown(row, offset);
    if (!samples.includes(text)) samples.push(text);
  }
  return samples;
}
