import type { CurrentTask } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import { checkText, noticeText as text } from '../../text/sheet/inspectionText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { columnTable, columnWidths, filledColumns, type Column } from '../writing/column';
import { inspectorLabels, taskItemsText } from '../draw/sheetLabels';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, remark, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { standingTasks } from '../draw/teamLists';
import { dayText } from '../../text/term/dayText';
import type { ListDocument } from './listDocument';

/**
 * 抽查通知: who is visited by whom, with whom to speak and where; date of the visit, of the notice and
 * receipt are written by hand.
 *
 * @param input the list in force
 */
export function noticeSheet(input: ListDocument): SheetContent {
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
      subtitle(text.subtitle(tasks.length, dayText(input.deadline))),
      remark(text.secret),
      table({ ...list, headerHeight: 27, leastHeight: 26, repeatsHeader: true }),
    ],
  });
}

function noticeColumns({ list, enterprises }: ListDocument): Column<CurrentTask>[] {
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
        .join(checkText.separator),
    ),
    ...filledColumns(
      [column(text.itemsHeader, 'text', [12, 26], (task) => taskItemsText(items, task))],
      standingTasks(list),
    ),
    column(noticed, 'date', [17, 17], () => ''),
    column(receipt, 'centre', [12, 12], () => ''),
  ];
}
