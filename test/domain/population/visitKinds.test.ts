import { omit } from '../../../src/domain/feasibility/profileChange';
import { ON_SITE_KINDS } from '../../../src/domain/population/countedRow';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import type { Population } from '../../../src/domain/population/population';
import type { Profile } from '../../../src/domain/profile/profile';
import { categoryQuotas } from '../../../src/domain/quota/categoryQuota';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { CheckKind, InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import { findPreset } from '../../../src/text/preset/presets';
import {
  aProfile,
  anEnterprise,
  anEnterpriseRegister,
  anInspector,
  anInspectorRegister,
} from '../../support/register';

const NONE = { quota: { kind: 'none' } } as const;

function record(
  enterprise: string,
  date: string,
  kind: CheckKind | null,
  changes: Partial<InspectionRecord> = {},
): InspectionRecord {
  return {
    enterprise,
    code: '',
    date,
    kind,
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
  on = '2026-04-08',
): Population {
  return freezePopulation({
    enterprises: anEnterpriseRegister(rows),
    inspectors: anInspectorRegister(
      Array.from({ length: 4 }, (_, index) => anInspector(`P${index}`, { unit: '西平分局' })),
    ),
    profile,
    period: { year: 2026, quarter: 2 },
    on,
    records,
  }).population;
}

const enterprises = (count: number, name: string, changes: Partial<Enterprise> = {}) =>
  Array.from({ length: count }, (_, index) =>
    anEnterprise(`${name}${index}`, { name: `${name}${index}`, ...changes }),
  );

// 4 people × 10 = 40 general units a year. 30 of 40 had a 专项 check in the first quarter, which is no
// 抽查 (西平 一（一）): 40 − 0 over three quarters is 13.3, so 14, and not (40 − 30) ÷ 3 = 4. Ten key
// units with 信访 records are as unvisited as before: 10 ÷ 3 = 3.3, so 4 for the yearly round.
test('西平: 专项 and 信访 are no 抽查', () => {
  const profile = findPreset('xiping-2024');
  if (profile === null) throw new Error('it is built in');
  const rows = [
    ...enterprises(10, 'K', { registeredCategory: 'key' }),
    ...enterprises(40, 'G', { registeredCategory: 'general' }),
  ];
  const records = [
    ...rows.slice(0, 10).map(({ name }) => record(name, '2026-02-03', 'complaint')),
    ...rows.slice(10, 40).map(({ name }) => record(name, '2026-02-03', 'special')),
  ];
  const quotaOf = (of: Profile, checks = records): number[] =>
    categoryQuotas(freeze(rows, of, checks)).flatMap(({ total, quota }) =>
      total === 0 ? [] : [quota],
    );
  expect(quotaOf(profile)).toEqual([4, 14]);
  const key = omit(profile.plans.key, 'counts');
  const general = omit(profile.plans.general, 'counts');
  expect(quotaOf({ ...profile, plans: { ...profile.plans, key, general } })).toEqual([2, 4]);
  const routine = records.map((each) => ({ ...each, kind: 'routine' as const }));
  expect(quotaOf(profile, routine)).toEqual([2, 4]);
});

test('each demand counts its own kinds, each cap its own', () => {
  const profile = aProfile({
    plans: { general: { ...NONE, noRepeat: true, counts: ['routine'] } },
    directed: [
      { id: 'd', name: '定向', units: { not: { field: 'keyListed', is: [true] } }, plan: NONE },
      {
        id: 's',
        name: '专题',
        units: { not: { field: 'keyListed', is: [true] } },
        plan: { ...NONE, noRepeat: true, counts: ['special'] },
      },
    ],
    caps: [
      { times: 3, per: 'year' },
      { times: 2, per: 'year', kinds: ['special'] },
    ],
  });
  const records = [
    record('G0', '2026-01-05', 'special'),
    record('G0', '2026-02-05', 'complaint'),
    record('G1', '2026-01-05', 'routine'),
    record('G2', '2026-01-05', null),
  ];
  const { units } = freeze(enterprises(3, 'G'), profile, records);
  expect(
    units.map(({ visits, caps, directedVisits, exclusion }) => [
      visits,
      caps,
      directedVisits,
      exclusion,
    ]),
  ).toEqual([
    [0, [2, 1], [2, 1], null],
    [1, [1, 0], [1, 0], 'repeated'],
    // A record that does not tell its kind counts for everything.
    [1, [1, 1], undefined, 'repeated'],
  ]);
});

test('a cap holds for its categories and its units, and not for those that are named', () => {
  const profile = aProfile({
    categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }],
    caps: [
      { times: 1, per: 'year', categories: ['key'] },
      { times: 1, per: 'year', units: { field: 'credit', is: ['A'] } },
      { times: 1, per: 'year', except: { field: 'credit', is: ['D'] } },
    ],
  });
  const rows = [
    anEnterprise('a', { name: '甲', keyListed: true, credit: 'D' }),
    anEnterprise('b', { name: '乙', credit: 'A' }),
    anEnterprise('c', { name: '丙', credit: 'D' }),
  ];
  const records = rows.map(({ name }) => record(name, '2026-02-05', 'routine'));
  const { units } = freeze(rows, profile, records);
  expect(units.map(({ caps, exclusion }) => [caps, exclusion])).toEqual([
    [[1, null, null], 'capped'],
    [[null, 1, 1], 'capped'],
    [[null, null, null], null],
  ]);
});

