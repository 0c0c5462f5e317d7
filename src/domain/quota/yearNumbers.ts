/**
 * The number that 1:n comes to is set once a year (西平 2024 一（四）, 丽水 2021 四（二）: 确定年度被抽查单位数量), and people come
 * and leave in it. So the first draw of a year sets it, and later draws of the year keep it until a
 * clerk says otherwise; of several earlier draws the latest says what holds.
 */

import { isDrawnIn } from '../calendar/months';
import { comparePeriods, type Period } from '../calendar/period';
import type { PoolInspector, Population } from '../population/population';
import { anyQuota } from '../profile/anyQuota';
import { demandKey, demandsOf, mapDemands, type DemandSubject } from '../profile/demands';
import type { Demand, Profile, Quota, StaffBase } from '../profile/profile';
import { countsAsStaff, staffProduct } from './staff';

type StaffQuota = Extract<Quota, { readonly kind: 'staff' }>;

/** The number of the year by which a draw was made. */
export interface DrawnNumber {
  readonly period: Period;
  /** demandKey of the demand. */
  readonly of: string;
  /** 1 inspector : so many enterprises, of whom. Another ratio is another number. */
  readonly units: number;
  readonly base: StaffBase;
  readonly count: number;
}

/**
 * The numbers of the year by which a population is drawn.
 *
 * @param population frozen
 */
export function drawnNumbers({ profile, period, inspectors }: Population): DrawnNumber[] {
  return demandsOf(profile).flatMap(({ subject, demand }) => {
    const ratio = yearlyRatio(demand);
    if (ratio === null || !isDrawnIn(demand, period)) return [];
    const { units, base } = ratio;
    const set = demand.yearNumber?.year === period.year ? demand.yearNumber.count : null;
    return [
      {
        period,
        of: demandKey(subject),
        units,
        base,
        count: set ?? numberOf(ratio, subject, inspectors),
      },
    ];
  });
}

/** A demand whose number an earlier draw set otherwise than the people of now do. */
export interface ChangedNumber {
  readonly subject: DemandSubject;
  readonly set: DrawnNumber;
  readonly now: number;
}

/**
 * The demands of which the people of now come to another number than an earlier draw of the year was
 * made by, the period's own included. A number that the profile itself has stands.
 *
 * @param population frozen
 * @param numbers of earlier draws, in any order
 */
export function changedNumbers(
  { profile, period, inspectors }: Population,
  numbers: readonly DrawnNumber[],
): ChangedNumber[] {
  return demandsOf(profile).flatMap(({ subject, demand }) => {
    const ratio = yearlyRatio(demand);
    if (ratio === null || demand.yearNumber?.year === period.year || !isDrawnIn(demand, period))
      return [];
    const set = latest(alike(numbers, subject, ratio, period), period);
    const now = numberOf(ratio, subject, inspectors);
    return set === undefined || set.count === now ? [] : [{ subject, set, now }];
  });
}

/**
 * A profile with the numbers that held in a period: those of the latest draw of the year up to it, or
 * where there was none yet, of the first after it.
 *
 * @param profile of the bureau
 * @param numbers of the year's draws, in any order
 */
export function withYearNumbers(
  profile: Profile,
  numbers: readonly DrawnNumber[],
  period: Period,
): Profile {
  return mapDemands(profile, (subject, demand) => {
    const ratio = yearlyRatio(demand);
    if (ratio === null || demand.yearNumber?.year === period.year) return demand;
    const own = alike(numbers, subject, ratio, period);
    const held = latest(own, period) ?? own[0];
    return held === undefined ? demand : withNumber(demand, held);
  });
}

/** A demand by the number that a draw set. */
export function withNumber(demand: Demand, { period, count }: DrawnNumber): Demand {
  return { ...demand, yearNumber: { year: period.year, count } };
}

/** Those of the year for one ratio of one demand, the earliest first. */
function alike(
  numbers: readonly DrawnNumber[],
  subject: DemandSubject,
  { units, base }: StaffQuota,
  { year }: Period,
): DrawnNumber[] {
  const key = demandKey(subject);
  return numbers
    .filter(
      (each) =>
        each.period.year === year && each.of === key && each.units === units && each.base === base,
    )
    .sort((one, other) => comparePeriods(one.period, other.period));
}

function latest(inOrder: readonly DrawnNumber[], period: Period): DrawnNumber | undefined {
  return inOrder.filter((each) => comparePeriods(each.period, period) <= 0).at(-1);
}

/** The ratio for the year of a demand that has one; null where there are several. */
function yearlyRatio({ quota }: Demand): StaffQuota | null {
  const found: StaffQuota[] = [];
  anyQuota(quota, (each) => {
    if (each.kind === 'staff' && each.per === 'year') found.push(each);
    return false;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function numberOf(
  ratio: StaffQuota,
  subject: DemandSubject,
  inspectors: readonly PoolInspector[],
): number {
  const staff = inspectors.filter(
    (inspector) =>
      countsAsStaff(inspector, ratio.base) &&
      (subject.kind === 'category' || inspector.directed.includes(subject.id)),
  );
  return staffProduct(ratio, staff.length).count;
}
