import type { ColumnReading } from './columnReading';
import type { RegisterField } from '../../domain/register/field';
import type { SettledColumn } from './fieldColumns';
import { isBlankCell, shownText } from '../../domain/ground/normalizeText';
import type { SheetTable } from '../cell/sheetTable';

const SAMPLES = 3;
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
  table: SheetTable,
  firstRow: number,
  settled: readonly SettledColumn<Field>[],
): ColumnReading[] {
  const width = table.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, offset) => offset).flatMap((offset): ColumnReading[] => {
    const column = settled.find((one) => one.offset === offset);
    const samples = samplesOf(table, firstRow, offset);
    const place = { sheet: table.sheet, columnIndex: table.columnIndex + offset, samples };
    if (column === undefined)
      return samples.length === 0
        ? []
        : [{ ...place, header: '', field: null, confidence: 'none', possible: [] }];
    const { header, field, confidence, possible } = column;
    return [{ ...place, header, field, confidence, possible }];
  });
}

function samplesOf(table: SheetTable, firstRow: number, offset: number): string[] {
  const samples: string[] = [];
  const end = Math.min(table.values.length, firstRow + SEARCHED);
  for (let row = firstRow; row < end && samples.length < SAMPLES; row += 1) {
    const value = table.values[row]?.[offset] ?? '';
    const text = shownText(value);
    if (!isBlankCell(value) && !samples.includes(text)) samples.push(text);
  }
  return samples;
}
