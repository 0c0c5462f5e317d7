import type { Quota } from '../../../src/domain/profile/profile';
import { aPopulation, aProfile, aUnit, poolInspectors, units } from '../../support/register';
import { codes, conflictsIn, conflictsOf, found } from '../../support/conflicts';

const everyQuarter: Quota = { kind: 'times', times: 1, per: 'quarter' };
const mostOfThem: Quota = { kind: 'percent', percent: 90, per: 'quarter' };
const special = (quota: Quota, changes = {}) =>
  aProfile({ plans: { special: { quota } }, ...changes });
const aSpecial = (id: string, changes = {}) => aUnit(id, { category: 'special', ...changes });

test('a draw that can be done has no conflicts', () => {
  expect(conflictsIn({ profile: special(everyQuarter), units: [aSpecial('a')] })).toEqual([]);
});

test('a directed draw outside its months is named where there is nothing to draw', () => {
  const plan = { quota: everyQuarter, months: { first: 4, last: 9 } };
  const directed = [{ id: 'd', name: '汽修', units: { all: [] }, plan }];
  const { problem } = found(
    conflictsIn({ profile: aProfile({ directed }), units: units(3, { directed: ['d'] }) }),
    'nothing-to-draw',
  );
  expect(problem).toMatchObject({
    reasons: [
      { category: 'general' },
      { name: '汽修', total: 3, steps: [{ kind: 'outside', months: { first: 4, last: 9 } }] },
    ],
  });
});

test('all that stands in the way is said at once', () => {
  expect(codes(conflictsOf(aPopulation({ profile: special(everyQuarter) })))).toEqual([
    'nothing-to-draw',
    'inspectors-too-few',
  ]);
});

test('nothing to draw is an error, and a directed draw is something', () => {
  const directed = [{ id: 'd', name: '汽修', units: { all: [] }, plan: { quota: everyQuarter } }];
  expect(
    found(conflictsIn({ profile: aProfile(), units: units(3) }), 'nothing-to-draw').problem,
  ).toMatchObject({ severity: 'error' });
  expect(
    codes(conflictsIn({ profile: aProfile({ directed }), units: units(3, { directed: ['d'] }) })),
  ).not.toContain('nothing-to-draw');
});

// All units each quarter is all that can be drawn: the pool of 1, whatever the other 4 are.
test('all of a category is all of its pool', () => {
  const own = [
    aSpecial('a'),
    aSpecial('b', { exclusion: 'suspended' }),
    aSpecial('c', { exclusion: 'capped', visits: 2 }),
  ];
  for (const quota of [everyQuarter, { kind: 'percent', percent: 100, per: 'quarter' } as const])
    expect(codes(conflictsIn({ profile: special(quota), units: own }))).toEqual([]);
});

// 90 % of 5 units each quarter: 5 due. In the pool: 1 of 5. With a cap of 3 those with 2 visits
// come back: 3 in the pool, still short. 20 % is what the pool of 1 can fill.
test('a quota above its pool is an error that counts why units are missing', () => {
  const own = [
    aSpecial('a'),
    aSpecial('b', { exclusion: 'suspended' }),
    aSpecial('c', { exclusion: 'capped', visits: 2 }),
    aSpecial('d', { exclusion: 'capped', visits: 2 }),
    aSpecial('e', { exclusion: 'suspended' }),
    aUnit('f', { exclusion: 'capped', visits: 2 }),
  ];
  const { problem, text, remedies } = found(
    conflictsIn({
      profile: special(mostOfThem, { caps: [{ times: 2, per: 'year' }] }),
      units: own,
    }),
    'quota-exceeds-pool',
  );
  expect(problem).toEqual({
    code: 'quota-exceeds-pool',
    severity: 'error',
    sheet: '检查对象',
    cell: '',
    category: 'special',
    quota: 5,
    pool: 1,
    excluded: { suspended: 2, capped: 2 },
  });
  expect(text).toContain('特殊类应抽 5 家，可抽 1 家（停产 2 家，已达年度检查上限 2 家）');
  expect(remedies).toEqual(['把特殊类改为每季度 20%']);
});

