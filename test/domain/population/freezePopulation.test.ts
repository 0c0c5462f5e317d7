import fc from 'fast-check';
import { missingFields } from '../../../src/domain/population/ruleFields';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import { findPreset } from '../../../src/text/preset/presets';
import {
  aProfile,
  anEnterprise,
  anEnterpriseRegister,
  anInspector,
  anInspectorRegister,
  firstQuarter,
} from '../../support/register';
import type { Profile } from '../../../src/domain/profile/profile';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { EnterpriseField } from '../../../src/domain/register/field';

const nobody = anInspectorRegister([]);

function freeze(
  rows: readonly Enterprise[],
  profile: Profile = aProfile(),
  fields?: readonly EnterpriseField[],
  quarter: 1 | 2 = 1,
) {
  return freezePopulation({
    enterprises: anEnterpriseRegister(rows, fields),
    inspectors: nobody,
    profile,
    period: {
      year: 2026,
      quarter,
    },
  });
}

test('a unit holds all that the draw needs, with blanks where the row has none', () => {
  const { population, problems, leftOut } = freeze([
    anEnterprise('b', { rowNumber: 9, region: '城关镇', visits: 1 }),
  ]);
  expect(population.units).toEqual([
    {
      id: 'b',
      name: '企业b',
      rowNumber: 9,
      creditCode: '',
      address: '',
      region: '城关镇',
      category: 'general',
      reason: { by: 'otherwise' },
      exclusion: null,
      visits: 1,
      months: [],
      due: 0,
      weight: 1,
      directed: [],
      expertise: '',
      lastTeam: [],
      recusals: [],
    },
  ]);
  expect(problems).toEqual([]);
  expect(leftOut).toEqual({ closed: 0, deregistered: 0, inactive: 0 });
});

test('closed and deregistered enterprises are left out and counted', () => {
  const { population, leftOut } = freeze([
    anEnterprise('a', { production: 'closed' }),
    anEnterprise('b', { production: 'deregistered' }),
    anEnterprise('c', { production: 'closed' }),
    anEnterprise('d', { production: 'operating' }),
  ]);
  expect(population.units.map((unit) => unit.id)).toEqual(['d']);
  expect(leftOut).toEqual({ closed: 2, deregistered: 1, inactive: 0 });
});

test.each<[string, Partial<Enterprise>, Partial<Profile>, string | null]>([
  ['suspended', { production: 'suspended' }, {}, 'suspended'],
  [
    'suspended, where the profile keeps such units',
    { production: 'suspended' },
    { suspendedInPool: true },
    null,
  ],
  ['at the cap', { visits: 2 }, { caps: [{ times: 2, per: 'year' }] }, 'capped'],
  ['below the cap', { visits: 1 }, { caps: [{ times: 2, per: 'year' }] }, null],
  [
    'suspended and at the cap',
    { visits: 2, production: 'suspended' },
    { caps: [{ times: 2, per: 'year' }] },
    'suspended',
  ],
  ['off-site and suspended', { production: 'suspended' }, { otherwise: 'offsite' }, 'offsite'],
])('exclusion: %s', (_, fields, changes, exclusion) => {
  expect(
    freeze([anEnterprise('a', fields)], aProfile(changes)).population.units[0]?.exclusion,
  ).toBe(exclusion);
});

test('only active inspectors are frozen, and a licence that ended before the period is none', () => {
  const inspectors = anInspectorRegister([
    anInspector('c', { licenceExpiry: '2025-12-31' }),
    anInspector('b', { licenceExpiry: '2026-01-01', visits: 4, recusals: ['x'] }),
    anInspector('a', { active: false }),
    anInspector('d', { licences: [] }),
  ]);
  const { population } = freezePopulation({
    enterprises: anEnterpriseRegister([]),
    inspectors,
    profile: aProfile(),
    period: firstQuarter,
  });
  expect(population.inspectors.map(({ id, licensed }) => [id, licensed])).toEqual([
    ['b', true],
    ['c', false],
    ['d', false],
  ]);
  expect(population.inspectors[0]).toMatchObject({
    load: 4,
    recusals: ['x'],
    unit: '',
    region: '',
  });
});

