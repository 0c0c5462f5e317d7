import type { CellReader } from '../cell/cellReader';
import type { InspectorField } from '../../domain/register/field';
import { readColumn, type CellProblems } from '../column/fieldCells';
import { fillDown } from '../column/fillDown';
import type { Inspector } from '../../domain/register/inspector';
import type { InspectorReaders, ListField } from './inspectorReaders';
import { splitList } from '../cell/listCell';
import type { LocatedRegister } from '../locateRegister';
import type { RegisterRules } from '../registerRules';
import type { SheetTable } from '../cell/sheetTable';
import type { BlankTest } from '../cell/textReader';

const DIGIT = /\d/;
const TEXT_FIELDS = ['name', 'unit', 'title', 'department', 'region', 'specialty'] as const;
/** Fields whose cells are often merged over the people of a group. */
const GROUP_FIELDS: readonly TextField[] = ['unit', 'department', 'region'];

type TextField = (typeof TEXT_FIELDS)[number];

/** What a person's row says, before identity and expiry are looked at. */
export interface Person extends Omit<Inspector, 'id' | 'rowNumber'> {
  /** 0-based place in the table. */
  readonly row: number;
}

/**
 * Reads the entries of an inspector register.
 *
 * @param table that the register stands in
 * @param located where in it
 * @param rules of inspector registers
 * @param readers of their fields
 * @param isBlank tells the words for an empty cell
 * @param problems takes what is found wrong
 */
export function readPeople(
  table: SheetTable,
  { data: { rows }, columns: { byField }, name }: LocatedRegister<InspectorField>,
  rules: RegisterRules<InspectorField>,
  readers: InspectorReaders,
  isBlank: BlankTest,
  problems: CellProblems,
): Person[] {
  const columnsOf = <Value extends string | number | boolean>(
    field: InspectorField,
    reader: CellReader<Value>,
  ): (Value | undefined)[][] =>
    (byField.get(field) ?? []).map((column) =>
      readColumn(
        table,
        rows,
        column,
        reader,
        rules.deciding.includes(field) ? 'error' : 'warning',
        problems,
      ),
    );
  const readText = (field: TextField): readonly (string | undefined)[] => {
    const values = columnsOf(field, readers[field] as CellReader<string>)[0] ?? [];
    const [column] = byField.get(field) ?? [];
    return column === undefined || !GROUP_FIELDS.includes(field)
      ? values
      : fillDown(table, rows, column, name, values, problems);
  };
  const texts = TEXT_FIELDS.map((field) => [field, readText(field)] as const);
  const lists = (field: ListField, slash: boolean): ((index: number) => string[]) => {
    const columns = columnsOf(field, String);
    return (index) =>
      columns
        .flatMap((column) => splitList(column[index] ?? '', slash))
        .filter((part) => !isBlank(part));
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
