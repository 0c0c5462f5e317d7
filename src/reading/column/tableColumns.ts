import type { RegisterField } from '../../domain/register/field';
import type { SheetView } from '../cell/sheetTable';
import { findHeaderRow, type HeaderRow } from '../header/headerRow';
import { NOTHING_SAID, type Said } from '../registerChoice';
import { columnReadings, rowsBelow, type ColumnReading } from './columnReading';
import { findFieldColumns, type FieldColumns, type FieldRules } from './fieldColumns';

/** The header of a table with its columns. */
export interface TableColumns<Field extends RegisterField> extends FieldColumns<Field> {
  readonly header: HeaderRow;
}

/**
 * The columns of a table that has its header to itself, as lists of items and of checks have.
 *
 * @param table the used range of a sheet
 * @param rules of what the table is read as
 * @param said by the clerk of this sheet
 * @returns null where there is no header
 */
export function tableColumns<Field extends RegisterField>(
  table: SheetView,
  rules: FieldRules<Field>,
  said: Said = NOTHING_SAID,
): TableColumns<Field> | null {
  const header = findHeaderRow(table, rules.lexicon);
  return header === null ? null : { header, ...findFieldColumns(table, header, rules, said) };
}

/** What was read of a table of which only the columns are known, if at all. */
export interface UnreadTable {
  readonly columns: readonly ColumnReading[];
  readonly questions: FieldColumns<RegisterField>['questions'];
}

/**
 * What there is to tell of a table that lacks the column without which nothing is read.
 *
 * @param table the used range of a sheet
 * @param columns of it, or null where it has no header
 */
export function unreadTable(
  table: SheetView,
  columns: TableColumns<RegisterField> | null,
): UnreadTable {
  return columns === null
    ? { columns: [], questions: [] }
    : {
        columns: columnReadings(table, rowsBelow(table, columns.header.last), columns.settled),
        questions: columns.questions,
      };
}
