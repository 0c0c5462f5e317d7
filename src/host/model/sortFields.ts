import type { SortField } from '../grid/tableState';
import { apiNotFound, invalidArgument } from '../protocol/hostError';
import { booleanArgument, integerArgument, isGiven, oneOf, recordArgument } from './arguments';

/**
 * `Excel.SortField[]` as they are kept.
 *
 * @param count of columns or rows that may be sorted by
 * @throws HostError InvalidArgument, ApiNotFound for sorting by colours and icons
 */
export function sortFields(value: unknown, count: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((each: unknown) => {
    const { key, ascending, sortOn, subField } = recordArgument(each);
    if (isGiven(sortOn) && sortOn !== 'Value')
      throw apiNotFound(`SortField.sortOn(${JSON.stringify(sortOn)})`);
    if (isGiven(subField)) throw apiNotFound('SortField.subField');
    const index = integerArgument(key);
    if (index < 0 || index >= count) throw invalidArgument();
    return { key: index, ascending: isGiven(ascending) ? booleanArgument(ascending) : true };
  });
}

/** `Excel.SortMethod`: how Chinese is ordered. */
export function sortMethod(value: unknown): string {
  return isGiven(value) ? oneOf(value, ['PinYin', 'StrokeCount']) : 'PinYin';
}
