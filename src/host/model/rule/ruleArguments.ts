import { quoted, type ColorPoint, type MeaningOf, type ValuePoint } from '../../grid/rule/meaning';
import { CELL_OPERATORS, POINT_TYPES, PRESETS, RANKS, TEXT_OPERATORS } from '../../grid/rule/words';
import { invalidArgument } from '../../protocol/hostError';
import { integerArgument, isGiven, oneOf, recordArgument, textArgument } from '../arguments';
import { colorArgument } from '../color';

/** The rules of conditional formats as add-ins give them; all throw InvalidArgument. */

/** `Excel.ConditionalCellValueRule`. */
export function cellValue(value: unknown): MeaningOf<'CellValue'> {
  const given = recordArgument(value);
  const operator = oneOf(given.operator, Object.keys(CELL_OPERATORS));
  const isPair = operator === 'Between' || operator === 'NotBetween';
  return {
    type: 'CellValue',
    operator,
    formula1: comparedFormula(given.formula1),
    formula2: isPair ? comparedFormula(given.formula2) : null,
  };
}

/** Without `=` it is a number or a text, as in Excel's dialogue. */
function comparedFormula(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : textArgument(value);
  if (text === '') throw invalidArgument();
  if (text.startsWith('=')) return text;
  return Number.isFinite(Number(text)) ? `=${text}` : `=${quoted(text)}`;
}

/** `Excel.ConditionalTextComparisonRule`. */
export function textComparison(value: unknown): MeaningOf<'ContainsText'> {
  const given = recordArgument(value);
  const text = textArgument(given.text);
  if (text === '') throw invalidArgument();
  return {
    type: 'ContainsText',
    operator: oneOf(given.operator, Object.keys(TEXT_OPERATORS)),
    text,
  };
}

/** `Excel.ConditionalTopBottomRule`: up to 1000 items, up to 100 percent. */
export function topBottom(value: unknown): MeaningOf<'TopBottom'> {
  const given = recordArgument(value);
  const kind = oneOf(given.type, RANKS);
  const rank = integerArgument(given.rank);
  if (rank < 1 || rank > (kind.endsWith('Percent') ? 100 : 1000)) throw invalidArgument();
  return { type: 'TopBottom', rank, kind };
}

/** `Excel.ConditionalPresetCriteriaRule`. */
export function preset(value: unknown): MeaningOf<'PresetCriteria'> {
  return { type: 'PresetCriteria', criterion: oneOf(recordArgument(value).criterion, PRESETS) };
}

/** `Excel.ConditionalColorScaleCriteria`: the points from the lowest to the highest. */
export function colorPoints(value: unknown): readonly ColorPoint[] {
  const { minimum, midpoint, maximum } = recordArgument(value);
  return [minimum, ...(isGiven(midpoint) ? [midpoint] : []), maximum].map((point) => ({
    ...valuePoint(point, Object.keys(POINT_TYPES)),
    color: colorArgument(recordArgument(point).color),
  }));
}

/** A colour, or '' for none. */
export function optionalColor(value: unknown): string {
  return value === '' ? '' : colorArgument(value);
}

/** A number or a formula that a scale, a bar or an icon goes by. */
export function pointFormula(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : textArgument(value);
  if (text.replace(/^=/, '').trim() === '') throw invalidArgument();
  return text;
}

/** @param types that are allowed there */
export function valuePoint(value: unknown, types: readonly string[]): ValuePoint {
  const given = recordArgument(value);
  const type = oneOf(given.type, types);
  const isWhole = ['Automatic', 'LowestValue', 'HighestValue'].includes(type);
  return { type, formula: isWhole ? null : pointFormula(given.formula) };
}
