/**
 * The draw of one period: quotas, tickets, selection, teams. The same population, seed and method
 * give the same draw to the letter on every machine, and the order of rows changes nothing. When
 * anything makes it impossible, all of it is found at once and nothing is drawn.
 */

import { CATEGORIES } from '../register/category';
import type { CategoryQuota } from '../quota/categoryQuota';
import type { DirectedQuota } from '../quota/directedQuota';
import { isClear } from '../ground/problem';
import type { DrawProblem } from './drawProblem';
import { fingerprint } from '../population/canonical';
import { assignTeams } from './team/assign';
import type { Draw, Method, Seed, Task } from './draw';
import { drawUnits } from './selection/select';
import type { ExclusionReason, Population, Unit } from '../population/population';
import { ticketer } from './ticket/ticket';

/**
 * Draws enterprises and inspectors of a period.
 *
 * @param population frozen, its fingerprint shown before the seed was known
 * @returns the draw with its warnings (team-preference-unmet, inspectors-left-over), or null and
 *   the problems that stop it, too: quota-exceeds-pool for a category, directed-exceeds-pool for a
 *   directed draw, team-impossible for an enterprise
 */
export function drawPeriod(
  population: Population,
  seed: Seed,
  method: Method,
): { readonly draw: Draw | null; readonly problems: readonly DrawProblem[] } {
  const { draw, teamProblems } = repeatDraw({ population, seed, method });
  const problems = [
    ...quotaProblems(population, draw.categories),
    ...directedProblems(population, draw.directed),
    ...teamProblems,
  ];
  return { draw: isClear(problems) ? draw : null, problems };
}

/**
 * What population, seed and method come to, whether or not it may stand as a draw: where a quota
 * exceeds its pool all of the pool is selected, and an enterprise for which there is no team has no
 * task.
 *
 * @param made by what, as a record keeps it too
 */
export function repeatDraw({
  population,
  seed,
  method,
}: Pick<Draw, 'population' | 'seed' | 'method'>): {
  readonly draw: Draw;
  readonly teamProblems: readonly DrawProblem[];
} {
  const ticketOf = ticketer(method, seed);
  const { categories, directed, units } = drawUnits(population, ticketOf);
  const selected = units.filter(({ drawn }) => drawn);
  const assignment = assignTeams(selected, population.inspectors, population.profile, ticketOf);
  return {
    draw: {
      population,
      fingerprint: fingerprint(population),
      seed,
      method,
      categories,
      directed,
      units,
      tasks: byCategory(assignment.tasks),
    },
    teamProblems: assignment.problems,
  };
}

/**
 * Tasks by category, in the order of CATEGORIES; within a category the order stays.
 *
 * @example
 * byCategory([{ unit: { category: 'general' } }, { unit: { category: 'key' } }]) // → [{ unit: { category: 'key' } }, { unit: { category: 'general' } }]
 */
export function byCategory(tasks: readonly Task[]): readonly Task[] {
  return CATEGORIES.flatMap((category) => tasks.filter(({ unit }) => unit.category === category));
}

function quotaProblems(
  { units }: Population,
  quotas: readonly CategoryQuota[],
): readonly DrawProblem[] {
  return quotas
    .map(({ category, total, excluded, quota }) => ({ category, quota, pool: total - excluded }))
    .filter(({ quota, pool }) => quota > pool)
    .map((shortage) => ({
      code: 'quota-exceeds-pool',
      severity: 'error',
      sheet: '',
      cell: '',
      ...shortage,
      excluded: countExclusions(units.filter(({ category }) => category === shortage.category)),
    }));
}

function directedProblems(
  { profile, units }: Population,
  quotas: readonly DirectedQuota[],
): readonly DrawProblem[] {
  return quotas
    .map(({ id, total, excluded, quota }) => ({ id, quota, pool: total - excluded }))
    .filter(({ quota, pool }) => quota > pool)
    .map(({ id, ...shortage }) => ({
      code: 'directed-exceeds-pool',
      severity: 'error',
      sheet: '',
      cell: '',
      name: profile.directed?.find((directed) => directed.id === id)?.name ?? id,
      ...shortage,
      excluded: countExclusions(units.filter(({ directed }) => directed.includes(id))),
    }));
}

function countExclusions(units: readonly Unit[]): Partial<Record<ExclusionReason, number>> {
  const counts: Partial<Record<ExclusionReason, number>> = {};
  for (const { exclusion } of units)
    if (exclusion !== null) counts[exclusion] = (counts[exclusion] ?? 0) + 1;
  return counts;
}
