import { CATEGORIES } from '../../../src/domain/register/category';
import { ruleFields } from '../../../src/domain/population/classify';
import { ENTERPRISE_FIELDS } from '../../../src/domain/register/field';
import { findPreset, presets } from '../../../src/text/preset/presets';

test('every id is a preset of its own', () => {
  expect(presets.map((preset) => preset.id)).toEqual([
    'xinxian-2021',
    'tangshan-gaoxin-2024',
    'xuchang-jianan-2026',
    'lishui-2021-county',
    'lishui-2021-city',
    'xiping-2024',
  ]);
  for (const preset of presets) expect(findPreset(preset.id)).toBe(preset);
  expect(findPreset('nowhere-1999')).toBeNull();
});

test.each(presets)(
  '$name cites only clauses that it holds, and a clause for every number',
  (preset) => {
    const plans = CATEGORIES.map((category) => preset.plans[category]);
    const numbers = plans.filter(
      (demand) => demand.quota.kind !== 'none' || demand.coverageYears !== undefined,
    );
    for (const cited of [
      ...preset.categoryRules,
      ...numbers,
      preset.team,
      ...(preset.caps ?? []),
    ]) {
      expect(Object.keys(preset.clauses)).toContain(cited.clause);
    }
  },
);

test.each(presets)('$name is plain data, so that it can be kept in a workbook', (preset) => {
  expect(JSON.parse(JSON.stringify(preset))).toEqual(preset);
  for (const field of ruleFields(preset.categoryRules)) expect(ENTERPRISE_FIELDS).toContain(field);
});

test.each([
  ['xinxian-2021', { key: 30, special: 30 }],
  ['tangshan-gaoxin-2024', { key: 25, special: 65, general: 3 }],
  ['lishui-2021-county', { key: 25, special: 30 }],
  ['lishui-2021-city', { key: 5, special: 6 }],
  ['xiping-2024', { key: 20 }],
] as const)('%s: percentages a quarter', (id, percentages) => {
  for (const [category, percent] of Object.entries(percentages)) {
    expect(findPreset(id)?.plans[category as keyof typeof percentages].quota).toEqual({
      kind: 'percent',
      percent,
      per: 'quarter',
    });
  }
});

test.each([
  ['xinxian-2021', 10, 'established'],
  ['xuchang-jianan-2026', 10, 'established'],
  ['lishui-2021-county', 10, 'on-duty'],
  ['lishui-2021-city', 5, 'on-duty'],
  ['xiping-2024', 10, 'licensed'],
])('%s: general units 1:%i of %s staff a year', (id, units, base) => {
  expect(findPreset(id)?.plans.general.quota).toEqual({ kind: 'staff', units, base, per: 'year' });
});

test('许昌建安: key and special units at least once, everyone at most twice a year', () => {
  const preset = findPreset('xuchang-jianan-2026');
  expect(preset?.caps).toMatchObject([{ times: 2, per: 'year', kinds: ['routine'] }]);
  expect([preset?.plans.key.coverageYears, preset?.plans.special.coverageYears]).toEqual([1, 1]);
});

test('西平: every special unit every quarter, every key unit every year', () => {
  const preset = findPreset('xiping-2024');
  expect(preset?.plans.special.quota).toEqual({ kind: 'times', times: 1, per: 'quarter' });
  expect(preset?.plans.key.coverageYears).toBe(1);
});

test('what has to be done by when, and the shares that are asked for', () => {
  const deadlines = presets.map(({ id, deadlines = [] }) => [
    id,
    deadlines.map(({ what }) => what),
  ]);
  expect(deadlines).toEqual([
    ['xinxian-2021', ['publish']],
    ['tangshan-gaoxin-2024', ['finish', 'records', 'statistics']],
    ['xuchang-jianan-2026', ['publish']],
    ['lishui-2021-county', ['draw']],
    ['lishui-2021-city', ['draw']],
    ['xiping-2024', ['annual-plan', 'upload']],
  ]);
  expect(findPreset('tangshan-gaoxin-2024')?.joint).toEqual({
    internal: { percent: 35, per: 'quarter', departments: [], clause: '联合' },
  });
  expect(
    findPreset('tangshan-gaoxin-2024')?.targets?.map(({ what, percent }) => [what, percent]),
  ).toEqual([['credit-graded', 85]]);
  expect(
    findPreset('xuchang-jianan-2026')?.targets?.map(({ what, percent }) => [what, percent]),
  ).toEqual([
    ['items', 100],
    ['publication', 100],
  ]);
});
