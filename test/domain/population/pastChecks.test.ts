import { missingFields } from '../../../src/domain/population/ruleFields';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import { pastChecks } from '../../../src/domain/population/pastChecks';
import type { Profile } from '../../../src/domain/profile/profile';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import {
  aProfile,
  anEnterprise,
  anEnterpriseRegister,
  anInspector,
  anInspectorRegister,
} from '../../support/register';

const period = { year: 2026, quarter: 3 } as const;
const counting = { to: '2026-06-30' };

function record(
  enterprise: string,
  date: string,
  changes: Partial<InspectionRecord> = {},
): InspectionRecord {
  return {
    enterprise,
    code: '',
    date,
    kind: null,
    inspectors: [],
    result: '',
    published: '',
    rowNumber: 4,
    sheet: '检查记录',
    ...changes,
  };
}

function freeze(
  rows: readonly Enterprise[],
  profile: Profile,
  records: readonly InspectionRecord[],
  on = '2026-06-30',
) {
  return freezePopulation({
    enterprises: anEnterpriseRegister(rows),
    inspectors: anInspectorRegister([]),
    profile,
    period,
    on,
    records,
  });
}

// Before the period: 2026-01-01 and 06-30. Of the period 07-10, and 07-20 from that day on.
test.each([
  ['2026-06-30', 2],
  ['2026-05-04', 2],
  ['2026-07-19', 3],
  ['2026-07-20', 4],
  ['2026-11-01', 4],
])('a draw on %s counts %i checks of the year: those done up to its day', (on, visits) => {
  const records = [
    '2025-12-31',
    '2026-01-01',
    '2026-06-30',
    '2026-07-10',
    '2026-07-20',
    '2026-10-08',
    '',
  ].map((date) => record('甲厂', date));
  const { population } = freeze([anEnterprise('a', { name: '甲厂' })], aProfile(), records, on);
  expect(population.units[0]?.visits).toBe(visits);
});

test('what stands on a list of ours counts from the first day of its quarter, but not for a redraw of it', () => {
  const listed = (quarter: 2 | 3 | 4, date: string) =>
    record('甲厂', date, { kind: 'routine', drawn: { year: 2026, quarter }, before: 0 });
  const records = [listed(2, '2026-06-30'), listed(3, '2026-09-30'), listed(4, '2026-12-31')];
  const rows = [anEnterprise('a', { name: '甲厂' })];
  expect(freeze(rows, aProfile(), records, '2026-08-01').population.units[0]?.visits).toBe(1);
  const done = [...records, record('甲厂', '2026-07-09')];
  expect(freeze(rows, aProfile(), done, '2026-08-01').population.units[0]?.visits).toBe(2);
});

// 25 of 30 were checked on 2 July: with at most one check a year, 20 % of 30 are 6, and only the
// five others may be drawn on 10 July.
test('units that reached the cap within the quarter are at the cap', () => {
  const rows = Array.from({ length: 30 }, (_, index) =>
    anEnterprise(`e${index}`, { name: `企业${index}` }),
  );
  const records = rows.slice(0, 25).map(({ name }) => record(name, '2026-07-02'));
  const profile = aProfile({ caps: [{ times: 1, per: 'year' }] });
  const exclusions = (on: string) =>
    freeze(rows, profile, records, on).population.units.filter(
      ({ exclusion }) => exclusion === 'capped',
    ).length;
  expect(exclusions('2026-07-10')).toBe(25);
  expect(exclusions('2026-07-01')).toBe(0);
});

test('no repetition holds for a visit of the same quarter', () => {
  const profile = aProfile({ plans: { general: { quota: { kind: 'none' }, noRepeat: true } } });
  const { population } = freeze(
    [anEnterprise('a', { name: '甲厂' }), anEnterprise('b', { name: '乙厂' })],
    profile,
    [record('甲厂', '2026-07-02')],
    '2026-07-02',
  );
  expect(population.units.map(({ exclusion }) => exclusion)).toEqual(['repeated', null]);
});

test('the register’s own count wins where it says more', () => {
  const { population } = freeze([anEnterprise('a', { name: '甲厂', visits: 3 })], aProfile(), [
    record('甲厂', '2026-02-01'),
  ]);
  expect(population.units[0]?.visits).toBe(3);
});

test('kinds that do not count are left out, unknown kinds are not', () => {
  const records = [
    record('甲厂', '2026-02-01', { kind: 'case' }),
    record('甲厂', '2026-03-01', { kind: 'routine' }),
    record('甲厂', '2026-04-01'),
  ];
  const { population } = freeze(
    [anEnterprise('a', { name: '甲厂' })],
    aProfile({ caps: [{ times: 2, per: 'year', kinds: ['routine'] }] }),
    records,
  );
  expect(population.units[0]).toMatchObject({ visits: 2, exclusion: 'capped' });
});

