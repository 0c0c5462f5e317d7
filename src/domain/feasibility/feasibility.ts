/**
 * Before anything is drawn, and whenever a profile is changed, the whole year is reasoned over:
 * what the rules ask for is compared with what the registers and the other rules leave. Nothing is
 * tried and no seed is needed: whatever is found here would meet every seed. An error makes this
 * period's draw impossible; a warning concerns the rest of the year, or units that this draw may
 * pass over. With each conflict go the smallest single changes of the profile that would take it
 * away.
 */

import type { Population } from '../population/population';
import type { CategoryQuota } from '../quota/categoryQuota';
import type { DirectedQuota } from '../quota/directedQuota';
import {
  auxiliariesAgainstTeam,
  jointAgainstDepartments,
  peopleAgainstTeam,
  seatsAgainstPeople,
} from './peopleConflicts';
import {
  capAgainstQuota,
  coverageAgainstPool,
  coverageAgainstQuota,
  monthsAgainstQuarters,
  noRepeatAgainstQuota,
} from './yearConflicts';
import type { ConflictFinder, Conflict, RegisterPlaces } from './conflict';
import {
  departmentsAgainstTeam,
  expertiseAgainstUnits,
  lastPairAgainstTeam,
  recusalAgainstTeam,
  regionAgainstTeam,
} from './teamConflicts';
import {
  directedAgainstRegisters,
  nothingToDraw,
  quotaAgainstPool,
  staffAgainstCategory,
  weightsAboveZero,
} from './unitConflicts';
import { directedAgainstTeam } from './directedTeams';
import { regionGroups } from './eligible';
import { ownDemands } from './ownDemand';

const CONFLICT_FINDERS: readonly ConflictFinder[] = [
  // quotas against the units
  nothingToDraw,
  quotaAgainstPool,
  staffAgainstCategory,
  directedAgainstRegisters,
  // quotas against the year
  capAgainstQuota,
  noRepeatAgainstQuota,
  coverageAgainstQuota,
  coverageAgainstPool,
  monthsAgainstQuarters,
  // teams against the people
  peopleAgainstTeam,
  regionAgainstTeam,
  recusalAgainstTeam,
  lastPairAgainstTeam,
  expertiseAgainstUnits,
  departmentsAgainstTeam,
  directedAgainstTeam,
  auxiliariesAgainstTeam,
  jointAgainstDepartments,
  seatsAgainstPeople,
  // the profile by itself
  weightsAboveZero,
];

/**
 * All conflicts at once, in the order of CONFLICT_FINDERS.
 *
 * @param population frozen
 * @param quotas of the same population
 * @param directed of the same population
 * @param places sheet names of the registers
 *
 * @example
 * feasibility({ profile: { plans: { key: { quota: { kind: 'none' } }, special: { quota: { kind: 'none' } }, general: { quota: { kind: 'none' } }, offsite: { quota: { kind: 'none' } } }, team: { size: 2, region: 'any' } }, period: { year: 2026, quarter: 1 }, units: [], inspectors: [] }, [], [], { enterpriseSheet: 'units', inspectorSheet: 'people' }).map(({ problem }) => problem.code) // → ['nothing-to-draw', 'inspectors-too-few']
 */
export function feasibility(
  population: Population,
  quotas: readonly CategoryQuota[],
  directed: readonly DirectedQuota[],
  places: RegisterPlaces,
): Conflict[] {
  const situation = {
    population,
    quotas,
    directed,
    places,
    demands: ownDemands(population),
    groups: regionGroups(population),
  };
  return CONFLICT_FINDERS.flatMap((find) => find(situation));
}