// A quarter is drawn: on 8 April a cap of a month leaves May and June open, on 8 June it does not.
test.each([
  ['quarter', '2026-04-08', '2026-04-02', 'capped'],
  ['quarter', '2026-04-08', '2026-03-31', null],
  ['month', '2026-04-08', '2026-04-02', null],
  ['month', '2026-06-08', '2026-06-02', 'capped'],
  ['week', '2026-06-26', '2026-06-25', null],
  ['week', '2026-06-30', '2026-06-29', 'capped'],
  ['day', '2026-06-30', '2026-06-30', 'capped'],
  ['day', '2026-06-29', '2026-06-29', null],
] as const)('at most one check a %s, draw on %s, check on %s: %s', (per, on, date, exclusion) => {
  const profile = aProfile({ caps: [{ times: 1, per }] });
  const { units } = freeze(enterprises(1, 'G'), profile, [record('G0', date, null)], on);
  expect(units[0]?.exclusion).toBe(exclusion);
});

test('同一部门: the checks of another authority do not count towards our cap', () => {
  const cap = { times: 2, per: 'year' } as const;
  const records = ['驻马店市生态环境局西平分局', '西平县应急管理局', ''].map((authority, index) =>
    record('G0', `2026-0${index + 1}-05`, 'routine', { authority }),
  );
  const countOf = (perAuthority: boolean) =>
    freeze(
      enterprises(1, 'G'),
      aProfile({
        authority: '驻马店市生态环境局西平分局',
        caps: [{ ...cap, perAuthority }],
      }),
      records,
    ).units[0]?.caps;
  expect(countOf(true)).toEqual([2]);
  expect(countOf(false)).toEqual([3]);
});

test('the checks of other authorities are told where each counts by itself', () => {
  const { problems } = freezePopulation({
    enterprises: anEnterpriseRegister(enterprises(1, 'G')),
    inspectors: anInspectorRegister([]),
    profile: aProfile({
      authority: '西平分局',
      caps: [{ times: 2, per: 'year', perAuthority: true }],
    }),
    period: { year: 2026, quarter: 2 },
    records: ['西平分局', '县应急管理局', '县应急管理局'].map((authority, index) =>
      record('G0', `2026-0${index + 1}-05`, 'routine', { authority, rowNumber: index + 2 }),
    ),
  });
  expect(problems).toEqual([
    {
      code: 'authority-other',
      severity: 'warning',
      sheet: '检查记录',
      cell: 'A3',
      count: 2,
      names: ['县应急管理局'],
      more: false,
      capped: false,
    },
  ]);
});

// 40 % of 20 a year is 8. Two of its own in the first quarter leave 6 for three quarters: 2. All 20 in
// two years, of which records know none before 2025, are due this year: 18 are left, 6 a quarter. With
// those of another bureau 13 would be left: 5.
test('checks of another authority count towards a cap of all, and for no quota, coverage or pool', () => {
  const plan = { quota: { kind: 'percent', percent: 40, per: 'year' }, coverageYears: 2 } as const;
  const profile = aProfile({
    plans: { general: { ...plan, noRepeat: true, noRepeatYears: 3 } },
    directed: [
      { id: 'd', name: '定向', units: { not: { field: 'keyListed', is: [true] } }, plan: NONE },
    ],
    caps: [{ times: 2, per: 'year' }],
  });
  const other = { authority: '县应急管理局' };
  const records = [
    record('G0', '2026-01-05', 'routine'),
    record('G1', '2026-02-05', 'routine', { authority: '西平分局' }),
    record('G2', '2025-02-05', 'routine', other),
    ...['G3', 'G4', 'G5', 'G6', 'G6'].map((name, index) =>
      record(name, `2026-03-0${index + 1}`, 'routine', other),
    ),
  ];
  const population = freeze(enterprises(20, 'G'), profile, records);
  const told = Object.fromEntries(
    population.units.map(({ id, visits, months, due, caps, exclusion }) => [
      id,
      [visits, months, due, caps, exclusion],
    ]),
  );
  expect(told).toMatchObject({
    G0: [1, [1], 2028, [1], 'repeated'],
    G1: [1, [0, 1], 2028, [1], 'repeated'],
    // Checked by others only, who do not cover it: it has waited since the records begin.
    G2: [0, [], 2026, [0], null],
    G3: [0, [], 2026, [1], null],
    G6: [0, [], 2026, [2], 'capped'],
  });
  expect(categoryQuotas(population).find(({ category }) => category === 'general')).toMatchObject({
    quota: 6,
  });
  const uncovered = {
    ...population,
    profile: aProfile({ plans: { general: { quota: plan.quota } } }),
  };
  expect(categoryQuotas(uncovered).find(({ category }) => category === 'general')).toMatchObject({
    quota: 2,
  });
});

