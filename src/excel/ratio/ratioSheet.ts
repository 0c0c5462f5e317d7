import type { Profile } from '../../domain/profile/profile';
import type { RatioLine } from '../../domain/ratio/ratioLine';
import type { RatioReport } from '../../domain/ratio/ratioReport';
import { bureauOf } from '../../domain/population/bureauOf';
import { periodName } from '../../domain/calendar/period';
import { categoryText } from '../../text/term/codeText';
import { closingText } from '../../text/sheet/closingText';
import {
  itemCoverageText,
  ratioClauseText,
  ratioRuleText,
  ratioSheetText as text,
  ratioSourceText,
  ratioSpanText,
} from '../../text/sheet/ratioText';
import {
  closingFormula,
  doneFormula,
  gapFormula,
  requiredFormula,
  stateFormula,
} from './ratioFormulas';
import type { Look, SheetContent } from '../writing/sheetContent';
import {
  frozen,
  gap,
  heading,
  layOut,
  line,
  remark,
  subtitle,
  title,
  type Band,
  type Cell,
  type RowOf,
} from '../writing/sheetLayout';
import { table, type TableMark } from '../writing/tableBand';
import { sum, wrappedRowHeight } from '../writing/textSize';
import { CHART_ROW_HEIGHT, chartBand } from './chartBand';
import { loadBands } from './loadBands';
import { categoryOf, othersTable, periodsOf, periodsTable } from './numberTables';
import { ratioSheetName } from '../../text/sheet/sheetNames';

const WIDTHS = [6, 30, 9, 12, 11, 11, 12, 12, 34, 16];
/**
 * Of the whole table in characters of the subtitle, which are a little larger than those of cells.
 */
const SUBTITLE_WIDTH = Math.floor((sum(WIDTHS) * 11) / 12);
const COLORS = { required: '#BFBFBF', done: '#2E75B6', arranged: '#9DC3E6' };
/** A line with its number on the sheet, and where its numbers stand. */
interface NumberedLine {
  readonly line: RatioLine;
  readonly number: number;
  /** 1-based row of a table below. */
  readonly dataRow: (rowOf: RowOf) => number;
}

/**
 * 比例核查: each rule with what is asked for, what is done and what would close the gap. Done, gap,
 * state and sentence are formulas over the tables of numbers below, which the clerk may correct.
 * The chart comes first, where no page break can cut it.
 *
 * @param report as domain/ratio/ratioReport.ts makes it
 */
export function ratioSheet(report: RatioReport): SheetContent {
  const { profile, period, lines, forecast, loads = [] } = report;
  const inPeriods = lines.filter(isPeriodOfCategory);
  const others = lines.filter((each) => !isPeriodOfCategory(each));
  const periods = periodsTable(inPeriods);
  const rest = othersTable(others, inPeriods, periods);
  const numbered = [
    ...inPeriods.map((each, index) => ({ line: each, table: periods, index })),
    ...others.map((each, index) => ({ line: each, table: rest, index })),
  ].map(({ line: each, table: own, index }, position): NumberedLine => ({
    line: each,
    number: position + 1,
    dataRow: (rowOf) => rowOf(own, index),
  }));
  const hasPeriods = inPeriods.length > 0;
  const number = hasPeriods ? 2 : 1;
  const parts = [others, forecast].filter((part) => part.length > 0).length;
  const words = text.subtitle(profile.name, ratioSourceText(report));
  return layOut({
    name: `${ratioSheetName} ${periodName(period)}`,
    tabColor: '#C55A11',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    isEvidence: false,
    bands: [
      title(text.title(bureauOf(report), period)),
      frozen(subtitle(words, Math.max(21, wrappedRowHeight([words], [SUBTITLE_WIDTH])))),
      gap(),
      ...(hasPeriods ? [chartOf(periods, inPeriods), gap(1, CHART_ROW_HEIGHT)] : []),
      heading(text.rules.heading),
      rulesTable(numbered, profile),
      ...itemCoverageText(report).map((each) => remark(each)),
      ...(lines.length === 0 ? [line(text.rules.none, 'remark', { columnIndex: 1 })] : []),
      ...(hasPeriods ? [gap(), heading(text.periods.heading(periodsOf(inPeriods))), periods] : []),
      ...(others.length === 0
        ? []
        : [gap(), heading(text.others.heading(text.numbers[number] ?? '')), rest]),
      ...(forecast.length === 0
        ? []
        : [
            gap(),
            heading(text.forecast.heading(text.numbers[number + 1] ?? '')),
            forecastTable(forecast),
          ]),
      ...loadBands(loads, text.numbers[number + parts] ?? ''),
    ],
  });
}

