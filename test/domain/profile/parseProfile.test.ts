import { parseProfile } from '../../../src/domain/profile/parseProfile';
import { presets } from '../../../src/text/preset/presets';
import { aProfile } from '../../support/register';

const faultsOf = (changes: Record<string, unknown>): string[] =>
  parseProfile({ ...aProfile(), ...changes }).faults.map(({ path, code }) => `${path} ${code}`);

test.each(presets)('$name is a profile', (preset) => {
  expect(parseProfile(preset)).toEqual({ profile: preset, faults: [] });
});

test('all faults are found in one pass', () => {
  const { profile, faults } = parseProfile({
    ...aProfile(),
    level: 'village',
    team: { size: 1, region: 'any' },
    colour: 'red',
    otherwise: undefined,
  });
  expect(profile).toBeNull();
  expect(faults).toEqual([
    { path: 'colour', code: 'unknown-key' },
    { path: 'level', code: 'value' },
    { path: 'otherwise', code: 'missing' },
    { path: 'team.size', code: 'range' },
  ]);
});

test.each<[string, Record<string, unknown>, string]>([
  [
    'a field that no register has',
    { categoryRules: [{ category: 'key', any: [{ field: 'colour', is: ['red'] }] }] },
    'categoryRules.0.any.0.field value',
  ],
  [
    'a grade that does not exist',
    { categoryRules: [{ category: 'key', any: [{ field: 'credit', is: ['F'] }] }] },
    'categoryRules.0.any.0.is.0 value',
  ],
  [
    'words looked for in a number',
    { weights: [{ factor: 2, any: [{ field: 'visits', contains: ['2'] }] }] },
    'weights.0.any.0.contains value',
  ],
  [
    'a rule without conditions',
    { exemptions: [{ name: '免检', any: [] }] },
    'exemptions.0.any too-few',
  ],
  [
    'and of one',
    { exemptions: [{ name: '免检', any: [{ all: [{ field: 'exempted', is: [true] }] }] }] },
    'exemptions.0.any.0.all too-few',
  ],
  [
    'a weight of nothing',
    { weights: [{ factor: 0, any: [{ field: 'violation', is: [true] }] }] },
    'weights.0.factor range',
  ],
  [
    'a clause that is not cited',
    { caps: [{ times: 2, per: 'year', clause: '上限' }] },
    'caps.0.clause unknown-clause',
  ],
  [
    'a limit without numbers',
    { plans: plansWith({ kind: 'bounded', quota: { kind: 'count', count: 1, per: 'year' } }) },
    'plans.key.quota too-few',
  ],
  [
    'a floor above the ceiling',
    {
      plans: plansWith({
        kind: 'bounded',
        quota: { kind: 'count', count: 1, per: 'year' },
        floor: 3,
        ceiling: 2,
      }),
    },
    'plans.key.quota.floor range',
  ],
  [
    'a quota of nothing beside another',
    {
      plans: plansWith({
        kind: 'or',
        of: [{ kind: 'none' }, { kind: 'count', count: 1, per: 'year' }],
      }),
    },
    'plans.key.quota.of.0 value',
  ],
  [
    'a most beside another of which one is enough',
    {
      plans: plansWith({
        kind: 'or',
        of: [
          { kind: 'most', quota: { kind: 'percent', percent: 3, per: 'year' } },
          { kind: 'count', count: 1, per: 'year' },
        ],
      }),
    },
    'plans.key.quota.of value',
  ],
  [
    'the most of n 次',
    { plans: plansWith({ kind: 'most', quota: { kind: 'times', times: 2, per: 'year' } }) },
    'plans.key.quota.quota.kind value',
  ],
  [
    'more than all',
    { plans: plansWith({ kind: 'percent', percent: 120, per: 'year' }) },
    'plans.key.quota.percent range',
  ],
  [
    'years without 不重复',
    {
      plans: { ...aProfile().plans, key: { quota: { kind: 'none' }, noRepeatYears: 3 } },
    },
    'plans.key.noRepeatYears value',
  ],
  [
    'years without 不重复 of a directed draw, which knows of this year only',
    {
      directed: [
        {
          id: 'd',
          name: '定向',
          units: { field: 'exempted', is: [true] },
          plan: { quota: { kind: 'none' }, noRepeat: true, noRepeatYears: 3 },
        },
      ],
    },
    'directed.0.plan.noRepeatYears unknown-key',
  ],
  ['joint checks with nobody', { joint: {} }, 'joint too-few'],
  ['a quota in words', { plans: plansWith('25%') }, 'plans.key.quota type'],
  ['months in words', { plans: plansIn('4-9') }, 'plans.key.months type'],
  [
    'a month that no year has',
    { plans: plansIn({ first: 4, last: 13 }) },
    'plans.key.months.last range',
  ],
  ['one month by itself', { plans: plansIn({ months: [3] }) }, 'plans.key.months.months too-few'],
  ['months out of order', { plans: plansIn({ months: [9, 3] }) }, 'plans.key.months.months value'],
  ['a month named twice', { plans: plansIn({ months: [3, 3] }) }, 'plans.key.months.months value'],
])('%s', (_name, changes, fault) => {
  expect(faultsOf(changes)).toEqual([fault]);
});

