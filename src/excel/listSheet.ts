import { periodName } from '../domain/calendar/period';
import type { Draw, Task } from '../domain/draw/draw';
import type { Enterprise, EnterpriseId } from '../domain/register/enterprise';
import { categoryText, reasonText } from '../text/categoryText';
import { listText, sheetNames } from '../text/sheetText';
import { inspectorLabels } from './inspectorLabels';
import type { SheetContent } from './sheetContent';
import { fittingWidth, wrappedRowHeight } from './textSize';

const LEAST = [5, 14, 22, 14, 10, 8, 14, 6, 12, 21, 8, 8];
const MOST = [5, 30, 22, 30, 14, 10, 15, 8, 36, 21, 9, 18];
const LOOKS = ['count', 'text', 'code', 'text', 'centre', 'centre', 'code', 'centre', 'text', 'ticket', 'centre', 'centre'] as const;
const HEADER_ROW = 2;

/**
 * 抽查名单: the selected enterprises with their teams, as the inspectors take it along.
 *
 * @param draw its tasks, in their order
 * @param enterprises the register's rows, for contact and phone, which are no part of the draw
 * @param deadline last day of the period, worded
 */
export function listSheet(draw: Draw, enterprises: ReadonlyMap<EnterpriseId, Enterprise>, deadline: string): SheetContent {
  const { profile, period } = draw.population;
  const labels = inspectorLabels(draw.population.inspectors);
  const rows = draw.tasks.map((task, index) => listRow(index + 1, task, enterprises.get(task.unit.id), draw, labels));
  const widths = LEAST.map((least, column) =>
    fittingWidth([listText.headers[column] ?? '', ...rows.map((row) => String(row[column] ?? ''))], least, MOST[column] ?? least),
  );
  const width = widths.length;
  const people = new Set(draw.tasks.flatMap((task) => [task.lead.id, ...task.assists.map((assist) => assist.id)]));
  return {
    name: `${sheetNames.list} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: widths,
    blocks: [
      { rowIndex: 0, columnIndex: 0, values: [[listText.title(profile.authority, period.year, period.quarter)]], looks: ['title'] },
      { rowIndex: 1, columnIndex: 0, values: [[listText.subtitle(rows.length, people.size, deadline)]], looks: ['subtitle'] },
      { rowIndex: HEADER_ROW, columnIndex: 0, values: [listText.headers], looks: ['header'] },
      { rowIndex: HEADER_ROW + 1, columnIndex: 0, values: rows, looks: LOOKS },
    ],
    merges: [0, 1].map((rowIndex) => ({ rowIndex, columnIndex: 0, rowCount: 1, columnCount: width })),
    tables: [{ rowIndex: HEADER_ROW, columnIndex: 0, rowCount: rows.length + 1, columnCount: width }],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [HEADER_ROW, 27],
      ...rows.map((row, index): [number, number] => [HEADER_ROW + 1 + index, wrappedRowHeight(row.map(String), widths)]),
    ]),
    frozenRows: HEADER_ROW + 1,
    printTitleRow: HEADER_ROW,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount: HEADER_ROW + 1 + rows.length, columnCount: width },
    isEvidence: false,
  };
}

function listRow(
  number: number,
  task: Task,
  enterprise: Enterprise | undefined,
  draw: Draw,
  labels: ReadonlyMap<string, string>,
): (string | number)[] {
  const { unit } = task;
  return [
    number,
    unit.name,
    unit.creditCode,
    unit.address,
    unit.region,
    enterprise?.contact ?? '',
    enterprise?.phone ?? '',
    categoryText(unit.category),
    reasonText(unit.reason, draw.population.profile),
    task.ticket.slice(0, listText.ticketLength),
    labels.get(task.lead.id) ?? '',
    task.assists.map((assist) => labels.get(assist.id) ?? '').join(listText.separator),
  ];
}
