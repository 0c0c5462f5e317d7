import { shortHash } from '../domain/ground/shortHash';
import { cellAddress } from '../domain/ground/cellAddress';
import type { TableKind } from '../domain/register/register';
import type { SheetView } from './cell/sheetTable';
import type { FieldColumn } from './column/fieldColumns';
import { NONE, question, SAMPLES, type Answers, type Question } from './question';

/** Rows of a table that are entries together, or are not. */
export interface AskedBlock {
  readonly table: SheetView;
  readonly kind: TableKind;
  /** 0-based places in the table, in order. */
  readonly rows: readonly number[];
  /** The column of their names. */
  readonly name: Pick<FieldColumn, 'offset' | 'header'>;
  /** What stands above them, '' for nothing. */
  readonly heading: string;
  /** The texts of a header of their own; absent where they stand under that of the list. */
  readonly headers?: readonly string[];
}

/**
 * Whether many rows are entries, in one question.
 *
 * @param block at least one row
 * @param answers of the clerk
 */
export function blockQuestion(
  { table, kind, rows, name, heading, headers }: AskedBlock,
  answers: Answers,
): Question {
  const names = rows.map((row) => table.shown(row, name.offset));
  const [first = 0] = rows;
  const firstRow = table.rowIndex + first + 1;
  const own = headers === undefined ? [] : [headers.join(',')];
  return question(
    {
      kind: 'row',
      table: kind,
      name: names[0] ?? '',
      block: {
        count: rows.length,
        firstRow,
        lastRow: table.rowIndex + (rows.at(-1) ?? first) + 1,
        heading,
        headers: headers ?? [],
      },
      about: [heading, ...own, rows.length, shortHash(names.join('\n'))].join('|'),
      sheet: table.sheet,
      cell: cellAddress(firstRow, table.columnIndex + name.offset),
      header: name.header,
      samples: names.slice(0, SAMPLES),
      choices: ['entry', NONE],
    },
    answers,
  );
}
