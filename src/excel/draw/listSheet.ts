import { bureauOf } from '../../domain/population/bureauOf';
import { periodName } from '../../domain/calendar/period';
import type { DueDay } from '../../domain/calendar/workingDays';
import type { SubstituteAct } from '../../domain/act/act';
import type { ListAct } from '../../domain/act/replay';
import type { Draw, Task } from '../../domain/draw/draw';
import { secrecyOf } from '../../text/term/secrecyText';
import { deadlineText } from '../../text/term/dayText';
import { listText } from '../../text/sheet/sheetText';
import { columnTable, columnWidths, type Column } from '../writing/column';
import type { Layout } from '../../domain/record/drawRecord';
import { listColumns, type ListShown } from './listColumns';
import { printedList, type PrintedList } from './listPrint';
import type { SheetContent } from '../writing/sheetContent';
import { gap, layOut, signatures, subtitle, title } from '../writing/sheetLayout';
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

/** What a list says beside its draw. */
export interface ListSaid extends Pick<ListShown, 'contacts' | 'items'> {
  /** last day for the checks. */
  readonly due: DueDay;
  /** of the sheets of the draw; absent for one of an earlier version. */
  readonly layout?: Layout | undefined;
}

/**
 * 抽查名单: the selected enterprises with their teams, as the inspectors take it along, with what acts
 * made of it since; and below them who takes the places of those that cannot be checked. What does
 * not go on the page stands to the right of it.
 *
 * @param draw its tasks, in their order
 * @param said what else stands there
 * @param now the list in force; as drawn when absent
 */
export function listSheet(
  draw: Draw,
  { contacts, due, items, layout }: ListSaid,
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
  const all = listColumns(draw, {
    contacts: new Map([
      ...contacts,
      ...added.map((act) => [act.added, act.contact ?? {}] as const),
    ]),
    due: due.date,
    items,
    numberOf: ({ unit }) => numbers.get(unit.id) ?? 0,
    changeOf: ({ unit }) => changes.get(unit.id) ?? '',
  });
  const { columns, widths, widthsBeside } =
    layout === undefined ? unprinted(all, tasks) : printedList(all, draw.tasks);
  const secrecy = layout === undefined ? null : secrecyOf(draw.population.profile);
  const people = new Set(
    draw.tasks.flatMap((task) =>
      [task.lead, ...task.assists, ...task.auxiliaries].map(({ id }) => id),
    ),
  );
  return layOut({
    name: `${sheetNames.list} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: widths,
    widthsBeside,
    isEvidence: true,
    ...(secrecy === null ? {} : { pageHeader: listText.secretHeader }),
    bands: [
      title(listText.title(bureauOf(draw.population), period)),
      subtitle(
        listText.subtitle(draw.tasks.length, people.size, deadlineText(due)) +
          (secrecy === null ? '' : listText.secret(secrecy.number)),
      ),
      table({
        ...columnTable(columns, tasks),
        headerHeight: 27,
        repeatsHeader: true,
        isFiltered: true,
        leastHeight: 22,
        toFill: unknownCells(columns, tasks, added),
      }),
      ...substituteBands(draw, {
        layout,
        headers: columns.map(({ header }) => header),
        looks: columns.map(({ look }) => look),
        widths,
      }),
      ...(secrecy === null || secrecy.group === ''
        ? []
        : [gap(), ...signatures(listText.handover(secrecy.group), 30)]),
    ],
  });
}

/** Of earlier versions: all on the page, however small. */
function unprinted(columns: readonly Column<Task>[], tasks: readonly Task[]): PrintedList<Task> {
  const { header, rows } = columnTable(columns, tasks);
  return { columns, widths: columnWidths(columns, [header, ...rows]), widthsBeside: [] };
}

/** An act of an earlier version did not keep whom to ask for. */
function unknownCells(
  columns: readonly Column<Task>[],
  tasks: readonly Task[],
  added: readonly SubstituteAct[],
): { readonly row: number; readonly column: number }[] {
  const unknown = new Set(added.filter(({ contact }) => !contact).map((act) => act.added));
  const open = columns.flatMap(({ header }, column) =>
    CONTACT_HEADERS.includes(header) ? [column] : [],
  );
  return tasks.flatMap(({ unit }, row) =>
    unknown.has(unit.id) ? open.map((column) => ({ row, column })) : [],
  );
}

const CONTACT_HEADERS: readonly string[] = listText.headers.slice(5, 7);
