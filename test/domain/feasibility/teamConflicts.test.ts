import type { PoolInspector } from '../../../src/domain/population/population';
import type { DirectedDraw, TeamRules } from '../../../src/domain/profile/profile';
import { aPoolInspector, aProfile, aUnit, poolInspectors, units } from '../../support/register';
import { codes, conflictsIn, found } from '../../support/conflicts';

/** Half of the units each quarter, by teams of such rules. */
const halfBy = (team: Partial<TeamRules>, changes = {}) =>
  aProfile({
    plans: { general: { quota: { kind: 'percent', percent: 50, per: 'quarter' } } },
    team: { size: 2, region: 'any', ...team },
    ...changes,
  });
const people = (
  region: string,
  count: number,
  changes: Partial<PoolInspector> = {},
): PoolInspector[] =>
  Array.from({ length: count }, (_, index) =>
    aPoolInspector(`${region}-${index}`, { region, ...changes }),
  );

test('a team needs enough licensed people who are not auxiliary', () => {
  const inspectors = [
    ...poolInspectors(1),
    ...poolInspectors(3, { licensed: false }),
    ...poolInspectors(2, { auxiliary: true }),
  ];
  const { problem, remedies } = found(
    conflictsIn({ profile: halfBy({}), units: units(4), inspectors }),
    'inspectors-too-few',
  );
  expect(problem).toEqual({
    code: 'inspectors-too-few',
    severity: 'error',
    sheet: '检查人员',
    cell: '',
    licensed: 1,
    teamSize: 2,
  });
  expect(remedies).toEqual([]);
  const three = conflictsIn({
    profile: halfBy({ size: 3, region: 'same' }),
    units: units(4),
    inspectors: poolInspectors(2),
  });
  expect(codes(three)).toEqual(['inspectors-too-few']);
  expect(found(three, 'inspectors-too-few').remedies).toEqual(['把每组人数改为 2']);
});

// 4 of 7 units are drawn: 3 others than the 4 of 北乡, so one of 北乡 is drawn by any seed.
test('a region with too few people of its own', () => {
  const own = [
    ...units(3, { region: '南乡' }),
    ...['a', 'b', 'c', 'd'].map((id) => aUnit(id, { region: '北乡' })),
  ];
  const inspectors = [...people('南乡', 2), ...people('北乡', 1)];
  const { problem, text, remedies } = found(
    conflictsIn({ profile: halfBy({ region: 'same' }), units: own, inspectors }),
    'region-inspectors-too-few',
  );
  expect(problem).toMatchObject({
    severity: 'error',
    rule: 'same',
    regions: [{ region: '北乡', units: 4, available: 1 }],
    teamSize: 2,
  });
  expect(text).toContain('按“本区域”派组，北乡 4 家可派 1 人，每组需要 2 人');
  expect(remedies).toEqual(['把小组区域规则改为“不限”']);
});

// 3 of 5 are drawn: the 4 units of 南乡 are enough, so 北乡 may be passed over.
test('a region that a draw may pass over is a warning; a team of two may be enough', () => {
  const own = [...units(4, { region: '南乡' }), aUnit('a', { region: '北乡' })];
  const inspectors = [...people('南乡', 3), ...people('北乡', 2)];
  const { problem, remedies } = found(
    conflictsIn({ profile: halfBy({ region: 'same', size: 3 }), units: own, inspectors }),
    'region-inspectors-too-few',
  );
  expect(problem).toMatchObject({ severity: 'warning' });
  expect(remedies).toEqual(['把小组区域规则改为“不限”', '把每组人数改为 2']);
});

test('crossing regions needs people of other regions', () => {
  const { problem } = found(
    conflictsIn({
      profile: halfBy({ region: 'cross' }),
      units: units(2, { region: '南乡' }),
      inspectors: [...people('南乡', 5), ...people('北乡', 1)],
    }),
    'region-inspectors-too-few',
  );
  expect(problem).toMatchObject({ rule: 'cross', regions: [{ region: '南乡', available: 1 }] });
});

