/**
 * 比例核查: every rule of a profile that sets a number, beside what was done, without any draw. What a
 * past period was asked for is what a draw at its beginning would have been asked for: the checks
 * made before it are counted, later ones are not. Where a draw was made, it is asked for what the
 * draw was.
 */

import { comparePeriods, periodName, type Period } from '../calendar/period';
import { eveOf } from '../population/countedTo';
import { freezePopulation } from '../population/freezePopulation';
import type { Population } from '../population/population';
import { CATEGORIES, type Category } from '../register/category';
import { countedKinds } from '../profile/countedKinds';
import type { Profile } from '../profile/profile';
import type { Enterprise, EnterpriseId } from '../register/enterprise';
import type { InspectionRecord, CheckKind } from '../register/inspectionRecord';
import { asksForUnits } from '../quota/demandQuota';
import { withYearNumbers, type DrawnNumber } from '../quota/yearNumbers';
import type { ItemList } from '../register/item';
import type { EnterpriseRegister, InspectorRegister } from '../register/register';
import { withCheckedStopped } from './checkedStopped';
import { coverageLines, type CoverageForecast } from './coverageLines';
import type { InspectorLoad } from './inspectorLoads';
import { itemCoverage, type ItemCoverage } from './itemLines';
import { limitLines } from './limitLines';
import { demandLines } from './demandLines';
import { demandPeriods, isWithin } from './demandPeriods';
import type { YearAtHand } from './demandSubject';
import { type RatioLine, ratioSpan, type RatioSpan } from './ratioLine';
import { shareLines } from './shareLines';
import { yearChecks, type YearChecks } from './yearChecks';

export type { CoverageForecast };

/** How far a category is in a period. */
export interface PeriodProgress {
  readonly category: Category;
  readonly period: Period;
  readonly done: number;
  readonly required: number;
  /** units on a list in force and not checked yet; absent for none. */
  readonly arranged?: number;
  /** whether the period is over, so that nothing more can be done in it. */
  readonly over: boolean;
}

/** A period of which a list in force is known. */
export interface DrawnPeriod {
  readonly period: Period;
  /**
   * how often each enterprise had been checked in the year as the draw knew it, the column of counts
   * included.
   */
  readonly visits: ReadonlyMap<EnterpriseId, number>;
}

/** A profile's rules beside what was done. */
export interface RatioReport {
  readonly profile: Profile;
  /** as the sheet names whose report it is. */
  readonly bureau?: string;
  /** the end of which the report goes up to. */
  readonly period: Period;
  /**
   * what the checks are known from: records with dates, the column of counts, or nothing at all.
   */
  readonly source: 'records' | 'counts' | 'none';
  /** kinds of checks that count; null for all. */
  readonly kinds: readonly CheckKind[] | null;
  /** records of this year that are of no enterprise of the register, or of several. */
  readonly unmatched: number;
  /** checks of this year by other authorities, which only caps count. */
  readonly others?: number;
  /** authorities of which nobody has said yet which is the bureau; all count as its own. */
  readonly unsaidBureau?: readonly string[];
  /**
   * enterprises of which the column of counts says more than the records; it counts for the year,
   * not for a part of it.
   */
  readonly countedMore?: number;
  /** checks of this year of which only a list of a period that is over tells: no day is known. */
  readonly listed?: number;
  /** of the bureau's list of items; absent where the profile sets no target about it. */
  readonly items?: ItemCoverage;
  readonly lines: readonly RatioLine[];
  readonly forecast: readonly CoverageForecast[];
  /** the periods of the categories so far; empty where checks have no dates. */
  readonly progress: readonly PeriodProgress[];
  /** all periods of the year that progress can be about, in their order. */
  readonly periods: readonly Period[];
  /** of lists in force of the year; absent where none was read. */
  readonly loads?: readonly InspectorLoad[];
}

/** What a report is made from. */
export interface RatioSources {
  /** as the report names whose it is. */
  readonly bureau?: string;
  readonly enterprises: EnterpriseRegister;
  readonly inspectors: InspectorRegister;
  readonly records: readonly InspectionRecord[];
  /** of lists in force, not known to be done; none where absent. */
  readonly arranged?: readonly InspectionRecord[];
  /** the bureau's list of items; null or absent where it has none. */
  readonly items?: ItemList | null;
  /** what was drawn of the year, in any order. */
  readonly draws?: readonly DrawnPeriod[];
  /** the numbers of the year by which draws were made; none where absent. */
  readonly numbers?: readonly DrawnNumber[];
}

/**
 * Compares a profile with what was done.
 *
 * @param sources registers and past checks; later checks than the period's are left out
 * @param profile whose rules
 * @param of the year up to the end of this period; of a batch, to the end of its quarter
 * @param asOf ISO date of today, by which the period is over or not; without it, it is taken to be
 *   running
 */
