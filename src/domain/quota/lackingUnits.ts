import type { PoolInspector, Unit } from '../population/population';
import type { Period } from '../calendar/period';
import type { Demand, Quota } from '../profile/profile';
import { visitsWithin, type MonthSpan } from '../population/unitVisits';
import { anyQuota } from '../profile/anyQuota';
import { demandQuota } from './demandQuota';
import { spanAround } from './span';

/** What is still lacking of a demand is reckoned from. */
export interface LackingSources {
  /** all units that the demand is about. */
  readonly units: readonly Unit[];
  /** of these, units that are drawn already. */
  readonly taken: readonly Unit[];
  /** people who count for its staff ratios. */
  readonly staff: readonly PoolInspector[];
  readonly period: Period;
}

/**
 * How many units a demand still lacks when some of its units are drawn already. What is due in a
 * span counts those only that were not visited in it as often as it wants (12 of 12 units a year: each
 * once), and 全覆盖 those that
 * nobody visited: a unit drawn again does not stand for another. Of several quotas each lacks by
 * itself, and the most counts, or where one is enough the least.
 *
 * @param demand of a directed draw
 * @param sources its units, and those that are drawn
 * @returns below 0 where more are drawn than it asks for
 *
 * @example
 * lackingUnits({ quota: { kind: 'count', count: 2, per: 'quarter' } }, { units: [{ visits: 1 }, { visits: 0 }], taken: [{ visits: 1 }], staff: [], period: { year: 2026, quarter: 4 } }) // → 1
 * lackingUnits({ quota: { kind: 'count', count: 2, per: 'year' } }, { units: [{ visits: 1 }, { visits: 0 }], taken: [{ visits: 1 }], staff: [], period: { year: 2026, quarter: 4 } }) // → 1
 * lackingUnits({ quota: { kind: 'count', count: 2, per: 'year' } }, { units: [{ visits: 1 }, { visits: 0 }], taken: [{ visits: 0 }], staff: [], period: { year: 2026, quarter: 4 } }) // → 0
 */
export function lackingUnits(demand: Demand, sources: LackingSources): number {
  const { coverageYears, ...regular } = demand;
  const lacking = quotaLacks(regular, sources);
  if (coverageYears === undefined) return lacking;
  const coverage: Demand = { ...demand, quota: { kind: 'none' } };
  return Math.max(lacking, quotaOf(coverage, sources).quota - visitedBelow(1, sources.taken, YEAR));
}

function quotaLacks(demand: Demand, sources: LackingSources): number {
  const parts = partsOf(demand.quota);
  if (parts === null) {
    const { quota, steps } = quotaOf(demand, sources);
    const spread = steps.find(({ kind }) => kind === 'spread');
    const wanted =
      spread?.kind === 'spread' && sources.units.length > 0
        ? Math.ceil(spread.annual / sources.units.length)
        : Infinity;
    return quota - visitedBelow(wanted, sources.taken, spanOf(demand.quota, sources));
  }
  const lacking = parts.of.map((quota) => quotaLacks({ ...demand, quota }, sources));
  return parts.kind === 'and' ? Math.max(...lacking) : Math.min(...lacking);
}

/** The quotas that are joined, each within the limits around them; null for a single one. */
function partsOf(
  quota: Quota,
): { readonly kind: 'and' | 'or'; readonly of: readonly Quota[] } | null {
  if (quota.kind === 'and' || quota.kind === 'or') return quota;
  if (quota.kind !== 'bounded') return null;
  const inner = partsOf(quota.quota);
  return inner && { kind: inner.kind, of: inner.of.map((each) => ({ ...quota, quota: each })) };
}

function quotaOf(
  demand: Demand,
  { units, staff, period }: LackingSources,
): ReturnType<typeof demandQuota> {
  return demandQuota(demand, units, staff, period);
}

const YEAR: MonthSpan = { first: 1, last: 12 };

/** The span of a single quota; that of a batch is the year. */
function spanOf(quota: Quota, { period }: LackingSources): MonthSpan {
  const spans: MonthSpan[] = [];
  anyQuota(quota, ({ per }) => {
    if (per !== 'batch') spans.push(spanAround(per, period));
    return false;
  });
  return spans[0] ?? YEAR;
}

function visitedBelow(wanted: number, units: readonly Unit[], span: MonthSpan): number {
  return units.filter((unit) => visitsWithin(unit, span) < wanted).length;
}
