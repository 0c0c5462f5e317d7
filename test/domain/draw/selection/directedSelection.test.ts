import type { Seed } from '../../../../src/domain/draw/draw';
import { drawUnits } from '../../../../src/domain/draw/selection/select';
import { ticketer } from '../../../../src/domain/draw/ticket/ticket';
import { eveOf } from '../../../../src/domain/population/countedTo';
import type { Unit } from '../../../../src/domain/population/population';
import type { Quota } from '../../../../src/domain/profile/profile';
import { aPopulation, aProfile, aUnit } from '../../../support/register';

const QUARTERS = [1, 2, 3, 4] as const;
const SEEDS = Array.from({ length: 12 }, (_, index) => `seed ${index}`);

function unitsOf(counts: { hazardousKey: number; hazardousGeneral: number; key: number }): Unit[] {
  const some = (count: number, name: string, changes: Partial<Unit>): Unit[] =>
    Array.from({ length: count }, (_, index) => aUnit(`${name}${index}`, changes));
  const hazardous = { directed: ['hazard'] };
  return [
    ...some(counts.hazardousKey, 'K', { ...hazardous, category: 'key' }),
    ...some(counts.hazardousGeneral, 'G', { ...hazardous, category: 'general' }),
    ...some(counts.key, 'O', { category: 'key' }),
  ];
}

function yearOf(seed: string, units: readonly Unit[], quota: Quota): readonly Unit[] {
  const profile = aProfile({
    plans: { key: { quota: { kind: 'percent', percent: 25, per: 'quarter' } } },
    directed: [{ id: 'hazard', name: '危废', units: { all: [] }, plan: { quota } }],
  });
  return QUARTERS.reduce<readonly Unit[]>((before, quarter) => {
    const period = { year: 2026, quarter };
    const population = aPopulation({ profile, period, countedTo: eveOf(period), units: before });
    const drawn = drawUnits(population, ticketer('sha256', `${seed} ${quarter}` as Seed));
    const taken = new Set(
      drawn.units.filter((each) => each.drawn).map(({ unit }) => unit.id as string),
    );
    return before.map((unit) => (taken.has(unit.id) ? { ...unit, visits: unit.visits + 1 } : unit));
  }, units);
}

const visited = (units: readonly Unit[]): number =>
  units.filter(({ directed, visits }) => directed.length > 0 && visits > 0).length;

// 12 hazardous units, 8 of them the only key ones: 25 % of 8 are 2 key units a quarter, which may be
// the same twice. 定向 100 % a year owes 12 − visited, over the quarters left: all 12 by December.
test.each(SEEDS)('a yearly directed quota reaches all 12 units, %s', (seed) => {
  const units = unitsOf({ hazardousKey: 8, hazardousGeneral: 4, key: 0 });
  const quota: Quota = { kind: 'percent', percent: 100, per: 'year' };
  expect(visited(yearOf(seed, units, quota))).toBe(12);
});

// 110 more key units: 25 % of 118 are 30 (29.5) a quarter, and the hazardous ones among them are
// drawn twice more often than not.
test.each(SEEDS)('and among 110 more key units, %s', (seed) => {
  const units = unitsOf({ hazardousKey: 8, hazardousGeneral: 4, key: 110 });
  const quota: Quota = { kind: 'percent', percent: 100, per: 'year' };
  expect(visited(yearOf(seed, units, quota))).toBe(12);
});

/** One draw of the last quarter, in which both key units of three hazardous ones are drawn. */
function lastQuarter(quota: Quota, countedTo?: string): number[] {
  const profile = aProfile({
    plans: { key: { quota: { kind: 'percent', percent: 100, per: 'quarter' } } },
    directed: [{ id: 'hazard', name: '危废', units: { all: [] }, plan: { quota } }],
  });
  const units = [
    aUnit('A', { category: 'key', directed: ['hazard'], visits: 1 }),
    aUnit('B', { category: 'key', directed: ['hazard'] }),
    aUnit('C', { directed: ['hazard'] }),
  ];
  const { directed } = drawUnits(
    aPopulation({
      profile,
      period: { year: 2026, quarter: 4 },
      units,
      ...(countedTo === undefined ? {} : { countedTo }),
    }),
    ticketer('sha256', 'S' as Seed),
  );
  return directed.flatMap(({ quota: asked, shared, drawn }) => [asked, shared, drawn]);
}

const YEARLY: Quota = { kind: 'percent', percent: 100, per: 'year' };
const QUARTERLY: Quota = { kind: 'count', count: 2, per: 'quarter' };

test.each<[string, Quota, number[]]>([
  // 3 a year, A done: 2 left. B counts, A drawn again does not: C is drawn.
  ['yearly', YEARLY, [2, 1, 2]],
  // 2 a quarter: A and B both count.
  ['quarterly', QUARTERLY, [2, 2, 2]],
  // The yearly part lacks 1 (C), the quarterly one none: 1 is drawn beside what counts.
  ['both', { kind: 'and', of: [YEARLY, QUARTERLY] }, [2, 1, 2]],
  ['one of both', { kind: 'or', of: [YEARLY, QUARTERLY] }, [2, 2, 2]],
  ['yearly within limits', { kind: 'bounded', quota: YEARLY, floor: 1 }, [2, 1, 2]],
  // Each unit twice a year: 6, 1 done, 5 in the last quarter, of 3 units; A and B count, C is drawn.
  ['twice a year', { kind: 'times', times: 2, per: 'year' }, [3, 2, 3]],
])('what a unit drawn again counts for: %s', (_, quota, expected) => {
  expect(lastQuarter(quota, '2026-09-30')).toEqual(expected);
});

test('in a record of an earlier version every unit that its category took counts', () => {
  expect(lastQuarter(YEARLY)).toEqual([2, 2, 2]);
});
