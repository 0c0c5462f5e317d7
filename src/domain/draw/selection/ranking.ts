import { isSpread } from '../../profile/anyQuota';
import type { Demand } from '../../profile/profile';
import type { Ticket } from '../draw';
import type { Unit } from '../../population/population';
import { compareTickets, sortByTicket } from '../ticket/ticketOrder';
import { plainKey, sortByKey } from '../ticket/weightedKey';

/** A turn after every year. */
const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/** A unit that may be drawn, with its ticket. */
export interface PoolUnit {
  /** the unit's. */
  readonly id: string;
  readonly unit: Unit;
  readonly ticket: Ticket;
}

/**
 * A unit with its ticket, to be ranked.
 *
 * @example
 * poolUnit({ id: 'a' }, '0.100000000000000') // → { id: 'a', unit: { id: 'a' }, ticket: '0.100000000000000' }
 */
export function poolUnit(unit: Unit, ticket: Ticket): PoolUnit {
  return { id: unit.id, unit, ticket };
}

/**
 * A pool in the order of selection, by its definition. Where the demand asks that every unit be
 * visited in so many years (丽水 2021, 西平 2024: 全覆盖), units that nobody visited this year stand
 * before the others, those first that are due by the end of an earlier year. Where it sets a number
 * of units for the year or the half-year (新县 2021: 年度被抽查单位数量), those visited less often stand
 * first, so that a second visit to one does not stand for a visit to another. Among equals the
 * lowest weighted ticket is first (weightedKey.ts), which without weights is the lowest ticket.
 * Ties: by ticket, then id.
 *
 * @param pool in any order
 * @param demand whether it asks for coverage, or for a number in the year
 * @param year of the draw; a unit without a due year is due at the end of the demand's years, which
 *   begin with this one
 *
 * @example
 * plainRanking([{ id: 'a', unit: { visits: 0, weight: 1 }, ticket: '0.300000000000000' }, { id: 'b', unit: { visits: 0, weight: 2 }, ticket: '0.400000000000000' }], { quota: { kind: 'none' } }, 2026).map(({ id }) => id) // → ['b', 'a']
 */
export function plainRanking(
  pool: readonly PoolUnit[],
  demand: Demand,
  year: number,
): readonly PoolUnit[] {
  const turn = turnOf(demand, year);
  const key = ({ ticket, unit }: PoolUnit): bigint => plainKey(ticket, unit.weight);
  return [...pool].sort(
    (left, right) =>
      turn(left.unit) - turn(right.unit) ||
      Number(key(left) - key(right)) ||
      compareTickets(left, right),
  );
}

/**
 * The same as plainRanking, for a province: units are put into groups by turn instead of compared,
 * and tickets alone decide where all weights are equal.
 *
 * @example
 * rankPool([{ id: 'a', unit: { visits: 1, weight: 1 }, ticket: '0.100000000000000' }, { id: 'b', unit: { visits: 0, due: 0, weight: 1 }, ticket: '0.200000000000000' }], { coverageYears: 1 }, 2026).map(({ id }) => id) // → ['b', 'a']
 * rankPool([{ id: 'a', unit: { visits: 1, weight: 1 }, ticket: '0.100000000000000' }, { id: 'b', unit: { visits: 0, weight: 1 }, ticket: '0.200000000000000' }], { quota: { kind: 'count', count: 1, per: 'quarter' } }, 2026).map(({ id }) => id) // → ['a', 'b']
 */
export function rankPool(
  pool: readonly PoolUnit[],
  demand: Demand,
  year: number,
): readonly PoolUnit[] {
  const weight = pool[0]?.unit.weight;
  const sorted = pool.every(({ unit }) => unit.weight === weight)
    ? sortByTicket(pool)
    : sortByKey(pool);
  return demand.coverageYears !== undefined || isSpread(demand.quota)
    ? inTurns(sorted, turnOf(demand, year))
    : sorted;
}

/** Makes the function that says in which turn a unit is drawn, the lowest first. */
function turnOf({ coverageYears, quota }: Demand, year: number): (unit: Unit) => number {
  if (coverageYears !== undefined)
    return ({ visits, due }) =>
      visits > 0 ? AFTER_ALL : due === 0 ? year + coverageYears - 1 : due;
  return isSpread(quota) ? ({ visits }) => visits : () => 0;
}

/** Units of a lower turn first; within a turn the order stays. */
function inTurns(sorted: readonly PoolUnit[], turnOf: (unit: Unit) => number): readonly PoolUnit[] {
  const turns = new Map<number, PoolUnit[]>();
  for (const entry of sorted) {
    const turn = turnOf(entry.unit);
    const group = turns.get(turn);
    if (group) group.push(entry);
    else turns.set(turn, [entry]);
  }
  return [...turns.keys()]
    .sort((left, right) => left - right)
    .flatMap((turn) => turns.get(turn) ?? []);
}
