import type { ItemCover } from '../../domain/item/itemCover';
import type { Draw, Task } from '../../domain/draw/draw';
import type { PoolInspector, Population } from '../../domain/population/population';
import type { Contact } from '../../domain/record/drawRecord';
import { categoryText } from '../../text/term/codeText';
import { reasonText } from '../../text/grammar/conditionText';
import { ledgerText, listText } from '../../text/sheet/sheetText';
import { filledColumns, type Column } from '../writing/column';
import { joinTexts } from '../writing/joinedTexts';
import { directedLabels } from './sheetLabels';
import { inspectorLabels, taskItemsText } from './sheetLabels';
import { isoSerial } from '../writing/dateSerial';
import { countOfCaps } from './visitCells';
import type { Look } from '../writing/sheetContent';

/** What a list shows beside the draw. */
export interface ListShown {
  /** whom to ask for, by unit id; no part of the draw. */
  readonly contacts: ReadonlyMap<string, Partial<Contact>>;
  /** ISO date of the last day for the checks; '' where it is not known. */
  readonly due: string;
  /** which items the checks cover. */
  readonly items: ItemCover | null;
  /** the number of a task; its place among the rows when absent. */
  readonly numberOf?: (task: Task) => number;
  /** what happened to a task since; nothing when absent. */
  readonly changeOf?: (task: Task) => string;
}

/**
 * The columns of 抽查名单: those that every list has, those of rules that this draw uses, the day by
 * which the checks are done, and what happens to the tasks later.
 *
 * @param draw whose tasks are listed
 * @param shown what else stands there
 */
export function listColumns(draw: Draw, shown: ListShown): Column<Task>[] {
  const { extra } = allListColumns(draw.population, shown);
  const filled = filledColumns(extra, draw.tasks);
  const unlisted = extra.filter((column) => !filled.includes(column));
  const changeOf = (task: Task): string => changeCell(shown.changeOf?.(task) ?? '', task, unlisted);
  const { always, last } = allListColumns(draw.population, { ...shown, changeOf });
  return [...always, ...filled, ...last];
}

/**
 * What 变动 says of a task: what happened to it, and what only somebody that came later has, so that the
 * list has no column for it.
 *
 * @param happened in words; '' for nothing
 * @param task of the list
 * @param unlisted columns that the list does not have
 */
export function changeCell(
  happened: string,
  task: Task,
  unlisted: readonly Column<Task>[],
): string {
  const besides = unlisted.map(({ header, value }) => [header, String(value(task, 0))] as const);
  return [
    happened,
    ...besides.map(([header, text]) => (text === '' ? '' : listText.unlisted(header, text))),
  ]
    .filter((text) => text !== '')
    .join(listText.changeSeparator);
}

/**
 * What 变动 says of each task of a list.
 *
 * @param draw that made the list
 * @param items which items the checks cover
 * @param changeOf what happened to a task, in words; '' for nothing
 */
export function changeCells(
  draw: Draw,
  items: ItemCover | null,
  changeOf: (task: Task) => string,
): (task: Task) => string {
  const column = listColumns(draw, { contacts: new Map(), due: '', items, changeOf }).find(
    ({ header }) => header === listText.changeHeader,
  );
  return (task) => String(column?.value(task, 0) ?? '');
}

/** All columns that a list may have. */
export interface ListColumns {
  readonly always: readonly Column<Task>[];
  readonly extra: readonly Column<Task>[];
  readonly last: readonly Column<Task>[];
}

/**
 * All columns that a list may have.
 *
 * @param population of the draw
 * @param shown what else stands there
 */
export function allListColumns(
  { profile, inspectors }: Population,
  { contacts, due, items, numberOf, changeOf }: ListShown,
): ListColumns {
  const labels = inspectorLabels(inspectors);
  const directedNames = directedLabels(profile);
  const people = (members: readonly PoolInspector[]): string =>
    joinTexts(
      members.map(({ id }) => labels.get(id) ?? ''),
      listText.separator,
    );
  const list = (texts: readonly string[]): string => joinTexts(texts, ledgerText.listSeparator);
  const column = (
    header: string,
    look: Look,
    [least, most]: readonly [number, number],
    value: (task: Task, index: number) => string | number,
  ): Column<Task> => ({ header, look, least, most, value });
  const [
    number,
    name,
    code,
    address,
    region,
    contact,
    phone,
    category,
    reason,
    ticket,
    lead,
    assists,
  ] = listText.headers;
  const extra = listText.extraHeaders;
  const always = [
    column(number, 'count', [5, 5], (task, index) => numberOf?.(task) ?? index + 1),
    column(name, 'text', [14, 30], ({ unit }) => unit.name),
    column(code, 'code', [25, 25], ({ unit }) => unit.creditCode),
    column(address, 'text', [14, 30], ({ unit }) => unit.address),
    column(region, 'centre', [10, 14], ({ unit }) => unit.region),
    column(contact, 'centre', [8, 10], ({ unit }) => contacts.get(unit.id)?.contact ?? ''),
    column(phone, 'code', [16, 17], ({ unit }) => contacts.get(unit.id)?.phone ?? ''),
    column(category, 'centre', [6, 8], ({ unit }) => categoryText(unit.category)),
    column(reason, 'text', [12, 24], ({ unit }) => reasonText(unit.reason, profile)),
    column(ticket, 'ticket', [21, 21], (task) => task.ticket.slice(0, listText.ticketLength)),
    column(lead, 'centre', [8, 9], (task) => people([task.lead])),
    column(assists, 'centre', [8, 18], (task) => people(task.assists)),
  ];
  const sometimes = [
    column(extra.auxiliaries, 'centre', [8, 14], (task) => people(task.auxiliaries)),
    column(extra.internal, 'centre', [10, 14], ({ joint }) => list(joint.internal)),
    column(extra.external, 'centre', [10, 16], ({ joint }) => list(joint.external)),
    column(extra.directed, 'centre', [10, 16], ({ directed }) =>
      list(directed.map((id) => directedNames.get(id) ?? id)),
    ),
    column(extra.shared, 'centre', [10, 16], ({ shared = [] }) =>
      list(shared.map((id) => directedNames.get(id) ?? id)),
    ),
    column(extra.items, 'text', [12, 24], (task) => taskItemsText(items, task)),
    column(extra.count, 'centre', [14, 22], ({ unit }) => countOfCaps(unit, profile)),
  ];
  const last = [
    column(listText.dueHeader, 'date', [16, 16], () => isoSerial(due)),
    column(listText.changeHeader, 'text', [12, 24], (task) => changeOf?.(task) ?? ''),
  ];
  return { always, extra: sometimes, last };
}
