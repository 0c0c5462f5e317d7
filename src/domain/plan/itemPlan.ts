/**
 * A year's plan by items (新县 2021, 备注 2: 抽查任务根据抽查事项清单“大类”中的分项或全项区分): for each item of the bureau's list, who is
 * checked for it, how many, and when.
 */

import { spansAYear } from '../feasibility/profileChange';
import { drawnCover, itemCover } from '../item/itemCover';
import type { Demand, Profile, Quota } from '../profile/profile';
import { CATEGORIES, type Category } from '../register/category';
import type { Item, ItemList } from '../register/item';
import type { ProjectedPeriod } from './yearProjection';

/** Those who are checked for an item by one demand of the profile. */
export interface ItemPlanPart {
  readonly subject: { readonly category: Category } | { readonly directed: string };
  readonly demand: Demand;
  /** Checks of the year. */
  readonly count: number;
  /** Units of the category, or within the directed draw. */
  readonly total: number;
  /** Periods with any. */
  readonly periods: readonly ProjectedPeriod['period'][];
}

/** An item with all who are checked for it; no part where nobody is. */
export interface ItemPlan {
  readonly item: Item;
  readonly parts: readonly ItemPlanPart[];
}

/**
 * The plan of a year, an item each, in the order of the list. Off-site units are not visited and
 * stand in no part.
 *
 * @param list of the bureau
 * @param profile whose demands cover the items
 * @param periods what the year asks for
 */
export function itemPlan(
  list: ItemList,
  profile: Profile,
  periods: readonly ProjectedPeriod[],
): ItemPlan[] {
  const { cover: whole } = itemCover(list, profile);
  if (whole === null) return [];
  const made = periods.flatMap(({ directed }) => directed);
  const cover = drawnCover(whole, made);
  const categories = CATEGORIES.filter((category) => category !== 'offsite').map((category) => ({
    places: cover.categories[category],
    part: partOf({ category }, profile.plans[category], periods, ({ categories: all }) =>
      all.find((each) => each.category === category),
    ),
  }));
  const directed = (profile.directed ?? []).flatMap(({ id, name, plan }) => {
    const places = cover.directed[id];
    if (places === undefined) return [];
    const part = partOf({ directed: name }, plan, periods, ({ directed: all }) =>
      all.find((each) => each.id === id),
    );
    return [{ places, part }];
  });
  return list.rows.map((item, place) => ({
    item,
    parts: [...categories, ...directed].flatMap(({ places, part }) =>
      places.includes(place) && part.count > 0 ? [part] : [],
    ),
  }));
}

function partOf(
  subject: ItemPlanPart['subject'],
  demand: Demand,
  periods: readonly ProjectedPeriod[],
  quotaIn: (
    period: ProjectedPeriod,
  ) => { readonly quota: number; readonly total: number } | undefined,
): ItemPlanPart {
  const quotas = periods.map((each) => ({ period: each.period, own: quotaIn(each) }));
  return {
    subject,
    demand,
    count: quotas.reduce((sum, { own }) => sum + (own?.quota ?? 0), 0),
    total: Math.max(0, ...quotas.map(({ own }) => own?.total ?? 0)),
    periods: quotas.flatMap(({ period, own }) => ((own?.quota ?? 0) > 0 ? [period] : [])),
  };
}

/**
 * The share of a year that a quota asks for, 1 for each unit once; null where that depends on how
 * many people or units there are.
 *
 * @example
 * yearlyShare({ kind: 'percent', percent: 25, per: 'quarter' }) // → 1
 * yearlyShare({ kind: 'times', times: 1, per: 'half-year' }) // → 2
 * yearlyShare({ kind: 'count', count: 20, per: 'year' }) // → null
 */
export function yearlyShare(quota: Quota): number | null {
  switch (quota.kind) {
    case 'percent':
      return (quota.percent * spansAYear(quota.per)) / 100;
    case 'times':
      return quota.of === undefined ? quota.times * spansAYear(quota.per) : null;
    case 'and':
    case 'or': {
      const shares = quota.of.map(yearlyShare);
      const known = shares.filter((share) => share !== null);
      if (known.length < shares.length) return null;
      return quota.kind === 'and' ? Math.max(...known) : Math.min(...known);
    }
    case 'none':
      return 0;
    case 'staff':
    case 'count':
    case 'bounded':
    case 'most':
      return null;
  }
}

/**
 * Whether a part of a plan does otherwise than an item's own share of the year asks for: by another
 * rule, or where the rule has no share, by fewer checks.
 *
 * @param own yearly share of the item
 * @param part of its plan
 *
 * @example
 * differsFrom(1, { demand: { quota: { kind: 'percent', percent: 20, per: 'quarter' } }, count: 8, total: 10 }) // → true
 * differsFrom(1, { demand: { quota: { kind: 'percent', percent: 20, per: 'quarter' }, coverageYears: 1 }, count: 10, total: 10 }) // → false
 */
export function differsFrom(
  own: number,
  { demand, count, total }: Pick<ItemPlanPart, 'demand' | 'count' | 'total'>,
): boolean {
  const quota = yearlyShare(demand.quota);
  if (quota === null) return count < total * own;
  const coverage = demand.coverageYears === undefined ? 0 : 1 / demand.coverageYears;
  return Math.abs(Math.max(quota, coverage) - own) > 1e-9;
}
