import { trialDraw } from '../../src/app/trialDraw';
import type { Preparation } from '../../src/app/prepareDraw';
import type { Population } from '../../src/domain/population/population';
import {
  aPoolInspector,
  aPopulation,
  aProfile,
  aUnit,
  poolInspectors,
  units,
} from '../support/register';

function prepared(population: Population): Preparation {
  return {
    population,
    quotas: [],
    directed: [],
    items: null,
    fingerprint: '',
    notDrawn: [],
    leftOut: { closed: 0, deregistered: 0, inactive: 0 },
    earlierRecords: [],
    announced: null,
    conflicts: [],
    lines: [],
    questions: [],
    problems: [],
  };
}

const half = aProfile({
  plans: { general: { quota: { kind: 'percent', percent: 50, per: 'quarter' } } },
});

test('a trial tells loads and regions, the most first, namesakes apart', () => {
  const population = aPopulation({
    profile: half,
    units: [...units(10, { region: '东区' }), aUnit('w', { region: '西区' })],
    inspectors: [
      aPoolInspector('1', { name: '王芳', load: 5 }),
      aPoolInspector('2', { name: '王芳' }),
      aPoolInspector('3'),
      aPoolInspector('4', { licensed: false }),
    ],
  });
  const { inspectorLoads, districts, problems } = trialDraw(prepared(population), '1');
  expect(problems).toEqual([]);
  expect(districts.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  expect(inspectorLoads.map(({ name }) => name).sort()).toEqual([
    '人员3',
    '王芳（1）',
    '王芳（2）',
  ]);
  expect(inspectorLoads.reduce((sum, { load }) => sum + load, 0)).toBe(5 + 12);
  const loads = inspectorLoads.map(({ load }) => load);
  expect(loads).toEqual([...loads].sort((left, right) => right - left));
});

test('a trial of a draw that cannot be made says why', () => {
  const { inspectorLoads, districts, problems } = trialDraw(
    prepared(aPopulation({ profile: half, units: units(4), inspectors: poolInspectors(1) })),
  );
  expect([inspectorLoads, districts]).toEqual([[], []]);
  expect(problems.map(({ code }) => code)).toEqual(['team-impossible', 'team-impossible']);
});

test('every trial draws anew', () => {
  const population = aPopulation({
    profile: half,
    units: Array.from({ length: 40 }, (_, index) =>
      aUnit(String(index), { region: `${index % 20}` }),
    ),
    inspectors: poolInspectors(4),
  });
  const regions = (): string => JSON.stringify(trialDraw(prepared(population)).districts);
  expect(new Set([regions(), regions(), regions(), regions()]).size).toBeGreaterThan(1);
});
