/**
 * The tables of numbers of the sheet 比例核查, which its formulas are over: each rule in a row, with what is
 * asked for, done and arranged. A clerk may correct them.
 */

import type { CellValue } from '../../domain/ground/cellValue';
import type { RatioLine } from '../../domain/ratio/ratioLine';
import type { Period } from '../../domain/calendar/period';
import { categoryText } from '../../text/term/codeText';
import { stepsText } from '../../text/grammar/quotaText';
import { ratioRuleText, ratioSheetText as text, ratioSpanText } from '../../text/sheet/ratioText';
import type { Look } from '../writing/sheetContent';
import type { Band, Cell } from '../writing/sheetLayout';
import { table, wordsOnly } from '../writing/tableBand';

const NUMBER_LOOKS: readonly Look[] = [
  'count',
  'text',
  'centre',
  'centre',
  'count',
  'count',
  'count',
  'percent',
  'text',
];

/** The periods of lines that are not about the year. */
export function periodsOf(lines: readonly RatioLine[]): Period[] {
  return lines.flatMap(({ period }) => (period === 'year' ? [] : [period]));
}

/** Whose line it is: a category, or all. */
export function categoryOf({ category }: RatioLine): string {
  return category === undefined ? text.all : categoryText(category);
}

/** The categories in their periods. */
export function periodsTable(inPeriods: readonly RatioLine[]): Band {
  return numbersTable(
    text.periods.headers(periodsOf(inPeriods)),
    inPeriods.map((each, index): Cell[] => {
      const { period, required, actual, arranged = 0, steps = [] } = each;
      const name = categoryOf(each);
      return [
        index + 1,
        ratioRuleText(each),
        name,
        period === 'year' ? '' : text.periods.label(name, period),
        required,
        actual,
        arranged,
        (row) => `=IF(N(E${row})=0,"${text.noValue}",F${row}/E${row})`,
        stepsText(steps),
      ];
    }),
  );
}

/** All other lines, numbered on from those of the periods. */
export function othersTable(
  others: readonly RatioLine[],
  inPeriods: readonly RatioLine[],
  periods: Band,
): Band {
  return numbersTable(
    text.others.headers,
    others.map((each, index): Cell[] => {
      const { bound, arranged, share } = each;
      const [base, count] = numbersOf(each);
      return [
        inPeriods.length + index + 1,
        ratioRuleText(each),
        categoryOf(each),
        ratioSpanText(each),
        base ?? '',
        sumOfPeriods(each, inPeriods, periods) ?? count ?? '',
        arranged ?? share?.arranged ?? '',
        bound === 'most' ? '' : (row) => `=IF(N(E${row})=0,"${text.noValue}",F${row}/E${row})`,
        meaningOf(each),
      ];
    }),
  );
}

/** What the numbers of a line are. */
function meaningOf({ rule, unit, bound }: RatioLine): string {
  const { meaning } = text.others;
  if (unit === 'visits' && bound === 'least') return meaning.visits;
  return meaning[rule.kind === 'target' ? rule.what : rule.kind];
}

/** Where the year to date is the sum of its periods, it follows what the clerk corrects there. */
function sumOfPeriods(
  { rule, category, period, actual }: RatioLine,
  inPeriods: readonly RatioLine[],
  periods: Band,
): Cell | null {
  if (rule.kind !== 'quota' || period !== 'year') return null;
  const own = inPeriods.filter((each) => each.category === category);
  const [first, last] = [own[0], own.at(-1)];
  const isSum = own.reduce((total, each) => total + each.actual, 0) === actual;
  if (first === undefined || last === undefined || !isSum) return null;
  const [from, to] = [inPeriods.indexOf(first), inPeriods.indexOf(last)];
  return (_, rowOf) => `=SUM(F${rowOf(periods, from)}:F${rowOf(periods, to)})`;
}

/**
 * What a rule is reckoned from: of a share the checks and those that count; else what is asked for
 * and what is done.
 */
function numbersOf({ rule, share, required, actual, closing }: RatioLine): CellValue[] {
  if (closing.kind === 'by-hand') return ['', ''];
  if (rule.kind !== 'joint' && rule.kind !== 'target') return [required, actual];
  return share !== undefined ? [share.total, share.count] : ['', ''];
}

function numbersTable(header: readonly string[], rows: readonly (readonly Cell[])[]): Band {
  return table({
    header,
    rows,
    looks: NUMBER_LOOKS,
    spans: [1, 1, 1, 1, 1, 1, 1, 1, 'rest'],
    wraps: wordsOnly,
  });
}
