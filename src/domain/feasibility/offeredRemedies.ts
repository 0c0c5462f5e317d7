/** Which remedies of a conflict are worth a clerk's press now. */

import type { Population } from '../population/population';
import type { Profile } from '../profile/profile';
import { categoryQuotas } from '../quota/categoryQuota';
import { directedQuotas } from '../quota/directedQuota';
import type { Conflict } from './conflict';
import type { Remedy } from './profileChange';

/**
 * The remedies of a conflict after which the draw of this period is another one. What stops the period
 * keeps them all. A conflict that only concerns the rest of the year, or what the draw already sees
 * to by itself, does not offer to change rules for nothing that can be seen.
 *
 * @param population frozen
 * @param conflict found in it
 *
 * @example
 * offeredRemedies({ profile: {}, units: [] }, { problem: { severity: 'error' }, remedies: [{ code: 'cap', cap: 0, times: 4 }] }).length // → 1
 */
export function offeredRemedies(
  population: Population,
  { problem, remedies }: Conflict,
): readonly Remedy[] {
  if (problem.severity === 'error') return remedies;
  return remedies.filter((remedy) => changesDraw(population, remedy));
}

function changesDraw(population: Population, remedy: Remedy): boolean {
  const isOut = (reason: string): boolean =>
    population.units.some(({ exclusion }) => exclusion === reason);
  switch (remedy.code) {
    case 'cap':
      return isOut('capped');
    case 'repeat-allowed':
      return isOut('repeated') || isOut('recent') || changesQuotas(population, remedy.profile);
    case 'suspended-in-pool':
      return isOut('suspended');
    // Teams go with as many helpers as there are, and tasks without another department alone.
    case 'auxiliaries':
    case 'joint-dropped':
      return false;
    case 'quota':
    case 'ceiling':
    case 'coverage-years':
    case 'months':
      return changesQuotas(population, remedy.profile);
    case 'directed-dropped':
    case 'directed-inspectors-any':
    case 'directed-unshared':
    case 'team-size':
    case 'region':
    case 'expertise-preferred':
    case 'departments-unmixed':
    case 'pair-repeatable':
    case 'weight':
      return true;
  }
}

/** Whether other numbers are drawn; the rules reckon them of the same units. */
function changesQuotas(population: Population, profile: Profile): boolean {
  const numbers = (of: Population): string =>
    JSON.stringify([
      categoryQuotas(of).map(({ category, quota }) => [category, quota]),
      directedQuotas(of).map(({ id, quota }) => [id, quota]),
    ]);
  return numbers({ ...population, profile }) !== numbers(population);
}
