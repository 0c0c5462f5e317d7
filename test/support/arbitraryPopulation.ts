import * as fc from 'fast-check';
import type { Population } from '../../src/domain/population/population';
import { CATEGORIES } from '../../src/domain/register/category';
import type { Profile, RegionRule } from '../../src/domain/profile/profile';
import { aPoolInspector, aPopulation, aProfile, aUnit } from './register';

/**
 * Half of the key units, all special, a quarter of the general units each quarter; teams of two.
 */
export function quarterlyProfile(region: RegionRule = 'any', coverageYears?: number): Profile {
  return aProfile({
    team: { size: 2, region },
    plans: {
      key: { quota: { kind: 'percent', percent: 50, per: 'quarter' } },
      special: { quota: { kind: 'percent', percent: 90, per: 'quarter' } },
      general: {
        quota: { kind: 'percent', percent: 25, per: 'quarter' },
        ...(coverageYears === undefined ? {} : { coverageYears }),
      },
    },
  });
}

const region = fc.constantFrom('东区', '西区', '');

/** Populations of up to 40 units and 12 inspectors, with exclusions, visits, loads and recusals. */
export const arbitraryPopulation: fc.Arbitrary<Population> = fc
  .record({
    units: fc.array(
      fc.record({
        category: fc.constantFrom(...CATEGORIES),
        exclusion: fc.constantFrom(null, null, null, 'suspended' as const, 'capped' as const),
        visits: fc.nat({ max: 3 }),
        region,
      }),
      { maxLength: 40, size: 'max' },
    ),
    inspectors: fc.array(
      fc.record({
        licensed: fc.constantFrom(true, true, true, false),
        auxiliary: fc.constantFrom(false, false, false, true),
        load: fc.nat({ max: 4 }),
        recusals: fc.array(
          fc.nat({ max: 39 }).map((index) => ` 企业e ${index}`),
          { maxLength: 2 },
        ),
        region,
      }),
      { maxLength: 12, size: 'max' },
    ),
    regionRule: fc.constantFrom('any' as const, 'same' as const, 'cross' as const),
    coverageYears: fc.option(fc.constant(1), { nil: undefined }),
  })
  .map(({ units, inspectors, regionRule, coverageYears }) =>
    aPopulation({
      profile: quarterlyProfile(regionRule, coverageYears),
      units: units.map((changes, index) => aUnit(`E${index}`, changes)),
      inspectors: inspectors.map((changes, index) => aPoolInspector(`P${index}`, changes)),
    }),
  );

/**
 * Populations of which a draw always succeeds: nothing excluded, at least three inspectors who may
 * go anywhere.
 */
export const drawablePopulation: fc.Arbitrary<Population> = fc
  .record({
    population: arbitraryPopulation,
    loads: fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 8, size: 'max' }),
  })
  .map(({ population, loads }) => ({
    ...population,
    profile: { ...population.profile, team: { size: 2, region: 'any' } },
    units: population.units.map((unit) => ({ ...unit, exclusion: null })),
    inspectors: loads.map((load, index) => aPoolInspector(`P${index}`, { load })),
  }));

/** A population and the same one with its units and inspectors in another order, on other rows. */
export const reorderedPopulation: fc.Arbitrary<readonly [Population, Population]> =
  drawablePopulation.chain((population) =>
    fc
      .record({
        units: fc.shuffledSubarray([...population.units], { minLength: population.units.length }),
        inspectors: fc.shuffledSubarray([...population.inspectors], {
          minLength: population.inspectors.length,
        }),
      })
      .map(({ units, inspectors }) => [
        population,
        {
          ...population,
          inspectors,
          units: units.map((unit, index) => ({ ...unit, rowNumber: 100 + index })),
        },
      ]),
  );
