/**
 * The 检查人员名录库, read as the enterprise register is. A person holds a licence (执法证) or is an auxiliary; a licence that has
 * expired counts as none, but still says who the person is.
 */

import { cellAddress } from './cellAddress';
import type { CellReader } from './cellReader';
import type { InspectorField } from './field';
import { cellProblems, readColumn, type CellProblems } from './fieldCells';
import type { FieldColumn } from './fieldColumns';
import type { Inspector, InspectorId } from './inspector';
import { inspectorReaders, type InspectorReaders, type ListField } from './inspectorReaders';
import { inspectorRules } from './inspectorRules';
import { splitList } from './listCell';
import { locateRegister, shownColumns } from './locateRegister';
import { normalizeText } from './normalizeText';
import type { InspectorRegister, Reading } from './register';
import type { RegisterRules } from './registerRules';
import type { SheetTable } from './sheetTable';
import { blankTest, type BlankTest } from './textReader';
import type { Vocabulary } from './vocabulary';

const DIGIT = /\d/;

/** What a person's row says, before identity and expiry are looked at. */
interface Person extends Omit<Inspector, 'id' | 'rowNumber'> {
  /** 0-based place in the table. */
  readonly row: number;
}

/**
 * Reads an inspector register.
 *
 * @param table the used range of the sheet
 * @param vocabulary the words of real sheets
 * @param asOf ISO date; a licence that expired before it counts as none
 * @returns the register, null where the sheet has none; its rows have distinct ids. Problems come in reading order
 */
export function readInspectorRegister(table: SheetTable, vocabulary: Vocabulary, asOf: string): Reading<InspectorRegister> {
  const readers = inspectorReaders(vocabulary);
  const rules = inspectorRules(vocabulary, readers);
  const { located, problems: sheetProblems } = locateRegister(table, rules, vocabulary);
  if (located === null) return { register: null, problems: sheetProblems };

  const problems = cellProblems(table);
  const { byField } = located.columns;
  const [licenceColumn] = byField.get('licence') ?? [];
  if (licenceColumn === undefined) {
    const headers = located.header.cells.map(({ path }) => path.join('/'));
    problems.add(located.header.last, located.name.columnIndex, 'error', { code: 'licence-column-missing', headers });
  }
  const people = readPeople(table, located.data.rows, byField, rules, readers, blankTest(vocabulary.blank), problems);
  const rows = identify(table, people, located.name, problems).map((inspector) => {
    const row = inspector.rowNumber - table.rowIndex - 1;
    return licenceColumn === undefined
      ? inspector
      : withLicenceChecked(inspector, row, asOf, licenceColumn, byField.get('licenceExpiry')?.[0], problems);
  });
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

function readPeople(
  table: SheetTable,
  rows: readonly number[],
  byField: ReadonlyMap<InspectorField, readonly FieldColumn[]>,
  rules: RegisterRules<InspectorField>,
  readers: InspectorReaders,
  isBlank: BlankTest,
  problems: CellProblems,
): Person[] {
  const columnsOf = <Value extends string | number | boolean>(field: InspectorField, reader: CellReader<Value>): (Value | undefined)[][] =>
    (byField.get(field) ?? []).map((column) =>
      readColumn(table, rows, column, reader, rules.deciding.includes(field) ? 'error' : 'warning', problems),
    );
  const texts = (['name', 'unit', 'title', 'department', 'region', 'specialty'] as const).map(
    (field) => [field, columnsOf(field, readers[field] as CellReader<string>)[0] ?? []] as const,
  );
  const lists = (field: ListField, slash: boolean): ((index: number) => string[]) => {
    const columns = columnsOf(field, String);
    return (index) => columns.flatMap((column) => splitList(column[index] ?? '', slash)).filter((part) => !isBlank(part));
  };
  const licences = lists('licence', true);
  const recusals = lists('recusals', false);
  const expiries = columnsOf('licenceExpiry', readers.licenceExpiry as CellReader<string>);
  const years = columnsOf('years', readers.years)[0] ?? [];
  const status = columnsOf('status', readers.status)[0] ?? [];
  const onPost = columnsOf('onPost', readers.onPost);
  const auxiliary = columnsOf('auxiliary', readers.auxiliary)[0] ?? [];
  const visits = columnsOf('visits', readers.visits)[0] ?? [];

  return rows.flatMap((row, index) => {
    const text = Object.fromEntries(texts.flatMap(([field, column]) => (column[index] === undefined ? [] : [[field, column[index]]])));
    const licenceExpiry = expiries
      .map((column) => column[index])
      .filter((date) => date !== undefined)
      .sort()
      .at(-1);
    const worked = years[index];
    if (text['name'] === undefined) return [];
    return [
      {
        ...(text as { readonly name: string }),
        row,
        licences: licences(index).filter((licence) => DIGIT.test(licence)),
        ...(licenceExpiry === undefined ? {} : { licenceExpiry }),
        ...(worked === undefined ? {} : { years: worked }),
        active: status[index] ?? true,
        onPost: onPost.every((column) => column[index] ?? true),
        auxiliary: auxiliary[index] ?? false,
        visits: visits[index] ?? 0,
        recusals: recusals(index),
      },
    ];
  });
}

/** People with their ids; a second row of a person, known by id or by any licence, is an error and left out. */
function identify(table: SheetTable, people: readonly Person[], name: FieldColumn, problems: CellProblems): Inspector[] {
  const rowOf = new Map<string, number>();
  return people.flatMap(({ row, ...person }) => {
    const id = (person.licences[0] ?? normalizeText(`${person.unit ?? ''} ${squeezed(person.name)}`)) as InspectorId;
    const keys = [id, ...person.licences];
    const earlier = keys.map((key) => rowOf.get(key)).find((found) => found !== undefined);
    if (earlier !== undefined) {
      const otherCell = cellAddress(table.rowIndex + earlier + 1, name.columnIndex);
      problems.add(row, name.columnIndex, 'error', { code: 'inspector-duplicate', name: person.name, otherCell });
      return [];
    }
    keys.forEach((key) => rowOf.set(key, row));
    return [{ ...person, id, rowNumber: table.rowIndex + row + 1 }];
  });
}

/** Names of two letters are often spread over three (张 三). */
function squeezed(name: string): string {
  return name.replaceAll(' ', '');
}

/** Says who has no valid licence, unless the person is an auxiliary or not to be drawn at all. */
function withLicenceChecked(
  inspector: Inspector,
  row: number,
  asOf: string,
  licenceColumn: FieldColumn,
  expiryColumn: FieldColumn | undefined,
  problems: CellProblems,
): Inspector {
  const { name, licences, licenceExpiry } = inspector;
  const silent = inspector.auxiliary || !inspector.active;
  if (licences.length === 0) {
    if (!silent) problems.add(row, licenceColumn.columnIndex, 'warning', { code: 'inspector-unlicensed', name });
    return inspector;
  }
  if (licenceExpiry === undefined || licenceExpiry >= asOf) return inspector;
  if (!silent)
    problems.add(row, (expiryColumn ?? licenceColumn).columnIndex, 'warning', { code: 'licence-expired', name, expiry: licenceExpiry });
  return { ...inspector, licences: [] };
}
