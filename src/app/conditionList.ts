import { periodEnd } from '../domain/calendar/period';
import { workedOutOnce } from '../domain/ground/workedOutOnce';
import {
  columnTests,
  conditionHolds,
  inspectorConditionHolds,
  kindSets,
  type Joined,
} from '../domain/profile/condition';
import { withKindVisits } from '../domain/population/countedRow';
import { pastChecks, type PastChecks } from '../domain/population/pastChecks';
import type { ColumnTest, Condition } from '../domain/profile/profile';
import type { Enterprise } from '../domain/register/enterprise';
import type { EnterpriseField, InspectorField } from '../domain/register/field';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import type { Inspector } from '../domain/register/inspector';
import { hasColumn, type RegisterKind } from '../domain/register/register';
import { withOtherCells } from '../reading/column/otherCells';
import { vocabulary } from '../text/vocabulary/vocabulary';
import type { RegisterScan } from './ruleRegisters';

/** What a test looks at: a field, or a column that is none. */
export type TestSubject<Field extends string> =
  { readonly field: Field } | { readonly column: string };

/** A value of a list with the number of rows that have it. */
export interface CountedValue {
  readonly value: string | boolean;
  readonly count: number;
}

/** What the cells of a column can be compared as, beside texts. */
export interface ColumnUse {
  readonly amounts: boolean;
  readonly days: boolean;
}

/** One of the two lists as someone who writes a condition wants to see it. */
export interface ConditionList<Field extends string> {
  /** Rows that a rule may find: without closed enterprises, and people who are not active. */
  readonly total: number;
  /** Whether the list has a column of a field. */
  readonly has: (field: Field) => boolean;
  /** The list's own columns, which are no field, by their headers. */
  readonly columns: readonly string[];
  /** The different values of a field or column, the most frequent first. */
  readonly values: (subject: TestSubject<Field>) => readonly CountedValue[];
  readonly use: (column: string) => ColumnUse;
  /** How many rows meet a condition. */
  readonly count: (condition: Joined<Field>) => number;
}

/** The two lists. */
export interface ConditionLists {
  readonly enterprise: ConditionList<EnterpriseField>;
  readonly inspector: ConditionList<InspectorField>;
}

type FieldValue = string | number | boolean | readonly string[] | undefined;

/**
 * The lists of a scan for those who write conditions. Excel is not asked; what was worked out for a
 * condition or a column is kept as long as the lists are.
 *
 * @param scan of the workbook
 * @param year whose checks conditions count by their kind
 * @returns null when the scan found no two registers
 */
export function conditionLists(scan: RegisterScan, year: number): ConditionLists | null {
  const { enterprises, inspectors, records } = scan;
  if (enterprises === null || inspectors === null) return null;
  const counted = kindCounter(enterprises.rows, records, year);
  const isPresent = ({ production }: Enterprise): boolean =>
    production !== 'closed' && production !== 'deregistered';
  const isActive = ({ active }: Inspector): boolean => active;
  return {
    enterprise: listOf<EnterpriseField, Enterprise>(scan, 'enterprise', {
      has: (field) => hasColumn(enterprises, field),
      rows: (tests) =>
        withOtherCells(
          enterprises,
          { ...sources(scan, 'enterprise'), tests },
          isPresent,
        ).register.rows.filter(isPresent),
      valueOf: (row, field) => row[field],
      holds: (condition, row) => conditionHolds(condition, counted(row, condition)),
    }),
    inspector: listOf<InspectorField, Inspector>(scan, 'inspector', {
      has: (field) => hasColumn(inspectors, field),
      rows: (tests) =>
        withOtherCells(
          inspectors,
          { ...sources(scan, 'inspector'), tests },
          isActive,
        ).register.rows.filter(isActive),
      valueOf: (row, field) => {
        if (field === 'licence') return row.licences;
        return field === 'status' ? row.active : row[field];
      },
      holds: (condition, row) => inspectorConditionHolds(condition, row),
    }),
  };
}