export function ratioReport(
  sources: RatioSources,
  profile: Profile,
  of: Period,
  asOf?: string,
): RatioReport {
  const span = ratioSpan(of, asOf);
  const { period } = span;
  const checks = yearChecks(sources, period, profile);
  const year = yearAtHand(sources, profile, checks, span);
  // What is due in the year is by the number that holds now.
  const held = withYearNumbers(profile, sources.numbers ?? [], period);
  const yearStart = withCheckedStopped(
    populationAt(sources, null, held, { year: period.year, quarter: 1 }),
    ({ id }) => (checks.byId.get(id)?.times ?? 0) > 0,
  );
  const coverage = coverageLines(yearStart, afterChecks(yearStart, checks.byId), year);
  const demands = demandLines(yearStart, year);
  return {
    ...(sources.bureau === undefined ? {} : { bureau: sources.bureau }),
    profile,
    period,
    source: checks.source,
    kinds: countedKinds(profile) ?? null,
    unmatched: checks.unmatched,
    others: checks.others,
    countedMore: checks.countedMore,
    listed: checks.listed,
    ...(hasItemTarget(profile)
      ? { items: itemCoverage(profile, checks, sources.items ?? null) }
      : {}),
    lines: [
      ...demands,
      ...coverage.map(({ line }) => line),
      ...limitLines(profile, checks, period.year),
      ...shareLines(profile, checks, span, sources.items ?? null),
    ],
    forecast: coverage.map(({ forecast }) => forecast),
    progress: demands.flatMap(({ rule, category, period: of, actual, required, arranged }) =>
      rule.kind === 'quota' && category !== undefined && of !== 'year'
        ? [
            {
              category,
              period: of,
              done: actual,
              required,
              ...(arranged === undefined ? {} : { arranged }),
              over: span.isOver(of),
            },
          ]
        : [],
    ),
    periods: periodsOfCategories(profile, year),
  };
}

/** In their order, each once. */
function periodsOfCategories({ plans }: Profile, { periodsOf }: YearAtHand): Period[] {
  const all = CATEGORIES.filter((category) => asksForUnits(plans[category])).flatMap(
    (category) => periodsOf(plans[category]).periods,
  );
  return [...new Map(all.map((each) => [periodName(each), each])).values()].sort(comparePeriods);
}

/** What the demands of a profile are compared with in a year. */
function yearAtHand(
  sources: RatioSources,
  profile: Profile,
  checks: YearChecks,
  span: RatioSpan,
): YearAtHand {
  const drawn = [...(sources.draws ?? [])].sort((one, other) =>
    comparePeriods(one.period, other.period),
  );
  const draws = drawn.map(({ period }) => period);
  const starts = new Map<string, Population>();
  return {
    checks,
    span,
    draws,
    periodsOf: (demand) => demandPeriods(demand, profile, draws, span.period.year),
    startOf: (period) => {
      const name = periodName(period);
      // What the first draw of a period knew was known at its beginning.
      const draw =
        drawn.find((each) => periodName(each.period) === name) ??
        drawn.find((each) => !('batch' in each.period) && isWithin(each.period, period));
      const start =
        starts.get(name) ?? populationAt(sources, draw?.visits ?? null, profile, period);
      starts.set(name, start);
      return start;
    },
  };
}

function hasItemTarget({ targets = [] }: Profile): boolean {
  return targets.some(({ what }) => what === 'items');
}

/**
 * As a draw at the beginning of a period would have found it, or did: the column of counts, which
 * tells of all the year, is as it was at the draw.
 */
function populationAt(
  { enterprises, inspectors, records, bureau, numbers = [] }: RatioSources,
  atDraw: ReadonlyMap<EnterpriseId, number> | null,
  profile: Profile,
  period: Period,
): Population {
  const rows = enterprises.rows.map((row) => withCount(row, atDraw?.get(row.id)));
  return freezePopulation({
    enterprises: { ...enterprises, rows },
    inspectors,
    profile: withYearNumbers(profile, numbers, period),
    ...(bureau === undefined ? {} : { bureau }),
    period,
    on: eveOf(period),
    records,
  }).population;
}

function withCount(row: Enterprise, atDraw: number | undefined): Enterprise {
  const { visits, ...others } = row;
  return visits === atDraw
    ? row
    : { ...others, ...(atDraw === undefined ? {} : { visits: atDraw }) };
}

/** The population with all checks of the year counted as visits. */
function afterChecks(start: Population, byId: ReturnType<typeof yearChecks>['byId']): Population {
  return {
    ...start,
    units: start.units.map((unit) => ({ ...unit, visits: byId.get(unit.id)?.times ?? 0 })),
  };
}
