import type { IRange, IStyleData } from '@univerjs/core';
import { formatAbsolute, formatAddress } from '../address';
import { boxOfRange } from '../univerRange';
import {
  iconCount,
  numberOf,
  quotedText,
  UNTOLD,
  type ColorScale,
  type DataBar,
  type IconSet,
  type Meaning,
  type MeaningOf,
  type ValuePoint,
} from './meaning';
import {
  AVERAGE_PRESETS,
  CELL_OPERATORS,
  COUNT_PRESETS,
  DEVIATION_PRESETS,
  PERIOD_PRESETS,
  POINT_TYPES,
  storedIconSet,
  TEXT_OPERATORS,
  TEXT_PRESETS,
} from './words';

/** Signs of the operators in a formula. */
const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

/** Holds for no cell. */
const NOWHERE = '=FALSE';

/**
 * How Univer shows a rule: as one of its own kinds, else as a formula that says the same.
 *
 * @param style of the cells for which it holds; kinds with colours of their own have none
 * @param ranges of the rule
 * @returns Univer's `rule` of the conditional format
 */
export function shownRule(
  meaning: Meaning,
  style: IStyleData,
  ranges: readonly IRange[],
): Readonly<Record<string, unknown>> {
  switch (meaning.type) {
    case 'ColorScale':
      return shownScale(meaning);
    case 'DataBar':
      return shownBar(meaning);
    case 'IconSet':
      return shownIcons(meaning);
    default:
      return { type: 'highlightCell', style, ...test(meaning, ranges) };
  }
}

function formula(value: string): object {
  return { subType: 'formula', value };
}

function test(
  meaning: MeaningOf<'Custom' | 'CellValue' | 'ContainsText' | 'TopBottom' | 'PresetCriteria'>,
  ranges: readonly IRange[],
): object {
  switch (meaning.type) {
    case 'Custom':
      return formula(meaning.formula);
    case 'CellValue':
      return meaning.operator === UNTOLD ? formula(NOWHERE) : cellTest(meaning, ranges);
    case 'ContainsText':
      if (meaning.operator === UNTOLD) return formula(NOWHERE);
      return { subType: 'text', operator: TEXT_OPERATORS[meaning.operator], value: meaning.text };
    case 'TopBottom':
      if (meaning.kind === UNTOLD) return formula(NOWHERE);
      return {
        subType: 'rank',
        isBottom: meaning.kind.startsWith('Bottom'),
        isPercent: meaning.kind.endsWith('Percent'),
        value: meaning.rank,
      };
    case 'PresetCriteria':
      return presetTest(meaning.criterion, ranges);
  }
}

function cellTest(
  { operator, formula1, formula2 }: MeaningOf<'CellValue'>,
  ranges: readonly IRange[],
): object {
  const text = quotedText(formula1);
  if (text !== null && (operator === 'EqualTo' || operator === 'NotEqualTo'))
    return { subType: 'text', operator: CELL_OPERATORS[operator], value: text };
  const numbers = [formula1, ...(formula2 === null ? [] : [formula2])].map(numberOf);
  if (!numbers.includes(null))
    return {
      subType: 'number',
      operator: CELL_OPERATORS[operator],
      value: numbers.length > 1 ? numbers : numbers[0],
    };
  const cell = firstCell(ranges);
  const [one, other] = [formula1, formula2 ?? ''].map((each) => `(${each.replace(/^=/, '')})`);
  const sign = SIGNS[operator];
  if (sign) return formula(`=${cell}${sign}${String(one)}`);
  const between = `AND(${cell}>=${String(one)},${cell}<=${String(other)})`;
  return formula(operator === 'Between' ? `=${between}` : `=NOT(${between})`);
}

/** Univer has no standard deviations: a formula goes by all cells of the rule. */
function presetTest(criterion: string, ranges: readonly IRange[]): object {
  if (criterion in COUNT_PRESETS) return { subType: COUNT_PRESETS[criterion] };
  for (const [subType, words] of [
    ['text', TEXT_PRESETS],
    ['timePeriod', PERIOD_PRESETS],
    ['average', AVERAGE_PRESETS],
  ] as const)
    if (criterion in words) return { subType, operator: words[criterion] };
  const deviations = DEVIATION_PRESETS[criterion];
  if (deviations === undefined) return formula(NOWHERE);
  const all = absoluteCells(ranges);
  const sign = deviations > 0 ? '>' : '<';
  return formula(
    `=${firstCell(ranges)}${sign}AVERAGE(${all})${deviations > 0 ? '+' : ''}${String(deviations)}*STDEVP(${all})`,
  );
}

/** All cells of a rule, as its formula names them. */
export function absoluteCells(ranges: readonly IRange[]): string {
  return ranges.map((range) => formatAbsolute(boxOfRange(range))).join(',');
}

/** The cell that a rule's formula is meant for. */
export function firstCell([range]: readonly IRange[]): string {
  const { startRow = 0, startColumn = 0 } = range ?? {};
  return formatAddress({
    firstRow: startRow,
    firstColumn: startColumn,
    lastRow: startRow,
    lastColumn: startColumn,
  });
}

/** @param automatic what stands for a bound that Excel chooses itself */
function shownPoint({ type, formula: text }: ValuePoint, automatic = 'num'): object {
  if (text === null) return { type: POINT_TYPES[type] ?? automatic };
  const number = numberOf(text);
  return number === null || type === 'Formula'
    ? { type: 'formula', value: text.startsWith('=') ? text : `=${text}` }
    : { type: POINT_TYPES[type] ?? automatic, value: number };
}

function shownScale({ points }: ColorScale): Readonly<Record<string, unknown>> {
  return {
    type: 'colorScale',
    config: points.map((point, index) => ({
      index,
      color: point.color,
      value: shownPoint(point),
    })),
  };
}

function shownBar(bar: DataBar): Readonly<Record<string, unknown>> {
  return {
    type: 'dataBar',
    isShowValue: !bar.barOnly,
    config: {
      min: shownPoint(bar.lower, 'min'),
      max: shownPoint(bar.upper, 'max'),
      isGradient: bar.isGradient,
      positiveColor: bar.fillColor,
      nativeColor: bar.negativeFillColor ?? bar.fillColor,
    },
  };
}

/** Univer counts icons from the highest, and tests in that order. */
function shownIcons({
  style,
  isReversed,
  iconsOnly,
  criteria,
}: IconSet): Readonly<Record<string, unknown>> {
  const last = criteria.length - 1;
  return {
    type: 'iconSet',
    isShowValue: !iconsOnly,
    config: criteria
      .map((criterion, index) => ({
        operator: CELL_OPERATORS[criterion.operator],
        value: shownPoint(criterion),
        ...(criterion.icon
          ? {
              iconType: storedIconSet(criterion.icon.set),
              iconId: String(iconCount(criterion.icon.set) - 1 - criterion.icon.index),
            }
          : {
              iconType: storedIconSet(style),
              iconId: String(isReversed ? index : last - index),
            }),
      }))
      .reverse(),
  };
}