test('the order of rows changes nothing, and ids stand in code-unit order', () => {
  const rows = ['Z', 'a', '甲', '10', '9', 'é'].map((id) => anEnterprise(id));
  const people = ['乙', 'b', 'B'].map((id) => anInspector(id));
  const expected = freezePopulation({
    enterprises: anEnterpriseRegister(rows),
    inspectors: anInspectorRegister(people),
    profile: aProfile(),
    period: firstQuarter,
  }).population;
  expect(expected.units.map((unit) => unit.id)).toEqual(['10', '9', 'Z', 'a', 'é', '甲']);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: 6 }),
      fc.shuffledSubarray(people, { minLength: 3 }),
      (shuffled, others) => {
        const frozen = freezePopulation({
          enterprises: anEnterpriseRegister(shuffled),
          inspectors: anInspectorRegister(others),
          profile: aProfile(),
          period: firstQuarter,
        });
        expect(frozen.population).toEqual(expected);
      },
    ),
  );
});

describe('fields that the profile needs', () => {
  const missing = (
    rows: readonly Enterprise[],
    profile: Profile,
    fields: readonly EnterpriseField[],
    quarter: 1 | 2 = 1,
  ) => missingFields(freeze(rows, profile, fields, quarter).lines).enterprise;

  test('are said once each, not once a row', () => {
    const tangshan = findPreset('tangshan-gaoxin-2024') ?? aProfile();
    expect(
      missing([anEnterprise('a'), anEnterprise('b')], tangshan, [
        'name',
        'credit',
        'permitClass',
        'keyListed',
      ]),
    ).toEqual(['supervised', 'penalised', 'complaintVerified', 'positiveList']);
  });

  test('of rules that are never asked are not missed', () => {
    const profile = aProfile({
      classifyBy: 'register',
      categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }],
    });
    const registered = anEnterprise('a', { registeredCategory: 'key' });
    expect(missing([registered], profile, ['name', 'registeredCategory'])).toEqual([]);
    expect(
      missing([registered, anEnterprise('b')], profile, ['name', 'registeredCategory']),
    ).toEqual(['keyListed']);
    expect(missing([anEnterprise('b')], profile, ['name'])).toEqual([
      'registeredCategory',
      'keyListed',
    ]);
  });

  test('include earlier visits from the second quarter on, and for a cap always', () => {
    const yearly = aProfile({ plans: { key: { quota: { kind: 'none' }, coverageYears: 1 } } });
    expect(missing([], yearly, ['name'], 1)).toEqual([]);
    expect(missing([], yearly, ['name'], 2)).toEqual(['visits']);
    expect(missing([], aProfile({ caps: [{ times: 2, per: 'year' }] }), ['name'], 1)).toEqual([
      'visits',
    ]);
  });
});

test('registered categories that the rules contradict are one warning for all that are alike', () => {
  const profile = aProfile({
    categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }],
  });
  const rows = [
    anEnterprise('a', { rowNumber: 7, registeredCategory: 'general', keyListed: true }),
    anEnterprise('b', { registeredCategory: 'general' }),
    anEnterprise('c', { rowNumber: 8, registeredCategory: 'general', keyListed: true }),
    anEnterprise('d', { rowNumber: 9, registeredCategory: 'special', keyListed: true }),
  ];
  expect(freeze(rows, profile, ['name', 'keyListed', 'registeredCategory']).problems).toEqual([
    {
      code: 'category-disagrees',
      severity: 'warning',
      sheet: '检查对象',
      cell: 'C7',
      count: 2,
      names: ['企业a', '企业c'],
      cells: ['C7:C8'],
      registered: 'general',
      derived: 'key',
      counted: 'derived',
    },
    {
      code: 'category-disagrees',
      severity: 'warning',
      sheet: '检查对象',
      cell: 'C9',
      count: 1,
      names: ['企业d'],
      cells: ['C9'],
      registered: 'special',
      derived: 'key',
      counted: 'derived',
    },
  ]);
});

test('a blank region matters only to teams formed by region', () => {
  const rows = [anEnterprise('a', { rowNumber: 3 }), anEnterprise('b', { region: '城关镇' })];
  const byRegion = aProfile({ team: { size: 2, region: 'same' } });
  expect(freeze(rows).problems).toEqual([]);
  expect(freeze(rows, byRegion, ['name', 'region']).problems).toEqual([
    {
      code: 'region-missing',
      severity: 'warning',
      sheet: '检查对象',
      cell: 'B3',
      count: 1,
      names: ['企业a'],
      cells: ['B3'],
    },
  ]);
  const withoutColumn = freeze(rows, byRegion, ['name']);
  expect(withoutColumn.problems).toEqual([]);
  expect(missingFields(withoutColumn.lines).enterprise).toEqual(['region']);
});
