/**
 * Before the seed of a draw is known, the registers are frozen into a population: every enterprise
 * with its category, the reason of it and why it may not be drawn, and every inspector who may be
 * sent or counted, in an order that no sheet can influence. Its canonical text is hashed and shown
 * (canonical.ts), so that nobody can fit the list to the seed.
 */

import { periodStart, type Period } from '../calendar/period';
import { classify } from './classify';
import { conditionHolds, inspectorConditionHolds } from '../profile/condition';
import type { Category } from '../register/category';
import type { Demand, Profile } from '../profile/profile';
import type { PopulationProblem } from './populationProblem';
import type { Enterprise } from '../register/enterprise';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { Inspector, InspectorId } from '../register/inspector';
import type { EnterpriseRegister, InspectorRegister } from '../register/register';
import { recordProblem, repeatProblems, rowProblems } from './freezeProblems';
import { ruleLines, type RuleLine } from './ruleLines';
import { pastChecks, yearOf, listedVisits } from './pastChecks';
import type { ExclusionReason, PoolInspector, Population, Unit } from './population';
import { recusalKey } from './recusal';
import { compareText } from '../ground/compareText';

/**
 * Enterprises that are no more, and people who are not to be drawn: no part of the population, only
 * counted.
 */
export type LeftOut = Readonly<Record<'closed' | 'deregistered' | 'inactive', number>>;

export interface FrozenPopulation {
  readonly population: Population;
  readonly problems: PopulationProblem[];
  readonly leftOut: LeftOut;
  /** What each rule of the profile found. */
  readonly lines: readonly RuleLine[];
}

/** What a population is frozen from. */
export interface FreezeSources {
  /** rows in any order, ids distinct. */
  readonly enterprises: EnterpriseRegister;
  /** rows in any order, ids distinct; only active ones enter the population. */
  readonly inspectors: InspectorRegister;
  /** whose rules classify and exclude. */
  readonly profile: Profile;
  /** whose draw this is; a licence that expired before its first day is none. */
  readonly period: Period;
  /** past checks, in any order; only those before the period count. */
  readonly records?: readonly InspectionRecord[];
  /** tasks of this year that earlier lists know of. */
  readonly loads?: ReadonlyMap<InspectorId, number>;
}

/**
 * Freezes two registers for one period under one profile. Closed and deregistered enterprises are
 * left out; all others, those with unreadable fields too, become units. All problems are warnings:
 * a registered category that the rules contradict, a unit without a region where teams are formed by region, a
 * check that counts and is of no enterprise or of several.
 *
 * Checks of this year are taken from the records or from the register's column, whichever says
 * more: a bureau that keeps both may have forgotten one in either. The same holds for the tasks of
 * inspectors, of which the lists of earlier quarters tell.
 */
export function freezePopulation({
  enterprises,
  inspectors,
  profile,
  period,
  records = [],
  loads = new Map(),
}: FreezeSources): FrozenPopulation {
  const leftOut = {
    closed: enterprises.rows.filter((row) => row.production === 'closed').length,
    deregistered: enterprises.rows.filter((row) => row.production === 'deregistered').length,
    inactive: inspectors.rows.filter((row) => !row.active).length,
  };
  const checks = pastChecks(enterprises.rows, records, period, profile.cap?.kinds);
  const present = enterprises.rows
    .filter((row) => row.production !== 'closed' && row.production !== 'deregistered')
    .map((row) =>
      countedRow(row, checks.byEnterprise.get(row.id) ?? [], period, records.length > 0),
    );
  const since = checks.since ?? period.year;
  const idOf = inspectorIds(inspectors.rows);
  const units = present.map((row) =>
    frozenUnit(row, {
      checks: checks.byEnterprise.get(row.id) ?? [],
      since,
      profile,
      period,
      idOf,
    }),
  );
  const people = inspectors.rows
    .filter((row) => row.active)
    .map((row) => frozenInspector(row, loads.get(row.id) ?? 0, profile, period));
  return {
    population: { profile, period, units: units.sort(byId), inspectors: people.sort(byId) },
    problems: [
      ...rowProblems(present, enterprises, profile),
      ...repeatProblems(profile, checks.since, period.year),
      ...checks.unmatched.map(recordProblem),
    ],
    leftOut,
    lines: ruleLines({
      enterprises,
      present,
      inspectors,
      profile,
      period,
      hasRecords: records.length > 0,
    }),
  };
}

/**
 * A row with its checks of the year, of which rules mean the same as the cap does: those of the
 * records or of the register's own column, whichever say more. Without either nothing is known.
 */
function countedRow(
  row: Enterprise,
  checks: readonly InspectionRecord[],
  period: Period,
  hasRecords: boolean,
): Enterprise {
  const ofYear = checks.filter((check) => yearOf(check) === period.year);
  const visits = Math.max(row.visits ?? 0, ofYear.length, listedVisits(ofYear));
  return visits === (row.visits ?? 0) && (row.visits !== undefined || !hasRecords)
    ? row
    : { ...row, visits };
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compareText(left.id, right.id);
}

