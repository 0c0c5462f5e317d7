import type { CellValue } from '../../domain/ground/cellValue';
import type { CategoryQuota } from '../../domain/quota/categoryQuota';
import type { RatioLine } from '../../domain/ratio/ratioLine';
import type { RatioReport } from '../../domain/ratio/ratioReport';
import { periodName } from '../../domain/calendar/period';
import { categoryText } from '../../text/term/codeText';
import { stepsText } from '../../text/grammar/quotaText';
import {
  ratioClauseText,
  ratioRuleText,
  ratioSheetText as text,
  ratioSourceText,
  ratioSpanText,
} from '../../text/sheet/ratioText';
import { closingFormula, figureFormulas, stateFormula } from './ratioFormulas';
import type {
  Area,
  Block,
  ChartContent,
  ConditionalLook,
  Look,
  SheetContent,
} from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';
import { ratioSheetName } from '../../text/sheet/sheetNames';

const WIDTHS = [6, 30, 9, 12, 11, 11, 12, 12, 34, 16];
/**
 * Of the whole table in characters of the subtitle, which are a little larger than those of cells.
 */
const SUBTITLE_WIDTH = Math.floor((WIDTHS.reduce((sum, width) => sum + width, 0) * 11) / 12);
const CHART_ROW = 3;
const HEADING_HEIGHT = 24;
const HEADER_HEIGHT = 24;
const CHART_ROWS = 16;
/**
 * Said outright: how high a row is by itself depends on the font of the workbook, and the chart
 * would not fit its rows.
 */
const CHART_ROW_HEIGHT = 16.5;
const COLORS = { required: '#BFBFBF', done: '#2E75B6' };

/** A line with the rows in which its rule and its numbers stand, 1-based. */
interface PlacedLine {
  readonly line: RatioLine;
  readonly number: number;
  readonly ruleRow: number;
  readonly dataRow: number;
}

/** Everything that is laid on the sheet, collected from top to bottom. */
interface Layout {
  readonly blocks: Block[];
  readonly merges: Area[];
  readonly tables: Area[];
  readonly rowHeights: [number, number][];
}

/**
 * 比例核查: each rule with what is asked for, what is done and what would close the gap. Done, gap,
 * state and sentence are formulas over the tables of numbers below, which the clerk may correct.
 * The chart comes first, where no page break can cut it.
 *
 * @param report as domain/ratio/ratioReport.ts makes it
 */
