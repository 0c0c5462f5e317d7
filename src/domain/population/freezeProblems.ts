/**
 * What of a profile and the rows of the registers does not fit together, found while a population
 * is frozen. All are warnings.
 */

import { classify, classifyByRules, disagrees } from './classify';
import { periodKind, periodMonths, type Period, type PeriodKind } from '../calendar/period';
import { anyQuota } from '../profile/anyQuota';
import { demandsOf } from '../profile/demands';
import { yearOf } from './pastChecks';
import { checkUse } from '../profile/countedKinds';
import type { PeriodUnit, Profile } from '../profile/profile';
import type { Place } from '../ground/problem';
import type { PopulationProblem, RowsAlike } from './populationProblem';
import { cellAddress } from '../ground/cellAddress';
import { cellRanges } from '../ground/cellRanges';
import { groupBy } from '../ground/groupBy';
import { CATEGORIES } from '../register/category';
import type { Enterprise } from '../register/enterprise';
import { columnName, type EnterpriseField } from '../register/field';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { EnterpriseRegister } from '../register/register';
import type { OwnTest } from './ownAuthority';

/**
 * What of the rows does not fit: registered categories that the rules contradict, units without a
 * region where teams are formed by region. Equal ones of a sheet are one problem.
 *
 * @param rows of the enterprises that enter the population
 */
export function rowProblems(
  rows: readonly Enterprise[],
  register: EnterpriseRegister,
  profile: Profile,
): PopulationProblem[] {
  return [...categoryProblems(rows, register, profile), ...regionProblems(rows, register, profile)];
}

