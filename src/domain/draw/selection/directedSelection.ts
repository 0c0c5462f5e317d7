import {
  directedStaff,
  directedUnits,
  isDrawable,
  sharedBy,
  type DirectedQuota,
} from '../../quota/directedQuota';
import { lackingUnits } from '../../quota/lackingUnits';
import type { DirectedDraw } from '../../profile/profile';
import type { DirectedResult, TicketedUnit } from '../draw';
import type { Population } from '../../population/population';
import { seenBy } from '../../population/unitVisits';
import { poolUnit, rankPool } from './ranking';

export interface DirectedSelection {
  /** the same units in the same order, those that a directed draw took marked. */
  readonly units: readonly TicketedUnit[];
  readonly results: readonly DirectedResult[];
}

/**
 * Directed draws (许昌 2026 三（四） 定向抽查), beside the categories. Units of the pool that their category
 * took count where the quota still wants them (lackingUnits.ts), and are tasks of the draw where the
 * profile says so; what it lacks is filled with the lowest tickets of the rest of the pool, in the
 * order of selection. Each directed draw is made by itself: two of them may take the same unit, and
 * it counts for both. A quota above the pool draws the whole pool. In draws of versions that did not
 * say up to which day they counted, every unit that its category took counted.
 *
 * @param units as the categories drew them
 * @param quotas of the directed draws that are made in the period
 */
export function selectDirected(
  population: Population,
  quotas: readonly DirectedQuota[],
  units: readonly TicketedUnit[],
): DirectedSelection {
  const { profile, period, countedTo } = population;
  const takenBy = new Map<string, string[]>();
  const results = quotas.flatMap((quota) => {
    const directed = profile.directed?.find(({ id }) => id === quota.id);
    return directed === undefined ? [] : [take(quota, directed)];
  });
  if (quotas.length === 0) return { units, results };
  return {
    units: units.map((entry) => {
      const directed = takenBy.get(entry.unit.id);
      if (directed !== undefined) return { ...entry, drawn: true, directed };
      const shared = entry.drawn ? sharedBy(entry.unit, population) : [];
      return shared.length === 0 ? entry : { ...entry, shared };
    }),
    results,
  };

  function take(quota: DirectedQuota, directed: DirectedDraw): DirectedResult {
    const pool = units.filter(({ unit }) => isDrawable(unit, directed));
    const open = pool.filter(({ drawn }) => !drawn);
    const shared =
      countedTo === undefined ? pool.length - open.length : quota.quota - lackingOf(directed, pool);
    const ranked = rankPool(
      open.map(({ unit, ticket }) => poolUnit(seenBy(unit, directed.id), ticket)),
      directed.plan,
      period,
    );
    const taken = ranked.slice(0, Math.max(0, quota.quota - shared));
    for (const { unit } of taken)
      takenBy.set(unit.id, [...(takenBy.get(unit.id) ?? []), directed.id]);
    return { ...quota, shared, drawn: shared + taken.length };
  }

  function lackingOf(directed: DirectedDraw, pool: readonly TicketedUnit[]): number {
    return lackingUnits(directed.plan, {
      units: directedUnits(population.units, directed),
      taken: pool.filter(({ drawn }) => drawn).map(({ unit }) => seenBy(unit, directed.id)),
      staff: directedStaff(population.inspectors, directed),
      period,
    });
  }
}
