import { changedProfile, type ProfileChange } from '../../../src/domain/feasibility/profileChange';
import type { Profile } from '../../../src/domain/profile/profile';
import { remedyText } from '../../../src/text/pane/remedyText';
import { aProfile } from '../../support/register';

const key = { kind: 'category', category: 'key' } as const;
const repair = { kind: 'directed', id: 'd', name: '汽修' } as const;
const quarterly = { kind: 'percent', percent: 30, per: 'quarter' } as const;
const profile = aProfile({
  caps: [{ times: 2, per: 'year', clause: 'cap' }],
  plans: {
    key: {
      quota: quarterly,
      coverageYears: 1,
      noRepeat: true,
      months: { first: 4, last: 6 },
      clause: 'key',
    },
  },
  directed: [
    {
      id: 'd',
      name: '汽修',
      units: { all: [] },
      inspectors: { all: [] },
      shared: true,
      plan: { quota: { kind: 'bounded', quota: quarterly, floor: 5 } },
    },
  ],
  team: {
    size: 3,
    region: 'same',
    expertise: 'require',
    mixedDepartments: true,
    noRepeatPair: true,
    auxiliaries: 2,
  },
  joint: { internal: { percent: 35, per: 'quarter', departments: [] } },
  weights: [{ factor: 0, any: [], clause: 'weight' }],
});
const keyPlan = profile.plans.key;
const [draw] = profile.directed ?? [];

/** Each change, its words, and the one part of the profile that is another one afterwards. */
const cases: readonly (readonly [string, ProfileChange, Partial<Profile>])[] = [
  [
    '把上限改为 4',
    { code: 'cap', cap: 0, times: 4 },
    { caps: [{ times: 4, per: 'year', clause: 'cap' }] },
  ],
  [
    '把重点类改为每家每半年 1 次',
    { code: 'quota', subject: key, quota: { kind: 'times', times: 1, per: 'half-year' } },
    {
      plans: {
        ...profile.plans,
        key: { ...keyPlan, quota: { kind: 'times', times: 1, per: 'half-year' } },
      },
    },
  ],
  [
    '把重点类的抽查数加上“不超过 9 家”',
    { code: 'ceiling', subject: key, count: 9 },
    {
      plans: {
        ...profile.plans,
        key: { ...keyPlan, quota: { kind: 'bounded', quota: quarterly, ceiling: 9 } },
      },
    },
  ],
  [
    '把定向抽查“汽修”的抽查数加上“不超过 4 家”',
    { code: 'ceiling', subject: repair, count: 4 },
    {
      directed: [{ ...draw!, plan: { quota: { kind: 'bounded', quota: quarterly, ceiling: 4 } } }],
    },
  ],
  [
    '把重点类改为每 2 年至少 1 次',
    { code: 'coverage-years', subject: key, years: 2 },
    { plans: { ...profile.plans, key: { ...keyPlan, coverageYears: 2 } } },
  ],
  [
    '允许重点类年内重复抽查',
    { code: 'repeat-allowed', subject: key },
    { plans: { ...profile.plans, key: { ...keyPlan, noRepeat: false } } },
  ],
  [
    '把重点类的时间段改为全年',
    { code: 'months', subject: key, months: null },
    {
      plans: {
        ...profile.plans,
        key: { quota: quarterly, coverageYears: 1, noRepeat: true, clause: 'key' },
      },
    },
  ],
  ['让停产企业参加抽取', { code: 'suspended-in-pool' }, { suspendedInPool: true }],
  ['取消定向抽查“汽修”', { code: 'directed-dropped', id: 'd', name: '汽修' }, { directed: [] }],
  [
    '定向抽查“汽修”不限检查人员',
    { code: 'directed-inspectors-any', id: 'd', name: '汽修' },
    { directed: [{ id: 'd', name: '汽修', units: { all: [] }, shared: true, plan: draw!.plan }] },
  ],
  [
    '定向抽查“汽修”的重合企业只计数，不另按它的人员条件派组',
    { code: 'directed-unshared', id: 'd', name: '汽修' },
    {
      directed: [
        {
          ...{ id: 'd', name: '汽修', units: { all: [] }, inspectors: { all: [] } },
          plan: draw!.plan,
        },
      ],
    },
  ],
  ['把每组人数改为 2', { code: 'team-size', size: 2 }, { team: { ...profile.team, size: 2 } }],
  [
    '把小组区域规则改为“不限”',
    { code: 'region', region: 'any' },
    { team: { ...profile.team, region: 'any' } },
  ],
  [
    '把每组辅助人员改为 1 名',
    { code: 'auxiliaries', count: 1 },
    { team: { ...profile.team, auxiliaries: 1 } },
  ],
  [
    '把专长匹配改为“优先”',
    { code: 'expertise-preferred' },
    { team: { ...profile.team, expertise: 'prefer' } },
  ],
  [
    '不要求小组成员来自不同科室',
    { code: 'departments-unmixed' },
    { team: { ...profile.team, mixedDepartments: false } },
  ],
  [
    '允许上次的搭档再去同一企业',
    { code: 'pair-repeatable' },
    { team: { ...profile.team, noRepeatPair: false } },
  ],
  ['取消部门内联合比例', { code: 'joint-dropped', share: 'internal' }, { joint: {} }],
  [
    '把第 1 条权重改为 1',
    { code: 'weight', rule: 1, factor: 1 },
    { weights: [{ factor: 1, any: [], clause: 'weight' }] },
  ],
];

test.each(cases)('%s changes that and nothing else', (words, change, expected) => {
  const before = structuredClone(profile);
  expect(changedProfile(profile, change)).toEqual({ ...profile, ...expected });
  expect(profile).toEqual(before);
  expect(remedyText(change)).toBe(words);
});