function isPeriodOfCategory({ rule, period, category }: RatioLine): boolean {
  return rule.kind === 'quota' && period !== 'year' && category !== undefined;
}

/** Asked for, done and arranged, side by side, of each category and period. */
function chartOf(periods: Band, inPeriods: readonly RatioLine[]): Band {
  return chartBand({
    name: ratioSheetName,
    title: text.chartTitle(periodsOf(inPeriods)),
    of: periods,
    columns: { first: 3, count: 4 },
    colors: [COLORS.required, COLORS.done, COLORS.arranged],
  });
}

function rulesTable(numbered: readonly NumberedLine[], profile: Profile): Band {
  return table({
    header: text.rules.headers,
    rows: numbered.map(({ line: each, number, dataRow }): Cell[] => [
      number,
      ratioRuleText(each),
      categoryOf(each),
      ratioSpanText(each),
      (_, rowOf) => requiredFormula(each, dataRow(rowOf)),
      (_, rowOf) => doneFormula(each, dataRow(rowOf)),
      (row, rowOf) => gapFormula(each, row, dataRow(rowOf)),
      (row, rowOf) => stateFormula(each, row, dataRow(rowOf)),
      (row, rowOf) => closingFormula(each, row, dataRow(rowOf)),
      ratioClauseText(each, profile),
    ]),
    looks: (index) => {
      const figure: Look = numbered[index]?.line.unit === 'percent' ? 'percent' : 'count';
      return [
        ...(['count', 'text', 'centre', 'centre'] as const),
        ...[figure, figure, figure],
        ...(['count', 'remark', 'centre'] as const),
      ];
    },
    rowHeight: ([, rule, , , , , , , , clause], index) =>
      wrappedRowHeight(
        [String(rule), String(clause), sentenceOf(numbered[index]?.line)],
        [WIDTHS[1] ?? 0, WIDTHS[9] ?? 0, WIDTHS[8] ?? 0],
      ),
    marks: [
      stateMark(text.states.gap, '#C00000'),
      stateMark(text.states.met, '#375623'),
      stateMark(text.states.byHand, '#7F6000'),
    ],
  });
}

/** About as long as what the formula of the line says. */
function sentenceOf(of: RatioLine | undefined): string {
  if (of === undefined) return '';
  return of.closing.kind === 'by-hand' ? text.closing.byHand(of.closing) : closingText(of);
}

function stateMark(state: string, fontColor: string): TableMark {
  return { column: 7, formula: (row) => `=$H${row}="${state}"`, fontColor, bold: true };
}

function forecastTable(forecast: RatioReport['forecast']): Band {
  const { enough, planned: asPlanned, short } = text.forecast;
  return table({
    header: text.forecast.headers,
    rows: forecast.map(
      ({ category, total, required, visited, projected, planned }, index): Cell[] => [
        index + 1,
        (row) => `=IF(G${row}>=E${row},"${enough}",IF(H${row}>=E${row},"${asPlanned}","${short}"))`,
        categoryText(category),
        total,
        required,
        visited,
        projected,
        planned,
      ],
    ),
    looks: ['count', 'remark', 'centre', 'count', 'count', 'count', 'count', 'count'],
    rowHeight: wrappedRowHeight([short], [WIDTHS[1] ?? 0]),
  });
}
