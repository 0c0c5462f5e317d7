/** The people that the rows of an inspector register name, column by column, then row by row. */

import type { CellReader } from '../cell/cellReader';
import type { Cell } from '../cell/sheetTable';
import { blankTest, splitList } from '../cell/textReader';
import { answerReader } from '../cell/wordReader';
import { readColumn, type TableEntries } from '../column/fieldCells';
import { flagReader } from '../column/flagReader';
import { fillDown } from '../column/mergedCells';
import type { FieldColumn } from '../column/fieldColumns';
import type { InspectorField } from '../../domain/register/field';
import type { Inspector } from '../../domain/register/inspector';
import type { LocatedRegister } from '../locateRegister';
import type { Answers, Question } from '../question';
import type { Vocabulary } from '../vocabulary';
import { inspectorReaders, inspectorRules, type ListField } from './inspectorRules';
import { isIdentityCell, isLicence, statusMentions } from './spokenInspector';
import { namesIn, oneName, peopleQuestion } from './namedPeople';

const TEXT_FIELDS = ['name', 'unit', 'title', 'department', 'region', 'specialty'] as const;
/** Fields whose cells are often merged over the people of a group. */
const GROUP_FIELDS: readonly TextField[] = ['unit', 'department', 'region'];

type TextField = (typeof TEXT_FIELDS)[number];

/** What a person's row says, before identity and expiry are looked at. */
export interface Person extends Omit<Inspector, 'id' | 'rowNumber'> {
  /** 0-based place in the table. */
  readonly row: number;
  /** True where a column says that the person holds no valid licence: 是否持证 = 否. */
  readonly withheld: boolean;
}

export interface ReadPeople {
  readonly people: readonly Person[];
  /** Of cells that may name several people. */
  readonly questions: readonly Question[];
  /** Rows of several people whose licences cannot be told apart; that is said here. */
  readonly untold: ReadonlySet<number>;
}

/**
 * What the rows say, one by one. A row that names several people, as the clerk says, is as many.
 *
 * @param entries of which the rows are read
 * @param located the register
 * @param vocabulary the words of real sheets
 * @param answers of the clerk
 */
export function readPeople(
  entries: TableEntries,
  { columns: { byField }, name }: LocatedRegister<InspectorField>,
  vocabulary: Vocabulary,
  answers: Answers,
): ReadPeople {
  const readers = inspectorReaders(vocabulary);
  const { deciding, values: choicesOf } = inspectorRules(vocabulary);
  const questions: Question[] = [];
  const isBlank = blankTest(vocabulary.blank);
  const readAway = statusMentions(vocabulary, vocabulary.spoken.mentions.away);
  const isAway = (cell: Cell): boolean => readAway(cell) === false;
  const answer = answerReader(vocabulary);
  const flagged = <Value extends string | number | boolean>(
    { flag }: FieldColumn,
    reader: CellReader<Value>,
  ): CellReader<Value> =>
    flag === undefined ? reader : (flagReader(answer, flag, reader) as CellReader<Value>);
  const columnsOf = <Value extends string | number | boolean>(
    field: InspectorField,
    reader: CellReader<Value>,
  ): (Value | undefined)[][] =>
    plainColumns(byField.get(field) ?? [], field).map((column) => {
      const choices = choicesOf[field];
      return readColumn(entries, column, {
        reader: flagged(column, reader),
        errorSeverity: deciding.includes(field) ? 'error' : 'warning',
        ...(choices === undefined
          ? {}
          : { asking: { table: 'inspector', field, choices } as const }),
      });
    });
  const readText = (field: TextField): readonly (string | undefined)[] => {
    const values = columnsOf(field, readers[field] as CellReader<string>)[0] ?? [];
    const [column] = byField.get(field) ?? [];
    return column === undefined || !GROUP_FIELDS.includes(field)
      ? values
      : fillDown({ entries, column, name, values, anywhere: true });
  };
  const texts = TEXT_FIELDS.map((field) => [field, readText(field)] as const);
  const lists = (
    field: ListField,
    slash: boolean,
    reader: CellReader<string> = ({ value }) => String(value),
  ): ((index: number) => string[]) => {
    const columns = columnsOf(field, reader);
    return (index) =>
      columns
        .flatMap((column) => splitList(column[index] ?? '', slash))
        .filter((part) => !isBlank(part));
  };
  const away = (byField.get('onPost') ?? []).map((column) =>
    entries.rows.map((row) => isAway(entries.table.cell(row, column.offset))),
  );
  // As a text, a number that Excel cut is no identity card any more.
  const licences = lists('licence', true, (cell) =>
    isIdentityCell(cell) ? undefined : String(cell.value),
  );
  const recusals = lists('recusals', false);
  const held = (byField.get('licence') ?? [])
    .filter(({ flag }) => flag !== undefined)
    .map((column) =>
      readColumn(entries, column, {
        reader: flagged(column, readers.status),
        errorSeverity: 'error',
      }),
    );
  const expiries = columnsOf('licenceExpiry', readers.licenceExpiry as CellReader<string>);
  const years = columnsOf('years', readers.years)[0] ?? [];
  const status = columnsOf('status', readers.status);
  const onPost = columnsOf('onPost', readers.onPost);
  const auxiliary = columnsOf('auxiliary', readers.auxiliary)[0] ?? [];
  const visits = columnsOf('visits', readers.visits)[0] ?? [];

  const untold = new Set<number>();
  const people = entries.rows.flatMap((row, index): Person[] => {
    const text = Object.fromEntries(
      texts.flatMap(([field, column]) =>
        column[index] === undefined ? [] : [[field, column[index]]],
      ),
    );
    const licenceExpiry = expiries
      .map((column) => column[index])
      .filter((date) => date !== undefined)
      .sort()
      .at(-1);
    const worked = years[index];
    const shown = text['name'];
    if (shown === undefined) return [];
    const own = licences(index).filter(isLicence);
    const person = {
      ...text,
      row,
      ...(licenceExpiry === undefined ? {} : { licenceExpiry }),
      ...(worked === undefined ? {} : { years: worked }),
      active:
        status.every((column) => column[index] ?? true) &&
        away.every((column) => column[index] !== true),
      withheld: held.some((column) => column[index] === false),
      onPost: onPost.every((column) => column[index] ?? true),
      auxiliary: auxiliary[index] ?? false,
      visits: visits[index] ?? 0,
      recusals: recusals(index),
    };
    const names = namesIn(shown, vocabulary.names.compoundSurnames);
    if (names.length === 1) return [{ ...person, name: names[0] ?? shown, licences: own }];
    const asked = peopleQuestion(entries.table, row, name, { names, licences: own }, answers);
    questions.push(asked);
    if (asked.answer !== 'several') return [{ ...person, name: oneName(shown), licences: own }];
    const isOneEach = own.length === names.length;
    const [licence] = byField.get('licence') ?? [];
    if (!isOneEach && own.length > 0 && licence !== undefined) {
      untold.add(row);
      if (person.active && !person.auxiliary)
        entries.problems.add(row, licence.columnIndex, 'warning', {
          code: 'licences-not-told-apart',
          names,
          licences: own.length,
        });
    }
    return names.map((each, place) => ({
      ...person,
      name: each,
      licences: isOneEach ? own.slice(place, place + 1) : [],
    }));
  });
  return { people, questions, untold };
}

/** Answers whether somebody holds a licence are no numbers of licences. */
function plainColumns(columns: readonly FieldColumn[], field: InspectorField): FieldColumn[] {
  return columns.filter(({ flag }) => field !== 'licence' || flag === undefined);
}