test('one check that is told twice counts once', () => {
  const records = [
    record('甲厂', '2026-02-01', { kind: 'routine' }),
    record('甲厂', '2026-02-01', { sheet: '检查台账', rowNumber: 9 }),
    record('甲厂', '2026-02-01', { kind: 'case' }),
  ];
  const { population } = freeze([anEnterprise('a', { name: '甲厂' })], aProfile(), records);
  expect(population.units[0]?.visits).toBe(2);
});

test('an enterprise may name people by any of their licence numbers', () => {
  const inspectors = anInspectorRegister([anInspector('41-1', { licences: ['41-1', 'H-7'] })]);
  const enterprises = anEnterpriseRegister([
    anEnterprise('a', { recusedInspectors: ['Ｈ-7', '张三'] }),
  ]);
  const { population } = freezePopulation({
    enterprises,
    inspectors,
    profile: aProfile(),
    period,
    records: [],
  });
  expect(population.units[0]?.recusals).toEqual(['41-1', '张三']);
});

test('a code tells the enterprise whatever its name, and the name tells which plant of one legal person', () => {
  const rows = [
    anEnterprise('a', { name: '甲厂', creditCode: 'C1' }),
    anEnterprise('b', { name: '乙厂一区', creditCode: 'C2' }),
    anEnterprise('c', { name: '乙厂二区', creditCode: 'C2' }),
  ];
  const checks = pastChecks(
    rows,
    [
      record('旧名', '2026-01-05', { code: 'C1' }),
      record('乙厂二区', '2026-01-05', { code: 'C2' }),
    ],
    counting,
  );
  expect([...checks.byEnterprise.keys()]).toEqual(['a', 'c']);
  expect(
    pastChecks(rows, [record('', '2026-01-05', { code: 'C2' })], counting).unmatched,
  ).toHaveLength(1);
});

test('a check that can be put down to no enterprise is said, with its place', () => {
  const { problems } = freeze([anEnterprise('a', { name: '甲厂' })], aProfile(), [
    record('丙厂', '2026-02-01'),
  ]);
  expect(problems).toEqual([
    {
      code: 'record-unmatched',
      severity: 'warning',
      sheet: '检查记录',
      cell: 'A4',
      enterprise: '丙厂',
      date: '2026-02-01',
    },
  ]);
});

test('no repetition: who was visited this year leaves the pool', () => {
  const profile = aProfile({ plans: { general: { quota: { kind: 'none' }, noRepeat: true } } });
  const { population } = freeze([anEnterprise('a', { visits: 1 }), anEnterprise('b')], profile, []);
  expect(population.units.map(({ exclusion }) => exclusion)).toEqual(['repeated', null]);
});

test('exemptions, weights, directed draws and the last team are frozen with the unit', () => {
  const profile = aProfile({
    exemptions: [{ name: '豁免', any: [{ field: 'exempted', is: [true] }] }],
    weights: [
      {
        factor: 2,
        any: [
          { field: 'violation', is: [true] },
          { field: 'penalised', is: [true] },
        ],
      },
      { factor: 1.5, any: [{ field: 'complaint', is: [true] }] },
    ],
    directed: [
      {
        id: 'paper',
        name: '造纸',
        units: { field: 'industry', contains: ['造纸'] },
        plan: { quota: { kind: 'none' } },
      },
      {
        id: 'dye',
        name: '印染',
        units: { field: 'industry', contains: ['印染'] },
        plan: { quota: { kind: 'none' } },
      },
    ],
    team: { size: 2, region: 'any', expertise: 'prefer', noRepeatPair: true },
  });
  const rows = [
    anEnterprise('a', { name: '甲厂', exempted: true }),
    anEnterprise('b', {
      name: '乙厂',
      violation: true,
      penalised: true,
      complaint: true,
      industry: '造纸',
      pollutionType: '废水',
      recusedInspectors: ['王五'],
    }),
  ];
  const records = [
    record('乙厂', '2025-03-01', { inspectors: ['张三', '李四'] }),
    record('乙厂', '2024-03-01', { inspectors: ['赵六'] }),
  ];
  expect(freeze(rows, profile, records).population.units).toMatchObject([
    { exclusion: 'exempt', weight: 1, directed: [], lastTeam: [] },
    {
      exclusion: null,
      weight: 3,
      directed: ['paper'],
      expertise: '造纸 废水',
      lastTeam: ['张三', '李四'],
      recusals: ['王五'],
    },
  ]);
  const anyPair = { ...profile, team: { ...profile.team, noRepeatPair: false } };
  expect(freeze(rows, anyPair, records).population.units.map(({ lastTeam }) => lastTeam)).toEqual([
    [],
    [],
  ]);
});