export function ratioSheet(report: RatioReport): SheetContent {
  const { profile, period } = report;
  const layout: Layout = {
    blocks: [],
    merges: [wholeRow(0), wholeRow(1)],
    tables: [],
    rowHeights: [],
  };
  const subtitle = text.subtitle(profile.name, ratioSourceText(report));
  layout.blocks.push(
    {
      rowIndex: 0,
      columnIndex: 0,
      values: [[text.title(profile.authority, period.year, period.quarter)]],
      looks: ['title'],
    },
    { rowIndex: 1, columnIndex: 0, values: [[subtitle]], looks: ['subtitle'] },
  );
  const inQuarters = report.lines.filter(isQuarterOfCategory);
  const others = report.lines.filter((line) => !isQuarterOfCategory(line));
  const firstRow = inQuarters.length === 0 ? CHART_ROW : CHART_ROW + CHART_ROWS + 1;
  const tablesEnd = firstRow + 2 + report.lines.length + 1;
  const quarterTableRow = tablesEnd;
  const otherTableRow =
    inQuarters.length === 0 ? tablesEnd : quarterTableRow + 2 + inQuarters.length + 1;
  const placed = [...inQuarters, ...others].map((line, index): PlacedLine => {
    const ofQuarters = index < inQuarters.length;
    const dataRow = ofQuarters
      ? quarterTableRow + 3 + index
      : otherTableRow + 3 + index - inQuarters.length;
    return { line, number: index + 1, ruleRow: firstRow + 3 + index, dataRow };
  });
  rulesTable(layout, placed, report, firstRow);
  for (let row = CHART_ROW; row < firstRow; row++) layout.rowHeights.push([row, CHART_ROW_HEIGHT]);
  if (inQuarters.length > 0)
    quartersTable(layout, placed.slice(0, inQuarters.length), quarterTableRow);
  const number = inQuarters.length > 0 ? 2 : 1;
  if (others.length > 0)
    othersTable(layout, placed, inQuarters.length, otherTableRow, text.numbers[number] ?? '');
  const forecastRow = others.length === 0 ? otherTableRow : otherTableRow + 2 + others.length + 1;
  const last =
    report.forecast.length === 0 ? forecastRow - 1 : forecastRow + 2 + report.forecast.length;
  if (report.forecast.length > 0)
    forecastTable(layout, report, forecastRow, text.numbers[number + 1] ?? '');
  return {
    name: `${ratioSheetName} ${periodName(period)}`,
    tabColor: '#C55A11',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    ...layout,
    rowHeights: new Map([
      [0, 33],
      [1, Math.max(21, wrappedRowHeight([subtitle], [SUBTITLE_WIDTH]))],
      ...layout.rowHeights,
    ]),
    frozenRows: 2,
    printTitleRow: null,
    printArea: { rowIndex: 0, columnIndex: 0, rowCount: last, columnCount: WIDTHS.length },
    isEvidence: false,
    conditionalFormats: stateLooks(report.lines.length, firstRow + 2),
    charts: inQuarters.length === 0 ? [] : [chart(quarterTableRow, inQuarters.length)],
  };
}

function isQuarterOfCategory({ rule, quarter, category }: RatioLine): boolean {
  return rule.kind === 'quota' && quarter !== 'year' && category !== undefined;
}

function rulesTable(
  layout: Layout,
  placed: readonly PlacedLine[],
  { profile }: RatioReport,
  rowIndex: number,
): void {
  const rows = placed.map(({ line, number, ruleRow, dataRow }): CellValue[] => {
    const category = line.category === undefined ? text.all : categoryText(line.category);
    const clause = ratioClauseText(line, profile);
    return [
      ...[number, ratioRuleText(line), category, ratioSpanText(line)],
      ...figureFormulas(line, ruleRow, dataRow),
      ...[stateFormula(line, ruleRow, dataRow), closingFormula(line, ruleRow, dataRow), clause],
    ];
  });
  tableOf(layout, rowIndex, text.rules.heading, text.rules.headers, WIDTHS.length);
  const first = rowIndex + 2;
  for (const { from, to, isPercent } of runs(placed.map(({ line }) => line.unit === 'percent'))) {
    const figure: Look = isPercent ? 'percent' : 'count';
    const looks: Look[] = [
      'count',
      'text',
      'centre',
      'centre',
      figure,
      figure,
      figure,
      'count',
      'remark',
      'centre',
    ];
    layout.blocks.push({
      rowIndex: first + from,
      columnIndex: 0,
      values: rows.slice(from, to),
      looks,
    });
  }
  placed.forEach(({ line }, index) => {
    const shown = [
      '',
      ratioRuleText(line),
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      ratioClauseText(line, profile),
    ];
    layout.rowHeights.push([first + index, wrappedRowHeight(shown, WIDTHS)]);
  });
  if (rows.length === 0)
    layout.blocks.push({
      rowIndex: first,
      columnIndex: 1,
      values: [[text.rules.none]],
      looks: ['remark'],
    });
  layout.tables.push({
    rowIndex: rowIndex + 1,
    columnIndex: 0,
    rowCount: rows.length + 1,
    columnCount: WIDTHS.length,
  });
}

