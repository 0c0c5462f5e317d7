import { normalizeText } from '../../domain/ground/normalizeText';
import type { CellValue } from '../../domain/ground/cellValue';

const SEPARATORS = /[\u3001,;\r\n\v]+/;
const SEPARATORS_AND_SLASH = /[\u3001,;/|\r\n\v]+/;

/**
 * The values in a cell that holds several, separated by 、 ， ； (any width) or line breaks.
 *
 * @param value a cell's value
 * @param slash true where / and | separate too: licence numbers, but not names
 * @example
 * splitList('甲厂、乙厂；\n丙（西）厂', false) // → ['甲厂', '乙厂', '丙(西)厂']
 * splitList('13010001 / 13010002', true) // → ['13010001', '13010002']
 */
export function splitList(value: CellValue, slash: boolean): string[] {
  if (typeof value !== 'string') return [normalizeText(value)];
  return value
    .normalize('NFKC')
    .split(slash ? SEPARATORS_AND_SLASH : SEPARATORS)
    .map((part) => normalizeText(part))
    .filter((part) => part !== '');
}
