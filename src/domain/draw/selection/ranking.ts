import type { Period } from '../../calendar/period';
import type { Demand } from '../../profile/profile';
import type { Ticket } from '../draw';
import type { Unit } from '../../population/population';
import { isByMonth } from '../../quota/done';
import { turnsOf, type Turn } from '../../quota/turns';
import { compareTickets, sortByTicket } from '../ticket/ticketOrder';
import { plainKey, sortByKey } from '../ticket/weightedKey';

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
 * A pool in the order of selection, by its definition: the turns of the demand (turns.ts), those due
 * first. Among equals the lowest weighted ticket is first (weightedKey.ts), which without weights is
 * the lowest ticket. Ties: by ticket, then id.
 *
 * @param pool in any order
 * @param demand whether it asks for coverage, or for a number in a span
 * @param period of the draw
 *
 * @example
 * plainRanking([{ id: 'a', unit: { visits: 0, weight: 1 }, ticket: '0.300000000000000' }, { id: 'b', unit: { visits: 0, weight: 2 }, ticket: '0.400000000000000' }], { quota: { kind: 'none' } }, { year: 2026, quarter: 1 }).map(({ id }) => id) // → ['b', 'a']
 */
export function plainRanking(
  pool: readonly PoolUnit[],
  demand: Demand,
  period: Period,
): readonly PoolUnit[] {
  const turns = turnsOfPool(pool, demand, period);
  const key = ({ ticket, unit }: PoolUnit): bigint => plainKey(ticket, unit.weight);
  return [...pool].sort(
    (left, right) =>
      turns.map((turn) => turn(left.unit) - turn(right.unit)).find((each) => each !== 0) ??
      (Number(key(left) - key(right)) || compareTickets(left, right)),
  );
}

/**
 * The same as plainRanking, for a province: units are put into groups by turn instead of compared,
 * and tickets alone decide where all weights are equal.
 *
 * @example
 * rankPool([{ id: 'a', unit: { visits: 1, weight: 1 }, ticket: '0.100000000000000' }, { id: 'b', unit: { visits: 0, due: 0, weight: 1 }, ticket: '0.200000000000000' }], { quota: { kind: 'none' }, coverageYears: 1 }, { year: 2026, quarter: 1 }).map(({ id }) => id) // → ['b', 'a']
 * rankPool([{ id: 'a', unit: { visits: 1, months: [1], weight: 1 }, ticket: '0.100000000000000' }, { id: 'b', unit: { visits: 0, months: [], weight: 1 }, ticket: '0.200000000000000' }], { quota: { kind: 'count', count: 1, per: 'quarter' } }, { year: 2026, month: 2 }).map(({ id }) => id) // → ['b', 'a']
 * rankPool([{ id: 'a', unit: { visits: 1, months: [1], weight: 1 }, ticket: '0.100000000000000' }, { id: 'b', unit: { visits: 0, months: [], weight: 1 }, ticket: '0.200000000000000' }], { quota: { kind: 'count', count: 1, per: 'quarter' } }, { year: 2026, quarter: 2 }).map(({ id }) => id) // → ['a', 'b']
 */
export function rankPool(
  pool: readonly PoolUnit[],
  demand: Demand,
  period: Period,
): readonly PoolUnit[] {
  const weight = pool[0]?.unit.weight;
  const sorted = pool.every(({ unit }) => unit.weight === weight)
    ? sortByTicket(pool)
    : sortByKey(pool);
  // The least significant turn first: later ones keep its order among equals.
  return turnsOfPool(pool, demand, period).reduceRight(inTurns, sorted);
}

function turnsOfPool(pool: readonly PoolUnit[], demand: Demand, period: Period): readonly Turn[] {
  return turnsOf(demand, period, isByMonth(pool.slice(0, 1).map(({ unit }) => unit)));
}

/** Units of a lower turn first; within a turn the order stays. */
function inTurns(sorted: readonly PoolUnit[], turnOf: Turn): readonly PoolUnit[] {
  const turns = new Map<number, PoolUnit[]>();
  for (const entry of sorted) {
    const turn = turnOf(entry.unit);
    const group = turns.get(turn);
    if (group) group.push(entry);
    else turns.set(turn, [entry]);
  }
  return [...turns].sort(([left], [right]) => left - right).flatMap(([, group]) => group);
}
