import type { CellValue } from '../../domain/ground/cellValue';
import type { CurrentTask } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import { taskItems, type ItemCover } from '../../domain/item/itemCover';
import type { PoolInspector } from '../../domain/population/population';
import type { EnterpriseId } from '../../domain/register/enterprise';
import type { InspectionRecord } from '../../domain/register/inspectionRecord';
import { categoryText } from '../../text/term/codeText';
import { itemNamesText } from '../../text/term/itemText';
import { slipText as text } from '../../text/sheet/slipText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { inspectorLabels, taskItemsText } from '../draw/sheetLabels';
import { standingTasks, teamLists, type TeamList } from '../draw/teamLists';
import { brokenLines } from '../writing/brokenLines';
import { isoSerial } from '../writing/dateSerial';
import { heightOf, packedPages } from '../writing/packedPages';
import { pageHeight } from '../writing/pageSize';
import type { Look, SheetContent } from '../writing/sheetContent';
import { layOut, line, title, type Band } from '../writing/sheetLayout';
import { sum } from '../writing/textSize';
import { table } from '../writing/tableBand';
import { briefing, sourcesText, type BriefingSources } from './briefing';
import type { ListDocument } from './listDocument';

/** Together as wide as a page of A4 across, with items and without. */
const WIDTHS = [6, 26, 28, 9, 14, 7, 16, 16];
const WIDTHS_WITH_ITEMS = [6, 24, 24, 9, 14, 7, 16, 14, 15];
const LOOKS: readonly Look[] = ['count', 'text', 'text', 'centre', 'code', 'centre', 'date'];
const LOOKS_BEHIND: readonly Look[] = ['text', 'date'];
/** What the briefing's cell takes on a line, a little less than its width. */
const RESERVE = 6;

export interface SlipInput extends ListDocument, BriefingSources {
  /** The last check of each enterprise on record. */
  readonly lastChecks: ReadonlyMap<EnterpriseId, InspectionRecord>;
}

/** One slip: whose it is, what is said above its enterprises, and these. */
interface Slip {
  readonly subtitle: string;
  readonly people: readonly (readonly [label: string, value: string])[];
  readonly tasks: readonly CurrentTask[];
  /** Who goes along, by the task; null where all tasks have the same people. */
  readonly together: ((task: CurrentTask) => string) | null;
}

/**
 * 抽取单, one for each team or for each person, with what has to be known of each enterprise and lines to
 * sign. As many stand on a page as fit, to be cut apart; none is torn.
 *
 * @param input the list in force
 * @param whose slips they are
 */
export function slipSheet(input: SlipInput, whose: 'team' | 'person'): SheetContent {
  const { population, items } = input.list.recorded;
  const widths = items === null ? WIDTHS : WIDTHS_WITH_ITEMS;
  const slips = whose === 'team' ? teamSlips(input) : personSlips(input);
  const page = { orientation: 'landscape', columnWidths: widths } as const;
  const height = pageHeight(page);
  return layOut({
    name: `${planDocumentNames[whose === 'team' ? 'slips' : 'personSlips']} ${periodName(population.period)}`,
    tabColor: '#107C41',
    ...page,
    isEvidence: false,
    unnumbered: true,
    bands: packedPages(
      slips
        .flatMap((slip) =>
          torn(slip, (each) => heightOf(bandsOf(each, input, widths), widths) > height),
        )
        .map((slip) => bandsOf(slip, input, widths)),
      { height, widths },
      () => [line(text.cut, 'subtitle', { height: 16 })],
    ),
  });
}

function bandsOf(slip: Slip, input: SlipInput, widths: readonly number[]): Band[] {
  const { items } = input.list.recorded;
  const header = [
    ...text.headers.slice(0, -1),
    ...(items === null ? [] : [text.items]),
    ...text.headers.slice(-1),
  ];
  const valueWidth = sum(widths.slice(1)) - RESERVE;
  return [
    title(text.title(input.bureau, slip.subtitle), 24),
    ...(slip.people.length === 0
      ? []
      : [
          table({
            rows: slip.people.map(([label, value]) => [label, brokenLines(value, valueWidth)]),
            looks: ['label', 'value'],
            spans: [1, 'rest'],
            leastHeight: 20,
          }),
        ]),
    table({ header, headerHeight: 21, rows: [], looks: ['header'] }),
    ...slip.tasks.flatMap((task, index) => [
      table({
        rows: [unitCells(task, index, input)],
        looks: [...LOOKS, ...(items === null ? LOOKS_BEHIND.slice(1) : LOOKS_BEHIND)],
        leastHeight: 21,
      }),
      table({
        rows: [[text.known, brokenLines(knownText(task, slip, input), valueWidth)]],
        looks: ['label', 'value'],
        spans: [1, 'rest'],
        leastHeight: 20,
      }),
    ]),
    line(brokenLines(drawnBy(input) + sourcesText(input), sum(widths) - RESERVE), 'remark', {
      height: 'wrapped',
    }),
    line(text.signatures, 'remark', { height: 24, isToFill: true }),
  ];
}

