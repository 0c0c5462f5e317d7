/**
 * What a profile asks of the registers and they do not have, found while a population is frozen.
 * All are warnings: the draw goes on without.
 */

import type { Period } from '../calendar/period';
import { classifyByRules, disagrees, ruleFields } from './classify';
import { conditionFields } from '../profile/condition';
import type { Profile, Quota } from '../profile/profile';
import type { Place } from '../ground/problem';
import type { PopulationProblem } from './populationProblem';
import { cellAddress } from '../ground/cellAddress';
import type { Enterprise } from '../register/enterprise';
import type { EnterpriseField, InspectorField } from '../register/field';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { EnterpriseRegister, InspectorRegister } from '../register/register';

/** Whose fields are looked for. */
export interface FieldSources {
  readonly enterprises: EnterpriseRegister;
  /** rows of the enterprises that enter the population. */
  readonly present: readonly Enterprise[];
  readonly inspectors: InspectorRegister;
  readonly profile: Profile;
  readonly period: Period;
  /**
   * whether inspection records tell of earlier checks, so that no column of counts is needed.
   */
  readonly hasRecords: boolean;
}

/** The fields that the profile needs and the registers have no column for, each once. */
export function missingFields({
  enterprises,
  present,
  inspectors,
  profile,
  period,
  hasRecords,
}: FieldSources): PopulationProblem[] {
  const profileName = profile.name;
  const needed = new Set([
    ...categoryFields(present, profile),
    ...otherConditionFields(profile),
    ...(profile.team.region === 'any' ? [] : (['region'] as const)),
    ...(countsVisits(profile, period) && !hasRecords ? (['visits'] as const) : []),
  ]);
  const missing = [...needed].filter((field) => enterprises.columns[field] === undefined);
  const missingOfInspectors = inspectorFields(profile).filter(
    (field) => inspectors.columns[field] === undefined,
  );
  return [
    ...missing.map((field): PopulationProblem => ({
      code: 'field-missing',
      severity: 'warning',
      sheet: enterprises.sheet,
      cell: '',
      field,
      profileName,
    })),
    ...missingOfInspectors.map((field): PopulationProblem => ({
      code: 'inspector-field-missing',
      severity: 'warning',
      sheet: inspectors.sheet,
      cell: '',
      field,
      profileName,
    })),
  ];
}

/**
 * 企业分类 where the profile goes by it, and what its rules look at unless every row has a category of
 * its own.
 */
function categoryFields(present: readonly Enterprise[], profile: Profile): EnterpriseField[] {
  if (profile.classifyBy === 'rules') return ruleFields(profile.categoryRules);
  const rulesDecide = present.some((row) => row.registeredCategory === undefined);
  return ['registeredCategory', ...(rulesDecide ? ruleFields(profile.categoryRules) : [])];
}

function otherConditionFields({
  weights = [],
  exemptions = [],
  directed = [],
}: Profile): EnterpriseField[] {
  return conditionFields([
    ...[...weights, ...exemptions].flatMap((rule) => rule.any),
    ...directed.map((draw) => draw.units),
  ]);
}

function inspectorFields({ directed = [], team }: Profile): InspectorField[] {
  const conditions = directed.flatMap((draw) =>
    draw.inspectors === undefined ? [] : [draw.inspectors],
  );
  return [
    ...new Set([
      ...conditionFields<InspectorField>(conditions),
      ...(team.expertise === undefined ? [] : (['specialty'] as const)),
      ...(team.mixedDepartments === true ? (['department'] as const) : []),
    ]),
  ];
}

/**
 * Whether earlier checks matter: to a cap and to pools without repetition always; to coverage and
 * to quotas spread over several quarters later on.
 */
function countsVisits(profile: Profile, period: Period): boolean {
  const demands = [
    ...Object.values(profile.plans),
    ...(profile.directed ?? []).map((draw) => draw.plan),
  ];
  return (
    profile.cap !== undefined ||
    demands.some((demand) => demand.noRepeat === true) ||
    (period.quarter > 1 &&
      demands.some((demand) => demand.coverageYears !== undefined || isSpread(demand.quota)))
  );
}

function isSpread(quota: Quota): boolean {
  switch (quota.kind) {
    case 'and':
    case 'or':
      return quota.of.some(isSpread);
    case 'bounded':
      return isSpread(quota.quota);
    case 'none':
      return false;
    default:
      return quota.per === 'year' || quota.per === 'half-year';
  }
}

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
 * Said for rows only when there is a column to fill in; without one, field-missing says it once.
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