/** Gives a row the checks that a condition counts by their kind: all that are on record of the year. */
function kindCounter(
  rows: readonly Enterprise[],
  records: readonly InspectionRecord[],
  year: number,
): (row: Enterprise, condition: Condition) => Enterprise {
  let checks: PastChecks | null = null;
  return (row, condition) => {
    const sets = kindSets([condition]);
    if (sets.length === 0) return row;
    checks ??= pastChecks(rows, records, { to: periodEnd({ year, quarter: 4 }) });
    const known = { row, checks: checks.byEnterprise.get(row.id) ?? [] };
    return withKindVisits(row, known, { sets, year });
  };
}

function sources({ columns, tables, choice }: RegisterScan, kind: RegisterKind) {
  return { kind, columns: columns[kind], tables, answers: choice.answers ?? {}, vocabulary };
}

interface Rows<Field extends string, Row> {
  readonly has: (field: Field) => boolean;
  /** With the cells of the columns that tests name. */
  readonly rows: (tests: readonly ColumnTest[]) => readonly Row[];
  readonly valueOf: (row: Row, field: Field) => FieldValue;
  readonly holds: (condition: Joined<Field>, row: Row) => boolean;
}

function listOf<Field extends string, Row extends Pick<Enterprise, 'others'>>(
  { columns }: RegisterScan,
  kind: RegisterKind,
  { has, rows, valueOf, holds }: Rows<Field, Row>,
): ConditionList<Field> {
  const plain = rows([]);
  const values = new Map<string, readonly CountedValue[]>();
  const uses = new Map<string, ColumnUse>();
  const counts = new WeakMap<Joined<Field>, number>();
  const valuesNow = (subject: TestSubject<Field>): readonly CountedValue[] =>
    'field' in subject
      ? counted(plain.map((row) => valueOf(row, subject.field)))
      : counted(
          rows([{ column: subject.column, filled: true }]).map(
            ({ others }) => cellOf(others, subject.column)?.text,
          ),
        );
  return {
    total: plain.length,
    has,
    columns: [
      ...new Set(
        columns[kind]
          .filter(({ field, header, serial }) => field === null && header !== '' && serial !== true)
          .map(({ header }) => header),
      ),
    ],
    values: (subject) =>
      workedOutOnce(values, 'field' in subject ? subject.field : `=${subject.column}`, () =>
        valuesNow(subject),
      ),
    use: (column) => workedOutOnce(uses, column, () => useOf(column, rows)),
    count: (condition) => {
      const known = counts.get(condition);
      if (known !== undefined) return known;
      const tests = columnTests([condition]);
      const count = (tests.length === 0 ? plain : rows(tests)).filter((row) =>
        holds(condition, row),
      ).length;
      counts.set(condition, count);
      return count;
    },
  };
}

/** A column is of numbers, or of days, where most of its filled cells are. */
function useOf<Row extends Pick<Enterprise, 'others'>>(
  column: string,
  rows: (tests: readonly ColumnTest[]) => readonly Row[],
): ColumnUse {
  const read = (test: ColumnTest) =>
    rows([test]).flatMap(({ others }) => cellOf(others, column) ?? []);
  const amounts = read({ column, atLeast: 0 });
  const days = read({ column, from: '1900-01-01' });
  return {
    amounts: amounts.filter(({ amount }) => amount !== undefined).length * 2 > amounts.length,
    days: days.filter((cell) => cell.days !== undefined).length * 2 > days.length,
  };
}

function cellOf(others: Enterprise['others'], column: string) {
  return others !== undefined && Object.hasOwn(others, column) ? others[column] : undefined;
}

function counted(values: readonly FieldValue[]): readonly CountedValue[] {
  const counts = new Map<string | boolean, number>();
  for (const value of values) {
    const each = Array.isArray(value)
      ? (value as readonly string[])
      : [value as string | undefined];
    for (const one of each)
      if (one !== undefined && typeof one !== 'number') counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  // Sorting is stable: of equals, the one that the list has first.
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count);
}
