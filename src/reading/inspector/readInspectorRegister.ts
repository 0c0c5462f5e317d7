/**
 * The 检查人员名录库, read as the enterprise register is. A person holds a licence (执法证) or is an
 * auxiliary; a licence that has expired counts as none, but still says who the person is.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import { columnReadings, type ColumnReading } from '../column/columnReading';
import { entryCells, type EntryCell } from '../entry/entryCells';
import type { InspectorField } from '../../domain/register/field';
import { cellProblems, type CellProblems } from '../column/fieldCells';
import { isAskedFor, type FieldColumn } from '../column/fieldColumns';
import type { Inspector, InspectorId } from '../../domain/register/inspector';
import { inspectorRules } from './inspectorRules';
import { oneName } from './namedPeople';
import { readPeople, type Person } from './readPeople';
import { registerLists } from '../listParts';
import { auxiliaryTest } from '../rowTests';
import {
  joinedColumns,
  locateRegister,
  type HeadedTable,
  type LocatedRegister,
} from '../locateRegister';
import { normalizeText } from '../../domain/ground/normalizeText';
import type { InspectorRegister } from '../../domain/register/register';
import type { Reading, ReadingProblem } from '../readingProblem';
import type { Question } from '../question';
import { saidOf, type RegisterChoice, type Said } from '../registerChoice';
import { offsetsOf, sheetView, type SheetTable, type SheetView } from '../cell/sheetTable';
import type { Vocabulary } from '../vocabulary';

/** A register with what every column of it was read as. */
export interface InspectorReading extends Reading<InspectorRegister> {
  readonly columns: readonly ColumnReading[];
  /** Cells of 回避企业. */
  readonly entryCells: readonly EntryCell[];
}

/** One table of a register. */
interface Part {
  readonly table: SheetView;
  readonly located: LocatedRegister<InspectorField>;
  readonly people: readonly Person[];
  readonly sheetProblems: readonly ReadingProblem[];
  readonly problems: CellProblems;
  /** Whether it has a column of licences, or one that may be it. */
  readonly licences: 'read' | 'asked' | 'none';
  /** Rows of several people whose licences cannot be told apart. */
  readonly untold: ReadonlySet<number>;
}

interface PlacedInspector {
  readonly part: Part;
  readonly row: number;
  readonly withheld: boolean;
  readonly inspector: Inspector;
}

/**
 * Reads an inspector register that stands in one table.
 *
 * @param table the used range of the sheet
 * @param vocabulary the words of real sheets
 * @param asOf ISO date; a licence that expired before it counts as none
 * @returns the register, null where the sheet has none; its rows have distinct ids. Problems come
 *   in reading order
 */
export function readInspectorRegister(
  table: SheetTable,
  vocabulary: Vocabulary,
  asOf: string,
): Reading<InspectorRegister> {
  const { register, problems, questions } = readInspectorParts(
    [sheetView(table)],
    vocabulary,
    asOf,
    {},
  );
  return { register, problems, questions };
}

/**
 * Reads an inspector register that stands in one or more tables of a sheet.
 *
 * @param tables at least one, in the order of the register
 * @param vocabulary the words of real sheets
 * @param asOf ISO date; a licence that expired before it counts as none
 * @param choice what the clerk said
 * @returns the register, null where none of the tables holds one
 */
export function readInspectorParts(
  tables: readonly SheetView[],
  vocabulary: Vocabulary,
  asOf: string,
  choice: RegisterChoice,
): InspectorReading {
  const rules = inspectorRules(vocabulary);
  const { answers = {} } = choice;
  const lists = registerLists(tables, { rules, vocabulary, answers, areAlike: false });
  const read = lists
    .flatMap((list) => list.tables)
    .map((headed) => readPart(headed, vocabulary, saidOf(choice, headed.table.sheet)));
  const parts = withoutLicences(
    read.flatMap(({ part }) => (part === null ? [] : [part])),
    vocabulary,
  );
  const failures = [...lists, ...read].flatMap(({ problems }) => problems);
  const questions = [...lists, ...read].flatMap((each) => each.questions);
  const [main] = parts;
  if (main === undefined)
    return { register: null, problems: failures, questions, columns: [], entryCells: [] };
  const placed = identify(parts);
  const isNobodyLicensed = parts.every(({ licences }) => licences !== 'read');
  const rows = placed.map((each) => withValidLicence(each, asOf, isNobodyLicensed));
  return {
    register: {
      sheet: main.table.sheet,
      headerRow: main.located.headerRow,
      columns: joinedColumns(parts.map(({ located }) => located)),
      unmapped: main.located.columns.unmapped,
      rows,
    },
    problems: [
      ...failures,
      ...parts.flatMap(({ sheetProblems, problems }) => [...sheetProblems, ...problems.list()]),
    ],
    questions,
    columns: parts.flatMap(({ table, located }) =>
      columnReadings(table, located.data.rows, located.columns.settled),
    ),
    entryCells: placed.flatMap(({ part: { table, located }, row, inspector }) =>
      entryCells(table, located.columns.byField.get('recusals') ?? [], row, inspector),
    ),
  };
}

