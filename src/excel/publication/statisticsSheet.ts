import { periodName, periodStart, type Period, periodEnd } from '../../domain/calendar/period';
import type { CategoryCounts, StatisticsLine } from '../../domain/statistics/quarterStatistics';
import { dayText } from '../../text/term/dayText';
import { statisticsText as text } from '../../text/sheet/documentText';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, line, remark, subtitle, title } from '../writing/sheetLayout';
import { table, wordsOnly } from '../writing/tableBand';
import { fittingWidth } from '../writing/textSize';
import { documentNames } from '../../text/sheet/sheetNames';

const COUNT_WIDTHS = [9, 11, 11, 11, 13, 9, 11, 11, 11, 13, 18];

export interface StatisticsInput {
  readonly bureau: string;
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
  bureau,
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
  const span = text.span(dayText(periodStart(period)), dayText(periodEnd(period)), dayText(asOf));
  return layOut({
    name: `${documentNames.statistics} ${periodName(period)}`,
    tabColor: '#038387',
    orientation: 'landscape',
    columnWidths: widths,
    isEvidence: false,
    bands: [
      title(text.title(bureau, period)),
      subtitle(span),
      table({
        header: [text.bureau, ...text.groups, text.published, text.problems],
        headerHeight: 36,
        repeatsHeader: true,
        rows,
        looks: ['centre', ...COUNT_WIDTHS.map(() => 'count' as const)],
        leastHeight: 27,
        wraps: wordsOnly,
      }),
      ...text.remarks(offsite).map(remark),
      line(text.signatures, 'remark', { height: 33 }),
    ],
  });
}

function counts({ total, general, key, special }: CategoryCounts): number[] {
  return [total, general, key, special];
}
