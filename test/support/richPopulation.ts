import * as fc from 'fast-check';
import type { Population } from '../../src/domain/population/population';
import { CATEGORIES } from '../../src/domain/register/category';
import type { TeamRules } from '../../src/domain/profile/profile';
import { quarterlyProfile } from './arbitraryPopulation';
import { aPoolInspector, aPopulation, aUnit } from './register';

const region = fc.constantFrom('东区', '西区');
const department = fc.constantFrom('执法科', '大气科', '水科', '');
const directedIds = fc.subarray(['grain', 'river']);
const personName = fc
  .nat({ max: 11 })
  .map((index) => (index % 2 === 0 ? `P${index}` : ` 人员P${index} `));

const teamRules: fc.Arbitrary<TeamRules> = fc
  .record({
    size: fc.integer({ min: 2, max: 3 }),
    region: fc.constantFrom('any' as const, 'any' as const, 'same' as const, 'cross' as const),
    auxiliaries: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    expertise: fc.constantFrom(undefined, 'prefer' as const, 'require' as const),
    mixedDepartments: fc.constantFrom(undefined, true),
    fixed: fc.constantFrom(undefined, undefined, true),
    noRepeatPair: fc.constantFrom(undefined, true),
    levelled: fc.constantFrom(undefined, true),
  })
  .map(
    (rules) =>
      Object.fromEntries(
        Object.entries(rules).filter(([, value]) => value !== undefined),
      ) as unknown as TeamRules,
  );

/**
 * Populations under profiles with every rule that a draw knows, each sometimes asked for. With few
 * inspectors most of their draws fail for want of a team.
 */
export const richPopulation = populations(0, 12);

/** The same with so many inspectors that most draws can be made. */
export const staffedPopulation = populations(20, 40);

function populations(fewestInspectors: number, mostInspectors: number): fc.Arbitrary<Population> {
  return fc
    .record({
      team: teamRules,
      units: fc.array(
        fc.record({
          category: fc.constantFrom(...CATEGORIES),
          exclusion: fc.constantFrom(null, null, null, 'suspended' as const),
          visits: fc.nat({ max: 2 }),
          due: fc.constantFrom(0, 2026, 2027),
          weight: fc.constantFrom(1, 1, 2, 0.5, 1.5),
          region,
          directed: directedIds,
          expertise: fc.constantFrom('', '化工 废水', '造纸、废气'),
          lastTeam: fc.array(personName, { maxLength: 3 }),
          recusals: fc.array(personName, { maxLength: 1 }),
        }),
        { maxLength: 24, size: 'max' },
      ),
      inspectors: fc.array(
        fc.record({
          licensed: fc.constantFrom(true, true, true, false),
          auxiliary: fc.constantFrom(false, false, false, true),
          load: fc.nat({ max: 3 }),
          recusals: fc.array(
            fc.nat({ max: 23 }).map((index) => ` 企业e ${index}`),
            { maxLength: 1 },
          ),
          region,
          department,
          specialty: fc.constantFrom('', '化工', '水、气', '废气'),
          directed: directedIds,
        }),
        { minLength: fewestInspectors, maxLength: mostInspectors, size: 'max' },
      ),
      coverageYears: fc.constantFrom(undefined, 1, 2),
      shared: fc.constantFrom(undefined, true as const),
      internal: fc.constantFrom(undefined, [], ['水科', '大气科', '宣教科']),
      external: fc.constantFrom(undefined, ['应急管理局', '水利局']),
      any: fc.constantFrom(undefined, [], ['税务局', '水科'], ['税务局'], ['税务局']),
    })
    .map(({ team, units, inspectors, coverageYears, shared, internal, external, any }) => {
      const share = (departments: readonly string[]) => ({
        percent: 35,
        per: 'quarter' as const,
        departments,
      });
      return aPopulation({
        profile: {
          ...quarterlyProfile('any', coverageYears),
          team,
          weights: [{ factor: 2, any: [] }],
          joint: {
            ...(internal && { internal: share(internal) }),
            ...(external && { external: share(external) }),
            ...(any && { any: { ...share(any), percent: 60 } }),
          },
          directed: [
            {
              id: 'grain',
              name: '粮食',
              units: { all: [] },
              plan: { quota: { kind: 'percent', percent: 60, per: 'batch' }, noRepeat: true },
            },
            {
              id: 'river',
              name: '沿河',
              units: { all: [] },
              ...(shared && { shared }),
              plan: { quota: { kind: 'count', count: 3, per: 'quarter' } },
            },
          ],
        },
        units: units.map((changes, index) => aUnit(`E${index}`, changes)),
        inspectors: inspectors.map((changes, index) => aPoolInspector(`P${index}`, changes)),
      });
    });
}