function unitCells(
  task: CurrentTask,
  index: number,
  { list, enterprises, deadline }: SlipInput,
): CellValue[] {
  const { unit } = task;
  const { items } = list.recorded;
  return [
    index + 1,
    unit.name,
    unit.address,
    enterprises.get(unit.id)?.contact ?? '',
    enterprises.get(unit.id)?.phone ?? '',
    categoryText(unit.category),
    isoSerial(deadline),
    ...(items === null ? [] : [taskItemsText(items, task)]),
    '',
  ];
}

function knownText(task: CurrentTask, { together }: Slip, input: SlipInput): string {
  const { id } = task.unit;
  const words = briefing(input.enterprises.get(id), input.lastChecks.get(id), input);
  return together === null ? words : together(task) + words;
}

/** A slip that is higher than a page is made two, each with its header. */
function torn(slip: Slip, isTooHigh: (slip: Slip) => boolean): Slip[] {
  const half = Math.ceil(slip.tasks.length / 2);
  if (slip.tasks.length < 2 || !isTooHigh(slip)) return [slip];
  return [slip.tasks.slice(0, half), slip.tasks.slice(half)].flatMap((tasks) =>
    torn({ ...slip, tasks }, isTooHigh),
  );
}

function teamSlips(input: SlipInput): Slip[] {
  const { recorded } = input.list;
  const teams = teamLists(input.list);
  return teams.map((team, index) => ({
    subtitle: text.ofTeam(recorded.population.period, index + 1, teams.length),
    people: [[text.people, teamPeople(team)], ...itemRows(team.tasks, recorded.items)],
    tasks: team.tasks,
    together: null,
  }));
}

function personSlips(input: SlipInput): Slip[] {
  const { population, items } = input.list.recorded;
  const labels = inspectorLabels(population.inspectors);
  const label = ({ id, name }: PoolInspector): string => labels.get(id) ?? name;
  const people = new Map<string, { person: PoolInspector; tasks: CurrentTask[] }>();
  for (const task of standingTasks(input.list))
    for (const person of peopleOf(task)) {
      const own = people.get(person.id) ?? { person, tasks: [] };
      own.tasks.push(task);
      people.set(person.id, own);
    }
  return [...people.values()].map(({ person, tasks }) => ({
    subtitle: text.ofPerson(population.period, label(person), tasks.length),
    people: itemRows(tasks, items),
    tasks,
    together: (task) =>
      text.roleWith(
        roleOf(person, task),
        [...peopleOf(task).filter(({ id }) => id !== person.id)].map(label),
      ),
  }));
}

function peopleOf({ lead, assists, auxiliaries }: CurrentTask): readonly PoolInspector[] {
  return [lead, ...assists, ...auxiliaries];
}

function roleOf({ id }: PoolInspector, { lead, assists }: CurrentTask): string {
  if (lead.id === id) return text.role.lead;
  return assists.some((each) => each.id === id) ? text.role.assist : text.role.auxiliary;
}

/** Who goes: 主办 …；协办 … */
function teamPeople(team: TeamList): string {
  const people: readonly (readonly [string, readonly string[]])[] = [
    [text.lead, [team.lead]],
    [text.assists, team.assists],
    [text.auxiliaries, team.auxiliaries],
    [text.joint, team.departments],
  ];
  return people
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => text.named(label, names))
    .join(text.peopleSeparator);
}

function drawnBy({ list: { recorded } }: SlipInput): string {
  return text.drawnBy(recorded.seed, recorded.fingerprint);
}

/** All items that tasks cover, by name. */
function itemRows(
  tasks: readonly CurrentTask[],
  items: ItemCover | null,
): (readonly [string, string])[] {
  if (items === null) return [];
  const covered = new Set(tasks.flatMap((task) => taskItems(items, task)));
  const own = items.items.filter((item) => covered.has(item));
  return own.length === 0 ? [] : [[text.itemsLabel, itemNamesText(own)]];
}
