import { periodName, periodStart, type Period } from '../../domain/calendar/period';
import { periodEnd } from '../../domain/calendar/periodEnd';
import type { CategoryCounts, StatisticsLine } from '../../domain/statistics/quarterStatistics';
import { dayText } from '../../text/term/dayText';
import { statisticsText as text } from '../../text/sheet/documentText';
import type { Area, SheetContent } from '../writing/sheetContent';
import { fittingWidth, wrappedRowHeight } from '../writing/textSize';
import { documentNames } from '../../text/sheet/sheetNames';

const COUNT_WIDTHS = [9, 11, 11, 11, 13, 9, 11, 11, 11, 13, 18];
const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 2;

export interface StatisticsInput {
  readonly authority: string;
  readonly period: Period;
  readonly asOf: string;
  readonly lines: readonly StatisticsLine[];
  /** off-site units, which are counted as 一般. */
  readonly offsite: number;
}

/**
 * 季度统计表 with the two-row header of the enforcement systems: counts under 污染源家数, 环境监察人员信息库 and 家次,
 * beside them two columns over both rows.
 *
 * @param input lines as quarterStatistics gives them
 */
export function statisticsSheet({
  authority,
  period,
  asOf,
  lines,
  offsite,
}: StatisticsInput): SheetContent {
  const rows = lines.map((line) => [
    line.name,
    ...counts(line.units),
    line.inspectors,
    ...counts(line.visits),
    line.published,
    line.problems,
  ]);
  const widths = [
    fittingWidth([text.bureau, ...lines.map(({ name }) => name)], 14, 30),
    ...COUNT_WIDTHS,
  ];
  const width = widths.length;
  const { above, below, merges } = header(width);
  const remarkRow = FIRST_ROW + rows.length;
  const remarks = [...text.remarks(offsite), text.signatures];
  const totalWidth = widths.reduce((sum, each) => sum + each, 0);
  const wide = (rowIndex: number): Area => ({
    rowIndex,
    columnIndex: 0,
    rowCount: 1,
    columnCount: width,
  });
  const span = text.span(dayText(periodStart(period)), dayText(periodEnd(period)), dayText(asOf));
  return {
    name: `${documentNames.statistics} ${periodName(period)}`,
    tabColor: '#038387',
    orientation: 'landscape',
    columnWidths: widths,
    blocks: [
      {
        rowIndex: 0,
        columnIndex: 0,
        values: [[text.title(authority, period.year, period.quarter)]],
        looks: ['title'],
      },
      { rowIndex: 1, columnIndex: 0, values: [[span]], looks: ['subtitle'] },
      { rowIndex: HEADER_ROW, columnIndex: 0, values: [above, below], looks: ['header'] },
      {
        rowIndex: FIRST_ROW,
        columnIndex: 0,
        values: rows,
        looks: ['centre', ...COUNT_WIDTHS.map(() => 'count' as const)],
      },
      {
        rowIndex: remarkRow,
        columnIndex: 0,
        values: remarks.map((remark) => [remark]),
        looks: ['remark'],
      },
    ],
    merges: [wide(0), wide(1), ...merges, ...remarks.map((_, index) => wide(remarkRow + index))],
    tables: [
      { rowIndex: HEADER_ROW, columnIndex: 0, rowCount: rows.length + 2, columnCount: width },
    ],
    rowHeights: new Map([
      [0, 33],
      [1, 21],
      [HEADER_ROW, 36],
      [HEADER_ROW + 1, 36],
      ...rows.map((row, index): [number, number] => [
        FIRST_ROW + index,
        Math.max(27, wrappedRowHeight([String(row[0])], widths)),
      ]),
      ...remarks.map((remark, index): [number, number] => [
        remarkRow + index,
        wrappedRowHeight([remark], [totalWidth]),
      ]),
      [remarkRow + remarks.length - 1, 33],
    ]),
    frozenRows: FIRST_ROW,
    printTitleRow: HEADER_ROW,
    printTitleRowCount: 2,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: remarkRow + remarks.length,
      columnCount: width,
    },
    isEvidence: false,
  };
}

function counts({ total, general, key, special }: CategoryCounts): number[] {
  return [total, general, key, special];
}

/** Two rows: a group's heading over its columns, and what has no group over both rows. */
function header(width: number): { above: string[]; below: string[]; merges: Area[] } {
  const grouped = text.groups.flatMap(({ heading, headers }) =>
    headers.map((each, index) => ({ heading: index === 0 ? heading : '', each })),
  );
  const starts = text.groups.map(
    (_, index) =>
      1 + text.groups.slice(0, index).reduce((sum, { headers }) => sum + headers.length, 0),
  );
  return {
    above: [text.bureau, ...grouped.map(({ heading }) => heading), text.published, text.problems],
    below: ['', ...grouped.map(({ each }) => each), '', ''],
    merges: [
      ...[0, width - 2, width - 1].map((columnIndex) => ({
        rowIndex: HEADER_ROW,
        columnIndex,
        rowCount: 2,
        columnCount: 1,
      })),
      ...text.groups.flatMap(({ headers }, index) =>
        headers.length < 2
          ? []
          : [
              {
                rowIndex: HEADER_ROW,
                columnIndex: starts[index] ?? 1,
                rowCount: 1,
                columnCount: headers.length,
              },
            ],
      ),
    ],
  };
}
