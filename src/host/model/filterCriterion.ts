import type { FilterCriterion } from '../grid/filterCriterion';
import { apiNotFound, invalidArgument } from '../protocol/hostError';
import { isGiven, oneOf, recordArgument, textArgument } from './arguments';

const COUNTED = ['BottomItems', 'BottomPercent', 'TopItems', 'TopPercent'] as const;
const KINDS = [
  ...COUNTED,
  'Custom',
  'Dynamic',
  'Values',
  'CellColor',
  'FontColor',
  'Icon',
] as const;

/**
 * `Excel.FilterCriteria` as it is kept.
 *
 * @throws HostError InvalidArgument, ApiNotFound for what the host does not filter by: colours,
 *   icons, parts of days and the days around today
 */
export function filterCriterion(value: unknown): FilterCriterion {
  const given = recordArgument(value);
  const filterOn = oneOf(given.filterOn, KINDS);
  if (filterOn === 'Values') {
    if (!Array.isArray(given.values)) throw invalidArgument();
    return { filterOn, values: given.values.map(filterText) };
  }
  if (filterOn === 'Custom') {
    const second = isGiven(given.criterion2);
    return {
      filterOn,
      criterion1: textArgument(given.criterion1),
      ...(second && {
        criterion2: textArgument(given.criterion2),
        operator: isGiven(given.operator) ? oneOf(given.operator, ['And', 'Or']) : 'And',
      }),
    };
  }
  if (filterOn === 'Dynamic') {
    const dynamicCriteria = textArgument(given.dynamicCriteria);
    if (dynamicCriteria !== 'AboveAverage' && dynamicCriteria !== 'BelowAverage')
      throw apiNotFound(`FilterCriteria.dynamicCriteria(${dynamicCriteria})`);
    return { filterOn, dynamicCriteria };
  }
  const counted = COUNTED.find((kind) => kind === filterOn);
  if (!counted) throw apiNotFound(`FilterCriteria.filterOn(${filterOn})`);
  const count = Number(given.criterion1);
  if (!Number.isInteger(count) || count < 1) throw invalidArgument();
  return { filterOn: counted, criterion1: String(count) };
}

/** A criterion as `Excel.FilterCriteria`, without what only the file knows. */
export function shownCriterion(criterion: FilterCriterion): object {
  const { values, dates = [], ...others } = criterion;
  delete others.stored;
  return { ...others, ...(values && { values: [...values, ...dates] }) };
}

function filterText(value: unknown): string {
  if (typeof value === 'object' && value !== null) throw apiNotFound('FilterDatetime');
  return String(value);
}
