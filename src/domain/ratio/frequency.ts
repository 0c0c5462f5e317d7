/**
 * 超频次: the enterprises that were checked more often than one of the profile's caps allows, those
 * that stand at one, and those that must still be checked.
 */

import { lastQuarter, type Period, type QuarterPeriod } from '../calendar/period';
import { eveOf } from '../population/countedTo';
import { freezePopulation } from '../population/freezePopulation';
import type { Unit } from '../population/population';
import { categoryQuotas, type CategoryQuota } from '../quota/categoryQuota';
import type { Category } from '../register/category';
import { countedKinds } from '../profile/countedKinds';
import type { Cap, Profile } from '../profile/profile';
import type { CheckKind, InspectionRecord } from '../register/inspectionRecord';
import type { Place } from '../ground/problem';
import type { Enterprise, EnterpriseId } from '../register/enterprise';
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
 * of the year, and, where the checks have dates, those of a category that the quarter asks all of
 * (西平 2024: 特殊 once a quarter). Caps are looked at for closed enterprises too: they were checked
 * all the same.
 *
 * @param sources registers and past checks
 * @param profile whose caps and demands
 * @param of the year up to the end of the quarter that it ends in
 * @param placeOf the cell of an enterprise's name
 */
export function frequencyReport(
  sources: RatioSources,
  profile: Profile,
  of: Period,
  placeOf: (row: Enterprise) => Place,
): FrequencyReport {
  const period = lastQuarter(of);
  const checks = yearChecks(sources.enterprises.rows, sources.records, period, profile);
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

/** Whether all that can be drawn of a category are due in the quarter. */
function asksForAll({ quota, total, excluded, steps }: CategoryQuota): boolean {
  const all = steps.some(({ kind }) => kind === 'reachable') ? total - excluded : total;
  return quota > 0 && quota >= all;
}

function dueTest(
  { enterprises, inspectors, records }: RatioSources,
  profile: Profile,
  period: QuarterPeriod,
  isDated: boolean,
): (each: CheckedEnterprise) => boolean {
  const { population } = freezePopulation({
    enterprises,
    inspectors,
    profile,
    period,
    on: eveOf(period),
    records,
  });
  const units = new Map<EnterpriseId, Unit>(population.units.map((unit) => [unit.id, unit]));
  const wholeQuarter = new Set<Category>(
    isDated
      ? categoryQuotas(population).flatMap((each) => (asksForAll(each) ? [each.category] : []))
      : [],
  );
  return (each) => {
    const unit = units.get(each.row.id);
    if (unit === undefined || unit.exclusion !== null) return false;
    const years = profile.plans[unit.category].coverageYears;
    const isDueThisYear = years !== undefined && each.times === 0 && unit.due <= period.year;
    return isDueThisYear || (wholeQuarter.has(unit.category) && !isCheckedIn(each, period.quarter));
  };
}
