import type { CurrentTask } from '../../domain/act/currentList';
import type { DrawnList } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { noticeText as text } from '../../text/sheet/planDocumentText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { columnWidths, tableCells, type Column } from '../writing/column';
import { inspectorLabels } from '../draw/inspectorLabels';
import type { Area, Block, SheetContent } from '../writing/sheetContent';
import { standingTasks } from '../draw/teamLists';
import { wrappedRowHeight } from '../writing/textSize';

const HEADER_ROW = 2;
/** One column: a letter is read down the page. */
const LETTER_WIDTH = 88;

export interface NoticeInput {
  readonly list: DrawnList;
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
  const { profile, period } = input.list.recorded.population;
  const tasks = standingTasks(input.list);
  const columns = noticeColumns(input);
  const headers = columns.map(({ header }) => header);
  const rows = tableCells(columns, tasks);
  const widths = columnWidths(columns, [headers, ...rows]);
  const width = widths.length;
  return {
    name: `${planDocumentNames.notices} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: widths,
    blocks: [
      {
        rowIndex: 0,
        columnIndex: 0,
        values: [[text.title(profile.authority, period.year, period.quarter)]],
        looks: ['title'],
      },
      {
        rowIndex: 1,
        columnIndex: 0,
        values: [[text.subtitle(tasks.length, input.deadline)]],
        looks: ['subtitle'],
      },
      { rowIndex: HEADER_ROW, columnIndex: 0, values: [headers], looks: ['header'] },
      {
        rowIndex: HEADER_ROW + 1,
        columnIndex: 0,
        values: rows,
        looks: columns.map(({ look }) => look),
      },
    ],
    merges: [0, 1].map((rowIndex) => ({
      rowIndex,
      columnIndex: 0,
      rowCount: 1,
      columnCount: width,
    })),
    tables: [
      { rowIndex: HEADER_ROW, columnIndex: 0, rowCount: rows.length + 1, columnCount: width },
    ],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [HEADER_ROW, 27],
      ...rows.map((row, index): [number, number] => [
        HEADER_ROW + 1 + index,
        Math.max(26, wrappedRowHeight(row.map(String), widths)),
      ]),
    ]),
    frozenRows: HEADER_ROW + 1,
    printTitleRow: HEADER_ROW,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: HEADER_ROW + 1 + rows.length,
      columnCount: width,
    },
    isEvidence: false,
  };
}

function noticeColumns({ list, enterprises }: NoticeInput): Column<CurrentTask>[] {
  const labels = inspectorLabels(list.recorded.population.inspectors);
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
  const { profile, period } = input.list.recorded.population;
  const blocks: Block[] = [];
  const heights: [number, number][] = [];
  const pageBreaks: number[] = [];
  let row = 0;
  const add = (value: string, look: Block['looks'][number], height: number): void => {
    blocks.push({ rowIndex: row, columnIndex: 0, values: [[value]], looks: [look] });
    heights.push([row, height]);
    row += 1;
  };
  for (const task of standingTasks(input.list)) {
    if (row > 0) pageBreaks.push(row);
    const people = [task.lead, ...task.assists].map(({ id, name }) =>
      text.person(name, input.licences.get(id) ?? ''),
    );
    const joint = text.joint([...task.joint.internal, ...task.joint.external]);
    const contact = input.enterprises.get(task.unit.id)?.contact ?? '';
    add(text.letterTitle, 'title', 44);
    add(text.letterNumber(period.year), 'subtitle', 26);
    add(`${task.unit.name}：`, 'letter', 34);
    const lines = text.letter(
      profile.document,
      input.deadline,
      people.join(text.separator),
      joint,
      text.phone(contact),
    );
    for (const line of lines) add(line, 'letter', letterHeight(line));
    add(text.seal(profile.authority), 'letterEnd', 44);
    add(text.date, 'letterEnd', 30);
    add(text.receipt, 'letter', 60);
  }
  return {
    name: `${planDocumentNames.letters} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'portrait',
    columnWidths: [LETTER_WIDTH],
    blocks,
    merges: [],
    tables: [],
    rowHeights: new Map(heights),
    frozenRows: 0,
    printTitleRow: null,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: Math.max(1, row),
      columnCount: 1,
    } satisfies Area,
    pageBreaks,
    isEvidence: false,
  };
}

/** Letters are written in larger type than tables: 12 points for 10.5. */
function letterHeight(line: string): number {
  return wrappedRowHeight([line], [(LETTER_WIDTH * 10.5) / 12.5]) * 1.45;
}
