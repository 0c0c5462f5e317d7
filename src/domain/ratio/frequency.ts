/**
 * 超频次: the enterprises that were checked more often than the profile's cap allows, those that stand
 * at it, and those that must still be checked.
 */

import { lastQuarter, type Period, type QuarterPeriod } from '../calendar/period';
import { freezePopulation } from '../population/freezePopulation';
import type { Unit } from '../population/population';
import { categoryQuotas, type CategoryQuota } from '../quota/categoryQuota';
import type { Category } from '../register/category';
import type { Profile } from '../profile/profile';
import type { CheckKind } from '../register/inspectionRecord';
import type { Place } from '../ground/problem';
import type { Enterprise, EnterpriseId } from '../register/enterprise';
import type { RatioSources } from './ratioReport';
import { isCheckedIn, yearChecks, type CheckedEnterprise } from './yearChecks';

export type FrequencyState = 'over' | 'at-cap' | 'due';

/** An enterprise to be marked. */
export interface FrequencyMark {
  readonly enterprise: EnterpriseId;
  readonly name: string;
  /** the cell of its name. */
  readonly place: Place;
  readonly state: FrequencyState;
  /** checks of this year that count. */
  readonly times: number;
  /** ISO dates of those of which a record is known, the oldest first. */
  readonly dates: readonly string[];
}

export interface FrequencyReport {
  /** checks of an enterprise that a year allows; null where the profile sets no cap. */
  readonly cap: number | null;
  /** kinds of checks that count; null for all. */
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
 * (西平 2024: 特殊 once a quarter). The cap is looked at for closed enterprises too: they were checked
 * all the same.
 *
 * @param sources registers and past checks
 * @param profile whose cap and demands
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
  const marks = checks.enterprises.flatMap((each): FrequencyMark[] => {
    const state = stateOf(each, profile.cap?.times ?? null, isDue);
    if (state === null) return [];
    const { row, times } = each;
    // What only a list of ours stands for has no day of its own.
    const dates = each.checks.filter(({ drawn }) => drawn === undefined).map(({ date }) => date);
    return [{ enterprise: row.id, name: row.name, place: placeOf(row), state, times, dates }];
  });
  return {
    cap: profile.cap?.times ?? null,
    kinds: profile.cap?.kinds ?? null,
    marks: STATES.flatMap((state) => marks.filter((mark) => mark.state === state)),
  };
}

function stateOf(
  each: CheckedEnterprise,
  cap: number | null,
  isDue: (each: CheckedEnterprise) => boolean,
): FrequencyState | null {
  if (cap !== null && each.times > cap) return 'over';
  if (cap !== null && each.times === cap) return 'at-cap';
  return isDue(each) ? 'due' : null;
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
  const { population } = freezePopulation({ enterprises, inspectors, profile, period, records });
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
