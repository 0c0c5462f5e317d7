/**
 * 超频次: the enterprises that were checked more often than one of the profile's caps allows, those
 * that stand at one, and those that must still be checked.
 */

import { lastQuarter, periodEnd, periodName, type Period } from '../calendar/period';
import { eveOf } from '../population/countedTo';
import { freezePopulation } from '../population/freezePopulation';
import type { Population, Unit } from '../population/population';
import { categoryQuotas, type CategoryQuota } from '../quota/categoryQuota';
import { CATEGORIES, type Category } from '../register/category';
import { countedKinds } from '../profile/countedKinds';
import type { Cap, Profile } from '../profile/profile';
import type { CheckKind, InspectionRecord } from '../register/inspectionRecord';
import type { Place } from '../ground/problem';
import type { Enterprise, EnterpriseId } from '../register/enterprise';
import { begunBy, demandPeriods } from './demandPeriods';
import { ratioSpan } from './ratioLine';
import type { RatioSources } from './ratioReport';
import { capTimes } from './capTimes';
import { isCheckedIn, yearChecks, type CheckedEnterprise } from './yearChecks';

export type FrequencyState = 'over' | 'at-cap' | 'due';

/** An enterprise to be marked. */
export interface FrequencyMark {
  readonly enterprise: EnterpriseId;
  readonly name: string;
  /** the cell of its name. */
  readonly place: Place;
  readonly state: FrequencyState;
  /** the cap that it is over or at; null where it is due. */
  readonly cap: Cap | null;
  /** checks that this cap counts in its fullest span of the year, or else those of the year. */
  readonly times: number;
  /** ISO dates of those of which a record is known, the oldest first. */
  readonly dates: readonly string[];
}

export interface FrequencyReport {
  /** of the profile. */
  readonly caps: readonly Cap[];
  /** kinds of checks that count for anything; null for all. */
  readonly kinds: readonly CheckKind[] | null;
  /**
   * those over the cap first, then those at it, then those due; each in the order of the register.
   */
  readonly marks: readonly FrequencyMark[];
}

const STATES: readonly FrequencyState[] = ['over', 'at-cap', 'due'];

/**
 * Finds the enterprises to be marked. Due are those that a coverage rule wants checked by the end
 * of the year, and, where the checks have dates, those of a category that its quarter, month or
 * half-year asks all of (西平 2024: 特殊 once a quarter). Caps are looked at for closed enterprises too: they were checked
 * all the same.
 *
 * @param sources registers and past checks
 * @param profile whose caps and demands
 * @param of the year up to the end of this period; of a batch, to the end of its quarter
 * @param placeOf the cell of an enterprise's name
 */
export function frequencyReport(
  sources: RatioSources,
  profile: Profile,
  of: Period,
  placeOf: (row: Enterprise) => Place,
): FrequencyReport {
  const { period } = ratioSpan(of);
  const checks = yearChecks(sources, period, profile);
  const isDue = dueTest(sources, profile, period, checks.source === 'records');
  const { caps = [] } = profile;
  const marks = checks.enterprises.flatMap((each): FrequencyMark[] => {
    const found = limitOf(each, caps, period.year) ?? (isDue(each) ? dueOf(each) : null);
    if (found === null) return [];
    const { row } = each;
    const { counted, ...mark } = found;
    // What only a list of ours stands for has no day of its own.
    const dates = counted.filter(({ drawn }) => drawn === undefined).map(({ date }) => date);
    return [{ enterprise: row.id, name: row.name, place: placeOf(row), ...mark, dates }];
  });
  return {
    caps,
    kinds: countedKinds(profile) ?? null,
    marks: STATES.flatMap((state) => marks.filter((mark) => mark.state === state)),
  };
}

/** What a mark says of an enterprise, with the checks that it counts. */
interface Found extends Pick<FrequencyMark, 'state' | 'cap' | 'times'> {
  readonly counted: readonly InspectionRecord[];
}

/**
 * The first cap that an enterprise is over, or else the first that it stands at. Of shorter spans than
 * a year none is stood at: the next one allows as many again.
 */
function limitOf(each: CheckedEnterprise, caps: readonly Cap[], year: number): Found | null {
  const found = caps.flatMap((cap): Found[] => {
    const times = capTimes(cap, each, year);
    if (times === null || times.most < cap.times) return [];
    const state = times.most > cap.times ? 'over' : 'at-cap';
    if (state === 'at-cap' && cap.per !== 'year') return [];
    return [{ state, cap, times: times.most, counted: times.checks }];
  });
  return found.find(({ state }) => state === 'over') ?? found[0] ?? null;
}

function dueOf({ times, checks }: CheckedEnterprise): Found {
  return { state: 'due', cap: null, times, counted: checks };
}

/** Whether all that can be drawn of a category are due in the period. */
function asksForAll({ quota, total, excluded, steps }: CategoryQuota): boolean {
  const all = steps.some(({ kind }) => kind === 'reachable') ? total - excluded : total;
  return quota > 0 && quota >= all;
}

/** A category in the last of its periods so far. */
interface CategoryNow {
  readonly period: Period;
  readonly units: ReadonlyMap<EnterpriseId, Unit>;
  readonly isAllDue: boolean;
}

function dueTest(
  { enterprises, inspectors, records, draws = [] }: RatioSources,
  profile: Profile,
  of: Period,
  isDated: boolean,
): (each: CheckedEnterprise) => boolean {
  const populations = new Map<string, Population>();
  const byCategory = new Map(CATEGORIES.map((category) => [category, categoryNow(category)]));
  return (each) => {
    const now = byCategory.get(each.category);
    const unit = now?.units.get(each.row.id);
    if (now === undefined || unit === undefined || unit.exclusion !== null) return false;
    const years = profile.plans[unit.category].coverageYears;
    const isDueThisYear = years !== undefined && each.times === 0 && unit.due <= of.year;
    return isDueThisYear || (now.isAllDue && !isCheckedIn(each, now.period));
  };

  function categoryNow(category: Category): CategoryNow {
    const drawn = draws.map((draw) => draw.period);
    const { periods } = demandPeriods(profile.plans[category], profile, drawn, of.year);
    const period = begunBy(periods, periodEnd(of)).at(-1) ?? lastQuarter(of);
    const population = populationOf(period);
    const quota = categoryQuotas(population).find((each) => each.category === category);
    return {
      period,
      units: new Map(population.units.map((unit) => [unit.id, unit])),
      isAllDue: isDated && quota !== undefined && asksForAll(quota),
    };
  }

  function populationOf(period: Period): Population {
    const known = populations.get(periodName(period));
    if (known !== undefined) return known;
    const { population } = freezePopulation({
      enterprises,
      inspectors,
      profile,
      period,
      on: eveOf(period),
      records,
    });
    populations.set(periodName(period), population);
    return population;
  }
}
