import type { ExclusionReason, Population } from '../draw/population';
import type { Problem } from '../problem';
import type { CategoryQuota } from './categoryQuota';

/** Names of the sheets that the registers were read from, for places of problems. */
export interface RegisterPlaces {
  readonly enterpriseSheet: string;
  readonly inspectorSheet: string;
}

/**
 * What makes a draw impossible, all of it at once, before any seed: a quota that the pool of its category cannot fill, too few
 * licensed inspectors for one team, nothing to draw at all. All are errors.
 *
 * @param population frozen
 * @param quotas of the same population
 * @param registerPlaces sheet names of the registers
 */
export function feasibility(population: Population, quotas: readonly CategoryQuota[], registerPlaces: RegisterPlaces): Problem[] {
  return [
    ...quotas.flatMap((quota) => quotaProblems(quota, population, registerPlaces)),
    ...inspectorProblems(population, registerPlaces),
    ...emptinessProblems(quotas, registerPlaces),
  ];
}

function quotaProblems(
  { category, quota, total, excluded }: CategoryQuota,
  population: Population,
  { enterpriseSheet }: RegisterPlaces,
): Problem[] {
  const pool = total - excluded;
  if (quota <= pool) return [];
  const reasons: Partial<Record<ExclusionReason, number>> = {};
  for (const { category: own, exclusion } of population.units) {
    if (own === category && exclusion !== null) reasons[exclusion] = (reasons[exclusion] ?? 0) + 1;
  }
  return [{ code: 'quota-exceeds-pool', severity: 'error', sheet: enterpriseSheet, cell: '', category, quota, pool, excluded: reasons }];
}

function inspectorProblems({ inspectors, profile }: Population, { inspectorSheet }: RegisterPlaces): Problem[] {
  const licensed = inspectors.filter((inspector) => inspector.licensed && !inspector.auxiliary).length;
  if (licensed >= profile.team.size) return [];
  return [{ code: 'inspectors-too-few', severity: 'error', sheet: inspectorSheet, cell: '', licensed, teamSize: profile.team.size }];
}

function emptinessProblems(quotas: readonly CategoryQuota[], { enterpriseSheet }: RegisterPlaces): Problem[] {
  if (quotas.some(({ quota }) => quota > 0)) return [];
  return [{ code: 'nothing-to-draw', severity: 'error', sheet: enterpriseSheet, cell: '' }];
}
