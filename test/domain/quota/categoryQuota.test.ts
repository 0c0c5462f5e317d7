import fc from 'fast-check';
import type { Quarter } from '../../../src/domain/calendar/period';
import type { Unit } from '../../../src/domain/population/population';
import { CATEGORIES } from '../../../src/domain/register/category';
import type { Demand, Quota } from '../../../src/domain/profile/profile';
import { categoryQuotas } from '../../../src/domain/quota/categoryQuota';
import { assertReaching } from '../../support/assertReaching';
import { aPopulation, aProfile, aUnit, poolInspectors, units } from '../../support/register';

const quarters = [1, 2, 3, 4] as const;

function quotaOf(demand: Demand, own: readonly Unit[], quarter: Quarter = 1, staff = 0) {
  const population = aPopulation({
    profile: aProfile({ plans: { general: demand } }),
    period: { year: 2026, quarter },
    units: own,
    inspectors: poolInspectors(staff),
  });
  const [quota] = categoryQuotas(population);
  if (quota === undefined) throw new Error('no quota');
  return quota;
}

const percent = (
  value: number,
  per: 'month' | 'quarter' | 'half-year' | 'year' = 'quarter',
): Quota => ({
  kind: 'percent',
  percent: value,
  per,
});
const staff10: Quota = { kind: 'staff', units: 10, base: 'established', per: 'year' };

describe('percentages', () => {
  test.each([
    [61, 25, 16],
    [25, 65, 17],
    [198, 3, 6],
    [15, 20, 3],
    [8, 12.5, 1],
    [1000, 0.1, 1],
  ])('%i units, %f %% a quarter: %i', (total, value, quota) => {
    expect(quotaOf({ quota: percent(value) }, units(total))).toMatchObject({
      total,
      quota,
      steps: [{ kind: 'percent', count: quota }],
    });
  });

  test('units out of the pool count in the base', () => {
    const own = [
      ...units(7),
      ...units(3, { exclusion: 'suspended' }).map((unit, index) => ({
        ...unit,
        id: aUnit(`x${index}`).id,
      })),
    ];
    expect(quotaOf({ quota: percent(50) }, own)).toMatchObject({
      total: 10,
      excluded: 3,
      quota: 5,
    });
  });

  test('each month of a quarter reaches its own minimum', () => {
    expect(quotaOf({ quota: percent(5, 'month') }, units(61))).toMatchObject({ quota: 12 });
  });

  test('a year is spread over the quarters left, less what was visited', () => {
    expect(quotaOf({ quota: percent(40, 'year') }, units(100), 1).quota).toBe(10);
    const visited = units(100).map((unit, index) => ({ ...unit, visits: index < 7 ? 1 : 0 }));
    expect(quotaOf({ quota: percent(40, 'year') }, visited, 2)).toMatchObject({
      quota: 11,
      steps: [
        { kind: 'percent' },
        { kind: 'spread', annual: 40, done: 7, periodsLeft: 3, count: 11 },
      ],
    });
  });

  test('a half-year is spread over its two quarters, and the second half owes what both owe', () => {
    expect(quotaOf({ quota: percent(30, 'half-year') }, units(100), 1).quota).toBe(15);
    expect(quotaOf({ quota: percent(30, 'half-year') }, units(100), 2).quota).toBe(30);
    const visited = units(100).map((unit, index) => ({ ...unit, visits: index < 30 ? 1 : 0 }));
    expect(quotaOf({ quota: percent(30, 'half-year') }, visited, 3).quota).toBe(15);
    expect(quotaOf({ quota: percent(30, 'half-year') }, visited, 4).quota).toBe(30);
  });
});

describe('times', () => {
  test('of draws they say nothing of how many units, and step back beside a number', () => {
    const once: Quota = { kind: 'times', times: 1, per: 'quarter', of: 'draws' };
    expect(quotaOf({ quota: once }, units(40))).toMatchObject({
      quota: 0,
      steps: [{ kind: 'draws', times: 1, per: 'quarter' }],
    });
    // 40 × 5 % = 2
    expect(quotaOf({ quota: { kind: 'and', of: [once, percent(5)] } }, units(40))).toMatchObject({
      quota: 2,
      steps: [{ kind: 'draws' }, { kind: 'percent', count: 2 }],
    });
    expect(quotaOf({ quota: { kind: 'or', of: [once, percent(5)] } }, units(40)).quota).toBe(2);
    expect(quotaOf({ quota: { kind: 'bounded', quota: once, floor: 3 } }, units(40)).quota).toBe(3);
  });

  test('that nothing says of what are reckoned of each unit, and say so', () => {
    expect(
      quotaOf({ quota: { kind: 'times', times: 1, per: 'quarter', of: 'unsaid' } }, units(40)),
    ).toMatchObject({ quota: 40, steps: [{ kind: 'times', count: 40, unsaid: true }] });
  });

  test('once a quarter is everyone', () => {
    expect(quotaOf({ quota: { kind: 'times', times: 1, per: 'quarter' } }, units(12)).quota).toBe(
      12,
    );
  });

  test('more than once a quarter is everyone, once', () => {
    expect(
      quotaOf({ quota: { kind: 'times', times: 2, per: 'quarter' } }, units(12)),
    ).toMatchObject({
      quota: 12,
      steps: [
        { kind: 'times', exact: 24 },
        { kind: 'bounded', total: 12 },
      ],
    });
  });

  test('twice a year counts two visits of a unit and no more', () => {
    const own = [aUnit('a', { visits: 5 }), aUnit('b', { visits: 1 }), aUnit('c'), aUnit('d')];
    expect(quotaOf({ quota: { kind: 'times', times: 2, per: 'year' } }, own, 3)).toMatchObject({
      quota: 3,
      steps: [
        { kind: 'times', count: 8 },
        { kind: 'spread', annual: 8, done: 3, periodsLeft: 2, count: 3 },
      ],
    });
  });
});