// 10 key units, 3 stopped: 90 % is 9, the pool is 7. 70 % is exactly 7.
test('a percentage is lowered to what the pool can fill, or stopped units are let in', () => {
  const profile = aProfile({
    plans: { key: { quota: { kind: 'percent', percent: 90, per: 'quarter' } } },
  });
  const own = [
    ...units(7, { category: 'key' }),
    ...[1, 2, 3].map((id) => aUnit(`s${id}`, { category: 'key', exclusion: 'suspended' })),
  ];
  expect(found(conflictsIn({ profile, units: own }), 'quota-exceeds-pool').remedies).toEqual([
    '让停产企业参加抽取',
    '把重点类改为每季度 70%',
  ]);
});

// Two units with 2 visits under a cap of 2: a cap of 3 lets both in again.
test('a higher cap is offered where it frees enough units', () => {
  const own = [aSpecial('a'), aSpecial('b', { exclusion: 'capped', visits: 2 })];
  const conflicts = conflictsIn({
    profile: special(mostOfThem, { caps: [{ times: 2, per: 'year' }] }),
    units: own,
    period: { year: 2026, quarter: 4 },
  });
  expect(found(conflicts, 'quota-exceeds-pool').remedies[0]).toBe('把上限改为 3');
});

test('a count without a pool at all has no lower quota', () => {
  const profile = aProfile({
    plans: { key: { quota: { kind: 'count', count: 3, per: 'quarter' } } },
  });
  const own = units(3, { category: 'key', exclusion: 'exempt' });
  expect(found(conflictsIn({ profile, units: own }), 'quota-exceeds-pool').remedies).toEqual([]);
});

// 6 people × 10 = 60 > 25 units; 25 ÷ 6 = 4.16… → 4.1, and 6 × 4.1 = 24.6 → 25.
test('a ratio that asks for more units than there are', () => {
  const profile = aProfile({
    plans: { general: { quota: { kind: 'staff', units: 10, base: 'licensed', per: 'year' } } },
  });
  const { text, remedies } = found(
    conflictsIn({ profile, units: units(25) }),
    'staff-quota-exceeds-category',
  );
  expect(text).toBe(
    '「检查对象」：一般类按 1:10（持证 6 人）全年应抽 60 家，多于全部 25 家。已按 25 家计；请核对比例；本期可以继续抽取。',
  );
  expect(remedies).toEqual(['把一般类改为每年 1:4.1（持证）']);
  const quarterly = { ...profile.plans.general.quota, per: 'quarter' } as Quota;
  expect(
    found(
      conflictsIn({
        profile: aProfile({ plans: { general: { quota: quarterly } } }),
        units: units(25),
      }),
      'staff-quota-exceeds-category',
    ).text,
  ).toContain('每季度应抽 60 家，多于全部 25 家');
  const either: Quota = {
    kind: 'or',
    of: [profile.plans.general.quota, { kind: 'percent', percent: 20, per: 'year' }],
  };
  expect(
    codes(
      conflictsIn({
        profile: aProfile({ plans: { general: { quota: either } } }),
        units: units(25),
      }),
    ),
  ).toEqual([]);
});

test('a ratio beside other numbers that must be met is lowered by itself', () => {
  const ratio: Quota = { kind: 'staff', units: 10, base: 'licensed', per: 'year' };
  const conflicts = (kind: 'and' | 'or') =>
    conflictsIn({
      profile: aProfile({
        plans: {
          general: {
            quota: { kind, of: [{ kind: 'percent', percent: 5, per: 'quarter' }, ratio] },
          },
        },
      }),
      units: units(25),
    });
  expect(found(conflicts('and'), 'staff-quota-exceeds-category').remedies).toEqual([
    '把一般类改为每季度 5% 且 每年 1:4.1（持证）',
  ]);
  expect(codes(conflicts('or'))).toEqual([]);
});