test('regions without units that may be drawn need nobody', () => {
  const own = [
    ...units(2, { region: '南乡' }),
    aUnit('a', { region: '北乡', exclusion: 'suspended' }),
    aUnit('b', { region: '西乡', category: 'offsite', exclusion: 'offsite' }),
  ];
  expect(
    codes(
      conflictsIn({
        profile: halfBy({ region: 'same' }),
        units: own,
        inspectors: people('南乡', 2),
      }),
    ),
  ).toEqual([]);
});

// Three people; one names 甲厂, and 甲厂 names another: one is left.
test('recusals on both sides', () => {
  const inspectors = [...people('南乡', 1, { recusals: ['甲厂'] }), ...people('北乡', 2)];
  const own = [
    aUnit('a', { name: '甲厂', region: '北乡', recusals: ['人员北乡-0'] }),
    ...units(3, { region: '北乡' }),
  ];
  const { problem, text, remedies } = found(
    conflictsIn({ profile: halfBy({}), units: own, inspectors }),
    'recusal-leaves-too-few',
  );
  expect(problem).toMatchObject({ severity: 'warning', units: 1, names: ['甲厂'], teamSize: 2 });
  expect(text).toContain('“甲厂”回避之后可派的不足 2 人');
  expect(remedies).toEqual([]);
  const more = [
    ...inspectors,
    ...people('南乡', 2).map((each) => ({
      ...each,
      id: `more ${each.id}` as typeof each.id,
      name: `又${each.name}`,
    })),
  ];
  expect(
    found(
      conflictsIn({ profile: halfBy({ region: 'same' }), units: own, inspectors: more }),
      'recusal-leaves-too-few',
    ).remedies,
  ).toEqual(['把小组区域规则改为“不限”']);
});

// Four people of whom two name the only unit: two are left for it, and three are wanted.
test('a smaller team is offered where recusals leave enough for it', () => {
  const of = (left: number) =>
    found(
      conflictsIn({
        profile: halfBy({ size: 3 }),
        units: [aUnit('a', { name: '甲厂' })],
        inspectors: [...people('北乡', left), ...people('南乡', 2, { recusals: ['甲厂'] })],
      }),
      'recusal-leaves-too-few',
    );
  expect(of(2).problem).toMatchObject({ severity: 'error', units: 1, sheet: '检查对象' });
  expect(of(2).remedies).toEqual(['把每组人数改为 2']);
  expect(of(1).remedies).toEqual([]);
});

test('only last time’s pair is left', () => {
  const inspectors = poolInspectors(3);
  const pair = ['人员inspector-0', '人员inspector-1'];
  const recusing = inspectors.map((each, index) =>
    index === 2 ? { ...each, recusals: ['甲厂'] } : each,
  );
  const own = [
    aUnit('a', { name: '甲厂', lastTeam: pair }),
    aUnit('b', { lastTeam: pair }),
    ...units(2),
  ];
  const { problem, remedies } = found(
    conflictsIn({ profile: halfBy({ noRepeatPair: true }), units: own, inspectors: recusing }),
    'last-pair-unavoidable',
  );
  expect(problem).toMatchObject({ severity: 'warning', units: 1, names: ['甲厂'] });
  expect(remedies).toEqual(['允许上次的搭档再去同一企业']);
});

test('nobody has the expertise that is required', () => {
  const inspectors = [
    ...people('', 2, { specialty: '废水' }),
    aPoolInspector('x', { specialty: '噪声' }),
  ];
  const own = [
    aUnit('a', { expertise: '化工 废水' }),
    aUnit('b', { expertise: '养殖 固废' }),
    aUnit('c', { expertise: '' }),
  ];
  const { problem, remedies } = found(
    conflictsIn({ profile: halfBy({ expertise: 'require' }), units: own, inspectors }),
    'expertise-unmatched',
  );
  expect(problem).toMatchObject({ severity: 'error', units: 2, expertise: ['养殖 固废', ''] });
  expect(remedies).toEqual(['把专长匹配改为“优先”']);
  expect(
    codes(conflictsIn({ profile: halfBy({ expertise: 'prefer' }), units: own, inspectors })),
  ).toEqual([]);
});

