import { feasibility } from '../../../src/domain/profile/feasibility';
import { categoryQuotas } from '../../../src/domain/profile/quota';
import type { Population } from '../../../src/domain/draw/population';
import { aPopulation, aProfile, aUnit, poolInspectors } from '../../support/register';

const places = { enterpriseSheet: '检查对象', inspectorSheet: '检查人员' };
const everyone = aProfile({ plans: { special: { quota: { kind: 'times', times: 1, per: 'quarter' } } } });

function problemsOf(population: Population) {
  return feasibility(population, categoryQuotas(population), places);
}

test('a draw that can be done has no problems', () => {
  expect(
    problemsOf(aPopulation({ profile: everyone, units: [aUnit('a', { category: 'special' })], inspectors: poolInspectors(2) })),
  ).toEqual([]);
});

test('a quota above its pool is an error that counts why units are missing', () => {
  const special = (id: string, exclusion: 'suspended' | 'capped' | null) => aUnit(id, { category: 'special', exclusion });
  const own = [
    special('a', null),
    special('b', 'suspended'),
    special('c', 'capped'),
    special('d', 'capped'),
    aUnit('e', { exclusion: 'capped' }),
  ];
  expect(problemsOf(aPopulation({ profile: everyone, units: own, inspectors: poolInspectors(2) }))).toEqual([
    {
      code: 'quota-exceeds-pool',
      severity: 'error',
      sheet: '检查对象',
      cell: '',
      category: 'special',
      quota: 4,
      pool: 1,
      excluded: { suspended: 1, capped: 2 },
    },
  ]);
});

test('a team needs enough licensed inspectors who are not auxiliary', () => {
  const inspectors = [...poolInspectors(1), ...poolInspectors(3, { licensed: false }), ...poolInspectors(2, { auxiliary: true })];
  expect(problemsOf(aPopulation({ profile: everyone, units: [aUnit('a', { category: 'special' })], inspectors }))).toEqual([
    { code: 'inspectors-too-few', severity: 'error', sheet: '检查人员', cell: '', licensed: 1, teamSize: 2 },
  ]);
});

test('all that stands in the way is said at once', () => {
  expect(problemsOf(aPopulation({ profile: everyone })).map((problem) => problem.code)).toEqual(['inspectors-too-few', 'nothing-to-draw']);
});
