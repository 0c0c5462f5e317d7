import type { Demand, Quota } from '../../../src/domain/profile/profile';
import type { Quarter } from '../../../src/domain/calendar/period';
import { aProfile, aUnit, units } from '../../support/register';
import { codes, conflictsIn, found } from '../../support/conflicts';

const percent = (value: number): Quota => ({ kind: 'percent', percent: value, per: 'quarter' });
const keyPlan = (demand: Demand, changes = {}) => aProfile({ plans: { key: demand }, ...changes });
const inQuarter = (quarter: Quarter) => ({ year: 2026, quarter });

describe('the yearly cap', () => {
  // 12 units × 4 quarters = 48 visits; 12 × 2 = 24.
  test('against every unit once a quarter', () => {
    const profile = aProfile({
      plans: { special: { quota: { kind: 'times', times: 1, per: 'quarter' } } },
      caps: [{ times: 2, per: 'year' }],
    });
    const { problem, text, remedies } = found(
      conflictsIn({ profile, units: units(12, { category: 'special' }) }),
      'cap-below-quota',
    );
    expect(problem).toMatchObject({
      severity: 'warning',
      units: 12,
      cap: 2,
      needed: 48,
      possible: 24,
    });
    expect(text).toContain('特殊类 12 家每季度 1 次共需 4 次/年，超过每年 2 次上限');
    expect(remedies).toEqual(['把上限改为 4', '把特殊类改为每家每半年 1 次']);
  });

  // 61 × 25 % = 15.25 → 16, four times is 64; 61 units once each is 61. 24 % of 61 is 14.64 → 15,
  // four times 60.
  test('against a percentage whose roundings add up to more than everyone', () => {
    const { text, remedies } = found(
      conflictsIn({
        profile: keyPlan({ quota: percent(25) }, { caps: [{ times: 1, per: 'year' }] }),
        units: units(61, { category: 'key' }),
      }),
      'cap-below-quota',
    );
    expect(text).toContain(
      '重点类 61 家今年还要抽 64 家次，按每家每年 1 次的上限最多还能抽 61 家次',
    );
    expect(remedies).toEqual(['把上限改为 2', '把重点类改为每季度 24%']);
  });

  // In the third quarter two are left: 2 × 6 = 12 visits; four units have one visit left, two have
  // none.
  test('counts the visits of the year so far', () => {
    const own = [
      ...units(4, { category: 'key', visits: 1 }),
      ...['x', 'y'].map((id) => aUnit(id, { category: 'key', visits: 2, exclusion: 'capped' })),
    ];
    const { problem } = found(
      conflictsIn({
        profile: keyPlan({ quota: percent(100) }, { caps: [{ times: 2, per: 'year' }] }),
        units: own,
        period: inQuarter(3),
      }),
      'cap-below-quota',
    );
    expect(problem).toMatchObject({ needed: 12, possible: 4 });
  });

  test('that leaves enough is none', () => {
    expect(
      codes(
        conflictsIn({
          profile: keyPlan({ quota: percent(50) }, { caps: [{ times: 2, per: 'year' }] }),
          units: units(10, { category: 'key' }),
        }),
      ),
    ).toEqual([]);
    expect(
      codes(
        conflictsIn({
          profile: keyPlan(
            { quota: { kind: 'staff', units: 10, base: 'licensed', per: 'year' } },
            { caps: [{ times: 1, per: 'year' }] },
          ),
          units: units(60, { category: 'key' }),
        }),
      ),
    ).toEqual([]);
  });

  // Two of twelve are stopped: the quota of 12 is short of them, but the cap of 4 is not the
  // reason.
  test('is not blamed for units that are stopped', () => {
    const own = [
      ...units(10, { category: 'key' }),
      ...['x', 'y'].map((id) => aUnit(id, { category: 'key', exclusion: 'suspended' })),
    ];
    expect(
      codes(
        conflictsIn({
          profile: keyPlan({ quota: percent(100) }, { caps: [{ times: 4, per: 'year' }] }),
          units: own,
        }),
      ),
    ).toEqual([]);
  });
});

// 30 % of 10 is 3 a quarter, 12 a year, of 10 units. 2 a quarter last: 20 %.
test('不重复抽查 against quotas that run out of units', () => {
  const { problem, remedies } = found(
    conflictsIn({
      profile: keyPlan({ quota: percent(30), noRepeat: true }),
      units: units(10, { category: 'key' }),
    }),
    'no-repeat-below-quota',
  );
  expect(problem).toMatchObject({ severity: 'warning', units: 10, needed: 12, possible: 10 });
  expect(remedies).toEqual(['把重点类改为每季度 20%', '允许重点类年内重复抽查']);
});

