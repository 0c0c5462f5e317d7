import { ruleLines, type RuleSources } from '../../../src/domain/population/ruleLines';
import type { Condition, Demand, Profile } from '../../../src/domain/profile/profile';
import {
  anEnterprise,
  anEnterpriseRegister,
  anInspector,
  anInspectorRegister,
  aProfile,
  firstQuarter,
} from '../../support/register';

const rows = [
  anEnterprise('1', { credit: 'C', industry: '造纸', keyListed: true, visits: 1 }),
  anEnterprise('2', { credit: 'D', industry: '化工', region: '城关' }),
  anEnterprise('3', { registeredCategory: 'key' }),
];
const people = [
  anInspector('1', { specialty: '水', department: '水科', years: 6 }),
  anInspector('2', { onPost: false, auxiliary: true, region: '城关' }),
  anInspector('3', { active: false, specialty: '气', department: '大气科', years: 6 }),
];

function lines(profile: Partial<Profile>, changes: Partial<RuleSources> = {}) {
  return ruleLines({
    enterprises: anEnterpriseRegister(rows),
    present: rows,
    inspectors: anInspectorRegister(people),
    profile: { ...aProfile(), ...profile },
    period: firstQuarter,
    hasRecords: false,
    ...changes,
  });
}

/** Each line as its rule, its fields, and how many rows of how many it matched. */
const told = (...of: Parameters<typeof lines>): string[] =>
  lines(...of).map(({ subject: { rule }, fields, matched, of: all }) =>
    [rule, fields.join('+'), `${matched}/${all}`].join(' '),
  );

const credit = (...is: ('A' | 'C' | 'D')[]): Condition => ({ field: 'credit', is });
const named: Condition = { field: 'name', contains: ['1'] };
const paper: Condition = { field: 'industry', contains: ['造纸'] };
const none: Demand = { quota: { kind: 'none' } };

test('a profile without rules has no lines', () => {
  expect(lines({})).toEqual([]);
});

describe('rules of categories', () => {
  const rules = [{ category: 'key', any: [credit('C'), named, credit('D'), paper] }] as const;

  test('are a line for all tests of the same field', () => {
    expect(lines({ categoryRules: rules })).toMatchObject([
      { subject: { rule: 'category', category: 'key', condition: credit('C', 'D') }, matched: 2 },
      { subject: { condition: named }, fields: ['name'], matched: 1 },
      { subject: { condition: paper }, fields: ['industry'], matched: 1, of: 3 },
    ]);
  });

  test('of tests that are no lists of values are joined by 或, a name beside them setting none apart', () => {
    const dyed: Condition = { field: 'industry', contains: ['化工'] };
    const both: Condition = { all: [dyed, named] };
    expect(lines({ categoryRules: [{ category: 'key', any: [paper, dyed, both] }] })).toMatchObject(
      [{ subject: { condition: { any: [paper, dyed, both] } }, matched: 2 }],
    );
    const mixed: Condition = { field: 'industry', is: ['化工'] };
    expect(lines({ categoryRules: [{ category: 'key', any: [mixed, paper] }] })).toMatchObject([
      { subject: { condition: { any: [mixed, paper] } }, matched: 2 },
    ]);
  });

  test('are asked where the register says nothing of a row, or where they must be followed', () => {
    const must = { category: 'special', any: [paper], must: true } as const;
    const profile = { classifyBy: 'register', categoryRules: [...rules, must] } as const;
    expect(told(profile)).toEqual([
      'registered registeredCategory 1/3',
      'category credit 2/3',
      'category name 1/3',
      'category industry 1/3',
      'category industry 1/3',
    ]);
    expect(told(profile, { present: rows.slice(2) })).toEqual([
      'registered registeredCategory 1/1',
      'category industry 0/1',
    ]);
  });
});