test('fewer departments than members', () => {
  const { problem, text, remedies } = found(
    conflictsIn({
      profile: halfBy({ mixedDepartments: true }),
      units: units(2),
      inspectors: poolInspectors(4, { department: '法规科' }),
    }),
    'departments-too-few',
  );
  expect(problem).toMatchObject({
    severity: 'error',
    regions: [{ region: '', units: 2, available: 1 }],
    teamSize: 2,
  });
  expect(text).toContain('每组 2 人须来自不同科室，可派人员只有 1 个科室');
  expect(remedies).toEqual(['不要求小组成员来自不同科室']);
});

test('fewer helpers than each team wants', () => {
  const inspectors = [...poolInspectors(4), aPoolInspector('helper', { auxiliary: true })];
  const { problem, remedies } = found(
    conflictsIn({ profile: halfBy({ auxiliaries: 2 }), units: units(2), inspectors }),
    'auxiliaries-too-few',
  );
  expect(problem).toMatchObject({ severity: 'warning', auxiliaries: 1, needed: 2 });
  expect(remedies).toEqual(['把每组辅助人员改为 1 名']);
});

describe('joint tasks', () => {
  const share = (departments: string[]) => ({ percent: 35, per: 'quarter' as const, departments });
  const joint = (changes: object) => halfBy({}, { joint: changes });

  test('inside a bureau of one known department', () => {
    const inspectors = poolInspectors(4, { department: '执法大队' });
    const { text, remedies } = found(
      conflictsIn({ profile: joint({ internal: share([]) }), units: units(2), inspectors }),
      'joint-without-department',
    );
    expect(text).toContain('部门内联合要占 35%，检查人员里没有其他科室可以参加');
    expect(remedies).toEqual(['取消部门内联合比例']);
    expect(
      codes(
        conflictsIn({ profile: joint({ internal: share(['水科']) }), units: units(2), inspectors }),
      ),
    ).toEqual([]);
  });

  test('with partners that nobody names', () => {
    expect(
      found(
        conflictsIn({ profile: joint({ external: share([]) }), units: units(2) }),
        'joint-without-department',
      ).remedies,
    ).toEqual(['取消跨部门联合比例']);
    expect(
      found(
        conflictsIn({
          profile: joint({ any: share([]) }),
          units: units(2),
          inspectors: poolInspectors(4, { department: '执法大队' }),
        }),
        'joint-without-department',
      ),
    ).toMatchObject({
      text: expect.stringContaining('部门联合要占 35%，检查人员里没有其他科室可以参加') as string,
      remedies: ['取消部门联合比例'],
    });
    expect(
      codes(conflictsIn({ profile: joint({ any: share(['税务局']) }), units: units(2) })),
    ).toEqual([]);
    expect(
      codes(conflictsIn({ profile: joint({ external: share(['市场监管局']) }), units: units(2) })),
    ).toEqual([]);
  });
});

// 84 units × 50 % = 42 a quarter, × 4 quarters × 3 members = 504 seats for 4 people: 126 each. In
// twos 336: 84 each.
test('more tasks than people can do', () => {
  const { problem, text, remedies } = found(
    conflictsIn({ profile: halfBy({ size: 3 }), units: units(84), inspectors: poolInspectors(4) }),
    'inspectors-overloaded',
  );
  expect(problem).toMatchObject({ severity: 'warning', seats: 504, inspectors: 4, limit: 125 });
  expect(text).toContain('持证人员 4 人，每人约 126 次');
  expect(remedies).toEqual(['把每组人数改为 2']);
  // Who cannot make a team is told that, and nothing finer.
  const one = { profile: halfBy({}), units: units(400), inspectors: poolInspectors(1) };
  expect(codes(conflictsIn(one))).toEqual(['inspectors-too-few']);
});