test('fields that rules of any kind look at are missed once', () => {
  const profile = aProfile({
    weights: [{ factor: 2, any: [{ field: 'violation', is: [true] }] }],
    directed: [
      {
        id: 'd',
        name: '定向',
        units: { not: { field: 'violation', is: [true] } },
        inspectors: { field: 'specialty', contains: ['水'] },
        plan: { quota: { kind: 'none' }, noRepeat: true },
      },
    ],
  });
  const { problems, lines } = freezePopulation({
    enterprises: anEnterpriseRegister([], ['name']),
    inspectors: anInspectorRegister([]),
    profile,
    period: { year: 2026, quarter: 1 },
  });
  expect(problems).toEqual([]);
  expect(missingFields(lines)).toEqual({
    enterprise: ['violation', 'visits'],
    inspector: ['specialty'],
  });
});

// 蓝牌 (B) is exempt from the second check on; two are recorded and the column says none.
test('a count in a condition is the count of the cap', () => {
  const twice = {
    all: [
      { field: 'credit', is: ['B'] },
      { field: 'visits', atLeast: 2 },
    ],
  } as const;
  const profile = aProfile({ exemptions: [{ name: '蓝牌', any: [twice] }] });
  const rows = [
    anEnterprise('a', { name: '甲厂', credit: 'B', visits: 0 }),
    anEnterprise('b', { name: '乙厂', credit: 'B' }),
    anEnterprise('c', { name: '丙厂', credit: 'A' }),
  ];
  const records = [
    record('甲厂', '2026-02-01'),
    record('甲厂', '2026-03-01'),
    record('乙厂', '2026-02-01'),
    record('丙厂', '2026-02-01'),
    record('丙厂', '2026-03-01'),
  ];
  const { population, lines } = freezePopulation({
    enterprises: anEnterpriseRegister(rows, ['name', 'credit', 'visits']),
    inspectors: anInspectorRegister([]),
    profile,
    period: { year: 2026, quarter: 2 },
    records,
  });
  expect(population.units.map(({ id, exclusion }) => [id, exclusion])).toEqual([
    ['a', 'exempt'],
    ['b', null],
    ['c', null],
  ]);
  expect(lines.find(({ subject }) => subject.rule === 'exemption')?.matched).toBe(1);
});

test('of one check that is told twice nothing is lost: findings, the day of publication, what was known at the draw', () => {
  const records = [
    record('甲厂', '2026-02-01', { kind: 'routine', result: '未发现问题' }),
    record('甲厂', '2026-02-01', {
      result: '发现问题已责令整改',
      published: '2026-02-20',
      before: 1,
      confirms: { year: 2026, quarter: 1 },
    }),
    record('甲厂', '2026-02-01', { result: '未发现问题' }),
  ];
  const { byEnterprise } = pastChecks([anEnterprise('a', { name: '甲厂' })], records, counting);
  expect([...byEnterprise.values()]).toMatchObject([
    [
      {
        kind: 'routine',
        result: '发现问题已责令整改; 未发现问题',
        published: '2026-02-20',
        before: 1,
        confirms: { year: 2026, quarter: 1 },
      },
    ],
  ]);
  const [first, , third] = records;
  if (first === undefined || third === undefined) throw new Error('three records');
  const [plain] = pastChecks(
    [anEnterprise('a', { name: '甲厂' })],
    [first, third],
    counting,
  ).byEnterprise.values();
  expect(plain).toEqual([first]);
});

describe('3 年内抽查过的不再抽', () => {
  const profile = aProfile({
    plans: {
      general: {
        quota: { kind: 'count', count: 1, per: 'quarter' },
        noRepeat: true,
        noRepeatYears: 3,
      },
    },
  });
  const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => anEnterprise(id, { name: `${id}厂` }));
  const records = [
    record('a厂', '2023-12-31'),
    record('b厂', '2024-01-01'),
    record('c厂', '2025-05-01'),
    record('d厂', '2026-02-01'),
    record('b厂', '2022-01-01'),
  ];

  test('in 2026: those of 2024 and 2025 are out, and who was checked in 2023 comes again', () => {
    const { population, problems } = freeze(rows, profile, records);
    expect(population.units.map(({ exclusion }) => exclusion)).toEqual([
      null,
      'recent',
      'recent',
      'repeated',
      null,
    ]);
    expect(problems).toEqual([]);
  });

  test('records that do not reach back are said, and none at all', () => {
    const short = (of: readonly InspectionRecord[]) =>
      freeze(rows, profile, of).problems.map((problem) => 'since' in problem && problem.since);
    expect(short(records.slice(2, 4))).toEqual([2025]);
    expect(short([])).toEqual([null]);
    expect(short(records.slice(1, 2))).toEqual([]);
  });

  test('kinds that do not count keep nobody out', () => {
    const counted = {
      ...profile,
      plans: {
        ...profile.plans,
        general: { ...profile.plans.general, counts: ['routine' as const] },
      },
    };
    const { population } = freeze(rows, counted, [
      record('b厂', '2024-01-01', { kind: 'case' }),
      record('c厂', '2025-05-01', { kind: 'routine' }),
    ]);
    expect(population.units.map(({ exclusion }) => exclusion)).toEqual([
      null,
      null,
      'recent',
      null,
      null,
    ]);
  });
});
