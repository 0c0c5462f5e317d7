import { cellAddress } from '../domain/ground/cellAddress';
import { cellRanges } from '../domain/ground/cellRanges';
import type { DataRows } from './header/dataRows';
import type { EnterpriseField, InspectorField } from '../domain/register/field';
import {
  findFieldColumns,
  isAskedFor,
  type FieldColumn,
  type FieldColumns,
  type FieldRules,
} from './column/fieldColumns';
import { findHeaderRow, type HeaderRow } from './header/headerRow';
import type { Column, RegisterKind } from '../domain/register/register';
import type { Question } from './question';
import { NOTHING_SAID, type Said } from './registerChoice';
import type { SheetView } from './cell/sheetTable';
import { tableRows } from './tableRows';
import type { Vocabulary } from './vocabulary';
import type { ReadingProblem } from './readingProblem';

/** All that distinguishes reading one register from reading the other. */
export interface RegisterRules<
  Field extends EnterpriseField | InspectorField,
> extends FieldRules<Field> {
  readonly kind: RegisterKind;
  /** How much each field says that a sheet is this register. */
  readonly weights: Partial<Readonly<Record<Field, number>>>;
}

/** A table, with its header where that is known already. */
export interface HeadedTable {
  readonly table: SheetView;
  readonly header?: HeaderRow;
}

/** A register's place in a sheet: its header, its columns, its entries. */
export interface LocatedRegister<Field extends string> {
  readonly header: HeaderRow;
  /** 1-based row in the sheet of the (last) header row. */
  readonly headerRow: number;
  readonly name: FieldColumn;
  readonly columns: FieldColumns<Field>;
  readonly data: DataRows;
  /** Rows with a name alone that are entries because the clerk says so. */
  readonly alone: ReadonlySet<number>;
}

export interface Location<Field extends string> {
  /** Null where the sheet has no header of the register, or none with a name column. */
  readonly located: LocatedRegister<Field> | null;
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

/**
 * Finds a register in a sheet and says what is wrong with the sheet as a whole: hidden, protected,
 * filtered, without a header, without a name column, with two columns for one field, without
 * entries, with entries that have no name.
 *
 * @param headed the used range of a sheet, or a part of it
 * @param rules of the register
 * @param vocabulary the words of real sheets
 * @param said by the clerk of this sheet
 */
export function locateRegister<Field extends EnterpriseField | InspectorField>(
  headed: HeadedTable,
  rules: RegisterRules<Field>,
  vocabulary: Vocabulary,
  said: Said = NOTHING_SAID,
): Location<Field> {
  const { table } = headed;
  const header = headed.header ?? findHeaderRow(table, rules.lexicon);
  if (header === null)
    return {
      located: null,
      questions: [],
      problems: [
        {
          code: 'header-not-found',
          severity: 'error',
          sheet: table.sheet,
          cell: '',
          register: rules.kind,
        },
      ],
    };

  const columns = findFieldColumns(table, header, rules, said);
  const headerRow = table.rowIndex + header.last + 1;
  const nameField: EnterpriseField & InspectorField = 'name';
  const [name] = columns.byField.get(nameField as Field) ?? [];
  const headerCell = cellAddress(headerRow, table.columnIndex + (header.cells[0]?.offset ?? 0));
  if (name === undefined) {
    const missing: ReadingProblem = {
      code: 'name-column-missing',
      severity: 'error',
      sheet: table.sheet,
      cell: headerCell,
      register: rules.kind,
      headers: header.cells.map(({ path }) => path.join('/')),
    };
    return {
      located: null,
      questions: columns.questions,
      problems: isAskedFor(columns.questions, nameField) ? [] : [missing],
    };
  }

  const { data, alone, questions, problems } = tableRows({
    table,
    header,
    columns,
    name,
    kind: rules.kind,
    vocabulary,
    answers: said.answers,
  });
  const empty: ReadingProblem = {
    code: 'register-empty',
    severity: 'error',
    sheet: table.sheet,
    cell: headerCell,
    register: rules.kind,
  };
  return {
    located: { header, headerRow, name, columns, data, alone },
    questions: [...columns.questions, ...questions],
    problems: [
      ...sheetWarnings(table),
      ...hiddenEntries(table, name, data),
      ...hiddenColumns(table, columns),
      ...columns.problems,
      ...problems,
      ...(data.rows.length + data.asked.length === 0 ? [empty] : []),
    ],
  };
}

/**
 * The columns of a located register as the register shows them: of several columns for one field,
 * the first.
 *
 * @param columns as locateRegister found them
 */
function shownColumns<Field extends string>(
  columns: FieldColumns<Field>,
): Partial<Record<Field, Column>> {
  const shown: Partial<Record<Field, Column>> = {};
  for (const [field, [first]] of columns.byField) {
    if (first !== undefined)
      shown[field] = { header: first.header, columnIndex: first.columnIndex };
  }
  return shown;
}

/**
 * The columns of a register that stands in several tables: of each field, the first that has it.
 */
export function joinedColumns<Field extends string>(
  all: readonly { readonly columns: FieldColumns<Field> }[],
): Partial<Record<Field, Column>> {
  return all.reduceRight<Partial<Record<Field, Column>>>(
    (later, { columns }) => ({ ...later, ...shownColumns(columns) }),
    {},
  );
}

/** Columns that nobody sees and that are read as fields all the same. */
function hiddenColumns<Field extends string>(
  table: SheetView,
  { byField }: FieldColumns<Field>,
): ReadingProblem[] {
  const hidden = [...byField.values()]
    .flat()
    .filter(({ columnIndex }) => table.hiddenColumns?.includes(columnIndex));
  if (hidden.length === 0) return [];
  const headers = hidden
    .sort((one, other) => one.columnIndex - other.columnIndex)
    .map(({ header }) => header);
  return [{ code: 'columns-hidden', severity: 'warning', sheet: table.sheet, cell: '', headers }];
}

/** Entries that nobody sees. Hidden totals and headings are none, nor are those of a list beside. */
function hiddenEntries(
  { sheet, rowIndex, hiddenRows = new Set() }: SheetView,
  { columnIndex }: FieldColumn,
  { rows, asked }: DataRows,
): ReadingProblem[] {
  const hidden = [...rows, ...asked]
    .filter((row) => hiddenRows.has(rowIndex + row))
    .map((row) => rowIndex + row + 1);
  if (hidden.length === 0) return [];
  const cells = cellRanges(hidden, columnIndex);
  const count = hidden.length;
  return [{ code: 'entries-hidden', severity: 'warning', sheet, cell: '', count, cells }];
}

function sheetWarnings(table: SheetView): ReadingProblem[] {
  const place = { severity: 'warning', sheet: table.sheet, cell: '' } as const;
  return [
    ...(table.hidden ? [{ ...place, code: 'sheet-hidden' } as const] : []),
    ...(table.protected ? [{ ...place, code: 'sheet-protected' } as const] : []),
  ];
}
