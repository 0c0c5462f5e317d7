import { iconCount, type Icon, type IconCriterion } from '../../grid/rule/meaning';
import { ICON_SETS } from '../../grid/rule/words';
import { invalidArgument } from '../../protocol/hostError';
import { integerArgument, isGiven, oneOf, recordArgument } from '../arguments';
import { pointFormula } from './ruleArguments';

const TYPES = ['Number', 'Percent', 'Formula', 'Percentile'] as const;
const OPERATORS = ['GreaterThan', 'GreaterThanOrEqual'] as const;

/**
 * `Excel.ConditionalIconCriterion` as it is kept. Of the first one only the icon counts.
 *
 * @param former in the same place
 * @throws HostError InvalidArgument
 */
export function iconCriterion(value: unknown, index: number, former: IconCriterion): IconCriterion {
  const { type, operator, formula, customIcon } = recordArgument(value);
  const icon = isGiven(customIcon) ? iconArgument(customIcon) : null;
  if (index === 0) return { ...former, icon };
  return {
    type: oneOf(type, TYPES),
    operator: oneOf(operator, OPERATORS),
    formula: pointFormula(formula),
    icon,
  };
}

function iconArgument(value: unknown): Icon {
  const given = recordArgument(value);
  const set = oneOf(given.set, ICON_SETS);
  const index = integerArgument(given.index);
  if (index < 0 || index >= iconCount(set)) throw invalidArgument();
  return { set, index };
}