function quartersTable(layout: Layout, placed: readonly PlacedLine[], rowIndex: number): void {
  const rows = placed.map(({ line, number, dataRow }): CellValue[] => {
    const { category, quarter, required, actual, steps = [] } = line;
    const name = category === undefined ? text.all : categoryText(category);
    const label = quarter === 'year' ? '' : text.quarters.label(name, quarter);
    const ratio = `=IF(E${dataRow}=0,"",F${dataRow}/E${dataRow})`;
    return [
      number,
      ratioRuleText(line),
      name,
      label,
      required,
      actual,
      ratio,
      stepsText(steps satisfies CategoryQuota['steps']),
    ];
  });
  numbersTable(layout, rowIndex, text.quarters.heading, text.quarters.headers, rows);
}

function othersTable(
  layout: Layout,
  placed: readonly PlacedLine[],
  quarterCount: number,
  rowIndex: number,
  number: string,
): void {
  const inQuarters = placed.slice(0, quarterCount);
  const rows = placed.slice(quarterCount).map(({ line, number: own, dataRow }): CellValue[] => {
    const category = line.category === undefined ? text.all : categoryText(line.category);
    const ratio = line.bound === 'most' ? '' : `=IF(N(E${dataRow})=0,"",F${dataRow}/E${dataRow})`;
    const kind = line.rule.kind === 'target' ? line.rule.what : line.rule.kind;
    const [base, count] = numbersOf(line);
    const done = sumOfQuarters(line, inQuarters) ?? count ?? '';
    return [
      own,
      ratioRuleText(line),
      category,
      ratioSpanText(line),
      base ?? '',
      done,
      ratio,
      text.others.meaning[kind],
    ];
  });
  numbersTable(layout, rowIndex, text.others.heading(number), text.others.headers, rows);
}

/** Where the year to date is the sum of its quarters, it follows what the clerk corrects there. */
function sumOfQuarters(
  { rule, category, quarter, actual }: RatioLine,
  inQuarters: readonly PlacedLine[],
): string | null {
  if (rule.kind !== 'quota' || quarter !== 'year') return null;
  const own = inQuarters.filter(({ line }) => line.category === category);
  const [first, last] = [own[0], own.at(-1)];
  if (
    first === undefined ||
    last === undefined ||
    own.reduce((sum, { line }) => sum + line.actual, 0) !== actual
  )
    return null;
  return `=SUM(F${first.dataRow}:F${last.dataRow})`;
}

/**
 * What a rule is reckoned from: of a share the checks and those that count; else what is asked for
 * and what is done.
 */
function numbersOf({ rule, share, required, actual, closing }: RatioLine): CellValue[] {
  if (rule.kind !== 'joint' && rule.kind !== 'target') return [required, actual];
  const isKnown = closing.kind !== 'by-hand' && share !== undefined;
  return isKnown ? [share.total, share.count] : ['', ''];
}

const NUMBER_LOOKS: readonly Look[] = [
  'count',
  'text',
  'centre',
  'centre',
  'count',
  'count',
  'percent',
  'text',
];

function numbersTable(
  layout: Layout,
  rowIndex: number,
  heading: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): void {
  tableOf(layout, rowIndex, heading, headers, WIDTHS.length);
  layout.blocks.push({ rowIndex: rowIndex + 2, columnIndex: 0, values: rows, looks: NUMBER_LOOKS });
  const lastWidth = WIDTHS.slice(NUMBER_LOOKS.length - 1).reduce((sum, width) => sum + width, 0);
  const widths = [...WIDTHS.slice(0, NUMBER_LOOKS.length - 1), lastWidth];
  for (let index = -1; index < rows.length; index++) {
    layout.merges.push({
      rowIndex: rowIndex + 2 + index,
      columnIndex: NUMBER_LOOKS.length - 1,
      rowCount: 1,
      columnCount: WIDTHS.length - NUMBER_LOOKS.length + 1,
    });
    const row = rows[index];
    if (row === undefined) continue;
    const shown = row.map((value) =>
      typeof value === 'string' && !value.startsWith('=') ? value : '',
    );
    layout.rowHeights.push([rowIndex + 2 + index, wrappedRowHeight(shown, widths)]);
  }
  layout.tables.push({
    rowIndex: rowIndex + 1,
    columnIndex: 0,
    rowCount: rows.length + 1,
    columnCount: WIDTHS.length,
  });
}

