import { severityFor } from '../../../src/domain/feasibility/eligible';
import { percentFor } from '../../../src/domain/feasibility/lowerQuota';
import { ownDemands, type OwnDemand } from '../../../src/domain/feasibility/ownDemand';
import { drawsAhead, drawsIn, visitBalance } from '../../../src/domain/feasibility/yearAhead';
import type { Period } from '../../../src/domain/calendar/period';
import type { Unit } from '../../../src/domain/population/population';
import type { Demand } from '../../../src/domain/profile/profile';
import { aPopulation, aProfile, aUnit, units } from '../../support/register';

const classOf = (count: number, changes: Partial<Unit> = {}) => ({
  unit: aUnit('a', changes),
  count,
});
const quarter = (number: 1 | 2 | 3 | 4): Period => ({ year: 2026, quarter: number });

function own(demand: Demand, of: readonly Unit[]): OwnDemand {
  const profile = aProfile({ plans: { general: demand } });
  const [first] = ownDemands(aPopulation({ profile, units: of }));
  if (first === undefined) throw new Error('it asks for units');
  return first;
}

describe('visits that a limit leaves', () => {
  const classes = [
    classOf(2),
    classOf(3, { visits: 1 }),
    classOf(4, { visits: 2, exclusion: 'capped' }),
    classOf(5, { exclusion: 'suspended' }),
  ];

  test('are counted in the periods that draw something', () => {
    // 2 × 2 + 3 × 1 + 4 × 0; who is suspended is out.
    expect(visitBalance(classes, [3, 0, 4, 0], 2)).toEqual({ needed: 7, possible: 7 });
    // 2 × 2 + 3 × 2 + 4 × 1, in two periods no more than twice each.
    expect(visitBalance(classes, [3, 0, 4, 0], 3)).toEqual({ needed: 7, possible: 14 });
    expect(visitBalance(classes, [0, 0], 3)).toEqual({ needed: 0, possible: 0 });
  });

  test('are as many as there are periods where the limit leaves a unit alone', () => {
    const alone = visitBalance(classes, [1, 1, 0], 1, ({ visits }) =>
      visits === 1 ? null : visits,
    );
    // 2 × 1 + 3 × 2
    expect(alone).toEqual({ needed: 2, possible: 8 });
  });
});

describe('the rest of the year at its best', () => {
  test('draws who was not drawn yet, of the pool alone', () => {
    const all: Demand = { quota: { kind: 'none' }, coverageYears: 1 };
    const months = { months: [] };
    const pool = [...units(5, months), aUnit('x', { ...months, exclusion: 'suspended' })];
    // 5 ÷ 4 → 2, 3 ÷ 3 = 1, 2 ÷ 2 = 1, 1
    expect(drawsAhead(own(all, pool), quarter(1))).toEqual([2, 1, 1, 1]);
    expect(drawsAhead(own(all, pool), quarter(3))).toEqual([3, 2]);
    expect(drawsIn(own(all, pool), [quarter(4)])).toEqual([5]);
  });

  test('leaves caps and repetition aside, and draws no more than there are', () => {
    const most: Demand = { quota: { kind: 'count', count: 9, per: 'quarter' }, noRepeat: true };
    const months = { months: [1], visits: 1 };
    const of = own(most, [
      ...units(2, { months: [] }),
      aUnit('r', { ...months, exclusion: 'repeated' }),
      aUnit('c', { ...months, exclusion: 'capped' }),
      aUnit('s', { ...months, exclusion: 'exempt' }),
    ]);
    expect(drawsAhead(of, quarter(3))).toEqual([4, 4]);
    const fewer: Demand = { quota: { kind: 'count', count: 1, per: 'quarter' } };
    expect(drawsAhead(of, quarter(3), fewer)).toEqual([1, 1]);
  });
});

test('that some units have no team is an error where their category has too few others', () => {
  const key = { category: 'key', total: 4, excluded: 1, quota: 2, steps: [] } as const;
  const general = { category: 'general', total: 9, excluded: 0, quota: 9, steps: [] } as const;
  const of = (category: 'key' | 'general', count: number) => units(count, { category });
  // Of the three in the pool two must be drawn: one can be passed over, two cannot.
  expect(severityFor(of('key', 1), [key, general])).toBe('warning');
  expect(severityFor(of('key', 2), [key, general])).toBe('error');
  expect(severityFor(of('general', 1), [key, general])).toBe('error');
  expect(severityFor([...of('general', 1), ...of('key', 1)], [key])).toBe('warning');
  expect(severityFor([], [general])).toBe('warning');
});

test('the highest percentage that is no more than a count has a decimal only where it needs one', () => {
  expect([percentFor(61, 15), percentFor(12, 9), percentFor(1000, 15)]).toEqual([24, 75, 1.5]);
  // 24.5 % of 61 is 14.9, which is 15 like 24 %; 3.3 % of 90 is 2.97, 3 % is 2.7, both 3.
  expect([percentFor(90, 3), percentFor(0, 3), percentFor(10, 0)]).toEqual([3, 0, 0]);
});
