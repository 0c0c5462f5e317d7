/**
 * Before the seed of a draw is known, the registers are frozen into a population: every enterprise with its category, the reason of it
 * and why it may not be drawn, and every inspector who may be sent or counted, in an order that no sheet can influence. Its canonical
 * text is hashed and shown (record/fingerprint.ts), so that nobody can fit the list to the seed.
 */

import { periodStart, type Period } from '../calendar/period';
import { classify, classifyByRules } from '../profile/classify';
import { disagrees, ruleFields } from '../profile/disagreement';
import type { Category } from '../profile/category';
import type { CategoryPlan, Profile } from '../profile/profile';
import type { Place, Problem } from '../problem';
import { cellAddress } from '../register/cellAddress';
import type { Enterprise } from '../register/enterprise';
import type { EnterpriseField } from '../register/field';
import type { Inspector } from '../register/inspector';
import type { EnterpriseRegister, InspectorRegister } from '../register/register';
import type { ExclusionReason, PoolInspector, Population, Unit } from './population';
import { compareText } from './ticketOrder';

/** Enterprises that are no more: no part of the population, only counted. */
export type LeftOut = Readonly<Record<'closed' | 'deregistered', number>>;

export interface FrozenPopulation {
  readonly population: Population;
  readonly problems: Problem[];
  readonly leftOut: LeftOut;
}

/**
 * Freezes two registers for one period under one profile. Closed and deregistered enterprises are left out; all others, those with
 * unreadable fields too, become units. All problems are warnings: a field that the profile needs and the register has no column for (once a field), a
 * registered category that the rules contradict, a unit without a region where teams are formed by region.
 *
 * @param enterprises rows in any order, ids distinct
 * @param inspectors rows in any order, ids distinct; only active ones enter the population
 * @param profile whose rules classify and exclude
 * @param period whose draw this is; a licence that expired before its first day is none
 */
export function freezePopulation(
  enterprises: EnterpriseRegister,
  inspectors: InspectorRegister,
  profile: Profile,
  period: Period,
): FrozenPopulation {
  const present = enterprises.rows.filter((row) => row.production !== 'closed' && row.production !== 'deregistered');
  const leftOut = {
    closed: enterprises.rows.filter((row) => row.production === 'closed').length,
    deregistered: enterprises.rows.filter((row) => row.production === 'deregistered').length,
  };
  const units = present.map((row) => frozenUnit(row, profile)).sort(byId);
  const columns = new Set(Object.keys(enterprises.columns) as EnterpriseField[]);
  const people = inspectors.rows.filter((row) => row.active).map((row) => frozenInspector(row, period));
  return {
    population: { profile, period, units, inspectors: people.sort(byId) },
    problems: [
      ...fieldProblems(enterprises, present, profile, period),
      ...present.flatMap((row) => [...categoryProblems(row, enterprises, profile, columns), ...regionProblems(row, enterprises, profile)]),
    ],
    leftOut,
  };
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compareText(left.id, right.id);
}

function frozenUnit(row: Enterprise, profile: Profile): Unit {
  const { category, reason } = classify(row, profile);
  return {
    id: row.id,
    name: row.name,
    rowNumber: row.rowNumber,
    creditCode: row.creditCode ?? '',
    address: row.address ?? '',
    region: row.region ?? '',
    category,
    reason,
    exclusion: exclusionOf(row, category, profile),
    visits: row.visits ?? 0,
  };
}

/** The first of the reasons that holds, the most lasting first. */
function exclusionOf(row: Enterprise, category: Category, profile: Profile): ExclusionReason | null {
  if (category === 'offsite') return 'offsite';
  if (row.production === 'suspended' && !profile.suspendedInPool) return 'suspended';
  if (profile.cap !== undefined && (row.visits ?? 0) >= profile.cap.times) return 'capped';
  return null;
}

function frozenInspector(row: Inspector, period: Period): PoolInspector {
  const expired = row.licenceExpiry !== undefined && row.licenceExpiry < periodStart(period);
  return {
    id: row.id,
    name: row.name,
    unit: row.unit ?? '',
    region: row.region ?? '',
    licensed: row.licences.length > 0 && !expired,
    onPost: row.onPost,
    auxiliary: row.auxiliary,
    load: row.visits,
    recusals: row.recusals,
  };
}

function fieldProblems(register: EnterpriseRegister, present: readonly Enterprise[], profile: Profile, period: Period): Problem[] {
  const needed = new Set([
    ...categoryFields(present, profile),
    ...(profile.team.region === 'any' ? [] : (['region'] as const)),
    ...(countsVisits(profile, period) ? (['visits'] as const) : []),
  ]);
  return [...needed]
    .filter((field) => register.columns[field] === undefined)
    .map((field) => ({ code: 'field-missing', severity: 'warning', sheet: register.sheet, cell: '', field, profileName: profile.name }));
}

/** 企业分类 where the profile goes by it, and what its rules look at unless every row has a category of its own. */
function categoryFields(present: readonly Enterprise[], profile: Profile): EnterpriseField[] {
  if (profile.classifyBy === 'rules') return ruleFields(profile.categoryRules);
  const rulesDecide = present.some((row) => row.registeredCategory === undefined);
  return ['registeredCategory', ...(rulesDecide ? ruleFields(profile.categoryRules) : [])];
}

/** Whether earlier checks matter: to a cap always; to coverage and to quotas spread over several quarters from the second quarter on. */
function countsVisits(profile: Profile, period: Period): boolean {
  const needsEarlier = (plan: CategoryPlan): boolean =>
    plan.coverageYears !== undefined || (plan.quota.kind !== 'none' && (plan.quota.per === 'year' || plan.quota.per === 'half-year'));
  return profile.cap !== undefined || (period.quarter > 1 && Object.values(profile.plans).some(needsEarlier));
}

function categoryProblems(
  row: Enterprise,
  register: EnterpriseRegister,
  profile: Profile,
  columns: ReadonlySet<EnterpriseField>,
): Problem[] {
  const registered = row.registeredCategory;
  if (registered === undefined) return [];
  const derived = classifyByRules(row, profile).category;
  if (!disagrees(registered, derived, profile, columns)) return [];
  return [
    {
      code: 'category-disagrees',
      severity: 'warning',
      ...placeOf(row, 'registeredCategory', register),
      name: row.name,
      registered,
      derived,
    },
  ];
}

/** Said for rows only when there is a column to fill in; without one, field-missing says it once. */
function regionProblems(row: Enterprise, register: EnterpriseRegister, profile: Profile): Problem[] {
  if (profile.team.region === 'any' || row.region !== undefined || register.columns.region === undefined) return [];
  return [{ code: 'region-missing', severity: 'warning', ...placeOf(row, 'region', register), name: row.name }];
}

function placeOf(row: Enterprise, field: EnterpriseField, register: EnterpriseRegister): Place {
  const column = register.columns[field];
  return { sheet: register.sheet, cell: column === undefined ? '' : cellAddress(row.rowNumber, column.columnIndex) };
}