test('a count in a condition is that of the cap, by whoever that counts', () => {
  const condition = { field: 'visits', atLeast: 2 } as const;
  const records = ['西平分局', '县应急管理局'].map((authority, index) =>
    record('G0', `2026-0${index + 1}-05`, 'routine', { authority }),
  );
  const exclusionOf = (perAuthority: boolean) =>
    freeze(
      enterprises(1, 'G'),
      aProfile({
        caps: [{ times: 5, per: 'year', perAuthority }],
        exemptions: [{ name: '查过两次', any: [condition] }],
      }),
      records,
    ).units[0]?.exclusion;
  expect(exclusionOf(false)).toBe('exempt');
  expect(exclusionOf(true)).toBe(null);
});

// 成都 2025: three visits in a row without a finding. 张 has three; 李 found something on the second
// of three; 王 was there twice only; 赵 found something first and nothing three times since.
test('who found nothing three times in a row is not sent there again', () => {
  const visit = (date: string, people: string[], clean: boolean): InspectionRecord =>
    record('G0', date, 'routine', { inspectors: people, ...(clean ? { clean } : {}) });
  const records = [
    visit('2024-03-01', ['赵'], false),
    visit('2024-06-01', ['张', '李', '赵'], true),
    visit('2025-03-01', ['李'], false),
    visit('2025-06-01', ['张', '王', '赵'], true),
    visit('2026-02-01', ['张', '李', '王', '赵'], true),
  ];
  const profile = aProfile({ team: { size: 2, region: 'any', restAfterClean: 3 } });
  const rows = enterprises(1, 'G', { recusedInspectors: ['孙'] });
  expect(freeze(rows, profile, records).units[0]?.recusals).toEqual(['孙', '张', '赵']);
  expect(freeze(rows, aProfile(), records).units[0]?.recusals).toEqual(['孙']);
});

const OFFSITE_FIRST = aProfile({
  categoryRules: [
    { category: 'special', any: [{ field: 'visits', kinds: ['special', 'joint'], atLeast: 2 }] },
  ],
  exemptions: [
    {
      name: '首次非现场',
      any: [
        {
          all: [
            { field: 'visits', kinds: ['offsite'], atLeast: 1 },
            { field: 'credit', is: ['A'] },
          ],
        },
      ],
    },
  ],
  weights: [{ factor: 3, any: [{ field: 'visits', kinds: ON_SITE_KINDS, atMost: 0 }] }],
  plans: {
    key: NONE,
    special: NONE,
    general: { quota: { kind: 'count', count: 1, per: 'year' }, counts: ['routine'] },
    offsite: NONE,
  },
});

test('conditions count the checks of their own kinds, whatever the demands count', () => {
  const rows = [
    ...enterprises(3, 'G', { credit: 'A' }),
    anEnterprise('H', { name: 'H', credit: 'A', visits: 2 }),
  ];
  const records = [
    record('G0', '2026-01-05', 'offsite'),
    // Of last year, and after the day of the draw.
    record('G1', '2025-12-30', 'offsite'),
    record('G1', '2026-04-09', 'offsite'),
    record('G2', '2026-01-05', 'special'),
    record('G2', '2026-02-05', 'joint'),
  ];
  const { units } = freeze(rows, OFFSITE_FIRST, records);
  expect(
    units.map(({ id, category, exclusion, weight }) => [id, category, exclusion, weight]),
  ).toEqual([
    // A check off site is none on site, so it is first there.
    ['G0', 'general', 'exempt', 3],
    ['G1', 'general', null, 3],
    ['G2', 'special', null, 1],
    // The register's own count is of visits on site, of no kind in particular.
    ['H', 'general', null, 1],
  ]);
});

test('a condition on kinds says that there are no records to count', () => {
  const lines = (records: readonly InspectionRecord[], rows: readonly Enterprise[]) => {
    const register = anEnterpriseRegister(rows);
    return freezePopulation({
      enterprises: {
        ...register,
        columns: { ...register.columns, visits: { columnIndex: 5, header: '年度检查次数' } },
      },
      inspectors: anInspectorRegister([anInspector('P', {})]),
      profile: OFFSITE_FIRST,
      period: { year: 2026, quarter: 2 },
      records,
    }).lines.flatMap((line) =>
      'unrecorded' in line ? [[line.subject.rule, line.missing.includes('visits')]] : [],
    );
  };
  // 现场 alone is what the column counts.
  expect(lines([], enterprises(2, 'G', { visits: 1 }))).toEqual([
    ['category', false],
    ['exemption', false],
  ]);
  expect(lines([record('G0', '2026-01-05', 'special')], enterprises(2, 'G'))).toEqual([]);
});
