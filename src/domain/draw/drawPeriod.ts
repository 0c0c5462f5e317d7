/**
 * The draw of one period: quotas, tickets, selection, teams. The same population, seed and method give the same draw to the letter on
 * every machine, and the order of rows changes nothing. When anything makes it impossible, all of it is found at once and nothing is drawn.
 */

import { CATEGORIES } from '../profile/category';
import type { CategoryQuota } from '../profile/categoryQuota';
import { categoryQuotas } from '../profile/quota';
import type { Problem } from '../problem';
import { fingerprint } from '../record/fingerprint';
import { assignTeams } from './assign';
import type { CategoryDraw, Draw, Method, Seed, Task, TicketedUnit } from './draw';
import type { ExclusionReason, Population } from './population';
import { selectUnits } from './select';
import { ticketer } from './ticket';

/**
 * Draws enterprises and inspectors of a period.
 *
 * @param population frozen, its fingerprint shown before the seed was known
 * @returns the draw, or null and the problems that stop it: quota-exceeds-pool for a category, team-impossible for an enterprise
 */
export function drawPeriod(
  population: Population,
  seed: Seed,
  method: Method,
): { readonly draw: Draw | null; readonly problems: readonly Problem[] } {
  const quotas = categoryQuotas(population);
  const ticketOf = ticketer(method, seed);
  const units = selectUnits(population, quotas, ticketOf);
  const selected = units.filter(({ drawn }) => drawn);
  const assignment = assignTeams(selected, population.inspectors, population.profile.team, ticketOf);
  const problems = [...quotaProblems(population, quotas), ...assignment.problems];
  if (problems.length > 0) return { draw: null, problems };
  return {
    draw: {
      population,
      fingerprint: fingerprint(population),
      seed,
      method,
      categories: quotas.map((quota) => withDrawn(quota, units)),
      units,
      tasks: byCategory(assignment.tasks),
    },
    problems,
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

function withDrawn(quota: CategoryQuota, units: readonly TicketedUnit[]): CategoryDraw {
  return { ...quota, drawn: units.filter(({ unit, drawn }) => drawn && unit.category === quota.category).length };
}

function quotaProblems(population: Population, quotas: readonly CategoryQuota[]): readonly Problem[] {
  return quotas
    .map(({ category, total, excluded, quota }) => ({ category, quota, pool: total - excluded }))
    .filter(({ quota, pool }) => quota > pool)
    .map((shortage) => ({
      code: 'quota-exceeds-pool',
      severity: 'error',
      sheet: '',
      cell: '',
      ...shortage,
      excluded: countExclusions(population, shortage.category),
    }));
}

function countExclusions(population: Population, category: CategoryQuota['category']): Partial<Record<ExclusionReason, number>> {
  const counts: Partial<Record<ExclusionReason, number>> = {};
  for (const unit of population.units) {
    if (unit.category === category && unit.exclusion !== null) counts[unit.exclusion] = (counts[unit.exclusion] ?? 0) + 1;
  }
  return counts;
}
