import type { CurrentTask } from '../../domain/act/periodRecord';
import { taskItems } from '../../domain/item/itemCover';
import { periodName } from '../../domain/calendar/period';
import { approvalText as text, checkText } from '../../text/sheet/inspectionText';
import { documentNames } from '../../text/sheet/sheetNames';
import { numberedItemsText } from '../../text/term/itemText';
import { dayText } from '../../text/term/dayText';
import { standingTasks, teamLists } from '../draw/teamLists';
import { brokenLines } from '../writing/brokenLines';
import type { SheetContent } from '../writing/sheetContent';
import {
  heading,
  layOut,
  newPage,
  pages,
  subtitle,
  title,
  type Band,
} from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import {
  departmentsOf,
  frequencyText,
  helpersText,
  peopleText,
  type ListDocument,
} from './listDocument';

/**
 * Number, label, name, code, people or joint departments, frequency: together as wide as a page of
 * A4.
 */
const WIDTHS = { team: [5, 13, 16, 21, 12, 21], list: [5, 13, 9, 20, 24, 17] } as const;
const VALUE_WIDTH = 66;
/** Points of a line of a form, and what is free above and below it. */
const LINE_HEIGHT = 15.5;
const PADDING = 12;

/**
 * 行政检查审批表 (国办发〔2024〕54号: 凡检查必审批), a page for each team, or one form for the whole list with its
 * enterprises below. Time and opinions are filled in by hand.
 *
 * @param input the list in force
 * @param each what a form is for
 */
export function approvalSheet(input: ListDocument, each: 'team' | 'list'): SheetContent {
  const { period } = input.list.recorded.population;
  const all = standingTasks(input.list);
  const teams = teamLists(input.list);
  const forms =
    each === 'list'
      ? [{ part: text.ofList(all.length), tasks: all }]
      : teams.map(({ tasks }, index) => ({ part: text.ofTeam(index + 1, teams.length), tasks }));
  return layOut({
    name: `${documentNames[each === 'team' ? 'approvals' : 'listApproval']} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'portrait',
    columnWidths: WIDTHS[each],
    isEvidence: false,
    bands: pages(
      forms.map(({ part, tasks }) => [
        title(text.title, 36),
        subtitle(text.subtitle(input.bureau, period, part), 24),
        formOf(tasks, input, each),
        ...(each === 'list' ? [newPage(), heading(text.attached)] : []),
        objectsOf(tasks, input, each),
      ]),
    ),
  });
}

function formOf(tasks: readonly CurrentTask[], input: ListDocument, each: 'team' | 'list'): Band {
  const { profile, period } = input.list.recorded.population;
  const { labels } = text;
  const rows: readonly (readonly [string, string])[] = [
    [labels.basis, checkText.basis(input.law, profile.document)],
    [labels.source, checkText.sourceOf(period)],
    [text.objects, text.objectCount(tasks.length)],
    [labels.items, itemsOf(tasks, input)],
    [labels.method, checkText.method],
    [labels.time, text.time(dayText(input.deadline))],
    [labels.people, each === 'list' ? text.seeBelow : peopleOf(tasks, input)],
    [labels.helpers, alike(tasks, helpersText) || checkText.none],
    [labels.joint, each === 'list' ? text.seeBelow : jointOf(tasks)],
    [labels.unitOpinion, text.opinion],
    [labels.headOpinion, text.opinion],
    [labels.note, text.note],
  ];
  return table({
    rows: rows.map(([label, value]) => [label, brokenLines(value, VALUE_WIDTH)]),
    looks: ['label', 'value'],
    spans: [2, 'rest'],
    rowHeight: (row) => {
      const lines = String(row[1]).split('\n').length;
      return lines * LINE_HEIGHT + PADDING;
    },
    toFill: rows.flatMap(([label], row) =>
      label === labels.unitOpinion || label === labels.headOpinion ? [{ row, column: 1 }] : [],
    ),
  });
}

/** All items that tasks cover. */
function itemsOf(tasks: readonly CurrentTask[], { list }: ListDocument): string {
  const { items } = list.recorded;
  if (items === null) return checkText.content;
  const covered = new Set(tasks.flatMap((task) => taskItems(items, task)));
  return numberedItemsText(items.items.filter((item) => covered.has(item))) || checkText.content;
}

/** What all tasks say, each once. */
function alike(tasks: readonly CurrentTask[], of: (task: CurrentTask) => string): string {
  return [...new Set(tasks.map(of))].filter((words) => words !== '').join('\n');
}

/** The people of a team; whoever leads at one enterprise may assist at the next. */
function peopleOf(tasks: readonly CurrentTask[], { licences }: ListDocument): string {
  const people = new Map(
    tasks.flatMap(({ lead, assists }) => [lead, ...assists]).map((each) => [each.id, each]),
  );
  const [lead, ...assists] = people.values();
  return lead === undefined ? '' : peopleText({ lead, assists }, licences);
}

function jointOf(tasks: readonly CurrentTask[]): string {
  const departments = [...new Set(tasks.flatMap(departmentsOf))];
  return departments.length === 0 ? checkText.noJoint : checkText.isJoint(departments);
}

function objectsOf(
  tasks: readonly CurrentTask[],
  { list, licences }: ListDocument,
  each: 'team' | 'list',
): Band {
  const { profile } = list.recorded.population;
  const { headers } = text;
  return table({
    header: [
      headers.number,
      headers.name,
      headers.code,
      each === 'list' ? headers.people : headers.joint,
      headers.frequency,
    ],
    headerHeight: 26,
    repeatsHeader: each === 'list',
    rows: tasks.map((task, index) => [
      index + 1,
      task.unit.name,
      task.unit.creditCode,
      each === 'list'
        ? [peopleText(task, licences), ...departmentsOf(task)].join(checkText.separator)
        : departmentsOf(task).join(checkText.separator) || checkText.noJoint,
      frequencyText(task.unit, profile),
    ]),
    looks: ['count', 'text', 'code', each === 'list' ? 'text' : 'centre', 'centre'],
    spans: [1, 2, 1, 1, 1],
    leastHeight: 26,
  });
}
