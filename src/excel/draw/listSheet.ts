import { bureauOf } from '../../domain/population/bureauOf';
import { periodName } from '../../domain/calendar/period';
import type { DueDay } from '../../domain/calendar/workingDays';
import type { ItemCover } from '../../domain/item/itemCover';
import type { SubstituteAct } from '../../domain/act/act';
import type { ListAct } from '../../domain/act/replay';
import type { Draw, Task } from '../../domain/draw/draw';
import { deadlineText } from '../../text/term/dayText';
import { listText } from '../../text/sheet/sheetText';
import { columnTable, columnWidths } from '../writing/column';
import { listColumns, type ListShown } from './listColumns';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { substituteBands } from './substituteBands';
import { sheetNames } from '../../text/sheet/sheetNames';

/** What acts made of a list. */
export interface ListNow {
  /** all of its rows, replaced ones too; as drawn when absent. */
  readonly tasks?: readonly Task[];
  /** on the list, in order. */
  readonly acts: readonly ListAct[];
  /** what happened to units, in words, by id. */
  readonly changes: ReadonlyMap<string, string>;
}

const AS_DRAWN: ListNow = { acts: [], changes: new Map() };

/**
 * 抽查名单: the selected enterprises with their teams, as the inspectors take it along, with what acts
 * made of it since; and below them who takes the places of those that cannot be checked.
 *
 * @param draw its tasks, in their order
 * @param contacts whom to ask for, by unit id; no part of the draw
 * @param due last day for the checks
 * @param items which items the checks cover
 * @param now the list in force; as drawn when absent
 */
export function listSheet(
  draw: Draw,
  contacts: ListShown['contacts'],
  due: DueDay,
  items: ItemCover | null,
  now: ListNow = AS_DRAWN,
): SheetContent {
  const { period } = draw.population;
  const { tasks = draw.tasks, acts, changes } = now;
  const added = acts.flatMap((act) => (act.kind === 'substitute' ? [act] : []));
  const order = [
    ...draw.tasks.map(({ unit }): string => unit.id),
    ...added.map((act) => act.added),
  ];
  const numbers = new Map(order.map((id, index) => [id, index + 1]));
  const columns = listColumns(draw, {
    contacts: new Map([
      ...contacts,
      ...added.map((act) => [act.added, act.contact ?? {}] as const),
    ]),
    due: due.date,
    items,
    numberOf: ({ unit }) => numbers.get(unit.id) ?? 0,
    changeOf: ({ unit }) => changes.get(unit.id) ?? '',
  });
  const list = columnTable(columns, tasks);
  const people = new Set(
    draw.tasks.flatMap((task) =>
      [task.lead, ...task.assists, ...task.auxiliaries].map(({ id }) => id),
    ),
  );
  return layOut({
    name: `${sheetNames.list} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: columnWidths(columns, [list.header, ...list.rows]),
    isEvidence: true,
    bands: [
      title(listText.title(bureauOf(draw.population), period)),
      subtitle(listText.subtitle(draw.tasks.length, people.size, deadlineText(due))),
      table({ ...list, headerHeight: 27, repeatsHeader: true, toFill: unknownCells(tasks, added) }),
      ...substituteBands(draw),
    ],
  });
}

/** An act of an earlier version did not keep whom to ask for. */
function unknownCells(
  tasks: readonly Task[],
  added: readonly SubstituteAct[],
): { readonly row: number; readonly column: number }[] {
  const unknown = new Set(added.filter(({ contact }) => !contact).map((act) => act.added));
  return tasks.flatMap(({ unit }, row) =>
    unknown.has(unit.id) ? CONTACT_COLUMNS.map((column) => ({ row, column })) : [],
  );
}

const CONTACT_COLUMNS = [5, 6];