test('weights, exemptions, caps and directed draws have lines in the order of the profile', () => {
  const profile: Partial<Profile> = {
    weights: [{ factor: 2, any: [credit('C'), credit('D')] }],
    exemptions: [{ name: '豁免', any: [credit('A'), credit('C')] }],
    caps: [
      { times: 2, per: 'month', units: paper, except: credit('D') },
      { times: 2, per: 'month', except: named },
    ],
    directed: [
      { id: 'd', name: '汽修', units: paper, plan: none },
      {
        id: 'e',
        name: '印染',
        units: named,
        inspectors: { field: 'years', atLeast: 5 },
        plan: none,
      },
    ],
  };
  expect(told(profile)).toEqual([
    // A weight is looked at by itself.
    'weight credit 1/3',
    'weight credit 1/3',
    'exemption credit 1/3',
    'cap industry 1/3',
    'cap credit 1/3',
    'cap name 1/3',
    'directed industry 1/3',
    'directed name 1/3',
    // Of the two who are active one has been there long enough.
    'sent years 1/2',
  ]);
  expect(
    lines(profile).flatMap(({ subject }) => (subject.rule === 'cap' ? [subject.excepts] : [])),
  ).toEqual([false, true, true]);
});

describe('what the rest of a profile needs', () => {
  test('people by what is told of those who are active', () => {
    const staff = { kind: 'staff', units: 10, base: 'established', per: 'year' } as const;
    expect(
      told({
        plans: { ...aProfile().plans, general: { quota: staff } },
        team: {
          ...{ size: 2, region: 'same', auxiliaries: 1 },
          ...{ expertise: 'prefer', mixedDepartments: true },
        },
      }),
    ).toEqual([
      'staff onPost 1/2',
      'helpers auxiliary 1/2',
      'region region 1/3',
      'region region 1/2',
      'expertise specialty 1/2',
      'departments department 1/2',
    ]);
  });

  test('departments for joint checks within the bureau, and helpers only where none are picked', () => {
    const share = { percent: 10, per: 'quarter', departments: [] } as const;
    const byDepartment = ['departments department 1/2'];
    expect(told({ joint: { internal: share } })).toEqual(byDepartment);
    expect(told({ joint: { any: share } })).toEqual(byDepartment);
    expect(told({ joint: { external: share } })).toEqual([]);
    expect(told({ team: { size: 2, region: 'any', auxiliaries: 1, helpers: ['1'] } })).toEqual([]);
    expect(told({ team: { size: 2, region: 'any', auxiliaries: 0 } })).toEqual([]);
    const licensed = { kind: 'staff', units: 10, base: 'licensed', per: 'year' } as const;
    expect(told({ plans: { ...aProfile().plans, key: { quota: licensed } } })).toEqual([]);
  });

  test('past checks for a cap of the year and for no repetition always, else later in the year', () => {
    const key = (demand: Demand) => ({ plans: { ...aProfile().plans, key: demand } });
    const line = ['visits visits 1/3'];
    expect(told({ caps: [{ times: 2, per: 'year' }] })).toEqual(line);
    expect(told({ caps: [{ times: 2, per: 'month' }] })).toEqual([]);
    expect(told(key({ ...none, noRepeat: true }))).toEqual(line);
    const second: Partial<RuleSources> = { period: { year: 2026, quarter: 2 } };
    for (const demand of [
      { ...none, coverageYears: 1 },
      { quota: { kind: 'percent', percent: 20, per: 'year' } },
    ] satisfies Demand[])
      expect([told(key(demand)), told(key(demand), second)]).toEqual([[], line]);
    const quarterly: Demand = { quota: { kind: 'percent', percent: 20, per: 'quarter' } };
    expect(told(key(quarterly), second)).toEqual([]);
  });
});

test('columns that a register lacks are told, those of counts not where there are records', () => {
  const visited: Condition = { all: [paper, { field: 'visits', atLeast: 1 }] };
  const profile: Partial<Profile> = {
    categoryRules: [{ category: 'key', any: [visited] }],
    caps: [{ times: 2, per: 'year' }],
    team: { size: 2, region: 'same' },
  };
  const missing = (hasRecords: boolean) =>
    lines(profile, { enterprises: anEnterpriseRegister(rows, ['name']), hasRecords }).map(
      (line) => line.missing,
    );
  expect(missing(false)).toEqual([['industry', 'visits'], ['visits'], ['region'], ['region']]);
  expect(missing(true)).toEqual([['industry'], [], ['region'], ['region']]);
});
