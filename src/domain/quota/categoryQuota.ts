import { groupBy } from '../ground/groupBy';
import type { Population } from '../population/population';
import { CATEGORIES, type Category } from '../register/category';
import type { QuotaStep } from './quotaStep';
import { asksForUnits, demandQuota } from './demandQuota';

/** How many units of a category must be drawn in the period, and why. */
export interface CategoryQuota {
  readonly category: Category;
  /** units of the category in the population. */
  readonly total: number;
  /** of these, not in the pool. */
  readonly excluded: number;
  readonly quota: number;
  readonly steps: readonly QuotaStep[];
}

/**
 * The quota of each category that has units or a quota of its own, in the order of CATEGORIES. A
 * category's quota depends on nothing but its own units, its demand, the quarter and, for staff
 * ratios, the number of inspectors.
 *
 * @param population frozen; `visits` of its units are the checks of the year before this draw
 */
export function categoryQuotas({
  profile,
  period,
  units,
  inspectors,
}: Population): CategoryQuota[] {
  const byCategory = groupBy(units, ({ category }) => category);
  return CATEGORIES.flatMap((category) => {
    const demand = profile.plans[category];
    const own = byCategory.get(category) ?? [];
    if (own.length === 0 && !asksForUnits(demand)) return [];
    const excluded = own.filter((unit) => unit.exclusion !== null).length;
    return [
      { category, total: own.length, excluded, ...demandQuota(demand, own, inspectors, period) },
    ];
  });
}
