import { repeatProblems, rowProblems } from '../../../src/domain/population/freezeProblems';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { Period } from '../../../src/domain/calendar/period';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import type { PeriodUnit } from '../../../src/domain/profile/profile';
import {
  aCheck,
  aProfile,
  anEnterprise,
  anEnterpriseRegister,
  anInspectorRegister,
} from '../../support/register';

test('counts without a day are told where a month is drawn for a quarter, and a quarter for the second half', () => {
  const found = (per: PeriodUnit, period: Period) =>
    freezePopulation({
      enterprises: anEnterpriseRegister(
        [
          anEnterprise('1', { visits: 2, rowNumber: 5 }),
          anEnterprise('2', { visits: 1, rowNumber: 6 }),
          anEnterprise('3', { rowNumber: 7 }),
        ],
        ['name', 'visits'],
      ),
      inspectors: anInspectorRegister([]),
      profile: aProfile({ plans: { general: { quota: { kind: 'percent', percent: 20, per } } } }),
      period,
      // One of the two checks of the first, and the one of the second, have a day.
      records: [aCheck('1', '2026-01-05'), aCheck('2', '2026-01-06')],
    }).problems.flatMap(({ code, ...told }) =>
      code === 'counts-undated' && 'names' in told ? [told.names] : [],
    );
  expect(found('quarter', { year: 2026, month: 2 })).toEqual([['企业1']]);
  expect(found('half-year', { year: 2026, quarter: 4 })).toEqual([['企业1']]);
  // The first half-year counts them, a quarter's own draw looks at none, and a year counts all.
  expect(found('half-year', { year: 2026, quarter: 2 })).toEqual([]);
  expect(found('half-year', { year: 2026, month: 6 })).toEqual([]);
  expect(found('half-year', { year: 2026, month: 7 })).toEqual([['企业1']]);
  expect(found('quarter', { year: 2026, quarter: 2 })).toEqual([]);
  expect(found('year', { year: 2026, month: 2 })).toEqual([]);
});

test('a region that no row of a long list has is one problem', () => {
  const unit = anEnterprise('a');
  const rows = Array.from({ length: 200_000 }, (_, index): Enterprise => ({
    ...unit,
    rowNumber: index + 2,
  }));
  const register = anEnterpriseRegister(rows, ['region']);
  const profile = aProfile();
  const byRegion = { ...profile, team: { ...profile.team, region: 'same' } } as const;
  expect(rowProblems(rows, register, byRegion)).toMatchObject([
    { code: 'region-missing', cell: 'A2', count: 200_000, cells: ['A2:A200001'] },
  ]);
});

describe('a registered category that the rules contradict', () => {
  const rules = [
    { category: 'key', any: [{ field: 'keyListed', is: [true] }] },
    { category: 'special', any: [{ field: 'complaint', is: [true] }] },
  ] as const;
  const rows = [
    anEnterprise('1', { registeredCategory: 'general', keyListed: true, rowNumber: 9 }),
    anEnterprise('2', { registeredCategory: 'general', keyListed: true, rowNumber: 4 }),
    anEnterprise('3', { registeredCategory: 'key', rowNumber: 5 }),
    anEnterprise('4', { registeredCategory: 'general', complaint: true, rowNumber: 6 }),
    anEnterprise('5', { keyListed: true, rowNumber: 7 }),
    anEnterprise('6', {
      registeredCategory: 'general',
      keyListed: true,
      rowNumber: 8,
      sheet: '乙',
    }),
    anEnterprise('7', { registeredCategory: 'key', keyListed: true, rowNumber: 10 }),
  ];
  const told = (profile: Parameters<typeof aProfile>[0]): unknown[] =>
    rowProblems(
      rows,
      anEnterpriseRegister(rows, ['name', 'registeredCategory', 'keyListed', 'complaint']),
      aProfile({ categoryRules: rules, ...profile }),
    ).map((each) =>
      each.code === 'category-disagrees'
        ? [
            each.registered,
            each.derived,
            each.counted,
            each.sheet,
            each.cell,
            each.names,
            each.cells,
          ]
        : each.code,
    );

  test('is told once for each two categories of a sheet, with its rows', () => {
    const sheet = anEnterpriseRegister([], []).sheet;
    expect(told({ classifyBy: 'rules' })).toEqual([
      ['general', 'key', 'derived', sheet, 'B4', ['企业1', '企业2'], ['B4', 'B9']],
      ['key', 'general', 'derived', sheet, 'B5', ['企业3'], ['B5']],
      ['general', 'special', 'derived', sheet, 'B6', ['企业4'], ['B6']],
      ['general', 'key', 'derived', '乙', 'B8', ['企业6'], ['B8']],
    ]);
  });

  test('counts as registered where the profile says so, but where a rule must be followed', () => {
    const [key, special] = rules;
    const categories = (profile: Parameters<typeof aProfile>[0]): unknown[] =>
      told(profile).map((each) => (each as unknown[]).slice(0, 3));
    expect(categories({ classifyBy: 'register' })).toEqual([
      ['general', 'key', 'registered'],
      ['key', 'general', 'registered'],
      ['general', 'special', 'registered'],
      ['general', 'key', 'registered'],
    ]);
    expect(
      categories({ classifyBy: 'register', categoryRules: [{ ...key, must: true }, special] }),
    ).toEqual([
      ['general', 'key', 'derived'],
      ['key', 'general', 'registered'],
      ['general', 'special', 'registered'],
      ['general', 'key', 'derived'],
    ]);
  });

  test('is told with the category that counts, where an earlier rule need not be followed', () => {
    const [key, special] = rules;
    const both = [
      anEnterprise('1', { registeredCategory: 'general', keyListed: true, complaint: true }),
    ];
    const problems = rowProblems(
      both,
      anEnterpriseRegister(both),
      aProfile({ classifyBy: 'register', categoryRules: [special, { ...key, must: true }] }),
    );
    expect(problems).toMatchObject([{ registered: 'general', derived: 'key', counted: 'derived' }]);
  });
});

test('a region is asked for where teams go by it and there is a column for it; three names are told', () => {
  const rows = [1, 2, 3, 4].map((number) =>
    anEnterprise(String(number), { rowNumber: number + 1 }),
  );
  const with5 = [...rows, anEnterprise('5', { region: '城关', rowNumber: 6 })];
  const codes = (region: 'any' | 'same', columns: readonly ('name' | 'region')[]) =>
    rowProblems(
      with5,
      anEnterpriseRegister(with5, columns),
      aProfile({ team: { size: 2, region } }),
    );
  expect(codes('same', ['name', 'region'])).toMatchObject([
    {
      code: 'region-missing',
      severity: 'warning',
      cell: 'B2',
      count: 4,
      cells: ['B2:B5'],
      names: ['企业1', '企业2', '企业3'],
    },
  ]);
  expect(codes('same', ['name'])).toEqual([]);
  expect(codes('any', ['name', 'region'])).toEqual([]);
});

test('records reach back over the years of a demand or are told to be too short', () => {
  const told = (since: number | null): unknown[] =>
    repeatProblems(
      aProfile({ plans: { key: { quota: { kind: 'none' }, noRepeatYears: 3 } } }),
      since,
      2026,
    ).map((each) => ('from' in each ? [each.from, 'since' in each && each.since] : each));
  expect([told(2023), told(2024)]).toEqual([[], []]);
  expect([told(2025), told(null)]).toEqual([[[2024, 2025]], [[2024, null]]]);
});