function forecastTable(
  layout: Layout,
  { forecast }: RatioReport,
  rowIndex: number,
  number: string,
): void {
  const rows = forecast.map(
    ({ category, total, required, visited, projected, planned }, index): CellValue[] => {
      const row = rowIndex + 3 + index;
      const verdict = `=IF(G${row}>=E${row},"${text.forecast.enough}",IF(H${row}>=E${row},"${text.forecast.planned}","${text.forecast.short}"))`;
      return [
        index + 1,
        verdict,
        categoryText(category),
        total,
        required,
        visited,
        projected,
        planned,
      ];
    },
  );
  const looks: Look[] = ['count', 'remark', 'centre', 'count', 'count', 'count', 'count', 'count'];
  tableOf(layout, rowIndex, text.forecast.heading(number), text.forecast.headers, looks.length);
  layout.blocks.push({ rowIndex: rowIndex + 2, columnIndex: 0, values: rows, looks });
  rows.forEach((_, index) =>
    layout.rowHeights.push([
      rowIndex + 2 + index,
      wrappedRowHeight(['', text.forecast.short], WIDTHS),
    ]),
  );
  layout.tables.push({
    rowIndex: rowIndex + 1,
    columnIndex: 0,
    rowCount: rows.length + 1,
    columnCount: looks.length,
  });
}

/** Heading and header of a table. */
function tableOf(
  layout: Layout,
  rowIndex: number,
  heading: string,
  headers: readonly string[],
  columnCount: number,
): void {
  const filled = Array.from({ length: columnCount }, (_, index) => headers[index] ?? '');
  layout.blocks.push(
    { rowIndex, columnIndex: 0, values: [[heading]], looks: ['heading'] },
    { rowIndex: rowIndex + 1, columnIndex: 0, values: [filled], looks: ['header'] },
  );
  layout.merges.push(wholeRow(rowIndex));
  layout.rowHeights.push([rowIndex, HEADING_HEIGHT], [rowIndex + 1, HEADER_HEIGHT]);
}

function stateLooks(count: number, first: number): ConditionalLook[] {
  if (count === 0) return [];
  const area = { rowIndex: first, columnIndex: 7, rowCount: count, columnCount: 1 };
  const look = (state: string, fontColor: string): ConditionalLook => ({
    area,
    formula: `=$H${first + 1}="${state}"`,
    fontColor,
    bold: true,
  });
  return [
    look(text.states.gap, '#C00000'),
    look(text.states.met, '#375623'),
    look(text.states.byHand, '#7F6000'),
  ];
}

function chart(tableRow: number, count: number): ChartContent {
  return {
    name: ratioSheetName,
    title: text.chartTitle,
    source: { rowIndex: tableRow + 1, columnIndex: 3, rowCount: count + 1, columnCount: 3 },
    covers: {
      rowIndex: CHART_ROW,
      columnIndex: 0,
      rowCount: CHART_ROWS,
      columnCount: WIDTHS.length,
    },
    colors: [COLORS.required, COLORS.done],
  };
}

/** Neighbouring lines that look alike. */
function runs(isPercent: readonly boolean[]): { from: number; to: number; isPercent: boolean }[] {
  const found: { from: number; to: number; isPercent: boolean }[] = [];
  isPercent.forEach((each, index) => {
    const last = found.at(-1);
    if (last?.isPercent === each) last.to = index + 1;
    else found.push({ from: index, to: index + 1, isPercent: each });
  });
  return found;
}

function wholeRow(rowIndex: number): Area {
  return { rowIndex, columnIndex: 0, rowCount: 1, columnCount: WIDTHS.length };
}
