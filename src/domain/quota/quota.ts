import type { Population, Unit } from '../population/population';
import { CATEGORIES, type Category } from '../register/category';
import type { CategoryQuota } from './categoryQuota';
import { asksForUnits, planQuota } from './planQuota';

/**
 * The quota of each category that has units or a quota of its own, in the order of CATEGORIES. A
 * category's quota depends on nothing but its own units, its plan, the quarter and, for staff
 * ratios, the number of inspectors.
 *
 * @param population frozen; `visits` of its units are the checks of the year before this draw
 * @example
 * categoryQuotas({
 *   profile: {
 *     plans: {
 *       key: { quota: { kind: 'percent', percent: 25, per: 'quarter' } },
 *       special: { quota: { kind: 'none' } },
 *       general: { quota: { kind: 'none' } },
 *       offsite: { quota: { kind: 'none' } },
 *     },
 *   },
 *   period: { year: 2026, quarter: 1 },
 *   units: [{ category: 'key', exclusion: null, visits: 0 }],
 *   inspectors: [],
 * }).map(({ category, quota }) => [category, quota]) // → [['key', 1]]
 */
export function categoryQuotas({
  profile,
  period,
  units,
  inspectors,
}: Population): CategoryQuota[] {
  const byCategory = new Map<Category, Unit[]>(CATEGORIES.map((category) => [category, []]));
  for (const unit of units) byCategory.get(unit.category)?.push(unit);
  return CATEGORIES.flatMap((category) => {
    const plan = profile.plans[category];
    const own = byCategory.get(category) ?? [];
    if (own.length === 0 && !asksForUnits(plan)) return [];
    const excluded = own.filter((unit) => unit.exclusion !== null).length;
    return [{ category, total: own.length, excluded, ...planQuota(plan, own, inspectors, period) }];
  });
}
