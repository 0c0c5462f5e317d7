import { periodName } from '../../domain/calendar/period';
import type { DueDay } from '../../domain/calendar/workingDays';
import type { Draw } from '../../domain/draw/draw';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { deadlineText } from '../../text/term/dayText';
import { listText } from '../../text/sheet/sheetText';
import { columnWidths, tableCells } from '../writing/column';
import { listColumns } from './listColumns';
import type { SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';
import { sheetNames } from '../../text/sheet/sheetNames';

const HEADER_ROW = 2;

/**
 * 抽查名单: the selected enterprises with their teams, as the inspectors take it along.
 *
 * @param draw its tasks, in their order
 * @param enterprises the register's rows, for contact and phone, which are no part of the draw
 * @param due last day for the checks
 */
export function listSheet(
  draw: Draw,
  enterprises: ReadonlyMap<EnterpriseId, Enterprise>,
  due: DueDay,
): SheetContent {
  const { profile, period } = draw.population;
  const columns = listColumns(draw, enterprises, due.date);
  const headers = columns.map(({ header }) => header);
  const rows = tableCells(columns, draw.tasks);
  const widths = columnWidths(columns, [headers, ...rows]);
  const width = widths.length;
  const people = new Set(
    draw.tasks.flatMap((task) =>
      [task.lead, ...task.assists, ...task.auxiliaries].map(({ id }) => id),
    ),
  );
  return {
    name: `${sheetNames.list} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: widths,
    blocks: [
      {
        rowIndex: 0,
        columnIndex: 0,
        values: [[listText.title(profile.authority, period.year, period.quarter)]],
        looks: ['title'],
      },
      {
        rowIndex: 1,
        columnIndex: 0,
        values: [[listText.subtitle(rows.length, people.size, deadlineText(due))]],
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
        wrappedRowHeight(row.map(String), widths),
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
    isEvidence: true,
  };
}