// 30 % of 8 is 2.4, so 3 a quarter; 25 % is 2, and four times 2 are just the 8 there are.
test('a quota that just uses up the units lasts', () => {
  const { remedies } = found(
    conflictsIn({
      profile: keyPlan({ quota: percent(30), noRepeat: true }),
      units: units(8, { category: 'key' }),
    }),
    'no-repeat-below-quota',
  );
  expect(remedies).toEqual(['把重点类改为每季度 25%', '允许重点类年内重复抽查']);
});

describe('coverage', () => {
  // 60 × 20 % = 12 a quarter, 48 a year; 25 % is 15, 60 a year; 60 ÷ 48 → 2 years.
  test('against a percentage that does not get round', () => {
    const { problem, text, remedies } = found(
      conflictsIn({
        profile: keyPlan({ quota: percent(20), coverageYears: 1 }),
        units: units(60, { category: 'key' }),
      }),
      'coverage-above-quota',
    );
    expect(problem).toMatchObject({ severity: 'warning', years: 1, pool: 60, reached: 48 });
    expect(text).toContain('重点类要求每年至少 1 次，可抽的有 60 家，按抽查数只能抽 48 家');
    expect(remedies).toEqual(['把重点类改为每季度 25%', '把重点类改为每 2 年至少 1 次']);
  });

  test('that the percentage reaches, or that is the only rule, is none', () => {
    const own = units(60, { category: 'key' });
    expect(
      codes(
        conflictsIn({ profile: keyPlan({ quota: percent(25), coverageYears: 1 }), units: own }),
      ),
    ).toEqual([]);
    expect(
      codes(
        conflictsIn({
          profile: keyPlan({ quota: { kind: 'none' }, coverageYears: 1 }),
          units: own,
        }),
      ),
    ).toEqual([]);
  });

  test('cannot reach units that are stopped', () => {
    const own = [
      ...units(10, { category: 'key' }),
      aUnit('x', { category: 'key', exclusion: 'suspended' }),
      aUnit('y', { category: 'key', exclusion: 'suspended', visits: 1 }),
      aUnit('z', { category: 'key', exclusion: 'exempt' }),
    ];
    const profile = (years: number) => keyPlan({ quota: { kind: 'none' }, coverageYears: years });
    const { problem, remedies } = found(
      conflictsIn({ profile: profile(1), units: own }),
      'coverage-out-of-reach',
    );
    expect(problem).toMatchObject({ severity: 'warning', excluded: { suspended: 1 } });
    expect(remedies).toEqual(['让停产企业参加抽取']);
    expect(
      codes(
        conflictsIn({ profile: profile(2), units: own.map((unit) => ({ ...unit, due: 2027 })) }),
      ),
    ).toEqual([]);
  });
});

describe('a date window', () => {
  const half: Quota = { kind: 'percent', percent: 50, per: 'year' };
  const plans = (demand: Demand) =>
    aProfile({
      plans: { key: demand, general: { quota: { kind: 'count', count: 1, per: 'quarter' } } },
    });

  test('without any month of the year', () => {
    const profile = plans({ quota: half, months: { first: 13, last: 14 } });
    const { problem, remedies } = found(
      conflictsIn({ profile, units: [...units(4, { category: 'key' }), ...units(4)] }),
      'months-without-quarter',
    );
    expect(problem).toMatchObject({ severity: 'warning', fault: 'empty' });
    expect(remedies).toEqual(['把重点类的时间段改为全年']);
  });

  // 50 % of 8 is 4 in the year; 1 was done before the window closed in June.
  test('that has passed with something undone', () => {
    const own = [
      ...units(7, { category: 'key' }),
      aUnit('x', { category: 'key', visits: 1 }),
      ...units(4),
    ];
    const profile = plans({ quota: half, months: { first: 4, last: 6 } });
    const { problem, text, remedies } = found(
      conflictsIn({ profile, units: own, period: inQuarter(3) }),
      'months-without-quarter',
    );
    expect(problem).toMatchObject({ fault: 'over', undone: 3 });
    expect(text).toContain('重点类只在4月至6月抽查，时间已过，还有 3 家次没有抽');
    expect(remedies).toEqual(['把重点类的时间段改为4月至7月']);
  });

  test('that has passed with nothing owed, or is still to come, is none', () => {
    const quarterly = plans({ quota: percent(50), months: { first: 4, last: 6 } });
    const own = [...units(8, { category: 'key' }), ...units(4)];
    expect(codes(conflictsIn({ profile: quarterly, units: own, period: inQuarter(3) }))).toEqual(
      [],
    );
    expect(
      codes(
        conflictsIn({
          profile: plans({ quota: half, months: { first: 4, last: 6 } }),
          units: own,
          period: inQuarter(1),
        }),
      ),
    ).toEqual([]);
  });
});
