/**
 * Before the seed of a draw is known, the registers are frozen into a population: every enterprise
 * with its category, the reason of it and why it may not be drawn, and every inspector who may be
 * sent or counted, in an order that no sheet can influence. Its canonical text is hashed and shown
 * (canonical.ts), so that nobody can fit the list to the seed.
 */

import { periodStart, type Period } from '../calendar/period';
import { countedTo, newestDay } from './countedTo';
import { inspectorConditionHolds } from '../profile/condition';
import { countedKinds } from '../profile/countedKinds';
import type { Profile } from '../profile/profile';
import type { PopulationProblem } from './populationProblem';
import type { Enterprise } from '../register/enterprise';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { Inspector, InspectorId } from '../register/inspector';
import type { EnterpriseRegister, InspectorRegister } from '../register/register';
import {
  authorityProblems,
  kindProblems,
  recordProblem,
  repeatProblems,
  rowProblems,
  undatedProblems,
} from './freezeProblems';
import { ruleLines, type RuleLine } from './ruleLines';
import { ownNames, ownAuthority } from './ownAuthority';
import { pastChecks } from './pastChecks';
import { countedRow } from './countedRow';
import { frozenUnit } from './frozenUnit';
import type { PoolInspector, Population } from './population';
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
  /** as documents name whose draw it is; absent where there are none. */
  readonly bureau?: string;
  /** whose draw this is; a licence that expired before its first day is none. */
  readonly period: Period;
  /**
   * ISO date of the draw: checks up to and including this day count. Without it, all of the period
   * that are on record do (countedTo.ts).
   */
  readonly on?: string;
  /** past checks, in any order. */
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
  bureau,
  period,
  on,
  records = [],
  loads = new Map(),
}: FreezeSources): FrozenPopulation {
  const to = countedTo(period, on ?? newestDay(records, period));
  const leftOut = {
    closed: enterprises.rows.filter((row) => row.production === 'closed').length,
    deregistered: enterprises.rows.filter((row) => row.production === 'deregistered').length,
    inactive: inspectors.rows.filter((row) => !row.active).length,
  };
  const checks = pastChecks(enterprises.rows, records, {
    to,
    drawing: period,
    kinds: countedKinds(profile),
  });
  const checksOf = (row: Enterprise): readonly InspectionRecord[] =>
    checks.byEnterprise.get(row.id) ?? [];
  const registered = enterprises.rows.filter(
    (row) => row.production !== 'closed' && row.production !== 'deregistered',
  );
  const isOwn = ownAuthority(ownNames(profile, inspectors.rows));
  const counting = { profile, year: period.year, hasRecords: records.length > 0, isOwn };
  const present = registered.map((row) => countedRow(row, checksOf(row), counting));
  const since = checks.since ?? period.year;
  const idOf = inspectorIds(inspectors.rows);
  const units = present.map((row, index) =>
    frozenUnit(row, {
      registered: registered[index] ?? row,
      checks: checksOf(row),
      since,
      profile,
      ground: { period, to, isOwn },
      idOf,
    }),
  );
  const people = inspectors.rows
    .filter((row) => row.active)
    .map((row) => frozenInspector(row, loads.get(row.id) ?? 0, profile, period));
  return {
    population: {
      profile,
      ...(bureau === undefined ? {} : { bureau }),
      period,
      countedTo: to,
      units: units.sort(byId),
      inspectors: people.sort(byId),
    },
    problems: [
      ...rowProblems(present, enterprises, profile),
      ...undatedProblems(registered, checksOf, enterprises, { profile, period }),
      ...repeatProblems(profile, checks.since, period.year),
      ...checks.unmatched.map(recordProblem),
      ...kindProblems([...checks.byEnterprise.values()].flat(), profile),
      ...authorityProblems([...checks.byEnterprise.values()].flat(), profile, isOwn),
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
