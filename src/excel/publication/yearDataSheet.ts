import type { CheckFigures } from '../../domain/publication/checkFigures';
import { documentNames } from '../../text/sheet/sheetNames';
import { yearDataText as text } from '../../text/sheet/reportText';
import { dayText } from '../../text/term/dayText';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, line, remark, subtitle, title } from '../writing/sheetLayout';
import { table, wordsOnly } from '../writing/tableBand';

const WIDTHS = [34, 12, 13, 13, 14, 14, 13, 13];

export interface YearDataInput {
  readonly bureau: string;
  readonly year: number;
  /** ISO date of the judgement. */
  readonly asOf: string;
  /** Each line by its name, in order. */
  readonly lines: readonly { readonly name: string; readonly figures: CheckFigures }[];
  readonly sum: CheckFigures;
  /** Periods of the profile that have no list in force, worded. */
  readonly without: readonly string[];
}

/**
 * 行政检查年度数据 (国办发〔2018〕118号: 每年1月31日前公开): checks, enterprises, problems and what was made public, for
 * each list of the year and for checks of other kinds.
 *
 * @param input lines and their sum
 */
export function yearDataSheet(input: YearDataInput): SheetContent {
  const { bureau, year, asOf, lines, sum, without } = input;
  return layOut({
    name: `${documentNames.yearData} ${year}`,
    tabColor: '#038387',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    isEvidence: false,
    bands: [
      title(text.title(bureau, year)),
      subtitle(text.subtitle(dayText(asOf))),
      table({
        header: text.headers,
        headerHeight: 30,
        repeatsHeader: true,
        rows: [...lines, { name: text.sum, figures: sum }].map(({ name, figures }) => [
          name,
          figures.checks,
          figures.enterprises,
          figures.problems,
          figures.ordered,
          figures.cases,
          figures.published,
          figures.withheld,
        ]),
        looks: ['text', ...WIDTHS.slice(1).map(() => 'count' as const)],
        leastHeight: 27,
        wraps: wordsOnly,
      }),
      remark(text.due(year)),
      ...text.remarks(sum.untold).map(remark),
      ...(without.length === 0 ? [] : [remark(text.noList(without))]),
      line(text.signatures, 'remark', { height: 36, isToFill: true }),
    ],
  });
}