/** A person may be named by any of their licence numbers; the population knows them by one. */
function inspectorIds(rows: readonly Inspector[]): (named: string) => string {
  const ids = new Map(
    rows.flatMap(({ id, licences }) =>
      licences.map((licence): [string, string] => [recusalKey(licence), id]),
    ),
  );
  return (named) => ids.get(recusalKey(named)) ?? named;
}

/** What a unit is frozen from beside its row. */
interface UnitSources extends Pick<FreezeSources, 'profile' | 'period'> {
  /** of the enterprise, the oldest first. */
  readonly checks: readonly InspectionRecord[];
  /** the first year that the records tell of. */
  readonly since: number;
  /** a person's id by any of the licence numbers. */
  readonly idOf: (named: string) => string;
}

function frozenUnit(row: Enterprise, { checks, since, profile, period, idOf }: UnitSources): Unit {
  const { category, reason } = classify(row, profile);
  const visits = row.visits ?? 0;
  const last = checks.at(-1);
  return {
    id: row.id,
    name: row.name,
    rowNumber: row.rowNumber,
    creditCode: row.creditCode ?? '',
    address: row.address ?? '',
    region: row.region ?? '',
    category,
    reason,
    exclusion:
      exclusionOf(row, category, visits, profile) ??
      (isRecent(last, profile.plans[category], period.year) ? 'recent' : null),
    visits,
    due: dueYear(profile.plans[category].coverageYears ?? 1, last, since, period.year),
    weight: weightOf(row, profile),
    directed: (profile.directed ?? [])
      .filter((draw) => conditionHolds(draw.units, row))
      .map((draw) => draw.id),
    expertise:
      profile.team.expertise === undefined
        ? ''
        : [row.industry, row.pollutionType].filter((text) => text !== undefined).join(' '),
    lastTeam: profile.team.noRepeatPair === true ? (last?.inspectors ?? []).map(idOf) : [],
    recusals: (row.recusedInspectors ?? []).map(idOf),
  };
}

/** The first of the reasons that holds, the most lasting first. */
function exclusionOf(
  row: Enterprise,
  category: Category,
  visits: number,
  profile: Profile,
): ExclusionReason | null {
  if (category === 'offsite') return 'offsite';
  if (isExempt(row, profile)) return 'exempt';
  if (row.production === 'suspended' && !profile.suspendedInPool) return 'suspended';
  if (profile.cap !== undefined && visits >= profile.cap.times) return 'capped';
  return profile.plans[category].noRepeat === true && visits > 0 ? 'repeated' : null;
}

/** 3 年内抽查过的不再抽: whether the last check that counts is of the last so many years. */
function isRecent(
  last: InspectionRecord | undefined,
  { noRepeatYears }: Demand,
  year: number,
): boolean {
  return noRepeatYears !== undefined && last !== undefined && yearOf(last) > year - noRepeatYears;
}

function isExempt(row: Enterprise, { exemptions = [] }: Profile): boolean {
  return exemptions.some((rule) => rule.any.some((condition) => conditionHolds(condition, row)));
}

/**
 * With one year, every unit is due by its end, which needs no memory. With N years, a unit is due
 * in the N-th year after its last check; one that the records do not know has waited since they
 * begin.
 */
function dueYear(
  years: number,
  last: InspectionRecord | undefined,
  since: number,
  year: number,
): number {
  if (years === 1) return 0;
  return Math.max(year, last === undefined ? since + years - 1 : yearOf(last) + years);
}

function weightOf(row: Enterprise, { weights = [] }: Profile): number {
  return weights
    .filter((rule) => rule.any.some((condition) => conditionHolds(condition, row)))
    .reduce((product, rule) => product * rule.factor, 1);
}

function frozenInspector(
  row: Inspector,
  listed: number,
  profile: Profile,
  period: Period,
): PoolInspector {
  const expired = row.licenceExpiry !== undefined && row.licenceExpiry < periodStart(period);
  const directed = (profile.directed ?? []).filter(
    ({ inspectors }) => inspectors === undefined || inspectorConditionHolds(inspectors, row),
  );
  return {
    id: row.id,
    name: row.name,
    unit: row.unit ?? '',
    region: row.region ?? '',
    licensed: row.licences.length > 0 && !expired,
    onPost: row.onPost,
    auxiliary: row.auxiliary,
    load: Math.max(row.visits, listed),
    recusals: row.recusals,
    department: looksAtDepartments(profile) ? (row.department ?? '') : '',
    specialty: profile.team.expertise === undefined ? '' : (row.specialty ?? ''),
    directed: directed.map((draw) => draw.id),
  };
}

function looksAtDepartments({ team, joint }: Profile): boolean {
  return team.mixedDepartments === true || (joint?.internal ?? joint?.any) !== undefined;
}