describe('a directed draw', () => {
  const draw = (quota: Quota) =>
    aProfile({
      plans: { general: { quota: { kind: 'count', count: 1, per: 'quarter' } } },
      directed: [
        { id: 'd', name: '汽修', units: { all: [] }, inspectors: { all: [] }, plan: { quota } },
      ],
    });

  test('without any unit is a warning', () => {
    const { problem, text, remedies } = found(
      conflictsIn({
        profile: draw({ kind: 'percent', percent: 30, per: 'quarter' }),
        units: units(4),
      }),
      'directed-empty',
    );
    expect(problem).toMatchObject({ severity: 'warning', name: '汽修', sheet: '检查对象' });
    expect(text).toContain('定向抽查“汽修”没有符合条件的检查对象');
    expect(remedies).toEqual(['取消定向抽查“汽修”']);
  });

  // 4 units, 2 of them stopped; 3 due.
  test('that asks for more than its pool is an error', () => {
    const own = [
      ...units(2, { directed: ['d'] }),
      ...['x', 'y'].map((id) => aUnit(id, { directed: ['d'], exclusion: 'suspended' })),
    ];
    const { problem, remedies } = found(
      conflictsIn({
        profile: draw({ kind: 'count', count: 3, per: 'quarter' }),
        units: own,
        inspectors: poolInspectors(2, { directed: ['d'] }),
      }),
      'directed-exceeds-pool',
    );
    expect(problem).toMatchObject({
      severity: 'error',
      quota: 3,
      pool: 2,
      excluded: { suspended: 2 },
    });
    expect(remedies).toEqual(['让停产企业参加抽取', '把定向抽查“汽修”的抽查数加上“不超过 2 家”']);
  });

  test('whose people are fewer than a team is an error', () => {
    const inspectors = [
      ...poolInspectors(3),
      ...poolInspectors(1, { directed: ['d'] }).map((each) => ({
        ...each,
        id: 'own' as typeof each.id,
      })),
    ];
    const { problem, remedies } = found(
      conflictsIn({
        profile: draw({ kind: 'count', count: 1, per: 'quarter' }),
        units: units(4, { directed: ['d'] }),
        inspectors,
      }),
      'directed-inspectors-too-few',
    );
    expect(problem).toMatchObject({
      severity: 'error',
      sheet: '检查人员',
      inspectors: 1,
      teamSize: 2,
    });
    expect(remedies).toEqual(['定向抽查“汽修”不限检查人员', '取消定向抽查“汽修”']);
  });

  test('counts licensed people alone, its own and the others', () => {
    const [one, two] = poolInspectors(2, { directed: ['d'] });
    if (one === undefined || two === undefined) throw new Error('two people');
    const { problem, remedies } = found(
      conflictsIn({
        profile: draw({ kind: 'count', count: 1, per: 'quarter' }),
        units: units(4, { directed: ['d'] }),
        inspectors: [one, { ...two, licensed: false }],
      }),
      'directed-inspectors-too-few',
    );
    expect(problem).toMatchObject({ inspectors: 1, teamSize: 2 });
    expect(remedies).toEqual(['取消定向抽查“汽修”']);
  });

  test('whose people make a team is none', () => {
    const conflicts = conflictsIn({
      profile: draw({ kind: 'count', count: 1, per: 'quarter' }),
      units: units(4, { directed: ['d'] }),
      inspectors: poolInspectors(2, { directed: ['d'] }),
    });
    expect(codes(conflicts)).toEqual([]);
  });
});

test('a weight must be above 0', () => {
  const weights = [
    { factor: 2, any: [] },
    { factor: 0, any: [] },
  ];
  const { problem, remedies } = found(
    conflictsIn({ profile: special(everyQuarter, { weights }), units: [aSpecial('a')] }),
    'weight-not-positive',
  );
  expect(problem).toMatchObject({ severity: 'error', rule: 2, factor: 0 });
  expect(remedies).toEqual(['把第 2 条权重改为 1']);
});