function categoryProblems(
  rows: readonly Enterprise[],
  register: EnterpriseRegister,
  profile: Profile,
): PopulationProblem[] {
  const columns = new Set([
    ...(Object.keys(register.columns) as EnterpriseField[]),
    ...Object.keys(register.others ?? {}).map(columnName),
  ]);
  const groups = new Map<
    string,
    Pick<CategoriesDisagree, 'registered' | 'derived' | 'counted'> & {
      readonly rows: Enterprise[];
    }
  >();
  for (const row of rows) {
    const registered = row.registeredCategory;
    if (registered === undefined) continue;
    const taken = classify(row, profile);
    const counted = taken.reason.by === 'register' ? 'registered' : 'derived';
    const derived = counted === 'derived' ? taken.category : classifyByRules(row, profile).category;
    if (!disagrees(registered, derived, profile, columns)) continue;
    const key = `${registered} ${derived} ${counted} ${row.sheet ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { registered, derived, counted, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()].map(({ registered, derived, counted, rows: alike }) => ({
    code: 'category-disagrees',
    severity: 'warning',
    ...placesOf(alike, 'registeredCategory', register),
    registered,
    derived,
    counted,
  }));
}

/**
 * Said for rows only when there is a column to fill in; without one, the rule's line says it once
 * (ruleLines.ts).
 */
function regionProblems(
  rows: readonly Enterprise[],
  register: EnterpriseRegister,
  profile: Profile,
): PopulationProblem[] {
  if (profile.team.region === 'any' || register.columns.region === undefined) return [];
  const blank = rows.filter(({ region }) => region === undefined);
  return [...groupBy(blank, ({ sheet = '' }) => sheet).values()].map((alike) => ({
    code: 'region-missing',
    severity: 'warning',
    ...placesOf(alike, 'region', register),
  }));
}

type CategoriesDisagree = Extract<PopulationProblem, { readonly code: 'category-disagrees' }>;

const NAMES_TOLD = 3;

/** Where rows of one sheet are, and the first of them. */
function placesOf(
  rows: readonly Enterprise[],
  field: EnterpriseField,
  register: EnterpriseRegister,
): Place & RowsAlike {
  const columnIndex = register.columns[field]?.columnIndex;
  const numbers = rows.map(({ rowNumber }) => rowNumber);
  const cells = columnIndex === undefined ? [] : cellRanges(numbers, columnIndex);
  return {
    sheet: rows[0]?.sheet ?? register.sheet,
    cell:
      columnIndex === undefined
        ? ''
        : cellAddress(
            numbers.reduce((least, number) => Math.min(least, number), Infinity),
            columnIndex,
          ),
    count: rows.length,
    names: rows.slice(0, NAMES_TOLD).map(({ name }) => name),
    cells,
  };
}

/**
 * Records that do not reach back over the years in which a category's units may not come again.
 *
 * @param profile whose demands
 * @param since the first year that the records tell of; null without any
 * @param year of the draw
 * @example
 * repeatProblems({ plans: { key: { noRepeatYears: 3 }, special: {}, general: {}, offsite: {} } }, 2026, 2026) // → [{ code: 'records-too-short', severity: 'warning', sheet: '', cell: '', category: 'key', years: 3, from: 2024, since: 2026 }]
 */
export function repeatProblems(
  { plans }: Pick<Profile, 'plans'>,
  since: number | null,
  year: number,
): PopulationProblem[] {
  return CATEGORIES.flatMap((category): PopulationProblem[] => {
    const years = plans[category].noRepeatYears;
    if (years === undefined) return [];
    const from = year - years + 1;
    if (since !== null && since <= from) return [];
    return [
      {
        code: 'records-too-short',
        severity: 'warning',
        sheet: '',
        cell: '',
        ...{ category, years, from, since },
      },
    ];
  });
}

/**
 * Counts that say more than the records where a quota of several periods of the draw looks at what is
 * done in them: such checks have no day, and count for the year and its first half only.
 *
 * @param rows of the register that enter the population
 * @param checksOf the checks of the year of a row
 * @param register that they stand in
 * @param ground whose demands, and the period that is drawn
 */
export function undatedProblems(
  rows: readonly Enterprise[],
  checksOf: (row: Enterprise) => readonly InspectionRecord[],
  register: EnterpriseRegister,
  { profile, period }: { readonly profile: Profile; readonly period: Period },
): PopulationProblem[] {
  const spans = LONGER_SPANS[periodKind(period)].filter(
    (span) => span !== 'half-year' || periodMonths(period).first > 6,
  );
  const isLooked = demandsOf(profile).some(({ demand: { quota } }) =>
    anyQuota(quota, ({ per }) => spans.some((span) => span === per)),
  );
  const more = rows.filter(
    (row) =>
      (row.visits ?? 0) > checksOf(row).filter((check) => yearOf(check) === period.year).length,
  );
  if (!isLooked || more.length === 0) return [];
  return [{ code: 'counts-undated', severity: 'warning', ...placesOf(more, 'visits', register) }];
}

/** Spans of less than a year that hold several periods of a kind. */
const LONGER_SPANS: Readonly<Record<PeriodKind, readonly PeriodUnit[]>> = {
  month: ['quarter', 'half-year'],
  quarter: ['half-year'],
  half: [],
  year: [],
  batch: [],
};

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

/**
 * Checks of other authorities, which count for no quota and no coverage of the bureau, and towards
 * caps unless each authority counts by itself: said once, since a name that is our own by another
 * spelling would count for nothing.
 *
 * @param checks that count for anything
 * @param profile that looks at checks
 * @param isOwn whether an authority is the bureau itself
 */
export function authorityProblems(
  checks: readonly InspectionRecord[],
  profile: Profile,
  isOwn: OwnTest,
): PopulationProblem[] {
  const { caps = [] } = profile;
  if (!checkUse(profile).authorities) return [];
  const others = checks.filter(({ authority }) => !isOwn(authority));
  const [first] = others;
  if (first === undefined) return [];
  const names = [...new Set(others.map(({ authority = '' }) => authority))];
  return [
    {
      code: 'authority-other',
      severity: 'warning',
      sheet: first.sheet,
      cell: cellAddress(first.rowNumber, 0),
      count: others.length,
      names: names.slice(0, NAMES_TOLD),
      more: names.length > NAMES_TOLD,
      capped: caps.some(({ perAuthority }) => perAuthority !== true),
    },
  ];
}

/**
 * Checks of which nothing says what kind they are, where the profile counts some kinds only: each
 * counts for all.
 *
 * @param checks that count for anything
 * @param profile of the draw
 */
export function kindProblems(
  checks: readonly InspectionRecord[],
  profile: Profile,
): PopulationProblem[] {
  const untold = checks.filter(({ kind }) => kind === null);
  const [first] = untold;
  if (first === undefined || !checkUse(profile).kinds) return [];
  return [
    {
      code: 'record-kind-untold',
      severity: 'warning',
      sheet: first.sheet,
      cell: cellAddress(first.rowNumber, 0),
      count: untold.length,
    },
  ];
}
