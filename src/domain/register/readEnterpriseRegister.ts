/**
 * The 检查对象名录库, read from the sheet that the bureau keeps. Nothing about the sheet is fixed: the header is looked for
 * (headerRow.ts), its columns are recognised by their headers and values (fieldColumns.ts), the entries are told from totals and notes
 * (dataRows.ts), each cell is read by its field's reader, and every entry gets its identity (enterpriseId.ts). What cannot be read
 * becomes a problem with its cell; no entry is dropped for a wrong cell except one without a name and one that stands there twice.
 */

import { cellAddress } from './cellAddress';
import { checkCreditCode, isTruncatedCode } from './creditCode';
import type { Enterprise, Production } from './enterprise';
import { assignEnterpriseIds, type IdentityFields } from './enterpriseId';
import { enterpriseReaders, type EnterpriseReaders } from './enterpriseReaders';
import { enterpriseRules } from './enterpriseRules';
import type { EnterpriseField } from './field';
import { cellProblems, readColumn, type CellProblems } from './fieldCells';
import type { FieldColumn } from './fieldColumns';
import { locateRegister, shownColumns } from './locateRegister';
import { shownText } from './normalizeText';
import type { EnterpriseRegister, Reading } from './register';
import { flagReader, type RegisterRules } from './registerRules';
import type { SheetTable } from './sheetTable';
import type { Vocabulary } from './vocabulary';
import { answerReader } from './wordReader';

type Scalar = string | number | boolean;
/** An enterprise on its way: its fields as read, absent where there is nothing; the id comes last. */
type Entry = { id: string; readonly rowNumber: number; readonly name: string } & Partial<Record<EnterpriseField, Scalar>>;

/** When columns disagree about production, the one that says most about the end of it is right. */
const PRODUCTION_ORDER: readonly Production[] = ['operating', 'suspended', 'closed', 'deregistered'];

/**
 * Reads an enterprise register.
 *
 * @param table the used range of the sheet
 * @param vocabulary the words of real sheets
 * @returns the register, null where the sheet has none; its rows have distinct ids. Problems come in reading order
 */
export function readEnterpriseRegister(table: SheetTable, vocabulary: Vocabulary): Reading<EnterpriseRegister> {
  const readers = enterpriseReaders(vocabulary);
  const rules = enterpriseRules(vocabulary, readers);
  const { located, problems: sheetProblems } = locateRegister(table, rules, vocabulary);
  if (located === null) return { register: null, problems: sheetProblems };

  const problems = cellProblems(table);
  const entries = readEntries(table, located.data.rows, located.columns.byField, rules, readers, vocabulary, problems);
  const [codeColumn] = located.columns.byField.get('creditCode') ?? [];
  if (codeColumn !== undefined) reportCreditCodes(table, entries, codeColumn, problems);
  const rows = identify(table, entries, located.name, problems);
  const [only] = rows;
  if (only !== undefined && rows.length === 1) {
    problems.add(only.rowNumber - table.rowIndex - 1, located.name.columnIndex, 'error', {
      code: 'register-of-one',
      register: 'enterprise',
      name: only.name,
    });
  }
  return {
    register: {
      sheet: table.sheet,
      headerRow: located.headerRow,
      columns: shownColumns(located.columns),
      unmapped: located.columns.unmapped,
      rows,
    },
    problems: [...sheetProblems, ...problems.list()],
  };
}

