import type { CurrentTask, DrawnList } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import { taskItems } from '../../domain/item/itemCover';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { noticeText as text } from '../../text/sheet/planDocumentText';
import { numberedItemsText } from '../../text/term/itemText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { columnTable, columnWidths, filledColumns, type Column } from '../writing/column';
import { inspectorLabels, taskItemsText } from '../draw/sheetLabels';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, line, pages, subtitle, title, type Band } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { standingTasks } from '../draw/teamLists';
import { wrappedRowHeight } from '../writing/textSize';

/** One column: a letter is read down the page. */
const LETTER_WIDTH = 88;

export interface NoticeInput {
  readonly list: DrawnList;
  /** as the document names it. */
  readonly bureau: string;
  /** The register's rows, for contact and phone. */
  readonly enterprises: ReadonlyMap<EnterpriseId, Enterprise>;
  /** Licence numbers by id of the inspector. */
  readonly licences: ReadonlyMap<string, string>;
  /** Last day of the checks, worded. */
  readonly deadline: string;
}

/**
 * 抽查通知: who is visited by whom, with whom to speak and where; date of the visit, of the notice and
 * receipt are written by hand.
 *
 * @param input the list in force
 */
export function noticeSheet(input: NoticeInput): SheetContent {
  const { period } = input.list.recorded.population;
  const tasks = standingTasks(input.list);
  const columns = noticeColumns(input);
  const list = columnTable(columns, tasks);
  return layOut({
    name: `${planDocumentNames.notices} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: columnWidths(columns, [list.header, ...list.rows]),
    isEvidence: false,
    bands: [
      title(text.title(input.bureau, period)),
      subtitle(text.subtitle(tasks.length, input.deadline)),
      table({ ...list, headerHeight: 27, leastHeight: 26, repeatsHeader: true }),
    ],
  });
}

function noticeColumns({ list, enterprises }: NoticeInput): Column<CurrentTask>[] {
  const labels = inspectorLabels(list.recorded.population.inspectors);
  const { items } = list.recorded;
  const [number, name, contact, phone, address, checked, people, noticed, receipt] = text.headers;
  const column = (
    header: string,
    look: Column<CurrentTask>['look'],
    [least, most]: readonly [number, number],
    value: Column<CurrentTask>['value'],
  ): Column<CurrentTask> => ({ header, look, least, most, value });
  return [
    column(number, 'count', [5, 5], (_, index) => index + 1),
    column(name, 'text', [16, 30], ({ unit }) => unit.name),
    column(contact, 'centre', [8, 10], ({ unit }) => enterprises.get(unit.id)?.contact ?? ''),
    column(phone, 'code', [14, 16], ({ unit }) => enterprises.get(unit.id)?.phone ?? ''),
    column(address, 'text', [16, 30], ({ unit }) => unit.address),
    column(checked, 'date', [17, 17], () => ''),
    column(people, 'centre', [12, 20], ({ lead, assists, auxiliaries }) =>
      [lead, ...assists, ...auxiliaries]
        .map(({ id, name: own }) => labels.get(id) ?? own)
        .join(text.separator),
    ),
    ...filledColumns(
      [column(text.itemsHeader, 'text', [12, 26], (task) => taskItemsText(items, task))],
      standingTasks(list),
    ),
    column(noticed, 'date', [17, 17], () => ''),
    column(receipt, 'centre', [12, 12], () => ''),
  ];
}

/**
 * 行政检查通知书 (许昌 2026 四（三）: 现场检查前必须主动出示执法证件和行政检查通知书), a page for each enterprise of the list, to be
 * numbered, dated and sealed.
 *
 * @param input the list in force
 */
export function letterSheet(input: NoticeInput): SheetContent {
  const { population, items } = input.list.recorded;
  const { profile, period } = population;
  const letterOf = (task: CurrentTask): Band[] => {
    const people = [task.lead, ...task.assists].map(({ id, name }) =>
      text.person(name, input.licences.get(id) ?? ''),
    );
    const joint = text.joint([...task.joint.internal, ...task.joint.external]);
    const contact = input.enterprises.get(task.unit.id)?.contact ?? '';
    const paragraphs = text.letter({
      document: profile.document,
      deadline: input.deadline,
      people: people.join(text.separator),
      joint,
      phone: text.phone(contact),
      items: items === null ? '' : numberedItemsText(taskItems(items, task)),
    });
    return [
      title(text.letterTitle, 44),
      subtitle(text.letterNumber(period.year), 26),
      line(`${task.unit.name}：`, 'letter', { height: 34 }),
      ...paragraphs.map((words) => line(words, 'letter', { height: letterHeight(words) })),
      line(text.seal(input.bureau), 'letterEnd', { height: 44 }),
      line(text.date, 'letterEnd', { height: 30 }),
      line(text.receipt, 'letter', { height: 60 }),
    ];
  };
  return layOut({
    name: `${planDocumentNames.letters} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'portrait',
    columnWidths: [LETTER_WIDTH],
    isEvidence: false,
    bands: pages(standingTasks(input.list).map(letterOf)),
  });
}

/** Letters are written in larger type than tables: 12 points for 10.5. */
function letterHeight(line: string): number {
  return wrappedRowHeight([line], [(LETTER_WIDTH * 10.5) / 12.5]) * 1.45;
}