describe('staff ratios', () => {
  test('1:10 with 6 inspectors is 60 a year, 15 a quarter', () => {
    expect(quotaOf({ quota: staff10 }, units(198), 1, 6)).toMatchObject({
      quota: 15,
      steps: [
        { kind: 'staff', staff: 6, annual: 60 },
        { kind: 'spread', annual: 60, done: 0, periodsLeft: 4, count: 15 },
      ],
    });
  });

  test('1:2.5 rounds up', () => {
    expect(quotaOf({ quota: { ...staff10, units: 2.5 } }, units(100), 4, 7).quota).toBe(18);
  });

  test('no more units a year than there are', () => {
    expect(quotaOf({ quota: staff10 }, units(40), 1, 24).quota).toBe(10);
  });

  test('a second visit to a unit does not stand for a visit to another', () => {
    const own = [aUnit('a', { visits: 3 }), ...units(99)];
    expect(quotaOf({ quota: staff10 }, own, 4, 2).quota).toBe(19);
  });

  test.each([
    ['established', 2],
    ['on-duty', 3],
    ['licensed', 1],
  ] as const)('%s staff', (base, staff) => {
    const population = aPopulation({
      profile: aProfile({ plans: { general: { quota: { ...staff10, base } } } }),
      units: units(100),
      inspectors: [
        ...poolInspectors(1),
        ...poolInspectors(1, { licensed: false }),
        ...poolInspectors(1, { licensed: false, onPost: false }),
        ...poolInspectors(1, { licensed: false, auxiliary: true }),
      ],
    });
    expect(categoryQuotas(population)[0]?.steps[0]).toMatchObject({ kind: 'staff', staff });
  });
});

test('a fixed count is bounded by the category', () => {
  expect(quotaOf({ quota: { kind: 'count', count: 5, per: 'quarter' } }, units(3)).quota).toBe(3);
  expect(quotaOf({ quota: { kind: 'count', count: 5, per: 'month' } }, units(30)).quota).toBe(15);
});

describe('coverage', () => {
  const yearly: Demand = { quota: percent(20), coverageYears: 1 };

  test('4 × 20 % is 80 %, so the yearly round raises the quota', () => {
    expect(quotaOf(yearly, units(61))).toMatchObject({
      quota: 16,
      steps: [
        { kind: 'percent', exact: 12.2, count: 13 },
        { kind: 'coverage', unvisited: 61, years: 1, periodsLeft: 4, count: 16 },
      ],
    });
  });

  test('a quota that gets there alone is not raised', () => {
    expect(quotaOf({ ...yearly, quota: percent(30) }, units(61)).quota).toBe(19);
  });

  test('the last quarter takes all that are left', () => {
    const own = units(61).map((unit, index) => ({ ...unit, visits: index < 21 ? 1 : 0 }));
    expect(quotaOf(yearly, own, 4).quota).toBe(40);
  });

  test('units that cannot be drawn are not waited for', () => {
    expect(quotaOf(yearly, units(8, { exclusion: 'suspended' }), 4)).toMatchObject({
      quota: 2,
      excluded: 8,
    });
  });

  test('two years have eight quarters', () => {
    expect(quotaOf({ quota: { kind: 'none' }, coverageYears: 2 }, units(61)).quota).toBe(8);
  });
});

test('categories without units and without a plan have no line', () => {
  expect(categoryQuotas(aPopulation())).toEqual([]);
  const plans = { key: { quota: percent(25) } };
  expect(
    categoryQuotas(
      aPopulation({
        profile: aProfile({ plans }),
        units: units(1, { category: 'offsite', exclusion: 'offsite' }),
      }),
    ),
  ).toEqual([
    {
      category: 'key',
      total: 0,
      excluded: 0,
      quota: 0,
      steps: [{ kind: 'percent', total: 0, percent: 25, exact: 0, count: 0 }],
    },
    { category: 'offsite', total: 1, excluded: 1, quota: 0, steps: [{ kind: 'none' }] },
  ]);
});

