/**
 * Who is asked which column a rule's field is, and where the answer is found again. The question's
 * identity holds the field and a digest of all headers of the table: a table with other headers, or
 * with the same in other places, is asked again. Tables of one register that have the same headers
 * on several sheets share an answer.
 */

import { cellAddress, columnIndexOf } from '../../domain/ground/cellAddress';
import type { Place } from '../../domain/ground/problem';
import { shortHash } from '../../domain/ground/shortHash';
import type { Answers } from '../question';

/** A column with a header, as a ColumnReading has it. */
export interface HeadedColumn {
  /** 0-based, in the sheet. */
  readonly columnIndex: number;
  /** Columns without one are passed over. */
  readonly header: string;
}

/** The table that the question is about. */
export interface AskedTable<Column extends HeadedColumn = HeadedColumn> {
  readonly sheet: string;
  /** 1-based row of the (last) header row. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
}

/** Place and `about` of a `field` question. */
export interface FieldPlace extends Place {
  readonly about: string;
}

const LETTERS = /^[A-Z]{1,3}$/;

/**
 * The digest of a table's headers and their places.
 *
 * @param columns of one table, in any order
 * @example
 * layoutOf([{ columnIndex: 1, header: '企业名称' }, { columnIndex: 0, header: '' }]) === layoutOf([{ columnIndex: 1, header: '企业名称' }]) // → true
 * layoutOf([{ columnIndex: 1, header: '企业名称' }]) === layoutOf([{ columnIndex: 2, header: '企业名称' }]) // → false
 */
export function layoutOf(columns: readonly HeadedColumn[]): string {
  const headed = headedColumns(columns);
  return shortHash(headed.map(({ columnIndex, header }) => `${columnIndex}=${header}`).join('\n'));
}

/**
 * Where the question stands which column of a table is a field, and what its id holds beyond the
 * place.
 *
 * @param table that is asked about; of columns that stand on other sheets, or in another table of the
 *   sheet (ColumnReading.layout), nothing is taken
 * @param field that a rule needs
 * @example
 * fieldPlace({ sheet: '名录', headerRow: 2, columns: [{ columnIndex: 1, header: '企业名称' }] }, 'credit').cell // → 'B2'
 */
export function fieldPlace(
  {
    sheet,
    headerRow,
    columns,
  }: AskedTable<HeadedColumn & { readonly sheet?: string; readonly layout?: string }>,
  field: string,
): FieldPlace {
  const onSheet = columns.filter((column) => column.sheet === undefined || column.sheet === sheet);
  const own = onSheet.filter(({ layout }) => layout === onSheet[0]?.layout);
  const [first] = headedColumns(own);
  return {
    sheet,
    cell: cellAddress(headerRow, first?.columnIndex ?? 0),
    about: `${field}:${layoutOf(own)}`,
  };
}

/**
 * The columns that the clerk gave to fields by answering `field` questions.
 *
 * @param answers to questions of every kind
 * @param columns of one table
 * @param fields that may be asked about
 * @returns 0-based places of columns in the sheet, by field
 * @example
 * fieldAnswers({ [`field:名录:credit:${layoutOf([{ columnIndex: 0, header: '名称' }])}`]: 'C' }, [{ columnIndex: 0, header: '名称' }], ['credit']) // → new Map([['credit', 2]])
 */
export function fieldAnswers<Field extends string>(
  answers: Answers,
  columns: readonly HeadedColumn[],
  fields: readonly Field[],
): Map<Field, number> {
  const given = Object.entries(answers).filter(
    ([id, answer]) => id.startsWith('field:') && LETTERS.test(answer),
  );
  if (given.length === 0) return new Map();
  const layout = layoutOf(columns);
  return new Map(
    fields.flatMap((field) => {
      const found = given.find(([id]) => id.endsWith(`:${field}:${layout}`));
      return found === undefined ? [] : [[field, columnIndexOf(found[1])] as const];
    }),
  );
}

function headedColumns<Column extends HeadedColumn>(columns: readonly Column[]): Column[] {
  return columns
    .filter(({ header }) => header !== '')
    .sort((one, other) => one.columnIndex - other.columnIndex);
}
