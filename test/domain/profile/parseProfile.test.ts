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
    { cap: { times: 2, clause: '上限' } },
    'cap.clause unknown-clause',
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
    'more than all',
    { plans: plansWith({ kind: 'percent', percent: 120, per: 'year' }) },
    'plans.key.quota.percent range',
  ],
  ['joint checks with nobody', { joint: {} }, 'joint too-few'],
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