function readPart(
  headed: HeadedTable,
  vocabulary: Vocabulary,
  said: Said,
): {
  readonly part: Part | null;
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
} {
  const { table } = headed;
  const rules = inspectorRules(vocabulary);
  const {
    located,
    problems: sheetProblems,
    questions,
  } = locateRegister(headed, rules, vocabulary, said);
  if (located === null) return { part: null, problems: sheetProblems, questions };
  const problems = cellProblems(table);
  const asked = { answers: said.answers, questions: [...questions] };
  const entries = { table, rows: located.data.rows, alone: located.alone, problems, asked };
  const {
    people,
    untold,
    questions: names,
  } = readPeople(entries, located, vocabulary, said.answers);
  const numbers = located.columns.byField.get('licence') ?? [];
  const licences = numbers.some(({ flag }) => flag === undefined)
    ? 'read'
    : isAskedFor(questions, 'licence')
      ? 'asked'
      : 'none';
  return {
    part: { table, located, people, sheetProblems, problems, licences, untold },
    problems: [],
    questions: [...asked.questions, ...names],
  };
}

/**
 * A register without licences is an error. Where one of its tables has them, the people of another
 * without are auxiliaries, if its title says so, and unlicensed else.
 */
function withoutLicences(parts: readonly Part[], vocabulary: Vocabulary): Part[] {
  const isLicensed = parts.some(({ licences }) => licences !== 'none');
  const isAuxiliary = auxiliaryTest(vocabulary);
  return parts.map((part) => {
    const { table, located, people, problems, licences } = part;
    if (licences !== 'none') return part;
    if (!isLicensed) {
      const headers = located.header.cells.map(({ path }) => path.join('/'));
      problems.add(located.header.last, located.name.columnIndex, 'error', {
        code: 'licence-column-missing',
        headers,
      });
      return part;
    }
    return titlesOf(table, located.header.first).some(isAuxiliary)
      ? { ...part, people: people.map((person) => ({ ...person, auxiliary: true })) }
      : part;
  });
}

/** What stands above a header. */
function titlesOf(table: SheetView, headerRow: number): string[] {
  const texts: string[] = [];
  for (let row = 0; row < headerRow; row += 1)
    for (const offset of offsetsOf(table))
      if (!table.isBlank(row, offset)) texts.push(table.normal(row, offset));
  return texts;
}

/**
 * People with their ids; a second row of a person, known by id or by any licence, is an error and
 * left out.
 */
function identify(parts: readonly Part[]): PlacedInspector[] {
  const cellOf = new Map<string, string>();
  return parts.flatMap((part) =>
    part.people.flatMap(({ row, withheld, ...person }) => {
      const { table, located, problems } = part;
      // Of two people with one name, lists of people show the id.
      const id = (person.licences[0] ??
        oneName(normalizeText(`${person.unit ?? ''} ${squeezed(person.name)}`))) as InspectorId;
      const keys = [id, ...person.licences];
      const rowNumber = table.rowIndex + row + 1;
      const otherCell = keys.map((key) => cellOf.get(key)).find((found) => found !== undefined);
      if (otherCell !== undefined) {
        problems.add(row, located.name.columnIndex, 'error', {
          code: 'inspector-duplicate',
          name: person.name,
          otherCell,
        });
        return [];
      }
      keys.forEach((key) => cellOf.set(key, cellAddress(rowNumber, located.name.columnIndex)));
      return [{ part, row, withheld, inspector: { ...person, id, rowNumber } }];
    }),
  );
}

/** Names of two letters are often spread over three (张 三). */
function squeezed(name: string): string {
  return name.replaceAll(' ', '');
}

/** Says who has no valid licence, unless the person is an auxiliary or not to be drawn at all. */
function withValidLicence(
  { part, row, withheld, inspector }: PlacedInspector,
  asOf: string,
  isNobodyLicensed: boolean,
): Inspector {
  const { byField } = part.located.columns;
  if (isNobodyLicensed) return inspector;
  const licenceColumn: FieldColumn = byField.get('licence')?.[0] ?? part.located.name;
  const { name, licences, licenceExpiry } = inspector;
  const silent = inspector.auxiliary || !inspector.active;
  if (licences.length === 0 || withheld) {
    if (!silent && !part.untold.has(row) && part.licences !== 'asked')
      part.problems.add(row, licenceColumn.columnIndex, 'warning', {
        code: 'inspector-unlicensed',
        name,
        ...(withheld && licences.length > 0 ? { withheld } : {}),
      });
    return { ...inspector, licences: [] };
  }
  if (licenceExpiry === undefined || licenceExpiry >= asOf) return inspector;
  const { columnIndex } = byField.get('licenceExpiry')?.[0] ?? licenceColumn;
  if (!silent)
    part.problems.add(row, columnIndex, 'warning', {
      code: 'licence-expired',
      name,
      expiry: licenceExpiry,
    });
  return { ...inspector, licences: [] };
}