const anyPer = fc.constantFrom('month', 'quarter', 'half-year', 'year' as const);
const anyQuota: fc.Arbitrary<Quota> = fc.oneof(
  fc.record({
    kind: fc.constant('percent' as const),
    percent: fc.integer({ min: 0, max: 2000 }).map((tenths) => tenths / 10),
    per: anyPer,
  }),
  fc.record({
    kind: fc.constant('times' as const),
    times: fc.integer({ min: 0, max: 5 }),
    per: anyPer,
  }),
  fc.record({
    kind: fc.constant('staff' as const),
    units: fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10),
    base: fc.constantFrom('established', 'on-duty', 'licensed' as const),
    per: fc.constant('year' as const),
  }),
  fc.record({ kind: fc.constant('count' as const), count: fc.nat(50), per: anyPer }),
  fc.constant({ kind: 'none' as const }),
);
const anyPlan: fc.Arbitrary<Demand> = fc.record(
  { quota: anyQuota, coverageYears: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: ['quota'] },
);
const anyPlans = fc.record({ key: anyPlan, special: anyPlan, general: anyPlan, offsite: anyPlan });
const anyUnits = fc
  .array(
    fc.record({
      category: fc.constantFrom(...CATEGORIES),
      visits: fc.nat(4),
      exclusion: fc.constantFrom(null, null, null, 'suspended' as const, 'capped' as const),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((each, index) => aUnit(`u${index}`, each)));

describe('always', () => {
  test('a quota is a whole number between nothing and its category', () => {
    assertReaching({ 'a quota': 2, 'a whole category': 40 }, (reach) =>
      fc.property(
        anyPlans,
        anyUnits,
        fc.constantFrom(...quarters),
        fc.nat(30),
        (plans, own, quarter, staff) => {
          const population = aPopulation({
            profile: aProfile({ plans }),
            period: { year: 2026, quarter },
            units: own,
            inspectors: poolInspectors(staff),
          });
          for (const { quota, total } of categoryQuotas(population)) {
            expect(Number.isInteger(quota)).toBe(true);
            expect(quota).toBeGreaterThanOrEqual(0);
            expect(quota).toBeLessThanOrEqual(total);
            if (quota > 0) reach(quota === total ? 'a whole category' : 'a quota');
          }
        },
      ),
    );
  });

  test('a unit more in one category leaves the quotas of the others alone', () => {
    assertReaching({ 'another category': 35 }, (reach) =>
      fc.property(anyPlans, anyUnits, fc.constantFrom(...CATEGORIES), (plans, own, category) => {
        const quotasOf = (all: readonly Unit[]) =>
          categoryQuotas(
            aPopulation({
              profile: aProfile({ plans }),
              units: all,
              inspectors: poolInspectors(9),
            }),
          ).filter((quota) => quota.category !== category);
        expect(quotasOf([...own, aUnit('one more', { category })])).toEqual(quotasOf(own));
        if (quotasOf(own).some(({ quota }) => quota > 0)) reach('another category');
      }),
    );
  });

  /**
   * Draws a year quarter by quarter, the units that `order` puts first, and carries the visits
   * forward.
   */
  function drawYear(
    demand: Demand,
    total: number,
    staff: number,
    order: (left: Unit, right: Unit) => number,
  ) {
    let own = units(total);
    let drawn = 0;
    for (const quarter of quarters) {
      const { quota } = quotaOf(demand, own, quarter, staff);
      drawn += quota;
      const taken = new Set([...own].sort(order).slice(0, quota));
      own = own.map((unit) => (taken.has(unit) ? { ...unit, visits: unit.visits + 1 } : unit));
    }
    return { drawn, visited: own.filter((unit) => unit.visits > 0).length };
  }
  const leastVisited = (left: Unit, right: Unit): number => left.visits - right.visits;
  const sameAgain = (): number => 0;

  test('four quarters meet the yearly staff quota, whoever is drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(40), (total, staff) => {
        const annual = Math.min(staff * 10, total);
        expect(drawYear({ quota: staff10 }, total, staff, sameAgain).drawn).toBeGreaterThanOrEqual(
          annual,
        );
        expect(drawYear({ quota: staff10 }, total, staff, leastVisited)).toEqual({
          drawn: annual,
          visited: annual,
        });
      }),
    );
  });

  test('yearly coverage is complete at the end of the year', () => {
    fc.assert(
      fc.property(anyQuota, fc.integer({ min: 1, max: 150 }), fc.nat(20), (quota, total, staff) => {
        expect(drawYear({ quota, coverageYears: 1 }, total, staff, leastVisited).visited).toBe(
          total,
        );
      }),
    );
  });
});