describe('two directed draws that ask for different people', () => {
  const directedDraw = (id: string, name: string, shared: boolean): DirectedDraw => ({
    ...{ id, name, units: { all: [] }, inspectors: { all: [] } },
    ...(shared ? { shared: true } : {}),
    plan: { quota: { kind: 'count', count: 0, per: 'quarter' } },
  });
  const of = (shared: boolean, team: Partial<TeamRules> = {}, count = 0) => {
    const [river, grain] = [
      directedDraw('river', '沿河', shared),
      directedDraw('grain', '粮食', shared),
    ];
    return halfBy(team, {
      directed: [river, grain].map((each) => ({
        ...each,
        plan: { quota: { kind: 'count', count, per: 'quarter' } },
      })),
    });
  };
  const crossing = units(4, { directed: ['river', 'grain'] });
  const person = (id: string, directed: string[], changes: Partial<PoolInspector> = {}) =>
    aPoolInspector(id, { directed, ...changes });
  const river = ['r1', 'r2', 'r3'].map((id) => person(id, ['river']));

  test('are met by one of each', () => {
    const inspectors = [...river, person('g1', ['grain']), person('x', [])];
    expect(codes(conflictsIn({ profile: of(true), units: crossing, inspectors }))).not.toContain(
      'directed-people-apart',
    );
  });

  // Half of all four are drawn, and no team can go to any of them.
  test('are told before the draw where nobody of one may go there', () => {
    const recusals = crossing.map(({ name }) => name);
    const inspectors = [...river, ...['g1', 'g2'].map((id) => person(id, ['grain'], { recusals }))];
    const { problem, text, remedies } = found(
      conflictsIn({ profile: of(true), units: crossing, inspectors }),
      'directed-people-apart',
    );
    expect(problem).toMatchObject({
      ...{ severity: 'error', sheet: '检查人员', units: 4, teamSize: 2 },
      draws: ['沿河', '粮食'],
    });
    expect(text).toContain('同时属于定向抽查“沿河”、“粮食”');
    expect(remedies).toEqual([
      '定向抽查“粮食”的重合企业只计数，不另按它的人员条件派组',
      '定向抽查“粮食”不限检查人员',
    ]);
  });

  test('are no conflict where the units are counted only, and a warning where both draw them', () => {
    const recusals = crossing.map(({ name }) => name);
    const inspectors = [
      ...river,
      person('g1', ['grain'], { recusals }),
      person('g2', ['grain'], { recusals }),
    ];
    const conflicts = (count: number) =>
      conflictsIn({ profile: of(false, {}, count), units: crossing, inspectors });
    expect(codes(conflicts(0))).not.toContain('directed-people-apart');
    const { problem, remedies } = found(conflicts(3), 'directed-people-apart');
    expect(problem).toMatchObject({ severity: 'warning' });
    expect(remedies).toEqual(['定向抽查“粮食”不限检查人员']);
    // A draw of nothing draws no unit together with another.
    const [first, second] = of(false, {}, 3).directed ?? [];
    if (first === undefined || second === undefined) throw new Error('two draws');
    const nothing = {
      ...second,
      plan: { quota: { kind: 'count', count: 0, per: 'quarter' } },
    } as const;
    const profile = halfBy({}, { directed: [first, nothing] });
    expect(codes(conflictsIn({ profile, units: crossing, inspectors }))).not.toContain(
      'directed-people-apart',
    );
  });

  test('three draws are met by a team of three', () => {
    const base = of(true);
    const profile = {
      ...base,
      directed: [...(base.directed ?? []), directedDraw('air', '大气', true)],
    };
    const inspectors = [...river, person('g1', ['grain']), person('a1', ['air'])];
    const { remedies } = found(
      conflictsIn({
        profile,
        units: units(4, { directed: ['river', 'grain', 'air'] }),
        inspectors,
      }),
      'directed-people-apart',
    );
    expect(remedies[0]).toBe('把每组人数改为 3');
  });
});
