/**
 * What of a profile and the rows of the registers does not fit together, found while a population
 * is frozen. All are warnings.
 */

import { classifyByRules, disagrees } from './classify';
import type { Profile } from '../profile/profile';
import type { Place } from '../ground/problem';
import type { PopulationProblem } from './populationProblem';
import { cellAddress } from '../ground/cellAddress';
import type { Enterprise } from '../register/enterprise';
import type { EnterpriseField } from '../register/field';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { EnterpriseRegister } from '../register/register';

/**
 * What is wrong with single rows: a registered category that the rules contradict, a unit without a
 * region where teams are formed by region.
 */
export function rowProblems(
  row: Enterprise,
  register: EnterpriseRegister,
  profile: Profile,
  columns: ReadonlySet<EnterpriseField>,
): PopulationProblem[] {
  return [
    ...categoryProblems(row, register, profile, columns),
    ...regionProblems(row, register, profile),
  ];
}

function categoryProblems(
  row: Enterprise,
  register: EnterpriseRegister,
  profile: Profile,
  columns: ReadonlySet<EnterpriseField>,
): PopulationProblem[] {
  const registered = row.registeredCategory;
  if (registered === undefined) return [];
  const derived = classifyByRules(row, profile).category;
  if (!disagrees(registered, derived, profile, columns)) return [];
  const place = placeOf(row, 'registeredCategory', register);
  return [
    {
      code: 'category-disagrees',
      severity: 'warning',
      ...place,
      name: row.name,
      registered,
      derived,
    },
  ];
}

/**
 * Said for rows only when there is a column to fill in; without one, the rule's line says it once (ruleLines.ts).
 */
function regionProblems(
  row: Enterprise,
  register: EnterpriseRegister,
  profile: Profile,
): PopulationProblem[] {
  if (
    profile.team.region === 'any' ||
    row.region !== undefined ||
    register.columns.region === undefined
  )
    return [];
  return [
    {
      code: 'region-missing',
      severity: 'warning',
      ...placeOf(row, 'region', register),
      name: row.name,
    },
  ];
}

function placeOf(row: Enterprise, field: EnterpriseField, register: EnterpriseRegister): Place {
  const column = register.columns[field];
  const sheet = row.sheet ?? register.sheet;
  return {
    sheet,
    cell: column === undefined ? '' : cellAddress(row.rowNumber, column.columnIndex),
  };
}

/** A check that counts and cannot be put down to one enterprise of the register. */
export function recordProblem({
  sheet,
  rowNumber,
  enterprise,
  code,
  date,
}: InspectionRecord): PopulationProblem {
  return {
    code: 'record-unmatched',
    severity: 'warning',
    sheet,
    cell: cellAddress(rowNumber, 0),
    enterprise: enterprise === '' ? code : enterprise,
    date,
  };
}
