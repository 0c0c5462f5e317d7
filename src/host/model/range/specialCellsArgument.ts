import type { ValueType } from '../../grid/cellValue';
import type { SpecialCells } from '../../grid/specialCells';
import { apiNotFound } from '../../protocol/hostError';
import { isGiven, oneOf, textArgument } from '../arguments';

const KINDS = ['Blanks', 'Constants', 'Formulas'] as const;
/** `Excel.SpecialCellValueType`, which says several types in one word. */
const VALUE_TYPES = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
] as const;

/** @throws HostError ApiNotFound for cells that are special by their rules or by being visible */
export function specialCellsArgument(kind: unknown, valueType: unknown): SpecialCells {
  const asked = textArgument(kind);
  if (!KINDS.some((known) => known.toLowerCase() === asked.toLowerCase()))
    throw apiNotFound(`Range.getSpecialCells(${asked})`);
  const word = isGiven(valueType) ? oneOf(valueType, VALUE_TYPES) : 'All';
  const holds = (part: string): boolean => word === 'All' || word.includes(part);
  const types: ValueType[] = [];
  if (holds('Errors')) types.push('Error');
  if (holds('Logical')) types.push('Boolean');
  if (holds('Number')) types.push('Double');
  if (holds('Text')) types.push('String');
  // A formula may result in an empty text.
  if (word === 'All' || holds('Text')) types.push('Empty');
  const chosen = oneOf(kind, KINDS);
  return { kind: chosen, types: new Set(chosen === 'Constants' ? types.filter(isFilled) : types) };
}

function isFilled(type: ValueType): boolean {
  return type !== 'Empty';
}