/** Column by column, then put together row by row; a row whose name cannot be read is left out. */
function readEntries(
  table: SheetTable,
  rows: readonly number[],
  byField: ReadonlyMap<EnterpriseField, readonly FieldColumn[]>,
  rules: RegisterRules<EnterpriseField>,
  readers: EnterpriseReaders,
  vocabulary: Vocabulary,
  problems: CellProblems,
): Entry[] {
  const answer = answerReader(vocabulary, [], false);
  const values = [...byField].map(([field, columns]) => {
    const severity = rules.deciding.includes(field) ? 'error' : 'warning';
    const read = columns.map((column) => {
      const reader = column.flag === undefined ? readers[field] : flagReader(answer, column.flag);
      return { isFlag: column.flag !== undefined, values: readColumn<Scalar>(table, rows, column, reader, severity, problems) };
    });
    return [field, combine(field, read)] as const;
  });
  const names = values.find(([field]) => field === 'name')?.[1] ?? [];
  const entries = rows.map((row, index): Entry | undefined => {
    const name = names[index];
    return typeof name === 'string' ? { id: '', rowNumber: table.rowIndex + row + 1, name } : undefined;
  });
  for (const [field, column] of values) if (field !== 'name') setField(entries, field, column);
  return entries.filter((entry) => entry !== undefined);
}

function setField(
  entries: readonly (Entry | undefined)[],
  field: Exclude<EnterpriseField, 'name'>,
  column: readonly (Scalar | undefined)[],
): void {
  entries.forEach((entry, index) => {
    const value = column[index];
    if (entry !== undefined && value !== undefined) entry[field] = value;
  });
}

/** One value a row from all columns of a field: a yes over a no, an end of production over its going on, a flag over a general column. */
function combine(
  field: EnterpriseField,
  columns: readonly { readonly isFlag: boolean; readonly values: (Scalar | undefined)[] }[],
): (Scalar | undefined)[] {
  const [first, ...others] = [...columns.filter(({ isFlag }) => isFlag), ...columns.filter(({ isFlag }) => !isFlag)].map(
    ({ values }) => values,
  );
  if (first === undefined || others.length === 0) return first ?? [];
  return first.map((value, index) => others.reduce((result, other) => stronger(field, result, other[index]), value));
}

function stronger(field: EnterpriseField, one: Scalar | undefined, other: Scalar | undefined): Scalar | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (typeof one === 'boolean') return one || other;
  if (field !== 'production') return one;
  return PRODUCTION_ORDER.indexOf(one as Production) >= PRODUCTION_ORDER.indexOf(other as Production) ? one : other;
}

/** Wrong codes are warnings: the row stays, identified by more than its code. */
function reportCreditCodes(table: SheetTable, entries: readonly Entry[], column: FieldColumn, problems: CellProblems): void {
  for (const { rowNumber, creditCode } of entries) {
    const row = rowNumber - table.rowIndex - 1;
    const value = table.values[row]?.[column.offset] ?? '';
    if (isTruncatedCode(value)) {
      const digits = typeof value === 'number' ? String(Number(value.toPrecision(15))) : shownText(value);
      problems.add(row, column.columnIndex, 'warning', { code: 'credit-code-numeric', value: digits });
    } else if (typeof creditCode === 'string') {
      const fault = checkCreditCode(creditCode);
      if (fault !== null) problems.add(row, column.columnIndex, 'warning', { code: 'credit-code-wrong', value: shownText(value), fault });
    }
  }
}

/**
 * The entries with their ids, completed in place: copying 100,000 of them would take longer than reading them. A second row with an id
 * is an error and left out, for one enterprise must not have two chances.
 */
function identify(table: SheetTable, entries: readonly Entry[], name: FieldColumn, problems: CellProblems): Enterprise[] {
  const ids = assignEnterpriseIds(entries as readonly IdentityFields[]);
  const rowNumberOf = new Map<string, number>();
  const distinct = entries.filter((entry, index) => {
    entry.id = ids[index] ?? '';
    const earlier = rowNumberOf.get(entry.id);
    if (earlier === undefined) {
      rowNumberOf.set(entry.id, entry.rowNumber);
      return true;
    }
    const otherCell = cellAddress(earlier, name.columnIndex);
    problems.add(entry.rowNumber - table.rowIndex - 1, name.columnIndex, 'error', {
      code: 'enterprise-duplicate',
      name: entry.name,
      otherCell,
    });
    return false;
  });
  // Each field was read by the reader of its own type, which the type of the readers guarantees.
  return distinct as unknown as Enterprise[];
}