test('two directed draws need two ids', () => {
  const draw = {
    id: 'd',
    name: '定向',
    units: { field: 'exempted', is: [true] },
    plan: { quota: { kind: 'none' } },
  };
  expect(faultsOf({ directed: [draw, draw] })).toEqual(['directed.1.id duplicate']);
});

test.each([null, 'text', 7, []])('%j is no profile', (value) => {
  expect(parseProfile(value)).toEqual({ profile: null, faults: [{ path: '', code: 'type' }] });
});

function plansWith(quota: unknown): unknown {
  return { ...aProfile().plans, key: { quota } };
}

function plansIn(months: unknown): unknown {
  return { ...aProfile().plans, key: { quota: { kind: 'none' }, months } };
}

test.each([{ first: 4, last: 9 }, { first: 11, last: 2 }, { months: [1, 9] }])(
  '%j are months',
  (months) => {
    expect(faultsOf({ plans: plansIn(months) })).toEqual([]);
  },
);

const withCondition = (condition: unknown): string[] =>
  faultsOf({ categoryRules: [{ category: 'key', any: [condition] }] }).map((fault) =>
    fault.replace('categoryRules.0.any.0', '*'),
  );

test.each([
  { column: '占地面积', above: 500 },
  { column: '占地面积', below: -0.5 },
  { column: '验收日期', from: '2020-02-29' },
  { column: '验收日期', until: '2020-02-29' },
  { column: '是否涉重', is: [true, '有'] },
  { column: '所属园区', contains: ['开'] },
  { column: '所属园区', filled: false },
  { field: 'credit', filled: true },
  { field: 'visits', atMost: 0 },
  { field: 'visits', kinds: ['routine'], atLeast: 1 },
])('a test of a column, or of its lack: %j', (condition) => {
  expect(withCondition(condition)).toEqual([]);
});

test.each([
  [{ column: '', above: 5 }, '*.column value'],
  [{ column: ' 占地面积', above: 5 }, '*.column value'],
  [{ column: 5, above: 5 }, '*.column type'],
  [{ column: '占地面积' }, '* type'],
  [{ column: '占地面积', above: 5, below: 9 }, '* type'],
  [{ column: '占地面积', above: '5' }, '*.above type'],
  [{ column: '占地面积', over: 5 }, '*.over unknown-key'],
  [{ column: '占地面积', toString: 5 }, '*.toString unknown-key'],
  [{ column: '验收日期', from: '2021-02-29' }, '*.from value'],
  [{ column: '验收日期', until: '2021' }, '*.until value'],
  [{ column: '所属园区', is: [] }, '*.is too-few'],
  [{ column: '所属园区', is: [''] }, '*.is.0 range'],
  [{ column: '所属园区', filled: 1 }, '*.filled type'],
  [{ column: '占地面积', field: 'credit', above: 5 }, '* type'],
  [{ field: 'visits', above: 5 }, '*.above unknown-key'],
  [{ field: 'credit', filled: 'x' }, '*.filled type'],
  ['credit', '* type'],
  [{ field: 'credit' }, '* type'],
  [{ field: 'credit', is: ['A'], filled: true }, '* type'],
  [{ field: 'credit', column: '占地面积', above: 5 }, '* type'],
  [{ field: 'visits', atLeast: '2' }, '*.atLeast type'],
  [{ field: 'credit', atLeast: 2 }, '*.atLeast value'],
  [{ field: 'industry', atMost: 2 }, '*.atMost value'],
  [{ field: 'visits', is: ['2'] }, '*.is value'],
  [{ field: 'visits', kinds: ['routine'], filled: true }, '*.kinds unknown-key'],
  [{ field: 'approvalYear', kinds: ['routine'], atLeast: 1 }, '*.kinds unknown-key'],
  [{ field: 'visits', kinds: [], atLeast: 1 }, '*.kinds too-few'],
])('a test of a column that is none: %j', (condition, fault) => {
  expect(withCondition(condition)).toEqual([fault]);
});
